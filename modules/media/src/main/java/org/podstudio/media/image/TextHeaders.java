package org.podstudio.media.image;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.podstudio.media.bytes.FileBytes;

/** Headers that are written as text. */
final class TextHeaders {
    /** Comments may stand before the size. */
    private static final int MAX_BYTES = 64 * 1024;

    private static final int MAX_DIGITS = 9;

    private static final class Hdr {
        static final Pattern SIZE = Pattern.compile("\\n[+-]([XY]) ?(\\d{1,9}) [+-][XY] ?(\\d{1,9})\\s*\\n");
    }

    private static final class Pam {
        static final Pattern WIDTH = Pattern.compile("(?m)^WIDTH[ \\t]+(\\d{1,9})\\s*$");
        static final Pattern HEIGHT = Pattern.compile("(?m)^HEIGHT[ \\t]+(\\d{1,9})\\s*$");
    }

    private TextHeaders() {}

    /** Source: the Netpbm formats, pbm(5) to pam(5). */
    static ImageHeader pnm(FileBytes file) throws IOException {
        String text = text(file);
        if (text.startsWith("P7")) {
            return ImageHeader.stated(found(Pam.WIDTH, text, 1), found(Pam.HEIGHT, text, 1), null);
        }
        int[] at = {2};
        return ImageHeader.stated(number(text, at), number(text, at), null);
    }

    /** Source: the Radiance picture format; the rows may be named first or the columns. */
    static ImageHeader hdr(FileBytes file) throws IOException {
        String text = text(file);
        boolean columnsFirst = "X".equals(match(Hdr.SIZE, text).group(1));
        long first = found(Hdr.SIZE, text, 2);
        long second = found(Hdr.SIZE, text, 3);
        return columnsFirst ? ImageHeader.stated(first, second, null) : ImageHeader.stated(second, first, null);
    }

    private static String text(FileBytes file) throws IOException {
        return new String(file.upTo(0, MAX_BYTES), StandardCharsets.ISO_8859_1);
    }

    /** The next number, behind white space and comments, which go to the end of their lines. */
    private static long number(String text, int[] at) throws IOException {
        int i = at[0];
        while (i < text.length() && (Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '#')) {
            if (text.charAt(i) == '#') {
                while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
                    i++;
                }
            } else {
                i++;
            }
        }
        int start = i;
        while (i < text.length() && i - start < MAX_DIGITS && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        at[0] = i;
        if (i == start) {
            throw new IOException("It does not state its size");
        }
        return Long.parseLong(text, start, i, 10);
    }

    private static long found(Pattern pattern, String text, int group) throws IOException {
        return Long.parseLong(match(pattern, text).group(group));
    }

    private static Matcher match(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw text.length() < MAX_BYTES ? new EOFException("there is no size") : new IOException("It does not state its size");
        }
        return matcher;
    }
}
