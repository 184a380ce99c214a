package org.podstudio.media.metadata.av;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.podstudio.media.metadata.PlainText;
import org.podstudio.media.metadata.TextSink;

/** What stands in one ID3 frame. */
final class Id3Frame {
    private Id3Frame() {}

    static boolean wanted(String id) {
        return switch (id) {
            case "COMM", "COM", "USLT", "ULT", "PRIV", "GEOB", "GEO" -> true;
            default -> id.startsWith("T") || id.startsWith("W");
        };
    }

    /** The frame as it was before it was packed; empty when it is encrypted or damaged. */
    static Optional<byte[]> content(byte[] stored, int version, int flags, TextSink sink) {
        boolean encrypted = version == 3 ? (flags & 0x40) != 0 : (flags & 0x04) != 0;
        boolean packed = version == 3 ? (flags & 0x80) != 0 : (flags & 0x08) != 0;
        boolean grouped = version == 3 ? (flags & 0x20) != 0 : (flags & 0x40) != 0;
        boolean lengthGiven = version == 3 ? packed : (flags & 0x01) != 0;
        int from = (grouped ? 1 : 0) + (lengthGiven ? 4 : 0);
        if (version < 3) {
            return Optional.of(stored);
        }
        if (encrypted || from > stored.length) {
            return Optional.empty();
        }
        byte[] b = Arrays.copyOfRange(stored, from, stored.length);
        b = version == 4 && (flags & 0x02) != 0 ? synchronised(b) : b;
        return packed ? inflated(b, sink) : Optional.of(b);
    }

    private static Optional<byte[]> inflated(byte[] b, TextSink sink) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(b);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            for (int n = inflater.inflate(buffer); n > 0; n = inflater.inflate(buffer)) {
                if (!sink.take(n, "a packed frame")) {
                    return Optional.empty();
                }
                out.write(buffer, 0, n);
            }
            return Optional.of(out.toByteArray());
        } catch (DataFormatException e) {
            return Optional.empty(); // damaged metadata is no metadata
        } finally {
            inflater.end();
        }
    }

    /** Takes out the zero behind each 0xff. */
    static byte[] synchronised(byte[] b) {
        byte[] out = new byte[b.length];
        int n = 0;
        for (int i = 0; i < b.length; i++) {
            out[n++] = b[i];
            if (b[i] == (byte) 0xff && i + 1 < b.length && b[i + 1] == 0) {
                i++;
            }
        }
        return Arrays.copyOf(out, n);
    }

    static void read(String id, byte[] b, TextSink sink) {
        if (b.length < 2) {
            return;
        }
        int encoding = b[0];
        switch (id) {
            case "COMM", "COM", "USLT", "ULT" -> {
                int text = b.length < 4 ? b.length : end(b, 4, encoding);
                String about = b.length < 4 ? "" : text(b, 4, text, encoding);
                Tags.add(sink, id.startsWith("U") ? "lyrics" : comment(about), text(b, text + width(encoding), b.length, encoding));
            }
            case "TXXX", "TXX", "WXXX", "WXX" -> {
                int name = end(b, 1, encoding);
                String about = text(b, 1, name, encoding);
                int from = name + width(encoding);
                Tags.add(sink, about.isBlank() ? id : about, id.startsWith("W") ? text(b, from, b.length, 0) : text(b, from, b.length, encoding));
            }
            case "PRIV" -> {
                int owner = end(b, 0, 0);
                if (text(b, 0, owner, 0).equals("XMP") && owner + 1 < b.length) {
                    sink.xmp(Arrays.copyOfRange(b, owner + 1, b.length));
                }
            }
            case "GEOB", "GEO" -> object(b, encoding, sink);
            default -> {
                if (id.startsWith("W")) {
                    Tags.add(sink, id, text(b, 0, b.length, 0));
                    return;
                }
                for (String value : text(b, 1, b.length, encoding).split("\0")) {
                    Tags.add(sink, id, value);
                }
            }
        }
    }

    /** Source: C2PA specification, "Embedding manifests into assets with ID3": an object of its media type. */
    private static void object(byte[] b, int encoding, TextSink sink) {
        int mime = end(b, 1, 0);
        if (!text(b, 1, mime, 0).contains("c2pa")) {
            return;
        }
        int name = end(b, mime + 1, encoding);
        int about = end(b, name + width(encoding), encoding);
        int from = Math.min(b.length, about + width(encoding));
        sink.credentials(Arrays.copyOfRange(b, from, b.length));
    }

    /** Many programs keep notes of their own under a name of their own. */
    private static String comment(String about) {
        String name = about.strip().toLowerCase(Locale.ROOT);
        return name.isEmpty() || name.contains("comment") || name.contains("description") ? "comment" : name;
    }

    private static int width(int encoding) {
        return encoding == 1 || encoding == 2 ? 2 : 1;
    }

    /** Where the text that begins at {@code from} ends. */
    private static int end(byte[] b, int from, int encoding) {
        int step = width(encoding);
        int at = Math.min(from, b.length);
        while (at + step <= b.length && !(b[at] == 0 && (step == 1 || b[at + 1] == 0))) {
            at += step;
        }
        return Math.min(at, b.length);
    }

    private static String text(byte[] b, int from, int to, int encoding) {
        if (from >= to || from >= b.length) {
            return "";
        }
        byte[] bytes = Arrays.copyOfRange(b, from, Math.min(to, b.length));
        return Tags.unpadded(switch (encoding) {
            case 1 -> Tags.utf16(bytes, false);
            case 2 -> Tags.utf16(bytes, true);
            // Latin-1 by the book; programs put what they have there.
            default -> PlainText.lenient(bytes);
        });
    }
}
