/** Parts every window is made of: buttons, sections, bars, empty states, steps. */
@NullMarked
package org.podstudio.ui.part;

import org.jspecify.annotations.NullMarked;
