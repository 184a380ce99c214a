package org.podstudio.media.heif;

import static org.podstudio.media.bytes.Bytes.has;
import static org.podstudio.media.bytes.Bytes.s32be;
import static org.podstudio.media.bytes.Bytes.u32be;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.bytes.FileBytes;

/** The items of a HEIC or AVIF file, from its meta box. */
public final class HeifFile {
    /** Bytes of a block of metadata that are ever read. */
    private static final long MAX_BLOCK_BYTES = 16L << 20;

    private final FileBytes file;
    private final Map<Integer, Item> items;
    private final Item primary;
    private final byte[] itemData;

    private HeifFile(FileBytes file, MetaBox meta) throws HeifException {
        this.file = file;
        this.items = meta.items();
        this.itemData = meta.itemData();
        Item item = items.get(meta.primary());
        if (item == null) {
            throw new HeifException("It names no main picture");
        }
        this.primary = item;
    }

    /** Empty when the file has no meta box of pictures: it may be a sequence only. */
    public static Optional<HeifFile> open(FileBytes file) throws IOException {
        Optional<byte[]> content = TopBoxes.content(file, "meta");
        if (content.isEmpty()) {
            return Optional.empty();
        }
        MetaBox meta;
        try {
            meta = MetaBox.parse(content.get());
        } catch (IndexOutOfBoundsException e) {
            throw new HeifException("Its list of pictures is cut short");
        }
        return meta.primary() == 0 ? Optional.empty() : Optional.of(new HeifFile(file, meta));
    }

    Item primary() {
        return primary;
    }

    @Nullable Item item(int id) {
        return items.get(id);
    }

    /** The item that holds an item's transparency. */
    @Nullable Item alphaOf(Item master) {
        for (Item item : items.values()) {
            byte[] kind = item.property("auxC");
            boolean alpha = kind != null && (has(kind, 4, "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha") || has(kind, 4, "urn:mpeg:hevc:2015:auxid:1"));
            if (alpha && item.refersTo("auxl", master.id)) {
                return item;
            }
        }
        return null;
    }

    public boolean hasAlpha() {
        return alphaOf(primary) != null;
    }

    /** Stored size of the main picture before crop and turn. */
    int[] size(Item item) throws HeifException {
        byte[] ispe = item.property("ispe");
        if (ispe == null || ispe.length < 12 || s32be(ispe, 4) < 1 || s32be(ispe, 8) < 1) {
            throw new HeifException("It does not state its size");
        }
        return new int[] {s32be(ispe, 4), s32be(ispe, 8)};
    }

    /** Bytes of an item. */
    byte[] data(Item item) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Item.Extent extent : item.extents) {
            if (extent.inFile()) {
                long length = extent.length() == 0 ? file.size() - extent.offset() : extent.length();
                if (length < 0 || out.size() + length > Integer.MAX_VALUE - 64) {
                    throw new HeifException("Its picture data lies outside the file");
                }
                out.writeBytes(file.read(extent.offset(), (int) length));
            } else {
                long length = extent.length() == 0 ? itemData.length - extent.offset() : extent.length();
                if (length < 0 || extent.offset() < 0 || extent.offset() + length > itemData.length) {
                    throw new HeifException("Its picture data lies outside the file");
                }
                out.write(itemData, (int) extent.offset(), (int) length);
            }
        }
        if (out.size() == 0) {
            throw new HeifException("Its picture data is missing");
        }
        return out.toByteArray();
    }

    private boolean isSmall(Item item) {
        long sum = 0;
        for (Item.Extent extent : item.extents) {
            long end = extent.inFile() ? file.size() : itemData.length;
            sum += extent.length() == 0 ? end - extent.offset() : extent.length();
            if (sum < 0 || sum > MAX_BLOCK_BYTES) {
                return false;
            }
        }
        return true;
    }

    /** EXIF block of the main picture from its TIFF header on. */
    public Optional<byte[]> exif() throws IOException {
        for (Item item : items.values()) {
            if (item.type.equals("Exif") && item.refersTo("cdsc", primary.id) && isSmall(item)) {
                byte[] data = data(item);
                // Four bytes say how far away the TIFF header is.
                int skip = data.length < 4 ? 0 : (int) Math.min(u32be(data, 0) + 4, data.length);
                return Optional.of(java.util.Arrays.copyOfRange(data, skip, data.length));
            }
        }
        return Optional.empty();
    }

    /** XMP packet of the main picture. */
    public Optional<byte[]> xmp() throws IOException {
        for (Item item : items.values()) {
            if (item.type.equals("mime") && item.contentType.equals("application/rdf+xml") && isSmall(item)) {
                return Optional.of(data(item));
            }
        }
        return Optional.empty();
    }

    /** ICC profile of the main picture. */
    public Optional<byte[]> icc() {
        for (Item.Property property : primary.properties) {
            byte[] c = property.content();
            if (property.type().equals("colr") && (has(c, 0, "prof") || has(c, 0, "rICC"))) {
                return Optional.of(java.util.Arrays.copyOfRange(c, 4, c.length));
            }
        }
        return Optional.empty();
    }

    /** Width and height as displayed. */
    public int[] displayedSize() throws HeifException {
        return Transforms.size(primary, size(primary));
    }
}
