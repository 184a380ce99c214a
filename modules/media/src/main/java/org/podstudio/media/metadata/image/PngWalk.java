package org.podstudio.media.metadata.image;

import static org.podstudio.media.bytes.Bytes.find;
import static org.podstudio.media.bytes.Bytes.s32be;
import static org.podstudio.media.bytes.Bytes.u32be;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.metadata.PlainText;
import org.podstudio.media.metadata.TextSink;

/**
 * Texts of a PNG, also of a damaged one: before the pixels, behind them, and behind the end chunk, where some tools append.
 * Pixels are jumped over. Checksums are not compared: a text that parses is worth more than a right checksum.
 */
public final class PngWalk {
    private static final int MAX_CHUNKS = 2_000_000;
    private static final int MAX_KEYWORD = 256;
    private static final int TEXT = 0x74455874;
    private static final int COMPRESSED_TEXT = 0x7a545874;
    private static final int INTERNATIONAL_TEXT = 0x69545874;
    private static final int EXIF = 0x65584966;
    private static final int C2PA = 0x63614258;

    private final FileBytes file;
    private final TextSink sink;
    private final Inflation inflation = new Inflation();

    private PngWalk(FileBytes file, TextSink sink) {
        this.file = file;
        this.sink = sink;
    }

    public static void read(FileBytes file, TextSink sink) throws IOException {
        new PngWalk(file, sink).walk();
    }

    private void walk() throws IOException {
        long at = 8;
        for (int i = 0; i < MAX_CHUNKS && at + 8 <= file.size(); i++) {
            byte[] head = file.upTo(at, 8);
            long length = head.length < 8 ? -1 : u32be(head, 0);
            if (length < 0 || length > Integer.MAX_VALUE || !named(head)) {
                return;
            }
            chunk(s32be(head, 4), at + 8, Math.min(length, file.size() - at - 8));
            at += 12 + length;
        }
    }

    private static boolean named(byte[] head) {
        for (int i = 4; i < 8; i++) {
            int letter = head[i] | 0x20;
            if (letter < 'a' || letter > 'z') {
                return false;
            }
        }
        return true;
    }

    private void chunk(int type, long at, long length) throws IOException {
        switch (type) {
            case TEXT, COMPRESSED_TEXT, INTERNATIONAL_TEXT -> {
                if (sink.take(length, "a text chunk")) {
                    text(type, file.upTo(at, (int) length));
                }
            }
            case EXIF -> {
                if (sink.take(length, "an EXIF chunk")) {
                    ExifWalk.block(file.upTo(at, (int) length), sink);
                }
            }
            case C2PA -> {
                if (sink.take(length, "Content Credentials")) {
                    sink.credentials(file.upTo(at, (int) length));
                }
            }
            default -> { }
        }
    }

    private void text(int type, byte[] b) throws IOException {
        int end = find(b, 0, Math.min(b.length, MAX_KEYWORD), "\0");
        if (end < 1) {
            return;
        }
        String keyword = new String(b, 0, end, StandardCharsets.ISO_8859_1);
        String text = switch (type) {
            case TEXT -> PlainText.utf8OrLatin(b, end + 1, b.length);
            case COMPRESSED_TEXT -> compressed(b, end + 2).map(t -> PlainText.utf8OrLatin(t, 0, t.length)).orElse(null);
            default -> international(b, end);
        };
        if (text == null) {
            return;
        }
        Optional<RawProfile> profile = RawProfile.of(keyword, text);
        if (profile.isPresent()) {
            profile.get().read(sink);
        } else {
            sink.add(keyword.equals("XML:com.adobe.xmp") ? "xmp" : keyword, text);
        }
    }

    private @Nullable String international(byte[] b, int end) {
        if (end + 3 > b.length) {
            return null;
        }
        int language = find(b, end + 3, b.length, "\0");
        int translated = language < 0 ? -1 : find(b, language + 1, b.length, "\0");
        if (translated < 0) {
            return null;
        }
        if (b[end + 1] != 1) {
            return new String(b, translated + 1, b.length - translated - 1, StandardCharsets.UTF_8);
        }
        return compressed(b, translated + 1).map(t -> new String(t, StandardCharsets.UTF_8)).orElse(null);
    }

    private Optional<byte[]> compressed(byte[] b, int from) {
        if (from > b.length) {
            return Optional.empty();
        }
        Optional<byte[]> text = inflation.inflate(Arrays.copyOfRange(b, from, b.length), sink.left());
        if (text.isEmpty()) {
            sink.note("a compressed text was left out: it is broken or too large");
            return text;
        }
        return sink.take(text.get().length, "a compressed text") ? text : Optional.empty();
    }
}
