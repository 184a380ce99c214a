package org.podstudio.media.heif;

import static org.podstudio.media.bytes.Bytes.has;
import static org.podstudio.media.bytes.Bytes.s32be;
import static org.podstudio.media.bytes.Bytes.u16be;
import static org.podstudio.media.bytes.Bytes.u8;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.media.exif.Exif;
import org.podstudio.media.ffmpeg.StillDecoder;
import org.podstudio.media.ffmpeg.StillDecoder.Codec;
import org.podstudio.media.ffmpeg.StillDecoder.Colours;

/** Decodes the main picture of a HEIC or AVIF file, tiles and transparency included. */
public final class HeifPictures {
    private static final byte[] NONE = {};
    private static final int MAX_TILES = 10_000;

    private final HeifFile file;

    private HeifPictures(HeifFile file) {
        this.file = file;
    }

    /** Displayed the right way up: the file's own turns are applied. */
    public static BufferedImage decode(HeifFile file) throws IOException {
        HeifPictures pictures = new HeifPictures(file);
        Item primary = file.primary();
        BufferedImage colour = pictures.picture(primary, 0);
        Item alpha = file.alphaOf(primary);
        BufferedImage whole = alpha == null ? colour : AlphaPlane.join(colour, pictures.picture(alpha, 0));
        return Transforms.apply(primary, whole);
    }

    public static EmbeddedMetadata embedded(HeifFile file) throws IOException {
        return new EmbeddedMetadata(file.icc().orElse(null), file.exif().map(e -> Exif.parse(e).upright()).orElse(null),
                file.xmp().orElse(null), Map.of());
    }

    private BufferedImage picture(Item item, int depth) throws IOException {
        if (depth > 3) {
            throw new HeifException("Its pictures refer to each other in a circle");
        }
        return switch (item.type) {
            case "grid" -> grid(item, depth);
            case "iden" -> Transforms.apply(part(item, 0), picture(part(item, 0), depth + 1));
            case "av01" -> coded(item, Codec.AV1, "av1C", 4);
            case "hvc1", "hev1" -> coded(item, Codec.HEVC, "hvcC", 0);
            case "avc1" -> coded(item, Codec.H264, "avcC", 0);
            case "vvc1" -> coded(item, Codec.VVC, "vvcC", 4);
            case "jpeg" -> StillDecoder.picture(Codec.MJPEG, NONE, file.data(item), colours(item));
            case "j2k1" -> StillDecoder.picture(Codec.JPEG2000, NONE, file.data(item), colours(item));
            default -> throw new HeifException("Its main picture is of the kind \"" + item.type.strip() + "\", which has no decoder here");
        };
    }

    private BufferedImage coded(Item item, Codec codec, String configuration, int skip) throws IOException {
        int[] size = file.size(item);
        if ((long) size[0] * size[1] > ImageCodec.MAX_PIXELS) {
            throw new HeifException("It says " + size[0] + "x" + size[1] + " pixels");
        }
        byte[] extra = item.property(configuration);
        if (extra == null) {
            throw new HeifException("The configuration of its decoder is missing");
        }
        byte[] header = codec == Codec.AV1 ? java.util.Arrays.copyOfRange(extra, Math.min(skip, extra.length), extra.length) : extra;
        BufferedImage picture = StillDecoder.picture(codec, header, file.data(item), colours(item));
        int width = Math.min(size[0], picture.getWidth());
        int height = Math.min(size[1], picture.getHeight());
        return Transforms.cropped(picture, new int[] {0, 0, width, height});
    }

    /** The colour numbers of the container go before those in the coded picture. */
    private static Colours colours(Item item) {
        for (Item.Property p : item.properties) {
            byte[] c = p.content();
            if (p.type().equals("colr") && has(c, 0, "nclx") && c.length >= 11) {
                int matrix = u16be(c, 8);
                return new Colours(matrix == 2 ? 0 : matrix, (u8(c, 10) & 0x80) != 0 ? 2 : 1);
            }
        }
        return Colours.AS_CODED;
    }

    private Item part(Item item, int index) throws HeifException {
        List<Integer> parts = item.references.getOrDefault("dimg", List.of());
        @Nullable Item part = index < parts.size() ? file.item(parts.get(index)) : null;
        if (part == null) {
            throw new HeifException("A part of its picture is missing");
        }
        return part;
    }

    private BufferedImage grid(Item item, int depth) throws IOException {
        byte[] b = file.data(item);
        boolean wide = b.length > 1 && (b[1] & 1) != 0;
        if (b.length < (wide ? 12 : 8)) {
            throw new HeifException("The plan of its tiles is cut short");
        }
        int rows = u8(b, 2) + 1;
        int columns = u8(b, 3) + 1;
        int width = wide ? s32be(b, 4) : u16be(b, 4);
        int height = wide ? s32be(b, 8) : u16be(b, 6);
        if (width < 1 || height < 1 || (long) width * height > ImageCodec.MAX_PIXELS || rows * columns > MAX_TILES) {
            throw new HeifException("The plan of its tiles says " + width + "x" + height + " pixels");
        }
        TileBoard board = new TileBoard(width, height);
        for (int i = 0; i < rows * columns; i++) {
            board.put(picture(part(item, i), depth + 1), i % columns, i / columns);
        }
        return board.picture();
    }
}
