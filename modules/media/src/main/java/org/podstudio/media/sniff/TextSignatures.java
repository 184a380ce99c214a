package org.podstudio.media.sniff;

import static org.podstudio.media.bytes.Bytes.u8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** SVG, plain or gzipped. Recognised only to be refused by name: no script or entity is ever run. */
final class TextSignatures {
    private static final Pattern ROOT = Pattern.compile(
            "\\A\\s*(?:<\\?.*?\\?>\\s*|<!--.*?-->\\s*|<!DOCTYPE[^\\[>]*(?:\\[.*?\\]\\s*)?>\\s*)*<(?:\\w+:)?svg[\\s>/]",
            Pattern.DOTALL);

    private TextSignatures() {}

    static Optional<Format> match(byte[] head) {
        byte[] text = head;
        if (head.length > 18 && u8(head, 0) == 0x1f && u8(head, 1) == 0x8b) {
            text = gunzipStart(head);
        }
        if (text.length < 4) {
            return Optional.empty();
        }
        Charset charset = u8(text, 0) == 0xff && u8(text, 1) == 0xfe ? StandardCharsets.UTF_16LE
                : u8(text, 0) == 0xfe && u8(text, 1) == 0xff ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        String start = new String(text, 0, Math.min(text.length, 16 * 1024), charset);
        if (start.startsWith("\ufeff")) {
            start = start.substring(1);
        }
        if (!start.stripLeading().startsWith("<")) {
            return Optional.empty();
        }
        return ROOT.matcher(start).find() ? Optional.of(Format.SVG) : Optional.empty();
    }

    private static byte[] gunzipStart(byte[] head) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
            return in.readNBytes(4096);
        } catch (IOException e) {
            // Not a whole gzip member, so it is no SVG that we could name.
            return new byte[0];
        }
    }
}
