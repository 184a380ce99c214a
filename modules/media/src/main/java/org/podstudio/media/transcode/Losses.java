package org.podstudio.media.transcode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.carry.CarriedTags;
import org.podstudio.media.carry.Place;
import org.podstudio.media.convert.MetadataPolicy;
import org.podstudio.media.metadata.TextCollector;
import org.podstudio.media.sniff.Format;
import org.podstudio.media.sniff.Sniffer;

/** What a file says about itself and another, made of it, does not; found by reading both. */
public final class Losses {
    /** What describes the container or the track, and is written anew. */
    private static final Set<String> OF_THE_FILE = Set.of("tag:major_brand", "tag:minor_version", "tag:compatible_brands", "tag:encoder",
            "tag:duration", "tag:handler_name", "tag:vendor_id", "tag:creation_time", "tag:language", "tag:writing_application", "tag:muxing_app",
            "tag:writing_app", "tag:software", "tag:bps", "tag:number_of_frames", "tag:number_of_bytes", "tag:rotate", "tag:alpha_mode",
            "tag:stereo_mode", "filename", "name");

    /** Shorter texts are found in each other by chance. */
    private static final int LEAST_COMPARED = 8;

    private Losses() {}

    /** Words for a person, e.g. {@code Content Credentials (C2PA)}; empty when nothing is lost. */
    public static List<String> between(Path before, Path after) throws IOException {
        return between(before, after, MetadataPolicy.KEEP);
    }

    /** The same less what the policy takes out on purpose. */
    public static List<String> between(Path before, Path after, MetadataPolicy policy) throws IOException {
        if (policy == MetadataPolicy.STRIP) {
            return List.of();
        }
        Map<String, List<String>> had = texts(before);
        Map<String, List<String>> has = texts(after);
        Set<String> values = new TreeSet<>();
        has.values().forEach(all -> all.forEach(value -> values.add(value.strip())));
        List<String> lost = new ArrayList<>();
        for (Map.Entry<String, List<String>> entry : had.entrySet()) {
            String key = entry.getKey().toLowerCase(Locale.ROOT);
            if (OF_THE_FILE.contains(key)) {
                continue;
            }
            List<String> gone = entry.getValue().stream().map(String::strip).filter(value -> !kept(value, values))
                    .filter(value -> policy == MetadataPolicy.KEEP || !key.startsWith("tag:") || !CarriedTags.tellsPlace(key, value)).toList();
            if (!gone.isEmpty()) {
                lost.add(gone.size() < entry.getValue().size() && gone.stream().allMatch(value -> Place.of(value).isPresent())
                        ? "location " + String.join(", ", gone) + " (one of " + entry.getValue().size() + " in the file)" : words(key));
            }
        }
        return lost.stream().distinct().toList();
    }

    private static boolean kept(String value, Set<String> values) {
        return values.contains(value) || inside(value, values)
                || Place.of(value).filter(place -> values.stream().flatMap(other -> Place.of(other).stream()).anyMatch(place::keptBy)).isPresent();
    }

    /** Some containers put a language or a length before the same text. */
    private static boolean inside(String value, Set<String> values) {
        return values.stream().anyMatch(other -> other.length() >= LEAST_COMPARED && value.contains(other)
                || value.length() >= LEAST_COMPARED && other.contains(value));
    }

    private static String words(String key) {
        return switch (key) {
            case "c2pa" -> "Content Credentials (C2PA)";
            case "xmp" -> "XMP";
            default -> key.startsWith("tag:") ? "tag " + key.substring(4) : key;
        };
    }

    private static Map<String, List<String>> texts(Path file) throws IOException {
        try (FileBytes bytes = FileBytes.open(file)) {
            Format format = Sniffer.sniff(bytes).orElse(null);
            return format == null ? Map.of() : TextCollector.read(file, bytes, format, "name").texts();
        }
    }
}
