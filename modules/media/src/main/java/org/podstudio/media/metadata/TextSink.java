package org.podstudio.media.metadata;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.media.carry.TextsInXmp;

/**
 * The texts found so far, verbatim and in file order. It keeps 16 MiB of a file at most: what does not fit is left out as a
 * whole and noted, because half a text would be no verbatim one. For one thread.
 */
public final class TextSink {
    /** Source: MEDIA.md, the cap for text. */
    public static final int MAX_BYTES = 16 << 20;

    /** Bytes of Content Credentials that are kept; thumbnails lie in them, and what is said comes in the boxes after them. */
    private static final int MAX_C2PA_BYTES = 4 << 20;

    /** What an entry costs beside its text, so that millions of tiny ones do not fill the memory. */
    private static final int ENTRY_BYTES = 200;

    private static final int MAX_NOTES = 20;

    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private long left = MAX_BYTES;

    /** Whether a block of that size may still be read; it counts as read then, else a note says that it was left out. */
    public boolean take(long bytes, String what) {
        if (bytes < 0 || bytes + ENTRY_BYTES > left) {
            note(what + " of " + bytes + " bytes was left out: " + MAX_BYTES + " bytes are kept of a file");
            return false;
        }
        left -= bytes + ENTRY_BYTES;
        return true;
    }

    /** Bytes that may still be kept. */
    public int left() {
        return (int) left;
    }

    public void note(String text) {
        if (notes.size() < MAX_NOTES) {
            notes.add(text);
        }
    }

    /** A blank text is none. */
    public void add(String key, String text) {
        if (!text.isBlank()) {
            texts.computeIfAbsent(key, k -> new ArrayList<>(1)).add(text);
        }
    }

    /** The packet as UTF-8, and the texts that we put into it when the file had to give up its text chunks. */
    public void xmp(byte[] packet) {
        String text = new String(packet, StandardCharsets.UTF_8);
        add("xmp", text);
        TextsInXmp.read(text).forEach(this::add);
    }

    /** The JUMBF boxes as Latin-1: their texts can be found in it, and no byte is lost. */
    public void credentials(byte[] jumbf) {
        add("c2pa", new String(jumbf, 0, Math.min(jumbf.length, MAX_C2PA_BYTES), StandardCharsets.ISO_8859_1));
    }

    public EmbeddedText texts() {
        return new EmbeddedText(texts, notes);
    }
}
