/** Filters and orders documents as the where and orderBy inputs of the generated schema ask (hygraph.md 3.2). */
@NullMarked
package io.stagesync.sandbox.hygraph.api.filter;

import org.jspecify.annotations.NullMarked;
