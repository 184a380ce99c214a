/** Painting over a mask by hand: what a background removal keeps and erases. */
@NullMarked
package org.podstudio.library.ui.brush;

import org.jspecify.annotations.NullMarked;
