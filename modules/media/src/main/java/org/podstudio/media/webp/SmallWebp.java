package org.podstudio.media.webp;

import java.io.IOException;
import java.util.Optional;
import org.podstudio.media.ffmpeg.SmallPicture;
import org.podstudio.media.ffmpeg.StillDecoder;

/** Previews of WebP files that never become RGB. */
public final class SmallWebp {
    private SmallWebp() {}

    /**
     * The picture, its longer side at most {@code px}, as stored: neither turned nor converted by its profile.
     *
     * @return empty for what needs the other way: animations, and lossless pictures with transparency
     */
    public static Optional<SmallPicture> of(WebpFile webp, int background, int px) throws IOException {
        boolean lossless = webp.first("VP8L").isPresent();
        if (webp.first("ANMF").isPresent() || lossless && webp.hasAlpha()) {
            return Optional.empty();
        }
        return Optional.of(StillDecoder.smallWebp(WebpPictures.still(webp), background, px));
    }
}
