/** The filters dock: what the assets are like, with counts, as choices that are written into the search. */
@NullMarked
package org.podstudio.library.ui.filters;

import org.jspecify.annotations.NullMarked;
