package org.podstudio.media.png;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.media.exif.Exif;
import org.podstudio.media.pixels.ImageRows;

/** A PNG file's pixels, as stored, and what it carries. */
public final class PngPictures {
    private PngPictures() {}

    public static BufferedImage decode(PngFile png) throws IOException {
        ImageRows rows = new ImageRows(png.layout());
        PngDecoder.decode(png, rows);
        return rows.image();
    }

    /** EXIF block from its TIFF header on. */
    public static Optional<byte[]> exif(PngFile png) throws IOException {
        Optional<PngFile.Chunk> chunk = png.first("eXIf");
        return chunk.isEmpty() ? Optional.empty() : Optional.of(Exif.withoutMark(png.content(chunk.get())));
    }

    public static EmbeddedMetadata embedded(PngFile png) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        byte[] xmp = null;
        for (PngTexts.Entry entry : PngTexts.read(png)) {
            if (entry.keyword().equals(PngTexts.XMP)) {
                xmp = entry.text().getBytes(StandardCharsets.UTF_8);
            } else {
                texts.putIfAbsent(entry.keyword(), entry.text());
            }
        }
        return new EmbeddedMetadata(PngTexts.icc(png).orElse(null),
                exif(png).map(e -> Exif.parse(e).upright()).orElse(null), xmp, texts);
    }
}
