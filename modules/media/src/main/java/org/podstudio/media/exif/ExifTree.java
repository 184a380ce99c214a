package org.podstudio.media.exif;

import static org.podstudio.media.bytes.Bytes.s32be;
import static org.podstudio.media.bytes.Bytes.s32le;
import static org.podstudio.media.bytes.Bytes.u16be;
import static org.podstudio.media.bytes.Bytes.u16le;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.bytes.Bytes;

/**
 * All directories of an EXIF block, to be changed and written again. Values keep their bytes and their byte order; entries that
 * point outside the block are left out, and so is the thumbnail, which would still show the picture as it was before an edit.
 */
public final class ExifTree {
    /** Where a tag stands. */
    public enum Part {
        MAIN(0),
        EXIF(0x8769),
        GPS(0x8825),
        INTEROP(0xa005);

        private final int pointer;

        Part(int pointer) {
            this.pointer = pointer;
        }
    }

    /** What the tree is read from: a block in memory, or a TIFF file. */
    public interface Source {
        /** Fewer bytes than asked for at the end. */
        byte[] upTo(long at, int length) throws IOException;
    }

    /** @param type of TIFF, 1 to 13; @param value in the tree's byte order */
    record Field(int type, byte[] value) {}

    /** Tags of the main directory that say something of the picture, not of how the file stores it. */
    public static final Set<Integer> DESCRIPTIVE = Set.of(0x010d, Exif.IMAGE_DESCRIPTION, Exif.MAKE, Exif.MODEL, 0x011a, 0x011b, 0x0128,
            Exif.SOFTWARE, 0x0132, Exif.ARTIST, 0x013c, Exif.COPYRIGHT, 0x4746, 0x4749, Exif.XP_TITLE, Exif.XP_COMMENT, 0x9c9d,
            Exif.XP_KEYWORDS, Exif.XP_SUBJECT, Exif.ORIENTATION, 0xc4a5);

    static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};
    private static final int MAX_ENTRIES = 2000;
    private static final int MAX_VALUE_BYTES = 16 << 20;

    private final boolean big;
    private final Map<Part, TreeMap<Integer, Field>> parts = new EnumMap<>(Part.class);
    private long budget = MAX_VALUE_BYTES;

    private ExifTree(boolean big) {
        this.big = big;
        parts.put(Part.MAIN, new TreeMap<>());
    }

    /** A tree without any tag. */
    public static ExifTree empty() {
        return new ExifTree(true);
    }

    /** Empty when {@code block} is no EXIF block. A leading {@code Exif\0\0} is skipped. */
    public static Optional<ExifTree> parse(byte[] block) {
        byte[] b = Exif.withoutMark(block);
        try {
            return read((at, length) -> at < 0 || at >= b.length ? new byte[0]
                    : java.util.Arrays.copyOfRange(b, (int) at, (int) Math.min(b.length, at + length)));
        } catch (IOException e) {
            throw new AssertionError("memory cannot fail to be read", e);
        }
    }

    /** The directories of a block or of a classic TIFF file. */
    public static Optional<ExifTree> read(Source source) throws IOException {
        byte[] head = source.upTo(0, 8);
        if (head.length < 8 || !Bytes.has(head, 0, "II*\0") && !Bytes.has(head, 0, "MM\0*")) {
            return Optional.empty();
        }
        ExifTree tree = new ExifTree(head[0] == 'M');
        tree.directory(source, tree.s32(head, 4) & 0xffffffffL, Part.MAIN);
        return Optional.of(tree);
    }

    private void directory(Source source, long at, Part part) throws IOException {
        TreeMap<Integer, Field> fields = parts.computeIfAbsent(part, p -> new TreeMap<>());
        byte[] counted = source.upTo(at, 2);
        if (at < 8 || counted.length < 2) {
            return;
        }
        byte[] entries = source.upTo(at + 2, Math.min(u16(counted, 0), MAX_ENTRIES) * 12);
        for (int p = 0; p + 12 <= entries.length; p += 12) {
            int tag = u16(entries, p);
            int type = u16(entries, p + 2);
            long length = type < TYPE_BYTES.length ? (s32(entries, p + 4) & 0xffffffffL) * TYPE_BYTES[type] : 0;
            Part child = child(tag);
            if (child != null) {
                if (!parts.containsKey(child)) {
                    directory(source, s32(entries, p + 8) & 0xffffffffL, child);
                }
            } else if (length > 0 && length <= budget) {
                byte[] value = length <= 4 ? java.util.Arrays.copyOfRange(entries, p + 8, p + 8 + (int) length)
                        : source.upTo(s32(entries, p + 8) & 0xffffffffL, (int) length);
                if (value.length == length) {
                    budget -= length;
                    fields.putIfAbsent(tag, new Field(type, value));
                }
            }
        }
    }

    private static @Nullable Part child(int tag) {
        for (Part part : Part.values()) {
            if (part.pointer == tag && part != Part.MAIN) {
                return part;
            }
        }
        return null;
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return parts.values().stream().allMatch(Map::isEmpty);
    }

    public boolean has(Part part, int tag) {
        return parts.containsKey(part) && parts.get(part).containsKey(tag);
    }

    /** The bytes of a tag in the tree's byte order. */
    public byte @Nullable [] bytes(Part part, int tag) {
        return has(part, tag) ? parts.get(part).get(tag).value() : null;
    }

    public boolean bigEndian() {
        return big;
    }

    /** A fraction, or null when there is none or it makes no sense. */
    public @Nullable Double rational(Part part, int tag) {
        byte[] b = bytes(part, tag);
        if (b == null || b.length < 8 || s32(b, 4) == 0) {
            return null;
        }
        return (s32(b, 0) & 0xffffffffL) / (double) (s32(b, 4) & 0xffffffffL);
    }

    /** A number of one or two bytes, or -1. */
    public int number(Part part, int tag) {
        byte[] b = bytes(part, tag);
        return b == null ? -1 : b.length == 1 ? b[0] & 0xff : b.length < 2 ? -1 : u16(b, 0);
    }

    public void remove(Part part) {
        parts.remove(part);
        parts.putIfAbsent(Part.MAIN, new TreeMap<>());
    }

    public void remove(Part part, int tag) {
        if (parts.containsKey(part)) {
            parts.get(part).remove(tag);
        }
    }

    /** Keeps of the main directory only these tags. */
    public void retainMain(Set<Integer> tags) {
        parts.get(Part.MAIN).keySet().retainAll(tags);
    }

    public void putRational(Part part, int tag, int numerator, int denominator) {
        put(part, tag, 5, ByteBuffer.allocate(8).order(order()).putInt(numerator).putInt(denominator).array());
    }

    public void putUndefined(Part part, int tag, byte[] value) {
        put(part, tag, 7, value);
    }

    private void put(Part part, int tag, int type, byte[] value) {
        parts.computeIfAbsent(part, p -> new TreeMap<>()).put(tag, new Field(type, value));
    }

    /** Unsigned numbers of two bytes. */
    public void putShorts(Part part, int tag, int... values) {
        ByteBuffer b = ByteBuffer.allocate(2 * values.length).order(order());
        for (int value : values) {
            b.putShort((short) value);
        }
        put(part, tag, 3, b.array());
    }

    /** Unsigned numbers of four bytes. */
    public void putLongs(Part part, int tag, int... values) {
        ByteBuffer b = ByteBuffer.allocate(4 * values.length).order(order());
        for (int value : values) {
            b.putInt(value);
        }
        put(part, tag, 4, b.array());
    }

    /** A text; beyond ASCII it is written as UTF-8, as everyone does. */
    public void putText(Part part, int tag, String text) {
        put(part, tag, 2, (text + "\0").getBytes(StandardCharsets.UTF_8));
    }

    public void putBytes(Part part, int tag, byte[] value) {
        put(part, tag, 1, value);
    }

    public ByteOrder order() {
        return big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    /** The directories as they stand at {@code base} of a TIFF file, the main one first. */
    public byte[] area(int base) {
        return new ExifLayout(big, fieldsByPart()).area(base);
    }

    /** The block from its TIFF header on. */
    public byte[] bytes() {
        return new ExifLayout(big, fieldsByPart()).block();
    }

    /** Directories with their children's pointers still to be placed; empty ones are left out. */
    private Map<Part, TreeMap<Integer, Field>> fieldsByPart() {
        Map<Part, TreeMap<Integer, Field>> all = new EnumMap<>(Part.class);
        parts.forEach((part, fields) -> {
            if (!fields.isEmpty() || part == Part.MAIN) {
                all.put(part, new TreeMap<>(fields));
            }
        });
        if (all.containsKey(Part.INTEROP)) {
            all.computeIfAbsent(Part.EXIF, p -> new TreeMap<>());
        }
        List<Part> children = new ArrayList<>(all.keySet());
        for (Part child : children) {
            if (child != Part.MAIN) {
                all.get(child == Part.INTEROP ? Part.EXIF : Part.MAIN).put(child.pointer, new Field(4, new byte[4]));
            }
        }
        return all;
    }

    /** The directory that a pointer tag leads to. */
    static @Nullable Part target(int tag) {
        return child(tag);
    }

    private int u16(byte[] b, int at) {
        return big ? u16be(b, at) : u16le(b, at);
    }

    private int s32(byte[] b, int at) {
        return big ? s32be(b, at) : s32le(b, at);
    }
}
