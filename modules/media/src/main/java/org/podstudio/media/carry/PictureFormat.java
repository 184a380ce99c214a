package org.podstudio.media.carry;

import java.util.Locale;
import java.util.Optional;

/** The formats that pictures are written in. */
public enum PictureFormat {
    PNG("png", true, 16, Integer.MAX_VALUE),
    JPEG("jpg", false, 8, 65_500),
    WEBP("webp", true, 8, 16_383),
    AVIF("avif", true, 10, 65_536),
    TIFF("tiff", true, 16, Integer.MAX_VALUE);

    private final String extension;
    private final boolean alpha;
    private final int bits;
    private final int maxSide;

    PictureFormat(String extension, boolean alpha, int bits, int maxSide) {
        this.extension = extension;
        this.alpha = alpha;
        this.bits = bits;
        this.maxSide = maxSide;
    }

    /** The usual ending, without the dot. */
    public String extension() {
        return extension;
    }

    /** Whether parts of a picture can be transparent. */
    public boolean alpha() {
        return alpha;
    }

    /** Most bits a sample can have. */
    public int bits() {
        return bits;
    }

    /** Longest side in pixels. */
    public int maxSide() {
        return maxSide;
    }

    /** The format of files with this ending; empty when we cannot write it. */
    public static Optional<PictureFormat> ofExtension(String extension) {
        return switch (extension.toLowerCase(Locale.ROOT)) {
            case "png" -> Optional.of(PNG);
            case "jpg", "jpeg", "jpe", "jfif" -> Optional.of(JPEG);
            case "webp" -> Optional.of(WEBP);
            case "avif" -> Optional.of(AVIF);
            case "tif", "tiff" -> Optional.of(TIFF);
            default -> Optional.empty();
        };
    }
}
