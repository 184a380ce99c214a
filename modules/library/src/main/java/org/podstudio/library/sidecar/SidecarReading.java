package org.podstudio.library.sidecar;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.asset.OwnPrompt;

/** What our own sidecars say, and those of Lightroom, Bridge, digiKam and darktable. */
final class SidecarReading {
    /** Longer "tags" are descriptions that went astray. */
    private static final int MOST_TAG_CHARS = 200;

    /** darktable's and digiKam's colours by number. Source: their XMP documentation; what we have no colour for is null. */
    private static final List<ColorLabel> DARKTABLE = List.of(ColorLabel.RED, ColorLabel.YELLOW, ColorLabel.GREEN, ColorLabel.BLUE,
            ColorLabel.PURPLE);

    private SidecarReading() {}

    static Sidecar of(XmpPacket xmp) {
        Double stars = number(xmp.text(XmpPacket.XMP, "Rating"));
        String status = String.valueOf(xmp.text(XmpPacket.PODSTUDIO, "Status"));
        Approval approval = status.equals("approved") ? Approval.APPROVED : status.equals("rejected") ? Approval.REJECTED : null;
        // Bridge and darktable write -1 for "rejected".
        boolean rejected = stars != null && stars < 0;
        return new Sidecar(rejected ? null : rating(xmp, stars), label(xmp), tags(xmp), xmp.localized(XmpPacket.DC, "description"),
                approval == null && rejected ? Approval.REJECTED : approval, xmp.text(XmpPacket.PODSTUDIO, "Theme"), prompt(xmp));
    }

    /** What is not marked as the user's is a copy of what the file says, which is read from the file. */
    private static OwnPrompt prompt(XmpPacket xmp) {
        return new OwnPrompt(own(xmp, "Prompt"), own(xmp, "NegativePrompt"));
    }

    private static @Nullable String own(XmpPacket xmp, String name) {
        if (!SidecarTexts.BY_USER.equals(xmp.text(XmpPacket.PODSTUDIO, name + SidecarTexts.BY))) {
            return null;
        }
        String text = xmp.text(XmpPacket.PODSTUDIO, name);
        return text == null ? "" : text.substring(0, Math.min(text.length(), OwnPrompt.MOST_CHARS));
    }

    private static @Nullable Integer rating(XmpPacket xmp, @Nullable Double stars) {
        if (stars != null) {
            return Math.clamp(Math.round(stars), 0, 5);
        }
        Double percent = number(xmp.text(XmpPacket.MICROSOFT, "Rating"));
        // Windows: 1, 25, 50, 75, 99 for one to five stars.
        return percent == null || percent < 0 ? null : percent == 0 ? Integer.valueOf(0) : Integer.valueOf(Math.clamp(Math.round(percent / 25) + 1, 1, 5));
    }

    private static @Nullable ColorLabel label(XmpPacket xmp) {
        String name = xmp.text(XmpPacket.XMP, "Label");
        if (name != null) {
            for (ColorLabel label : ColorLabel.values()) {
                if (label.wire().equals(name.strip().toLowerCase(Locale.ROOT))) {
                    return label;
                }
            }
        }
        for (String number : xmp.items(XmpPacket.DARKTABLE, "colorlabels")) {
            if (number.matches("[0-4]")) {
                return DARKTABLE.get(Integer.parseInt(number));
            }
        }
        return switch (String.valueOf(xmp.text(XmpPacket.DIGIKAM, "ColorLabel"))) {
            case "1" -> ColorLabel.RED;
            case "3" -> ColorLabel.YELLOW;
            case "4" -> ColorLabel.GREEN;
            case "5" -> ColorLabel.BLUE;
            case "6" -> ColorLabel.PURPLE;
            default -> null;
        };
    }

    /** The flat list; where a program wrote only its tree of tags, the leaves. */
    private static List<String> tags(XmpPacket xmp) {
        Set<String> tags = new LinkedHashSet<>();
        xmp.items(XmpPacket.DC, "subject").forEach(tag -> add(tags, tag));
        if (tags.isEmpty()) {
            List<String> trees = new ArrayList<>();
            xmp.items(XmpPacket.LIGHTROOM, "hierarchicalSubject").forEach(path -> trees.add(path.replace('|', '/')));
            trees.addAll(xmp.items(XmpPacket.DIGIKAM, "TagsList"));
            // What darktable notes for itself: "darktable|format|png".
            trees.stream().filter(path -> !path.startsWith("darktable/")).forEach(path -> add(tags, path.substring(path.lastIndexOf('/') + 1)));
        }
        return List.copyOf(tags);
    }

    private static void add(Set<String> tags, String tag) {
        String clean = tag.strip();
        if (!clean.isEmpty() && clean.length() <= MOST_TAG_CHARS && !clean.startsWith("darktable|")) {
            tags.add(clean);
        }
    }

    private static @Nullable Double number(@Nullable String text) {
        return text == null || !text.strip().matches("[-+]?[0-9]{1,6}(\\.[0-9]{1,6})?") ? null : Double.valueOf(text.strip());
    }
}
