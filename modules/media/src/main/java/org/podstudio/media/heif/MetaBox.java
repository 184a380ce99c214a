package org.podstudio.media.heif;

import static org.podstudio.media.bytes.Bytes.s32be;
import static org.podstudio.media.bytes.Bytes.u16be;
import static org.podstudio.media.bytes.Bytes.u32be;
import static org.podstudio.media.bytes.Bytes.u8;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.podstudio.media.bytes.Bytes;
import org.podstudio.media.heif.Boxes.Box;

/**
 * The meta box of a HEIF file. Source: ISO/IEC 14496-12, 8.11.
 *
 * @param primary number of the main item, 0 when none is named
 * @param itemData content of the item data box
 */
record MetaBox(int primary, Map<Integer, Item> items, byte[] itemData) {
    private static final int MAX_ITEMS = 20_000;

    /** Pieces of items; a file may announce any number of them in no bytes at all. */
    private static final int MAX_EXTENTS = 200_000;

    /** @throws IndexOutOfBoundsException if a box ends before what it announces */
    static MetaBox parse(byte[] b) {
        int primary = 0;
        byte[] itemData = new byte[0];
        Map<Integer, Item> items = new LinkedHashMap<>();
        List<Box> boxes = Boxes.of(b, 4, b.length);
        for (Box box : boxes) {
            switch (box.type()) {
                case "pitm" -> primary = u8(b, box.from()) == 0 ? u16be(b, box.from() + 4) : s32be(b, box.from() + 4);
                case "iinf" -> infos(b, box, items);
                case "idat" -> itemData = java.util.Arrays.copyOfRange(b, box.from(), box.to());
                default -> { }
            }
        }
        for (Box box : boxes) {
            switch (box.type()) {
                case "iloc" -> locations(b, box, items);
                case "iprp" -> properties(b, box, items);
                case "iref" -> references(b, box, items);
                default -> { }
            }
        }
        return new MetaBox(primary, items, itemData);
    }

    private static void infos(byte[] b, Box box, Map<Integer, Item> items) {
        int start = box.from() + (u8(b, box.from()) == 0 ? 6 : 8);
        for (Box info : Boxes.of(b, start, box.to())) {
            int version = u8(b, info.from());
            if (!info.type().equals("infe") || version < 2 || items.size() > MAX_ITEMS) {
                continue;
            }
            int at = info.from() + 4;
            int id = version == 2 ? u16be(b, at) : s32be(b, at);
            at += (version == 2 ? 2 : 4) + 2;
            String type = new String(b, at, 4, StandardCharsets.ISO_8859_1);
            items.put(id, new Item(id, type, type.equals("mime") ? contentType(b, at + 4, info.to()) : ""));
        }
    }

    /** The second of the texts that end in a zero: the first is the item's name. */
    private static String contentType(byte[] b, int from, int to) {
        int name = Bytes.find(b, from, to, "\0");
        int end = name < 0 ? -1 : Bytes.find(b, name + 1, to, "\0");
        return name < 0 ? "" : new String(b, name + 1, Math.min(end < 0 ? to : end, name + 256) - name - 1, StandardCharsets.UTF_8);
    }

    private static void locations(byte[] b, Box box, Map<Integer, Item> items) {
        int version = u8(b, box.from());
        int offsetSize = u8(b, box.from() + 4) >> 4;
        int lengthSize = u8(b, box.from() + 4) & 15;
        int baseSize = u8(b, box.from() + 5) >> 4;
        int indexSize = version == 0 ? 0 : u8(b, box.from() + 5) & 15;
        int at = box.from() + 6;
        long count = version < 2 ? u16be(b, at) : u32be(b, at);
        at += version < 2 ? 2 : 4;
        int pieces = 0;
        for (long i = 0; i < count && at < box.to(); i++) {
            int id = version < 2 ? u16be(b, at) : s32be(b, at);
            at += version < 2 ? 2 : 4;
            int method = version == 0 ? 0 : u16be(b, at) & 15;
            at += version == 0 ? 2 : 4;
            long base = number(b, at, baseSize);
            at += baseSize;
            int extents = u16be(b, at);
            at += 2;
            for (int e = 0; e < extents && at < box.to() && pieces < MAX_EXTENTS; e++) {
                pieces++;
                at += indexSize;
                long offset = number(b, at, offsetSize);
                at += offsetSize;
                long length = number(b, at, lengthSize);
                at += lengthSize;
                Item item = items.get(id);
                if (item != null && method < 2) {
                    item.extents.add(new Item.Extent(method == 0, base + offset, length));
                }
            }
        }
    }

    private static long number(byte[] b, int at, int size) {
        return switch (size) {
            case 0 -> 0;
            case 4 -> u32be(b, at);
            case 8 -> (long) s32be(b, at) << 32 | u32be(b, at + 4);
            default -> throw new IndexOutOfBoundsException("a number of " + size + " bytes");
        };
    }

    private static void properties(byte[] b, Box box, Map<Integer, Item> items) {
        List<Item.Property> all = new ArrayList<>();
        for (Box part : Boxes.of(b, box.from(), box.to())) {
            if (part.type().equals("ipco")) {
                for (Box p : Boxes.of(b, part.from(), part.to())) {
                    all.add(new Item.Property(p.type(), java.util.Arrays.copyOfRange(b, p.from(), p.to())));
                }
            } else if (part.type().equals("ipma")) {
                associations(b, part, all, items);
            }
        }
    }

    private static void associations(byte[] b, Box box, List<Item.Property> all, Map<Integer, Item> items) {
        int version = u8(b, box.from());
        boolean wide = (u8(b, box.from() + 3) & 1) != 0;
        long count = u32be(b, box.from() + 4);
        int at = box.from() + 8;
        for (long i = 0; i < count && at < box.to(); i++) {
            int id = version < 1 ? u16be(b, at) : s32be(b, at);
            at += version < 1 ? 2 : 4;
            int links = u8(b, at++);
            for (int k = 0; k < links && at < box.to(); k++) {
                int index = wide ? u16be(b, at) & 0x7fff : u8(b, at) & 0x7f;
                at += wide ? 2 : 1;
                Item item = items.get(id);
                if (item != null && index >= 1 && index <= all.size()) {
                    item.properties.add(all.get(index - 1));
                }
            }
        }
    }

    private static void references(byte[] b, Box box, Map<Integer, Item> items) {
        int idBytes = u8(b, box.from()) == 0 ? 2 : 4;
        for (Box reference : Boxes.of(b, box.from() + 4, box.to())) {
            int at = reference.from();
            Item item = items.get(id(b, at, idBytes));
            int count = u16be(b, at + idBytes);
            at += idBytes + 2;
            List<Integer> targets = new ArrayList<>();
            for (int i = 0; i < count && at + idBytes <= reference.to(); i++, at += idBytes) {
                targets.add(id(b, at, idBytes));
            }
            if (item != null) {
                item.references.put(reference.type(), targets);
            }
        }
    }

    private static int id(byte[] b, int at, int bytes) {
        return bytes == 2 ? u16be(b, at) : s32be(b, at);
    }
}
