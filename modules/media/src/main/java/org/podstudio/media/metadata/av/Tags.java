package org.podstudio.media.metadata.av;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.podstudio.media.metadata.PlainText;
import org.podstudio.media.metadata.TextSink;

/** One name for what each container calls otherwise. */
final class Tags {
    private static final Map<String, String> NAMES = Map.ofEntries(
            // iTunes and QuickTime
            Map.entry("©nam", "title"), Map.entry("©cmt", "comment"), Map.entry("©too", "encoder"), Map.entry("©art", "artist"),
            Map.entry("©alb", "album"), Map.entry("©day", "date"), Map.entry("©gen", "genre"), Map.entry("©wrt", "composer"),
            Map.entry("©lyr", "lyrics"), Map.entry("desc", "description"), Map.entry("ldes", "synopsis"), Map.entry("©des", "description"),
            Map.entry("cprt", "copyright"), Map.entry("©cpy", "copyright"), Map.entry("©swr", "software"), Map.entry("©inf", "comment"),
            Map.entry("©mak", "make"), Map.entry("©mod", "model"), Map.entry("aart", "album_artist"), Map.entry("keyw", "keywords"),
            Map.entry("titl", "title"), Map.entry("dscp", "description"), Map.entry("auth", "artist"), Map.entry("©enc", "encoded_by"),
            Map.entry("trkn", "track"), Map.entry("disk", "disc"),
            // RIFF and AIFF
            Map.entry("inam", "title"), Map.entry("icmt", "comment"), Map.entry("iart", "artist"), Map.entry("isft", "encoder"),
            Map.entry("icrd", "date"), Map.entry("ignr", "genre"), Map.entry("iprd", "album"), Map.entry("icop", "copyright"),
            Map.entry("isbj", "subject"), Map.entry("ikey", "keywords"), Map.entry("name", "title"), Map.entry("(c) ", "copyright"),
            Map.entry("anno", "comment"),
            // ID3
            Map.entry("tit2", "title"), Map.entry("tt2", "title"), Map.entry("tpe1", "artist"), Map.entry("tp1", "artist"),
            Map.entry("talb", "album"), Map.entry("tal", "album"), Map.entry("tcon", "genre"), Map.entry("tco", "genre"),
            Map.entry("tsse", "encoder"), Map.entry("tss", "encoder"), Map.entry("tenc", "encoded_by"), Map.entry("ten", "encoded_by"),
            Map.entry("tcop", "copyright"), Map.entry("tcr", "copyright"), Map.entry("tcom", "composer"), Map.entry("tcm", "composer"),
            Map.entry("tdrc", "date"), Map.entry("tyer", "date"), Map.entry("tye", "date"));

    private static final int MOST_NAME = 200;

    private Tags() {}

    static void add(TextSink sink, String name, String text) {
        String lower = name.toLowerCase(Locale.ROOT);
        String known = NAMES.getOrDefault(lower, lower);
        sink.add("tag:" + (known.length() > MOST_NAME ? known.substring(0, MOST_NAME) : known), unpadded(text));
    }

    /** UTF-16 by its mark, which is no part of the text; without one by {@code bigEndian}. */
    static String utf16(byte[] bytes, boolean bigEndian) {
        int mark = mark(bytes);
        return PlainText.utf16(bytes, mark == 0 ? 0 : 2, bytes.length, mark == 0 ? bigEndian : mark == 0xfeff);
    }

    /** UTF-8, or UTF-16 where its mark says so. */
    static String utf8(byte[] bytes) {
        return mark(bytes) == 0 ? new String(bytes, StandardCharsets.UTF_8) : utf16(bytes, true);
    }

    /** 0 for none. */
    private static int mark(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        return first == 0xfeff || first == 0xfffe ? first : 0;
    }

    /** Without the zeros that fill up fixed fields. */
    static String unpadded(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == 0) {
            end--;
        }
        return text.substring(0, end);
    }
}
