package org.podstudio.media.exif;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.podstudio.media.exif.ExifTree.Field;
import org.podstudio.media.exif.ExifTree.Part;

/** Places the directories of an EXIF block one after the other, each followed by its longer values. */
final class ExifLayout {
    private static final int HEADER = 8;

    private final boolean big;
    private final Map<Part, TreeMap<Integer, Field>> parts;
    private final Map<Part, Integer> starts = new EnumMap<>(Part.class);

    ExifLayout(boolean big, Map<Part, TreeMap<Integer, Field>> parts) {
        this.big = big;
        this.parts = parts;
    }

    byte[] block() {
        byte[] area = area(HEADER);
        ByteBuffer out = ByteBuffer.allocate(HEADER + area.length).order(order());
        out.put((byte) (big ? 'M' : 'I')).put((byte) (big ? 'M' : 'I')).putShort((short) 42).putInt(HEADER);
        return out.put(area).array();
    }

    private ByteOrder order() {
        return big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    /** The directories as they stand at {@code base} of a file, the main one first. */
    byte[] area(int base) {
        int end = base;
        for (Map.Entry<Part, TreeMap<Integer, Field>> part : parts.entrySet()) {
            starts.put(part.getKey(), end);
            end = Math.addExact(end, length(part.getValue()));
        }
        ByteBuffer out = ByteBuffer.allocate(end - base).order(order());
        parts.forEach((part, fields) -> write(out, base, starts.get(part), fields));
        return out.array();
    }

    private static int directoryBytes(TreeMap<Integer, Field> fields) {
        return 2 + 12 * fields.size() + 4;
    }

    private static int length(TreeMap<Integer, Field> fields) {
        int length = directoryBytes(fields);
        for (Field field : fields.values()) {
            length = Math.addExact(length, field.value().length > 4 ? even(field.value().length) : 0);
        }
        return length;
    }

    private static int even(int length) {
        return length + (length & 1);
    }

    private void write(ByteBuffer out, int base, int start, TreeMap<Integer, Field> fields) {
        int valueAt = start + directoryBytes(fields);
        out.position(start - base).putShort((short) fields.size());
        for (Map.Entry<Integer, Field> entry : fields.entrySet()) {
            Field field = entry.getValue();
            int at = out.position();
            out.putShort(entry.getKey().shortValue()).putShort((short) field.type())
                    .putInt(field.value().length / ExifTree.TYPE_BYTES[field.type()]);
            Part target = ExifTree.target(entry.getKey());
            if (target != null) {
                out.putInt(starts.get(target));
            } else if (field.value().length > 4) {
                out.putInt(valueAt);
                out.position(valueAt - base).put(field.value());
                valueAt += even(field.value().length);
            } else {
                out.put(field.value());
            }
            out.position(at + 12);
        }
        out.putInt(0);
    }
}
