package org.podstudio.cli;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Text of unknown origin made safe to show: what cannot be seen, or would turn a line around, is escaped. */
public final class Visible {
    private Visible() {}

    /** One line: control, bidirectional and unpaired characters as {@code \\u202e}. */
    public static String text(String text) {
        return escape(text, false);
    }

    /** Several lines, each as {@link #text}. */
    public static String lines(String text) {
        return escape(text, true);
    }

    private static String escape(String text, boolean keepLineBreaks) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            boolean hidden = !pair && (Character.isISOControl(c) || Character.isSurrogate(c)
                    || c == '\u2028' || c == '\u2029' || (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069'));
            if (hidden && !(keepLineBreaks && (c == '\n' || c == '\r' || c == '\t'))) {
                if (out == null) {
                    out = new StringBuilder(text.length() + 16).append(text, 0, i);
                }
                String hex = Integer.toHexString(c);
                out.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
            } else if (out != null) {
                out.append(c);
                if (pair) {
                    out.append(text.charAt(++i));
                }
            } else if (pair) {
                i++;
            }
        }
        return out == null ? text : out.toString();
    }

    /** The path as text; bytes that are no text as {@code \\xE9}. */
    public static String path(Path path) {
        String text = path.toString();
        if (text.indexOf('\uFFFD') < 0) {
            return text;
        }
        URI uri = path.toAbsolutePath().toUri();
        return escapeBytes(unescape(uri.getRawPath()));
    }

    /** The last name of the path as text, escaped like {@link #path}; empty for a root. */
    public static String name(Path path) {
        Path name = path.getFileName();
        if (name == null) {
            return "";
        }
        if (name.toString().indexOf('\uFFFD') < 0) {
            return name.toString();
        }
        String text = path(path);
        return text.substring(text.lastIndexOf('/') + 1);
    }

    /** Valid UTF-8 as it is, every other byte as {@code \\xhh}. */
    static String escapeBytes(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        StringBuilder text = new StringBuilder();
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            text.append(out.flip());
            out.clear();
            if (!result.isError()) {
                return text.toString();
            }
            for (int i = 0; i < result.length(); i++) {
                int b = in.get() & 0xff;
                text.append("\\x").append(Character.toUpperCase(Character.forDigit(b >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
            }
            decoder.reset();
        }
    }

    private static byte[] unescape(String rawPath) {
        byte[] bytes = new byte[rawPath.length()];
        int length = 0;
        for (int i = 0; i < rawPath.length(); i++) {
            char c = rawPath.charAt(i);
            if (c == '%') {
                bytes[length++] = (byte) Integer.parseInt(rawPath, i + 1, i + 3, 16);
                i += 2;
            } else {
                bytes[length++] = (byte) c;
            }
        }
        return java.util.Arrays.copyOf(bytes, length);
    }
}
