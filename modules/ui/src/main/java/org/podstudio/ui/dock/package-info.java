/** What all docks and documents of the main window have in common. */
@NullMarked
package org.podstudio.ui.dock;

import org.jspecify.annotations.NullMarked;
