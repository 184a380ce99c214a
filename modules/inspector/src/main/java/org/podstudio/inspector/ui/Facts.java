package org.podstudio.inspector.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.ui.Texts;

/** What is known of an asset, as pairs of name and value; what is not known is left out. */
@Messages({
    "Facts_type=Type", "Facts_transparent=Transparent", "Facts_canBe=can be", "Facts_duration=Duration", "Facts_codec=Codec",
    "Facts_sampleRate=Sample rate", "Facts_channels=Channels", "Facts_file=File", "Facts_imported=Imported",
    "Facts_modified=Modified", "Facts_from=From", "Facts_path=Path", "Facts_madeWith=Made with", "Facts_model=Model",
    "Facts_seed=Seed", "Facts_steps=Steps", "Facts_sampler=Sampler", "Facts_scheduler=Scheduler", "Facts_size=Size",
    "# {0} - number", "Facts_bytes={0,choice,0#{0} bytes|1#{0} byte|1<{0} bytes}",
    "# {0} - width", "# {1} - height", "Facts_pixels={0} × {1} px", "# {0} - number", "Facts_withSeed=seed {0}",
    "# {0} - number", "Facts_withSteps=steps {0}", "# {0} - number", "Facts_withCfg=CFG {0}", "# {0} - number", "Facts_withDenoise=denoise {0}",
    "Facts_no=no", "Facts_frames=Frames/s", "# {0} - number", "Facts_pass=Pass {0}"
})
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
        all.add(Bundle.Facts_type(), facts.mimeType());
        all.add(Bundle.Facts_size(), facts.width() == null ? null : Bundle.Facts_pixels(String.valueOf(facts.width()), String.valueOf(facts.height())));
        all.add(Bundle.Facts_transparent(), facts.alpha() == null ? null : facts.alpha() ? Bundle.Facts_canBe() : Bundle.Facts_no());
        all.add(Bundle.Facts_duration(), facts.duration() == null ? null : Texts.duration(facts.duration()));
        all.add(Bundle.Facts_frames(), facts.fps());
        all.add(Bundle.Facts_codec(), codecs(facts));
        all.add(Bundle.Facts_sampleRate(), facts.sampleRate() == null ? null : Texts.hertz(facts.sampleRate()));
        all.add(Bundle.Facts_channels(), facts.channels());
        all.add(Bundle.Facts_file(), Bundle.Facts_bytes(asset.sizeBytes()));
        all.add(Bundle.Facts_imported(), when(asset.createdAt()));
        all.add(Bundle.Facts_modified(), asset.fileModifiedAt() == null ? null : when(asset.fileModifiedAt()));
        all.add(Bundle.Facts_from(), asset.sourcePath());
        all.add(Bundle.Facts_path(), asset.path());
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
        all.add(Bundle.Facts_madeWith(), generator.platform() + (generator.version() == null ? "" : " " + generator.version()));
        all.add(Bundle.Facts_model(), generator.model());
        all.add(Bundle.Facts_seed(), generator.seed());
        all.add(Bundle.Facts_steps(), generator.steps());
        all.add(Bundle.Facts_sampler(), generator.sampler());
        all.add(Bundle.Facts_scheduler(), generator.scheduler());
        all.add("CFG", generator.cfg());
        all.add(Bundle.Facts_size(), generator.size());
        all.add("LoRAs", generator.loras().isEmpty() ? null : generator.loras().stream()
                .map(l -> l.weight() == null ? l.name() : l.name() + " (" + l.weight() + ")").collect(Collectors.joining(", ")));
        for (int i = 0; i < generator.passes().size(); i++) {
            // Listed from the saved picture back, told in the order in which they ran.
            all.add(Bundle.Facts_pass(i + 1), pass(generator.passes().get(generator.passes().size() - 1 - i)));
        }
        return all.facts;
    }

    private static String pass(GeneratorMetadata.Pass pass) {
        List<String> words = new ArrayList<>();
        add(words, value -> value, pass.model());
        add(words, Bundle::Facts_withSeed, pass.seed());
        add(words, Bundle::Facts_withSteps, pass.steps());
        add(words, value -> value, pass.sampler());
        add(words, value -> value, pass.scheduler());
        add(words, Bundle::Facts_withCfg, pass.cfg());
        add(words, Bundle::Facts_withDenoise, pass.denoise());
        return String.join(", ", words);
    }

    private static void add(List<String> words, UnaryOperator<String> said, @Nullable Object value) {
        if (value != null) {
            words.add(said.apply(value.toString()));
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
