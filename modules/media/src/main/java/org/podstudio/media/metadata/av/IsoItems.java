package org.podstudio.media.metadata.av;

import static org.podstudio.media.bytes.Bytes.s32be;
import static org.podstudio.media.bytes.Bytes.u16be;
import static org.podstudio.media.bytes.Bytes.u32be;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.metadata.PlainText;
import org.podstudio.media.metadata.TextSink;

/** The list of tags in a {@code meta} box: iTunes' with four-letter names or {@code ----}, QuickTime's with keys of any length. */
final class IsoItems {
    private static final int MOST_KEYS = 4096;
    private static final int MOST_PARTS = 64;
    private static final String APPLE = "com.apple.quicktime.";

    private final FileBytes file;
    private final TextSink sink;
    private final Take take;
    private final List<String> keys = new ArrayList<>();

    /** Reads a piece when there is room for it, else gives null. */
    interface Take {
        byte @Nullable [] bytes(long from, long to, String what) throws IOException;
    }

    IsoItems(FileBytes file, TextSink sink, Take take) {
        this.file = file;
        this.sink = sink;
        this.take = take;
    }

    void keys(IsoWalk.Box box) throws IOException {
        byte[] b = take.bytes(box.from(), box.to(), "a list of keys");
        if (b == null || b.length < 8) {
            return;
        }
        int at = 8;
        for (int i = 0; i < Math.min(MOST_KEYS, u32be(b, 4)) && at + 8 <= b.length; i++) {
            long size = u32be(b, at);
            if (size < 8 || size > b.length - at) {
                return;
            }
            keys.add(new String(b, at + 8, (int) size - 8, StandardCharsets.UTF_8));
            at += (int) size;
        }
    }

    /** One tag, which may have several values. */
    void item(IsoWalk.Box box) throws IOException {
        String name = name(box.type());
        long at = box.from();
        for (int i = 0; i < MOST_PARTS && at + 8 <= box.to(); i++) {
            byte[] head = file.upTo(at, 16);
            long size = head.length < 8 ? 0 : u32be(head, 0);
            if (size < 8) {
                return;
            }
            long end = Math.min(box.to(), at + size);
            String part = new String(head, 4, 4, StandardCharsets.ISO_8859_1);
            if (part.equals("name") && box.type().equals("----")) {
                byte[] text = take.bytes(at + 12, end, "the name of a tag");
                name = text == null ? name : new String(text, StandardCharsets.UTF_8);
            } else if (part.equals("data") && head.length == 16) {
                value(name, s32be(head, 8) & 0xffffff, at + 16, end);
            }
            at = end;
        }
    }

    /** Source: QuickTime file format, "well-known types". */
    private void value(String name, int kind, long from, long to) throws IOException {
        if (kind == 0 && (name.equals("trkn") || name.equals("disk"))) {
            place(name, from, to);
            return;
        }
        boolean text = kind == 1 || kind == 2 || kind == 4 || kind == 5 || kind == 0 && name.startsWith("©");
        byte[] bytes = text ? take.bytes(from, to, name) : null;
        if (bytes != null) {
            Tags.add(sink, name, kind == 2 || kind == 5 ? PlainText.utf16(bytes, 0, bytes.length, true) : PlainText.lenient(bytes));
        }
    }

    /** Which track of how many, as others write it: {@code 3/9}. Source: FFmpeg's mov.c, {@code mov_metadata_track_or_disc_number}. */
    private void place(String name, long from, long to) throws IOException {
        byte[] b = file.upTo(from, (int) Math.min(6, Math.max(0, to - from)));
        int number = b.length < 4 ? 0 : u16be(b, 2);
        int of = b.length < 6 ? 0 : u16be(b, 4);
        if (number > 0) {
            Tags.add(sink, name, of > 0 ? number + "/" + of : Integer.toString(number));
        }
    }

    /** With keys, what looks like a name is the number of one. */
    private String name(String type) {
        if (keys.isEmpty()) {
            return type;
        }
        byte[] b = type.getBytes(StandardCharsets.ISO_8859_1);
        long number = u32be(b, 0);
        String key = number >= 1 && number <= keys.size() ? keys.get((int) number - 1) : type;
        return key.startsWith(APPLE) ? key.substring(APPLE.length()) : key;
    }
}
