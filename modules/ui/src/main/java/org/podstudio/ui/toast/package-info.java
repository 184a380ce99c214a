/** Short notes in the corner of the main window about what is done. */
@NullMarked
package org.podstudio.ui.toast;

import org.jspecify.annotations.NullMarked;
