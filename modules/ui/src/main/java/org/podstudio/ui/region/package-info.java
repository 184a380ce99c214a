/** The parts of the main window that the keyboard goes through with F6. */
@NullMarked
package org.podstudio.ui.region;

import org.jspecify.annotations.NullMarked;
