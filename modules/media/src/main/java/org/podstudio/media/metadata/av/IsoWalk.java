package org.podstudio.media.metadata.av;

import static org.podstudio.media.bytes.Bytes.has;
import static org.podstudio.media.bytes.Bytes.s32be;
import static org.podstudio.media.bytes.Bytes.u16be;
import static org.podstudio.media.bytes.Bytes.u32be;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.metadata.PlainText;
import org.podstudio.media.metadata.TextSink;

/** MP4, QuickTime and their kin: seeks from box to box, so pictures and sound are never read, wherever {@code moov} lies. */
public final class IsoWalk {
    /** Source: XMP specification part 3, "MPEG-4". */
    private static final String XMP = "\u00be\u007a\u00cf\u00cb\u0097\u00a9\u0042\u00e8\u009c\u0071\u0099\u0094\u0091\u00e3\u00af\u00ac";

    /** Source: C2PA specification, "Embedding manifests into BMFF-based assets". */
    private static final String C2PA = "\u00d8\u00fe\u00c3\u00d6\u001b\u000e\u0048\u003c\u0092\u0097\u0058\u0028\u0087\u007e\u00c4\u0081";

    /** A long fragmented film has two boxes a second. */
    private static final int MOST_BOXES = 40_000;

    private static final int MOST_CREDENTIALS = 4 << 20;

    private final FileBytes file;
    private final TextSink sink;
    private int boxes;

    /** @param from first byte of the content, {@code to} the byte behind its last */
    record Box(String type, long from, long to) {
        long length() {
            return to - from;
        }
    }

    private interface Visit {
        void box(Box box) throws IOException;
    }

    private IsoWalk(FileBytes file, TextSink sink) {
        this.file = file;
        this.sink = sink;
    }

    static void read(FileBytes file, TextSink sink) throws IOException {
        IsoWalk walk = new IsoWalk(file, sink);
        walk.each(0, file.size(), walk::top);
    }

    /** Only the credentials: what else a picture of this family holds lies in items. */
    public static void credentials(FileBytes file, TextSink sink) throws IOException {
        IsoWalk walk = new IsoWalk(file, sink);
        walk.each(0, file.size(), box -> {
            if (box.type().equals("uuid")) {
                walk.uuid(box, false);
            }
        });
    }

    private void top(Box box) throws IOException {
        switch (box.type()) {
            case "uuid" -> uuid(box, true);
            case "moov" -> each(box.from(), box.to(), this::inMovie);
            case "meta" -> meta(box);
            case "udta" -> each(box.from(), box.to(), this::userData);
            default -> { }
        }
    }

    private void inMovie(Box box) throws IOException {
        switch (box.type()) {
            case "udta" -> each(box.from(), box.to(), this::userData);
            case "meta" -> meta(box);
            case "uuid" -> uuid(box, true);
            default -> { }
        }
    }

    private void userData(Box box) throws IOException {
        if (box.type().equals("meta")) {
            meta(box);
        } else if (box.type().equals("XMP_")) {
            byte[] packet = take(box.from(), box.to(), "an XMP box");
            if (packet != null) {
                sink.xmp(packet);
            }
        } else if (box.type().charAt(0) == '©') {
            quickTimeText(box);
        } else if (box.type().matches("titl|dscp|auth|cprt")) {
            byte[] text = take(box.from() + 6, box.to(), box.type()); // behind version and language
            if (text != null) {
                Tags.add(sink, box.type(), Tags.utf8(text));
            }
        }
    }

    /** A list of texts, each with its length and language; or, as some write it, as iTunes does. */
    private void quickTimeText(Box box) throws IOException {
        byte[] b = take(box.from(), box.to(), box.type());
        if (b == null) {
            return;
        }
        if (has(b, 4, "data")) {
            new IsoItems(file, sink, this::take).item(box);
            return;
        }
        for (int at = 0; at + 4 <= b.length; ) {
            int end = Math.min(b.length, at + 4 + u16be(b, at));
            byte[] text = java.util.Arrays.copyOfRange(b, at + 4, end);
            Tags.add(sink, box.type(), text.length > 1 && (s32be(b, at) & 0xffff) >= 0x400 ? Tags.utf8(text)
                    : PlainText.lenient(text));
            at = end == at + 4 ? b.length : end;
        }
    }

    /** QuickTime's has no version before its boxes, the others have. */
    private void meta(Box box) throws IOException {
        long from = has(file.upTo(box.from(), 8), 4, "hdlr") ? box.from() : box.from() + 4;
        IsoItems items = new IsoItems(file, sink, this::take);
        each(from, box.to(), child -> {
            if (child.type().equals("keys")) {
                items.keys(child);
            } else if (child.type().equals("ilst")) {
                each(child.from(), child.to(), items::item);
            }
        });
    }

    private void uuid(Box box, boolean withXmp) throws IOException {
        byte[] number = file.upTo(box.from(), 16);
        if (has(number, 0, C2PA) && sink.take(Math.min(box.length(), MOST_CREDENTIALS), "Content Credentials")) {
            sink.credentials(file.upTo(box.from() + 16, (int) Math.clamp(box.length() - 16, 0, MOST_CREDENTIALS)));
        } else if (withXmp && has(number, 0, XMP)) {
            byte[] packet = take(box.from() + 16, box.to(), "an XMP box");
            if (packet != null) {
                sink.xmp(packet);
            }
        }
    }

    private byte @Nullable [] take(long from, long to, String what) throws IOException {
        return to > from && sink.take(to - from, what) ? file.upTo(from, (int) (to - from)) : null;
    }

    /** Boxes of {@code from..to}; stops at the first that is none. One that ends too late is cut off. */
    private void each(long from, long to, Visit visit) throws IOException {
        for (long at = from; at >= from && at + 8 <= to && ++boxes < MOST_BOXES; ) {
            byte[] head = file.upTo(at, 16);
            if (head.length < 8) {
                return;
            }
            long size = u32be(head, 0);
            int start = 8;
            if (size == 1 && head.length == 16) {
                size = (long) s32be(head, 8) << 32 | u32be(head, 12);
                start = 16;
            } else if (size == 0) {
                size = to - at;
            }
            if (size < start) {
                return;
            }
            long end = size > to - at ? to : at + size;
            visit.box(new Box(new String(head, 4, 4, StandardCharsets.ISO_8859_1), at + start, end));
            at = end;
        }
    }
}
