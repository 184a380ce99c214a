/** Waveforms: the peaks of a sound as data, and pictures of them in any size. */
@NullMarked
package org.podstudio.media.waveform;

import org.jspecify.annotations.NullMarked;
