package org.podstudio.core.api.query;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.settings.Settings;

/**
 * What the user calls the colour labels. Kept in the project's settings: {@code label.red} and so on. Read when first needed,
 * because most queries name no label.
 */
public final class LabelNames {
    /** No names but the colours'. */
    public static final LabelNames COLORS = new LabelNames(Map::of);

    private static final String KEY = "label.";

    private final Supplier<Map<ColorLabel, String>> names;

    private LabelNames(Supplier<Map<ColorLabel, String>> names) {
        this.names = names;
    }

    public static LabelNames of(Settings settings) {
        return new LabelNames(() -> {
            Map<ColorLabel, String> names = new EnumMap<>(ColorLabel.class);
            for (ColorLabel label : ColorLabel.values()) {
                settings.get(KEY + label.wire()).filter(name -> !name.isBlank()).ifPresent(name -> names.put(label, name));
            }
            return names;
        });
    }

    /** Names a colour, or takes its name away. @param name empty takes it away */
    public static void rename(Settings settings, ColorLabel label, String name) {
        if (name.isBlank()) {
            settings.remove(KEY + label.wire());
        } else {
            settings.put(KEY + label.wire(), name.strip());
        }
    }

    /** Its name, or its colour when it has none. */
    public String name(ColorLabel label) {
        return names.get().getOrDefault(label, label.wire());
    }

    /** {@code none}, or the wire name of the colour that {@code typed} is or names; case and accents do not matter. */
    public Optional<String> wire(String typed) {
        List<String> words = Words.of(typed);
        for (ColorLabel label : ColorLabel.values()) {
            if (words.equals(List.of(label.wire()))) {
                return Optional.of(label.wire());
            }
        }
        if (words.equals(List.of("none"))) {
            return Optional.of("none");
        }
        return names.get().entrySet().stream().filter(entry -> !words.isEmpty() && Words.of(entry.getValue()).equals(words))
                .map(entry -> entry.getKey().wire()).findFirst();
    }

    /** Everything that may follow {@code label:}. */
    public List<String> all() {
        List<String> all = new ArrayList<>();
        for (ColorLabel label : ColorLabel.values()) {
            all.add(label.wire());
        }
        all.add("none");
        all.addAll(names.get().values());
        return all;
    }
}
