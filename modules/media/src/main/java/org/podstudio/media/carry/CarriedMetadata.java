package org.podstudio.media.carry;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.Density;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.media.convert.MetadataPolicy;
import org.podstudio.media.exif.Exif;
import org.podstudio.media.exif.ExifTree.Part;
import org.podstudio.media.exif.ExifTree;
import org.podstudio.media.metadata.UserComment;
import org.podstudio.media.metadata.image.Iptc;
import org.podstudio.media.metadata.image.RawProfile;

/**
 * The metadata of a picture made ready for the picture that is made of it: by the policy, true for the new size and density, and
 * in the places where the new format and its readers look for it. What does not fit is named, never dropped in silence.
 */
public final class CarriedMetadata {
    /** Keyword under which the A1111 family writes its settings. */
    static final String PARAMETERS = "parameters";

    /** Part of such settings, in every version. */
    private static final String STEPS = "Steps: ";

    /** Bytes of one JPEG segment less its mark. */
    private static final int MAX_JPEG_EXIF = 65533 - 6;

    /** The same less Photoshop's mark and the head of the resource. */
    private static final int MAX_JPEG_IPTC = 65533 - 14 - 13;

    private static final int ORIENTATION = 0x0112;
    private static final int WIDTH = 0xa002;
    private static final int HEIGHT = 0xa003;
    private static final int X_RESOLUTION = 0x011a;
    private static final int Y_RESOLUTION = 0x011b;
    private static final int RESOLUTION_UNIT = 0x0128;

    private final PictureFormat format;
    private final MetadataPolicy policy;
    private final Set<String> lost;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private byte @Nullable [] exif;
    private byte @Nullable [] xmp;
    /** Records of the press. */
    private byte @Nullable [] iptc;

    private CarriedMetadata(PictureFormat format, MetadataPolicy policy, EmbeddedMetadata from, Set<String> lost) {
        this.format = format;
        this.policy = policy;
        this.lost = lost;
        this.exif = from.exif();
        this.xmp = from.xmp();
        from.text().forEach(this::take);
        if (xmp != null) {
            TextsInXmp.read(new String(xmp, StandardCharsets.UTF_8)).forEach(texts::putIfAbsent);
        }
    }

    /**
     * @param size of the new picture
     * @param density of the new picture, null when it has none
     * @param lost gets the names of what the new picture cannot carry
     */
    public static EmbeddedMetadata of(EmbeddedMetadata from, PictureFormat format, MetadataPolicy policy, PixelSize size,
            @Nullable Density density, Set<String> lost) {
        if (policy == MetadataPolicy.STRIP) {
            return new EmbeddedMetadata(from.icc(), null, null, Map.of());
        }
        return new CarriedMetadata(format, policy, from, lost).ready(from, size, density);
    }

    /** Blocks that other programs hide in PNG texts become what they are, so that the policy reaches into them. */
    private void take(String key, String text) {
        Optional<RawProfile> profile = RawProfile.of(key, text);
        if (profile.isEmpty()) {
            if (policy != MetadataPolicy.NO_LOCATION || !isPlace(key)) {
                texts.put(key, text);
            }
            return;
        }
        byte[] content = profile.get().content();
        Optional<byte[]> packet = profile.get().xmp();
        switch (profile.get().kind()) {
            case "exif", "app1", "xmp" -> {
                if (packet.isPresent()) {
                    xmp = xmp == null ? packet.get() : xmp;
                } else if (exif == null) {
                    exif = Exif.parse(content).upright();
                }
            }
            case "iptc", "8bim" -> Iptc.records(content).ifPresentOrElse(this::caption, () -> lost.add("iptc (damaged)"));
            case "icc", "icm" -> { }
            default -> {
                if (policy == MetadataPolicy.KEEP && format == PictureFormat.PNG) {
                    texts.put(key, text);
                } else {
                    lost.add(profile.get().kind());
                }
            }
        }
    }

    private void caption(byte[] records) {
        byte[] kept = policy == MetadataPolicy.NO_LOCATION ? Iptc.withoutPlaces(records) : records;
        if (kept.length == 0) {
            return;
        }
        boolean room = format == PictureFormat.PNG || format == PictureFormat.TIFF
                || format == PictureFormat.JPEG && kept.length <= MAX_JPEG_IPTC;
        if (room) {
            iptc = kept;
        } else {
            lost.add("iptc");
        }
    }

    /** What the new file's writer makes a block of its own, or keeps as the text that it is. */
    private Map<String, String> withCaptions(Map<String, String> others) {
        if (iptc == null) {
            return others;
        }
        Map<String, String> all = new LinkedHashMap<>(others);
        all.put(RawProfile.IPTC, RawProfile.captions(iptc));
        return all;
    }

    private static boolean isPlace(String key) {
        String name = key.substring(key.lastIndexOf(':') + 1).strip();
        return XmpEdit.COORDINATES.matcher(name).matches() || name.toLowerCase(Locale.ROOT).equals("location");
    }

    private EmbeddedMetadata ready(EmbeddedMetadata from, PixelSize size, @Nullable Density density) {
        ExifTree tree = exif == null ? ExifTree.empty() : ExifTree.parse(exif).orElse(null);
        if (tree == null) {
            lost.add("exif (damaged)");
            tree = ExifTree.empty();
        }
        if (policy == MetadataPolicy.NO_LOCATION) {
            tree.remove(Part.GPS);
        }
        fit(tree, size, density);
        Map<String, String> beside = new LinkedHashMap<>(texts);
        if (format == PictureFormat.PNG) {
            parametersOf(tree).ifPresent(text -> beside.putIfAbsent(PARAMETERS, text));
            return new EmbeddedMetadata(from.icc(), tree.isEmpty() ? null : tree.bytes(), packet(Map.of()), withCaptions(beside));
        }
        if (format == PictureFormat.JPEG) {
            // Comments are segments of their own there.
            beside.remove("comment");
        }
        byte[] block = withParameters(tree, beside);
        Map<String, String> comment = format == PictureFormat.JPEG && texts.containsKey("comment")
                ? Map.of("comment", texts.get("comment")) : Map.of();
        return new EmbeddedMetadata(from.icc(), block, packet(beside), withCaptions(comment));
    }

    /** What the old block said of the old pixels. */
    private static void fit(ExifTree tree, PixelSize size, @Nullable Density density) {
        // Numbers of the old file's structure, and copies of XMP and IPTC that no policy would reach.
        tree.retainMain(ExifTree.DESCRIPTIVE);
        if (tree.has(Part.MAIN, ORIENTATION)) {
            tree.putShorts(Part.MAIN, ORIENTATION, 1);
        }
        if (tree.has(Part.EXIF, WIDTH) || tree.has(Part.EXIF, HEIGHT)) {
            tree.putLongs(Part.EXIF, WIDTH, size.width());
            tree.putLongs(Part.EXIF, HEIGHT, size.height());
        }
        if (density != null && !tree.isEmpty()) {
            density(tree, density);
        }
    }

    /** Writes how large the picture is meant to be printed. */
    public static void density(ExifTree tree, Density density) {
        tree.putRational(Part.MAIN, X_RESOLUTION, (int) Math.round(density.x() * 1000), 1000);
        tree.putRational(Part.MAIN, Y_RESOLUTION, (int) Math.round(density.y() * 1000), 1000);
        tree.putShorts(Part.MAIN, RESOLUTION_UNIT, 2);
    }

    private static Optional<String> parametersOf(ExifTree tree) {
        byte[] comment = tree.bytes(Part.EXIF, Exif.USER_COMMENT);
        return comment == null ? Optional.empty()
                : Optional.of(UserComment.decode(comment, tree.bigEndian())).filter(text -> text.contains(STEPS));
    }

    /** Settings of the A1111 family stand in the user comment outside of PNG; it is left alone when it says something. */
    private byte @Nullable [] withParameters(ExifTree tree, Map<String, String> beside) {
        String parameters = beside.get(PARAMETERS);
        byte[] without = tree.isEmpty() ? null : tree.bytes();
        if (parameters == null) {
            return without;
        }
        byte[] old = tree.bytes(Part.EXIF, Exif.USER_COMMENT);
        String said = old == null ? "" : UserComment.decode(old, tree.bigEndian());
        if (said.equals(parameters)) {
            beside.remove(PARAMETERS);
            return without;
        }
        if (!said.isBlank()) {
            return without;
        }
        byte[] mark = "UNICODE\0".getBytes(StandardCharsets.US_ASCII);
        byte[] wide = parameters.getBytes(tree.bigEndian() ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
        byte[] value = java.util.Arrays.copyOf(mark, mark.length + wide.length);
        System.arraycopy(wide, 0, value, mark.length, wide.length);
        tree.putUndefined(Part.EXIF, Exif.USER_COMMENT, value);
        byte[] with = tree.bytes();
        if (format == PictureFormat.JPEG && with.length > MAX_JPEG_EXIF) {
            return without;
        }
        beside.remove(PARAMETERS);
        return with;
    }

    private byte @Nullable [] packet(Map<String, String> beside) {
        if (xmp == null && beside.isEmpty()) {
            return null;
        }
        Optional<byte[]> edited = XmpEdit.edited(xmp, policy, beside);
        if (edited.isPresent()) {
            return edited.get();
        }
        // What cannot be read cannot be searched for places, and cannot take texts in.
        if (policy == MetadataPolicy.KEEP && beside.isEmpty()) {
            return xmp;
        }
        lost.add("xmp (damaged)");
        return beside.isEmpty() ? null : XmpEdit.edited(null, policy, beside).orElse(null);
    }
}
