package org.podstudio.inspector.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.ui.Texts;

/** What is known of an asset, as pairs of name and value; what is not known is left out. */
final class Facts {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);

    /** One line. */
    record Fact(String name, String value) {}

    private final List<Fact> facts = new ArrayList<>();

    private Facts() {}

    /** {@code PNG · 1,024 × 1,024 · 1.4 MB}. */
    static String summary(Asset asset) {
        MediaFacts facts = asset.facts();
        List<String> parts = new ArrayList<>(List.of(facts.format().toUpperCase(Locale.ROOT)));
        if (facts.width() != null && facts.height() != null) {
            parts.add(facts.width() + " × " + facts.height());
        }
        if (facts.duration() != null) {
            parts.add(Texts.duration(facts.duration()));
        }
        parts.add(Texts.bytes(asset.sizeBytes()));
        return String.join(" · ", parts);
    }

    static List<Fact> ofFile(Asset asset) {
        Facts all = new Facts();
        MediaFacts facts = asset.facts();
        all.add("Type", facts.mimeType());
        all.add("Size", facts.width() == null ? null : facts.width() + " × " + facts.height() + " px");
        all.add("Transparent", facts.alpha() == null ? null : facts.alpha() ? "can be" : "no");
        all.add("Duration", facts.duration() == null ? null : Texts.duration(facts.duration()));
        all.add("Frames/s", facts.fps());
        all.add("Codec", codecs(facts));
        all.add("Sample rate", facts.sampleRate() == null ? null : facts.sampleRate() + " Hz");
        all.add("Channels", facts.channels());
        all.add("File", Texts.count(asset.sizeBytes(), "byte", "bytes"));
        all.add("Imported", when(asset.createdAt()));
        all.add("Modified", asset.fileModifiedAt() == null ? null : when(asset.fileModifiedAt()));
        all.add("From", asset.sourcePath());
        all.add("Path", asset.path());
        all.add("SHA-256", asset.hash());
        return all.facts;
    }

    private static @Nullable String codecs(MediaFacts facts) {
        List<String> names = new ArrayList<>();
        if (facts.videoCodec() != null) {
            names.add(facts.videoCodec());
        }
        if (facts.audioCodec() != null) {
            names.add(facts.audioCodec());
        }
        return names.isEmpty() ? facts.codec() : String.join(", ", names);
    }

    static List<Fact> ofGenerator(GeneratorMetadata generator) {
        Facts all = new Facts();
        all.add("Made with", generator.platform() + (generator.version() == null ? "" : " " + generator.version()));
        all.add("Model", generator.model());
        all.add("Seed", generator.seed());
        all.add("Steps", generator.steps());
        all.add("Sampler", generator.sampler());
        all.add("Scheduler", generator.scheduler());
        all.add("CFG", generator.cfg());
        all.add("Size", generator.size());
        all.add("LoRAs", generator.loras().isEmpty() ? null : generator.loras().stream()
                .map(l -> l.weight() == null ? l.name() : l.name() + " (" + l.weight() + ")").collect(Collectors.joining(", ")));
        for (int i = 0; i < generator.passes().size(); i++) {
            // Listed from the saved picture back, told in the order in which they ran.
            all.add("Pass " + (i + 1), pass(generator.passes().get(generator.passes().size() - 1 - i)));
        }
        return all.facts;
    }

    private static String pass(GeneratorMetadata.Pass pass) {
        List<String> words = new ArrayList<>();
        add(words, "", pass.model());
        add(words, "seed ", pass.seed());
        add(words, "steps ", pass.steps());
        add(words, "", pass.sampler());
        add(words, "", pass.scheduler());
        add(words, "CFG ", pass.cfg());
        add(words, "denoise ", pass.denoise());
        return String.join(", ", words);
    }

    private static void add(List<String> words, String before, @Nullable Object value) {
        if (value != null) {
            words.add(before + value);
        }
    }

    static String when(Instant instant) {
        return WHEN.format(instant.atZone(ZoneId.systemDefault()));
    }

    private void add(String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            facts.add(new Fact(name, value.toString()));
        }
    }
}
