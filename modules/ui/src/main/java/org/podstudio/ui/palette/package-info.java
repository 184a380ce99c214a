/** The command palette: everything that can be done or found, by some letters of its name. */
@NullMarked
package org.podstudio.ui.palette;

import org.jspecify.annotations.NullMarked;
