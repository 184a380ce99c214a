package org.podstudio.library.ui.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.ui.Texts;

/**
 * One thing that is known of compared assets.
 *
 * @param values in the order of the assets, empty where it is not known
 * @param marked of each value the words that not all others have which are known, in lower case; of short values that differ, all
 */
record Difference(String title, List<String> values, boolean differs, List<Set<String>> marked) {
    /** A value of more words is compared word by word. */
    private static final int SHORT_WORDS = 4;

    @Messages({
        "Diff_prompt=Prompt", "Diff_negative=Negative", "Diff_model=Model", "Diff_seed=Seed", "Diff_steps=Steps", "Diff_sampler=Sampler",
        "Diff_scheduler=Scheduler", "Diff_cfg=CFG", "Diff_loras=LoRAs", "Diff_generator=Generator", "Diff_made=Size asked for",
        "Diff_pixels=Pixels", "Diff_duration=Duration", "Diff_rate=Sample rate",
        "Diff_channels=Channels", "Diff_format=Format", "Diff_bytes=File size", "Diff_tags=Tags", "Diff_theme=Theme"
    })
    static List<Difference> of(List<Asset> assets) {
        List<Difference> rows = new ArrayList<>();
        row(rows, assets, Bundle.Diff_prompt(), a -> String.join("\n", a.prompts()));
        row(rows, assets, Bundle.Diff_negative(), a -> String.join("\n", a.negativePrompts()));
        generated(rows, assets, Bundle.Diff_model(), g -> String.join(", ", g.models()));
        generated(rows, assets, Bundle.Diff_seed(), GeneratorMetadata::seed);
        generated(rows, assets, Bundle.Diff_steps(), GeneratorMetadata::steps);
        generated(rows, assets, Bundle.Diff_sampler(), GeneratorMetadata::sampler);
        generated(rows, assets, Bundle.Diff_scheduler(), GeneratorMetadata::scheduler);
        generated(rows, assets, Bundle.Diff_cfg(), GeneratorMetadata::cfg);
        generated(rows, assets, Bundle.Diff_loras(), g -> g.loras().stream()
                .map(lora -> lora.weight() == null ? lora.name() : lora.name() + " " + lora.weight()).collect(Collectors.joining(", ")));
        generated(rows, assets, Bundle.Diff_generator(), g -> g.version() == null ? g.platform() : g.platform() + " " + g.version());
        generated(rows, assets, Bundle.Diff_made(), GeneratorMetadata::size);
        row(rows, assets, Bundle.Diff_pixels(), a -> a.facts().width() == null ? null
                : a.facts().width() + " × " + a.facts().height());
        row(rows, assets, Bundle.Diff_duration(), a -> a.facts().duration() == null ? null : Texts.duration(a.facts().duration()));
        row(rows, assets, Bundle.Diff_rate(), a -> a.facts().sampleRate() == null ? null : Texts.hertz(a.facts().sampleRate()));
        row(rows, assets, Bundle.Diff_channels(), a -> a.facts().channels());
        row(rows, assets, Bundle.Diff_format(), a -> a.facts().format());
        row(rows, assets, Bundle.Diff_bytes(), a -> Texts.bytes(a.sizeBytes()));
        row(rows, assets, Bundle.Diff_tags(), a -> String.join(", ", a.tags()));
        row(rows, assets, Bundle.Diff_theme(), Asset::theme);
        return rows;
    }

    private static void generated(List<Difference> rows, List<Asset> assets, String title, Function<GeneratorMetadata, @Nullable Object> value) {
        row(rows, assets, title, asset -> asset.generator() == null ? null : value.apply(asset.generator()));
    }

    private static void row(List<Difference> rows, List<Asset> assets, String title, Function<Asset, @Nullable Object> value) {
        List<String> values = assets.stream().map(value).map(v -> v == null ? "" : v.toString().strip()).toList();
        if (values.stream().anyMatch(v -> !v.isEmpty())) {
            boolean differs = new HashSet<>(values).size() > 1;
            rows.add(new Difference(title, values, differs, differs ? marked(values) : values.stream().map(v -> Set.<String>of()).toList()));
        }
    }

    private static List<Set<String>> marked(List<String> values) {
        List<Set<String>> words = values.stream().map(Difference::words).toList();
        long known = values.stream().filter(value -> !value.isEmpty()).count();
        boolean brief = words.stream().allMatch(w -> w.size() <= SHORT_WORDS);
        Map<String, Integer> count = new HashMap<>();
        words.stream().flatMap(Collection::stream).forEach(word -> count.merge(word, 1, Integer::sum));
        boolean same = values.stream().filter(value -> !value.isEmpty()).distinct().count() == 1;
        return words.stream().map(own -> same ? Set.<String>of() : brief ? own
                : own.stream().filter(word -> count.get(word) < known).collect(Collectors.toSet())).toList();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : text.split("\\s+")) {
            if (!word.isEmpty()) {
                words.add(key(word));
            }
        }
        return words;
    }

    /** A word without the commas around it. */
    static String key(String word) {
        String bare = word.replaceAll("^[,.;:()\\[\\]]+|[,.;:()\\[\\]]+$", "");
        return (bare.isEmpty() ? word : bare).toLowerCase(Locale.ROOT);
    }
}
