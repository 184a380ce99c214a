/** Films and sounds on the screen: picture or waveform, and the bar below it. */
@NullMarked
package org.podstudio.ui.play;

import org.jspecify.annotations.NullMarked;
