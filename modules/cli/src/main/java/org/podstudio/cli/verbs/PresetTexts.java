package org.podstudio.cli.verbs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.podstudio.cli.Answer;
import org.podstudio.cli.NearestName;
import org.podstudio.cli.Visible;
import org.podstudio.core.api.job.Presets;
import org.podstudio.core.api.problem.StudioException;

/** Presets as answers. */
final class PresetTexts {
    private PresetTexts() {}

    static Map<String, Object> json(String kind, Presets.Entry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", kind);
        json.put("id", entry.preset().id());
        json.put("title", entry.preset().title());
        json.put("origin", entry.origin().name().toLowerCase(Locale.ROOT));
        json.put("settings", entry.preset().settings());
        return json;
    }

    static Answer answer(String kind, Presets.Entry entry) {
        return Answer.of(json(kind, entry), () -> text(kind, entry));
    }

    static String text(String kind, Presets.Entry entry) {
        String named = entry.preset().id().equals(entry.preset().title()) ? "" : "  " + Visible.text(entry.preset().title());
        return kind + "  " + Visible.text(entry.preset().id()) + named + "  " + settings(entry.preset().settings());
    }

    /** {@code width=2000 mode=pad}. */
    static String settings(Map<String, Object> settings) {
        return String.join(" ", settings.entrySet().stream().map(one -> one.getKey() + "=" + Visible.text(String.valueOf(one.getValue()))).toList());
    }

    static StudioException missing(Presets presets, String kind, String name) {
        List<String> names = presets.list(kind).presets().stream().map(entry -> entry.preset().id()).toList();
        return StudioException.of("no-such-preset", "There is no preset \"" + Visible.text(name) + "\" of \"" + kind + "\".",
                names.isEmpty() ? "There is none at all." : "The presets are: " + Visible.text(String.join(", ", names)) + ".",
                NearestName.of(name, names).map(near -> "Did you mean \"" + Visible.text(near) + "\"? ").orElse("")
                        + "Type \"podstudio presets list " + kind + "\" to see them.");
    }
}
