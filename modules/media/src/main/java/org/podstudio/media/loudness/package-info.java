/** Loudness by EBU R 128: measured, brought to a target, measured again. */
@NullMarked
package org.podstudio.media.loudness;

import org.jspecify.annotations.NullMarked;
