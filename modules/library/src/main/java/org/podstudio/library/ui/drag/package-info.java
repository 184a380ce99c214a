/** Assets that are dragged from the library onto something else in the window. */
@NullMarked
package org.podstudio.library.ui.drag;

import org.jspecify.annotations.NullMarked;
