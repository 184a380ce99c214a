package org.podstudio.media.metadata.image;

import static org.podstudio.media.bytes.Bytes.has;
import static org.podstudio.media.bytes.Bytes.u16be;
import static org.podstudio.media.bytes.Bytes.u32be;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Boxes that are spread over the APP11 segments of a JPEG. Each segment says {@code JP}, the box's number, the part's number,
 * and the box's head again. Source: ISO/IEC 19566-5, annex D.
 */
final class JumbfParts {
    private static final int HEAD = 8;

    private record Part(long sequence, byte[] segment) {}

    private final Map<Integer, List<Part>> boxes = new LinkedHashMap<>();

    /** @param segment content behind marker and length */
    void add(byte[] segment) {
        if (has(segment, 0, "JP") && segment.length >= HEAD + 8) {
            boxes.computeIfAbsent(u16be(segment, 2), n -> new ArrayList<>()).add(new Part(u32be(segment, 4), segment));
        }
    }

    /** The boxes in the order of the file, each put together in the order of its parts. */
    List<byte[]> whole() {
        List<byte[]> all = new ArrayList<>();
        for (List<Part> parts : boxes.values()) {
            parts.sort(Comparator.comparingLong(Part::sequence));
            ByteArrayOutputStream box = new ByteArrayOutputStream();
            for (Part part : parts) {
                byte[] b = part.segment();
                int repeated = u32be(b, HEAD) == 1 ? 16 : 8;
                int from = box.size() == 0 ? HEAD : Math.min(b.length, HEAD + repeated);
                box.write(b, from, b.length - from);
            }
            all.add(box.toByteArray());
        }
        return all;
    }
}
