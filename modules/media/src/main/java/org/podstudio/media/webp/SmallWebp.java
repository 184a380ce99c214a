package org.podstudio.media.webp;

import java.io.IOException;
import java.util.Optional;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.media.ffmpeg.SmallPicture;
import org.podstudio.media.ffmpeg.StillDecoder;
import org.podstudio.media.pixels.BoxShrink;
import org.podstudio.media.pixels.Coverage;
import org.podstudio.media.webp.lossless.LosslessPicture;

/** Previews of WebP files: of a lossy picture in the colours it keeps, of a lossless one from its rows. */
public final class SmallWebp {
    private SmallWebp() {}

    /**
     * The picture, its longer side at most {@code px}, as stored: neither turned nor converted by its profile.
     *
     * @return empty for animations, which need the other way
     */
    public static Optional<SmallPicture> of(WebpFile webp, int background, int px) throws IOException {
        if (webp.animated()) {
            return Optional.empty();
        }
        if (webp.lossless()) {
            LosslessPicture picture = WebpPictures.lossless(webp);
            BoxShrink shrink = BoxShrink.forPreview(picture.layout(), px, background);
            picture.to(shrink);
            return Optional.of(SmallPicture.of(shrink.rgb(), shrink.width(), shrink.height(), px).covering(shrink.coverage()));
        }
        byte[] alpha = WebpPictures.alpha(webp);
        PixelSize size = WebpPictures.size(webp);
        return Optional.of(StillDecoder.smallWebp(WebpPictures.lossy(webp), size, alpha, background, px)
                .covering(Optional.ofNullable(alpha).map(plane -> new Coverage(plane, size.width(), size.height()))));
    }
}
