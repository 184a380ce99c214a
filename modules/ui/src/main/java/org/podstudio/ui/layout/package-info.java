/** Layouts of the main window: the named ones, the user's own, and hiding a side. */
@NullMarked
package org.podstudio.ui.layout;

import org.jspecify.annotations.NullMarked;
