/**
 * What every connector that speaks JSON over HTTP needs: sending once, answers of bounded size, waiting before another
 * try, JSON trees with exact numbers, and reading files from where everybody can. Nothing here knows a CMS.
 */
@NullMarked
package io.stagesync.connectors.http;

import org.jspecify.annotations.NullMarked;
