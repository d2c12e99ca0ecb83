/** Where a stage keeps its nodes, list values and links: tables as Prisma 1 lays them out, with its quirks. */
@NullMarked
package io.stagesync.sandbox.store;

import org.jspecify.annotations.NullMarked;
