package org.podstudio.media.image;

import java.awt.image.BufferedImage;
import org.podstudio.core.api.media.EmbeddedMetadata;

/**
 * A picture as the file stores it.
 *
 * @param orientation EXIF orientation that makes it upright, 1 to 8
 */
record StoredPicture(BufferedImage pixels, EmbeddedMetadata embedded, int orientation) {}
