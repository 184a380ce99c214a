package org.podstudio.media.webp;

import static org.podstudio.media.bytes.Bytes.has;
import static org.podstudio.media.bytes.Bytes.s32le;
import static org.podstudio.media.bytes.Bytes.u8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.media.ffmpeg.WebpEncoder;

/** Writes a WebP and puts profile, EXIF and XMP around what libwebp made. */
public final class WebpWriter {
    /** Longest side that the format can state. */
    public static final int MAX_SIDE = 16383;

    /** Of 100: more costs twice the time for files within 2 %. */
    private static final int LOSSLESS_EFFORT = 75;

    private static final int ICC_FLAG = 0x20;
    private static final int EXIF_FLAG = 0x08;
    private static final int XMP_FLAG = 0x04;

    private WebpWriter() {}

    /** @param quality 1 to 100 */
    public static byte[] encode(BufferedImage image, EmbeddedMetadata embedded, int quality, boolean lossless) throws IOException {
        return complete(WebpEncoder.encode(image, lossless ? LOSSLESS_EFFORT : quality, lossless), embedded, image.getWidth(), image.getHeight());
    }

    /** Puts what is embedded around a picture without metadata. */
    public static byte[] complete(byte[] plain, EmbeddedMetadata embedded, int width, int height) {
        byte[] icc = embedded.icc();
        boolean rgbProfile = icc != null && icc.length >= 128 && new String(icc, 16, 4, StandardCharsets.ISO_8859_1).equals("RGB ");
        int flags = (rgbProfile ? ICC_FLAG : 0) | (embedded.exif() != null ? EXIF_FLAG : 0) | (embedded.xmp() != null ? XMP_FLAG : 0);
        if (flags == 0) {
            return plain;
        }
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        int at = 12;
        while (at + 8 <= plain.length) {
            int length = s32le(plain, at + 4);
            int end = Math.min(plain.length, at + 8 + length + (length & 1));
            if (has(plain, at, "VP8X")) {
                flags |= u8(plain, at + 8) & WebpPictures.ALPHA_FLAG;
            } else {
                flags |= has(plain, at, "VP8L") && (s32le(plain, at + 9) >> 28 & 1) == 1 ? WebpPictures.ALPHA_FLAG : 0;
                picture.write(plain, at, end - at);
            }
            at = end;
        }
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        WebpPictures.chunk(chunks, "VP8X", WebpPictures.canvas(width, height, flags));
        if (rgbProfile) {
            WebpPictures.chunk(chunks, "ICCP", icc);
        }
        chunks.writeBytes(picture.toByteArray());
        if (embedded.exif() != null) {
            WebpPictures.chunk(chunks, "EXIF", embedded.exif());
        }
        if (embedded.xmp() != null) {
            WebpPictures.chunk(chunks, "XMP ", embedded.xmp());
        }
        return WebpPictures.riff(chunks.toByteArray());
    }
}
