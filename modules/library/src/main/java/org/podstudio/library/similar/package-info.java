/** Duplicates: finding, grouping, choosing which to keep, merging. */
@NullMarked
package org.podstudio.library.similar;

import org.jspecify.annotations.NullMarked;
