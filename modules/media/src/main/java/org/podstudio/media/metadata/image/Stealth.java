package org.podstudio.media.metadata.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.metadata.TextSink;
import org.podstudio.media.png.PngException;
import org.podstudio.media.png.PngFile;
import org.podstudio.media.png.PngRows;

/**
 * A text hidden in the lowest bits of a PNG's alpha or colours, column after column: a magic word, the length in bits as 32
 * bits, then the text, gzipped if the word says so. Written by NovelAI and by an extension of AUTOMATIC1111 and Forge. Almost
 * every other picture is told apart by its first pixel.
 */
public final class Stealth {
    /** One bit a sample is held in memory: 400 megapixels of alpha, 133 of colours. */
    private static final long MAX_PLANE_BYTES = 50_000_000;

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

    /** Adds the hidden text under its magic word. A broken picture hides nothing. */
    public static void read(FileBytes file, TextSink sink) throws IOException {
        int colour = file.byteAt(25);
        boolean plain = file.byteAt(24) == 8 && file.byteAt(28) == 0 && (colour == RGB || colour == RGBA);
        if (!plain) {
            return;
        }
        int channels = colour == RGBA ? 4 : 3;
        byte[] first = PngRows.firstPixel(file, channels);
        for (Place place : Place.values()) {
            if (first.length == channels && place.first < channels && place.fits(first, 0, 0)) {
                try {
                    search(PngFile.open(file), place, channels, sink);
                } catch (PngException e) {
                    sink.note("hidden text was not looked for to the end: " + e.getMessage());
                }
            }
        }
    }

    private static void search(PngFile png, Place place, int channels, TextSink sink) throws IOException {
        if (((long) png.width() * place.bands + 7) / 8 * png.height() > MAX_PLANE_BYTES) {
            sink.note("hidden text was not looked for in " + png.width() + "x" + png.height() + " pixels");
            return;
        }
        LowBits bits = null;
        try (PngRows rows = PngRows.open(png)) {
            byte[][] held = new byte[Math.min(png.height(), 8)][];
            for (int y = 0; y < png.height(); y++) {
                byte[] row = rows.next();
                if (!place.fits(row, 0, y * place.bands)) {
                    return;
                }
                // Nearly all that got so far leave within some rows: planes are made for the others only.
                if (y < held.length) {
                    held[y] = row.clone();
                }
                if (y == held.length - 1) {
                    bits = new LowBits(png.width(), png.height(), place.first, place.bands, channels);
                    for (int i = 0; i <= y; i++) {
                        bits.row(i, held[i]);
                    }
                } else if (bits != null) {
                    bits.row(y, row);
                }
            }
        }
        if (bits != null) {
            text(bits, place, sink);
        }
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
