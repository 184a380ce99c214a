package org.podstudio.media.metadata.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.metadata.TextSink;
import org.podstudio.media.pixels.PixelRun;
import org.podstudio.media.png.PngException;
import org.podstudio.media.png.PngFile;
import org.podstudio.media.png.PngRows;
import org.podstudio.media.sniff.Format;
import org.podstudio.media.webp.WebpFile;
import org.podstudio.media.webp.WebpPictures;
import org.podstudio.media.webp.lossless.LosslessPicture;

/**
 * A text hidden in the lowest bits of the alpha or colours of a PNG or lossless WebP, column after column: a magic word, the length in bits as 32
 * bits, then the text, gzipped if the word says so. Written by NovelAI and by an extension of AUTOMATIC1111 and Forge. Almost
 * every other picture is told apart by its first pixel.
 */
public final class Stealth {
    /** One bit a sample is held in memory: 400 megapixels of alpha, 133 of colours. */
    private static final long MAX_PLANE_BYTES = 50_000_000;

    /** A lossless WebP lies in memory as a whole while it is looked at. */
    private static final long MAX_WEBP_PIXELS = 16_000_000;

    private static final int HELD_ROWS = 8;
    private static final int LENGTH_BITS = 32;
    private static final int RGB = 2;
    private static final int RGBA = 6;

    /** Where the bits lie. @param first band of a pixel, {@code bands} of them; {@code plain} and {@code packed} are the words */
    private enum Place {
        ALPHA(3, 1, "stealth_pnginfo", "stealth_pngcomp"), COLOURS(0, 3, "stealth_rgbinfo", "stealth_rgbcomp");

        private final int first;
        private final int bands;
        private final String plain;
        private final String packed;

        Place(int first, int bands, String plain, String packed) {
            this.first = first;
            this.bands = bands;
            this.plain = plain;
            this.packed = packed;
        }

        /** Whether a pixel's bits can stand at bit {@code at} of the word. Both words of a place differ at their ends only. */
        boolean fits(byte[] row, int pixel, int at) {
            for (int i = 0; i < bands && at + i < (plain.length() - 4) * 8; i++) {
                int bit = plain.charAt((at + i) / 8) >> 7 - (at + i) % 8 & 1;
                if ((row[pixel + first + i] & 1) != bit) {
                    return false;
                }
            }
            return true;
        }
    }

    private Stealth() {}

    /** Rows of a picture in the order in which they are decoded. */
    private interface Rows {
        @Nullable PixelRun next() throws IOException;
    }

    /** Whether such a file may hide a text at all. */
    public static boolean possible(Format format) {
        return format == Format.PNG || format == Format.WEBP;
    }

    /** Adds the hidden text under its magic word. A broken picture hides nothing. */
    public static void read(FileBytes file, Format format, TextSink sink) throws IOException {
        if (format == Format.WEBP) {
            webp(file, sink);
        } else {
            png(file, sink);
        }
    }

    private static void png(FileBytes file, TextSink sink) throws IOException {
        int colour = file.byteAt(25);
        if (file.byteAt(24) != 8 || colour != RGB && colour != RGBA) {
            return;
        }
        int channels = colour == RGBA ? 4 : 3;
        byte[] first = PngRows.firstPixel(file, channels);
        for (Place place : Place.values()) {
            if (first.length == channels && place.first < channels && place.fits(first, 0, 0)) {
                try {
                    PngFile png = PngFile.open(file);
                    try (PngRows rows = PngRows.open(png)) {
                        search(png.width(), png.height(), channels, rows::next, place, sink);
                    }
                } catch (PngException e) {
                    sink.note("hidden text was not looked for to the end: " + e.getMessage());
                }
            }
        }
    }

    /**
     * A text survives in lossless pixels only, and those cannot be decoded a few rows at a time. So only pictures whose header says that they have
     * transparency are: generators that hide a text write it into that, and few other files are lossless and have some.
     */
    private static void webp(FileBytes file, TextSink sink) throws IOException {
        WebpFile webp;
        try {
            webp = WebpFile.open(file);
        } catch (IOException e) {
            sink.note("hidden text was not looked for: " + e.getMessage());
            return;
        }
        if (!webp.lossless() || !webp.hasAlpha() || webp.animated() || (long) webp.width() * webp.height() > MAX_WEBP_PIXELS) {
            return;
        }
        LosslessPicture picture;
        try {
            picture = WebpPictures.lossless(webp);
        } catch (IOException e) {
            sink.note("hidden text was not looked for to the end: " + e.getMessage());
            return;
        }
        for (Place place : Place.values()) {
            byte[] row = new byte[webp.width() * 4];
            int[] y = {0};
            search(webp.width(), webp.height(), 4, () -> {
                if (y[0] == webp.height()) {
                    return null;
                }
                picture.row(y[0], row);
                return new PixelRun(y[0]++, 0, 1, webp.width(), row);
            }, place, sink);
        }
    }

    private static void search(int width, int height, int channels, Rows rows, Place place, TextSink sink) throws IOException {
        if (((long) width * place.bands + 7) / 8 * height > MAX_PLANE_BYTES) {
            sink.note("hidden text was not looked for in " + width + "x" + height + " pixels");
            return;
        }
        // Nearly all that got so far leave within some rows: planes are made for the others only.
        List<PixelRun> held = new ArrayList<>();
        LowBits bits = null;
        for (PixelRun run = rows.next(); run != null; run = rows.next()) {
            if (run.x() == 0 && !place.fits(run.samples(), 0, run.y() * place.bands)) {
                return;
            }
            if (bits != null) {
                bits.add(run);
            } else {
                held.add(run.kept());
                bits = held.size() < HELD_ROWS ? null : planes(width, height, channels, place, held);
            }
        }
        text(bits != null ? bits : planes(width, height, channels, place, held), place, sink);
    }

    private static LowBits planes(int width, int height, int channels, Place place, List<PixelRun> held) {
        LowBits bits = new LowBits(width, height, place.first, place.bands, channels);
        held.forEach(bits::add);
        return bits;
    }

    private static void text(LowBits bits, Place place, TextSink sink) {
        byte[] word = bits.bytes(0, place.plain.length());
        String name = word == null ? "" : new String(word, StandardCharsets.ISO_8859_1);
        byte[] size = bits.bytes(place.plain.length() * 8L, LENGTH_BITS / 8);
        if (size == null || !name.equals(place.plain) && !name.equals(place.packed)) {
            return;
        }
        long length = org.podstudio.media.bytes.Bytes.u32be(size, 0) / 8;
        if (!sink.take(length, "a hidden text")) {
            return;
        }
        byte[] content = bits.bytes((place.plain.length() + LENGTH_BITS / 8) * 8L, (int) length);
        byte[] text = content == null || name.equals(place.plain) ? content : unpacked(content, sink).orElse(null);
        if (text != null) {
            sink.add(name, new String(text, StandardCharsets.UTF_8));
        } else {
            sink.note("the hidden text is cut short or broken");
        }
    }

    private static Optional<byte[]> unpacked(@Nullable byte[] content, TextSink sink) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
            byte[] text = in.readNBytes(sink.left() + 1);
            return sink.take(text.length, "a hidden text") ? Optional.of(text) : Optional.empty();
        } catch (IOException e) {
            // The pixels were changed after the text was hidden: it is lost.
            return Optional.empty();
        }
    }
}
