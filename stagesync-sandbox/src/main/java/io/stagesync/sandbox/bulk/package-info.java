/**
 * The import and export calls of a Prisma 1 stage: bodies in, answers out. What they get wrong is part of what they
 * promise.
 */
@NullMarked
package io.stagesync.sandbox.bulk;

import org.jspecify.annotations.NullMarked;
