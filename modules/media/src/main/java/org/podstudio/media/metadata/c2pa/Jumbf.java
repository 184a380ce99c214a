package org.podstudio.media.metadata.c2pa;

import static org.podstudio.media.bytes.Bytes.has;
import static org.podstudio.media.bytes.Bytes.s32be;
import static org.podstudio.media.bytes.Bytes.u32be;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The boxes of ISO 19566-5: superboxes that bear a label, and in them content. */
final class Jumbf {
    private static final int MOST_DEPTH = 12;
    private static final int MOST_BOXES = 20_000;

    /** How far behind the start the first box may lie: an ISO file has a few fields before it, a JPEG its own. */
    private static final int MOST_PREFIX = 64;

    private final byte[] b;
    private int boxes;

    /**
     * A superbox.
     *
     * @param kind first four bytes of its type, e.g. {@code c2ma}
     * @param contents the boxes in it that are none themselves
     */
    record Super(String kind, String label, List<Super> children, List<Content> contents) {
        Optional<Super> child(String name) {
            return children.stream().filter(box -> box.label().equals(name)).findFirst();
        }

        /** Its content of that type. */
        Optional<Content> content(String type) {
            return contents.stream().filter(c -> c.type().equals(type)).findFirst();
        }
    }

    /** @param to the byte behind its last */
    record Content(String type, int from, int to) {}

    private Jumbf(byte[] bytes) {
        b = bytes;
    }

    /** The outermost superbox; empty when these bytes hold none. What lies behind damage is left out. */
    static Optional<Super> parse(byte[] bytes) {
        for (int i = 4; i <= MOST_PREFIX && i + 4 <= bytes.length; i++) {
            if (has(bytes, i, "jumb")) {
                return new Jumbf(bytes).inside(i + 4, end(bytes, i - 4, bytes.length), 0);
            }
        }
        return Optional.empty();
    }

    private Optional<Super> inside(int from, int to, int depth) {
        List<Super> children = new ArrayList<>();
        List<Content> contents = new ArrayList<>();
        String kind = "";
        String label = "";
        int at = from;
        while (at + 8 <= to && ++boxes < MOST_BOXES) {
            int end = end(b, at, to);
            int start = at + (s32be(b, at) == 1 ? 16 : 8);
            if (end < start) {
                break;
            }
            String type = latin(at + 4, at + 8);
            if (type.equals("jumb") && depth < MOST_DEPTH) {
                inside(start, end, depth + 1).ifPresent(children::add);
            } else if (type.equals("jumd") && end - start >= 17) {
                kind = latin(start, start + 4);
                label = (b[start + 16] & 2) == 0 ? "" : label(start + 17, end);
            } else {
                contents.add(new Content(type, start, end));
            }
            at = end;
        }
        return kind.isEmpty() ? Optional.empty() : Optional.of(new Super(kind, label, children, contents));
    }

    /** The byte behind the box at {@code at}, at most {@code to}; -1 when its size is none. */
    private static int end(byte[] b, int at, int to) {
        long size = u32be(b, at);
        if (size == 1) {
            size = at + 16 <= to ? (long) s32be(b, at + 8) << 32 | u32be(b, at + 12) : -1;
        }
        return size == 0 || size > to - at ? to : size < 8 ? -1 : at + (int) size;
    }

    private String label(int from, int to) {
        int end = from;
        while (end < to && b[end] != 0) {
            end++;
        }
        return new String(b, from, end - from, StandardCharsets.UTF_8);
    }

    private String latin(int from, int to) {
        return new String(b, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
