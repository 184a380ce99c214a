package org.podstudio.media.metadata.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.podstudio.media.bytes.Bytes;
import org.podstudio.media.metadata.TextSink;

/** A block that ImageMagick and its relatives put into a PNG text as hexadecimal digits. @param kind e.g. {@code exif} */
public record RawProfile(String kind, byte[] content) {
    private static final String KEYWORD = "Raw profile type ";
    /** Keyword under which the captions of the press travel. */
    public static final String IPTC = KEYWORD + "iptc";

    /** Digits of two bytes in a line; ImageMagick writes 36. */
    private static final int LINE_BYTES = 36;

    private static final String XMP_MARK = "http://ns.adobe.com/xap/1.0/\0";

    /** Empty when the text is another one, or its digits are broken. */
    public static Optional<RawProfile> of(String keyword, String text) {
        if (!keyword.startsWith(KEYWORD)) {
            return Optional.empty();
        }
        // A line with the name, a line with the length, then the digits.
        int at = line(text, line(text, skipBlank(text, 0)));
        ByteArrayOutputStream content = new ByteArrayOutputStream(text.length() / 2);
        int high = -1;
        for (int i = at; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                if (!Character.isWhitespace(text.charAt(i))) {
                    return Optional.empty();
                }
            } else if (high < 0) {
                high = digit;
            } else {
                content.write(high << 4 | digit);
                high = -1;
            }
        }
        return Optional.of(new RawProfile(keyword.substring(KEYWORD.length()).toLowerCase(Locale.ROOT), content.toByteArray()));
    }

    /** The text that holds a block. */
    public static String text(String kind, byte[] content) {
        StringBuilder text = new StringBuilder(content.length * 2 + 64).append('\n').append(kind).append('\n')
                .append(String.format(Locale.ROOT, "%8d", content.length));
        for (int at = 0; at < content.length; at += LINE_BYTES) {
            text.append('\n').append(HexFormat.of().formatHex(content, at, Math.min(content.length, at + LINE_BYTES)));
        }
        return text.append('\n').toString();
    }

    /** The text under {@link #IPTC} that holds records of the press. */
    public static String captions(byte[] records) {
        return text("iptc", Iptc.resources(records));
    }

    private static int skipBlank(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Where the next line with something on it begins. */
    private static int line(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : skipBlank(text, end);
    }

    /** The XMP packet in it, if that is what it holds. */
    public Optional<byte[]> xmp() {
        if (Bytes.has(content, 0, XMP_MARK)) {
            return Optional.of(java.util.Arrays.copyOfRange(content, XMP_MARK.length(), content.length));
        }
        return kind.equals("xmp") ? Optional.of(content) : Optional.empty();
    }

    void read(TextSink sink) throws IOException {
        Optional<byte[]> packet = xmp();
        if (packet.isPresent()) {
            sink.xmp(packet.get());
            return;
        }
        switch (kind) {
            case "exif", "app1" -> ExifWalk.block(content, sink);
            case "iptc", "8bim" -> Iptc.photoshop(content, sink);
            default -> { }
        }
    }
}
