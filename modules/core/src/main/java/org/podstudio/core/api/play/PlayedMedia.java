package org.podstudio.core.api.play;

import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.PixelSize;

/**
 * What a player found in a file.
 *
 * @param seconds length, 0 when the file does not say
 * @param size of the pictures, upright and with square pixels; null for a sound
 * @param frameSeconds how long a picture is shown as a rule; a tenth of a second for a sound
 * @param sound whether there is a sound that can be decoded here
 */
public record PlayedMedia(double seconds, @Nullable PixelSize size, double frameSeconds, boolean sound) {
    public boolean picture() {
        return size != null;
    }
}
