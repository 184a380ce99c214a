package org.podstudio.media.metadata.av;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.metadata.TextSink;

/**
 * Matroska and WebM: tags, titles, names of attachments. Steps over clusters; where those have no size (a film recorded as a
 * stream), the table of contents leads to the tags. Source of the numbers: RFC 9559.
 */
final class MatroskaWalk {
    private static final int SEGMENT = 0x18538067;
    private static final int SEEK_HEAD = 0x114d9b74;
    private static final int SEEK = 0x4dbb;
    private static final int SEEK_ID = 0x53ab;
    private static final int SEEK_POSITION = 0x53ac;
    private static final int INFO = 0x1549a966;
    private static final int TITLE = 0x7ba9;
    private static final int WRITING_APP = 0x5741;
    private static final int CLUSTER = 0x1f43b675;
    private static final int TAGS = 0x1254c367;
    private static final int TAG = 0x7373;
    private static final int SIMPLE_TAG = 0x67c8;
    private static final int TAG_NAME = 0x45a3;
    private static final int TAG_STRING = 0x4487;
    private static final int ATTACHMENTS = 0x1941a469;
    private static final int ATTACHED_FILE = 0x61a7;
    private static final int FILE_NAME = 0x466e;

    private static final int MOST_ELEMENTS = 20_000;
    private static final int MOST_DEPTH = 8;
    private static final long UNKNOWN = -1;

    private final FileBytes file;
    private final TextSink sink;
    private final Set<Long> seen = new HashSet<>();
    private int elements;
    private long segmentStart;

    /** @param to the byte behind its last; {@link #UNKNOWN} when it does not say */
    private record Element(int id, long from, long to) {}

    MatroskaWalk(FileBytes file, TextSink sink) {
        this.file = file;
        this.sink = sink;
    }

    void read() throws IOException {
        for (long at = 0; at < file.size(); ) {
            Element element = element(at, file.size());
            if (element == null) {
                return;
            }
            if (element.id() == SEGMENT) {
                segmentStart = element.from();
                segment(element.from(), element.to() == UNKNOWN ? file.size() : element.to());
            }
            if (element.to() == UNKNOWN) {
                return;
            }
            at = element.to();
        }
    }

    private void segment(long from, long to) throws IOException {
        for (long at = from; at < to; ) {
            Element element = element(at, to);
            if (element == null) {
                return;
            }
            top(element);
            // What has no size ends where its first sibling begins: its children are met as if they were siblings.
            at = element.to() == UNKNOWN ? element.from() : element.to();
        }
    }

    private void top(Element element) throws IOException {
        if (element.to() == UNKNOWN || element.id() == CLUSTER || !seen.add(element.from())) {
            return;
        }
        switch (element.id()) {
            case SEEK_HEAD -> children(element, 1);
            case INFO, TAGS, ATTACHMENTS -> children(element, 1);
            default -> { }
        }
    }

    private void children(Element parent, int depth) throws IOException {
        String name = null;
        String value = null;
        long seekId = 0;
        long position = -1;
        for (long at = parent.from(); at < parent.to(); ) {
            Element child = element(at, parent.to());
            if (child == null || child.to() == UNKNOWN) {
                break;
            }
            switch (child.id()) {
                case SEEK, TAG, SIMPLE_TAG, ATTACHED_FILE -> {
                    if (depth < MOST_DEPTH) {
                        children(child, depth + 1);
                    }
                }
                case TITLE -> tag("title", text(child, "a title"));
                case WRITING_APP -> tag("encoder", text(child, "the name of a program"));
                case TAG_NAME -> name = text(child, "the name of a tag");
                case TAG_STRING -> value = text(child, "a tag");
                case FILE_NAME -> {
                    String attached = text(child, "the name of an attachment");
                    if (attached != null) {
                        sink.add("attachment", attached);
                    }
                }
                case SEEK_ID -> seekId = number(child);
                case SEEK_POSITION -> position = number(child);
                default -> { }
            }
            at = child.to();
        }
        if (parent.id() == SIMPLE_TAG && name != null) {
            tag(name, value);
        } else if (parent.id() == SEEK && (seekId == TAGS || seekId == INFO || seekId == SEEK_HEAD) && position > 0) {
            Element there = element(segmentStart + position, file.size());
            if (there != null && there.id() == seekId) {
                top(there);
            }
        }
    }

    private void tag(String name, @Nullable String value) {
        if (value != null) {
            Tags.add(sink, name, value);
        }
    }

    private @Nullable String text(Element element, String what) throws IOException {
        long length = element.to() - element.from();
        return length > 0 && sink.take(length, what) ? new String(file.upTo(element.from(), (int) length), StandardCharsets.UTF_8) : null;
    }

    private long number(Element element) throws IOException {
        long value = 0;
        for (byte b : file.upTo(element.from(), (int) Math.min(8, element.to() - element.from()))) {
            value = value << 8 | b & 0xff;
        }
        return value;
    }

    /** The element at {@code at}, cut off at {@code to}; null when there is none, or when enough were seen. */
    private @Nullable Element element(long at, long to) throws IOException {
        if (at < 0 || ++elements > MOST_ELEMENTS) {
            return null;
        }
        byte[] head = file.upTo(at, 12);
        int idBytes = head.length == 0 ? 9 : Integer.numberOfLeadingZeros(head[0] & 0xff) - 23;
        if (idBytes > 4 || head.length <= idBytes) {
            return null;
        }
        int id = 0;
        for (int i = 0; i < idBytes; i++) {
            id = id << 8 | head[i] & 0xff;
        }
        int sizeBytes = Integer.numberOfLeadingZeros(head[idBytes] & 0xff) - 23;
        if (sizeBytes > 8 || head.length < idBytes + sizeBytes) {
            return null;
        }
        long size = head[idBytes] & (0xff >> sizeBytes);
        boolean unknown = size == 0xff >> sizeBytes;
        for (int i = 1; i < sizeBytes; i++) {
            size = size << 8 | head[idBytes + i] & 0xff;
            unknown &= (head[idBytes + i] & 0xff) == 0xff;
        }
        long from = at + idBytes + sizeBytes;
        return new Element(id, from, unknown ? UNKNOWN : from + Math.min(size, Math.max(0, to - from)));
    }
}
