package org.podstudio.media.png;

import static org.podstudio.media.bytes.Bytes.find;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The texts and blocks that ride along in a PNG. All together they may inflate to {@link PngFile#MAX_ANCILLARY_BYTES}. */
public final class PngTexts {
    /** Keyword of the iTXt chunk that holds the XMP packet. */
    public static final String XMP = "XML:com.adobe.xmp";

    /** @param text decoded; what does not inflate or breaks its format is left out */
    public record Entry(String keyword, String text) {}

    private final PngFile png;
    private int budget = PngFile.MAX_ANCILLARY_BYTES;

    private PngTexts(PngFile png) {
        this.png = png;
    }

    /** tEXt, zTXt and iTXt chunks in file order. */
    public static List<Entry> read(PngFile png) throws IOException {
        PngTexts texts = new PngTexts(png);
        List<Entry> entries = new ArrayList<>();
        for (PngFile.Chunk chunk : png.chunks()) {
            switch (chunk.type()) {
                case "tEXt", "zTXt", "iTXt" -> texts.entry(chunk).ifPresent(entries::add);
                default -> { }
            }
        }
        return entries;
    }

    /** The ICC profile. */
    public static Optional<byte[]> icc(PngFile png) throws IOException {
        Optional<PngFile.Chunk> chunk = png.first("iCCP");
        if (chunk.isEmpty()) {
            return Optional.empty();
        }
        byte[] b = png.content(chunk.get());
        int nameEnd = find(b, 0, b.length, "\0");
        return nameEnd < 0 || nameEnd + 2 > b.length ? Optional.empty() : new PngTexts(png).inflate(b, nameEnd + 2);
    }

    private Optional<Entry> entry(PngFile.Chunk chunk) throws IOException {
        if (chunk.length() > budget) {
            return Optional.empty();
        }
        byte[] b = png.content(chunk);
        int end = find(b, 0, Math.min(b.length, 256), "\0");
        if (end < 1) {
            return Optional.empty();
        }
        String keyword = new String(b, 0, end, StandardCharsets.ISO_8859_1);
        return switch (chunk.type()) {
            case "tEXt" -> Optional.of(new Entry(keyword, lenient(take(b, end + 1))));
            case "zTXt" -> end + 2 > b.length ? Optional.empty()
                    : inflate(b, end + 2).map(text -> new Entry(keyword, lenient(text)));
            default -> international(b, end).map(text -> new Entry(keyword, text));
        };
    }

    private Optional<String> international(byte[] b, int end) {
        if (end + 3 > b.length) {
            return Optional.empty();
        }
        boolean compressed = b[end + 1] == 1;
        int language = find(b, end + 3, b.length, "\0");
        int translated = language < 0 ? -1 : find(b, language + 1, b.length, "\0");
        if (translated < 0) {
            return Optional.empty();
        }
        Optional<byte[]> text = compressed ? inflate(b, translated + 1) : Optional.of(take(b, translated + 1));
        return text.map(t -> new String(t, StandardCharsets.UTF_8));
    }

    private byte[] take(byte[] b, int from) {
        budget -= b.length - from;
        return java.util.Arrays.copyOfRange(b, from, b.length);
    }

    private Optional<byte[]> inflate(byte[] b, int from) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(b, from, b.length - from);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] part = new byte[16 * 1024];
            while (!inflater.finished()) {
                int n = inflater.inflate(part);
                if (n == 0 || n > budget) {
                    return Optional.empty();
                }
                budget -= n;
                out.write(part, 0, n);
            }
            return Optional.of(out.toByteArray());
        } catch (DataFormatException e) {
            // Broken ancillary data is no reason to refuse a picture.
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    /** Latin-1 by the standard, UTF-8 by habit of many generators. */
    static String lenient(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
