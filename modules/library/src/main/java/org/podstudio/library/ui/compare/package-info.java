/** Pictures beside each other: a slider over two, two side by side, up to nine at once; zoomed as one; and what their making differs in. */
@NullMarked
package org.podstudio.library.ui.compare;

import org.jspecify.annotations.NullMarked;
