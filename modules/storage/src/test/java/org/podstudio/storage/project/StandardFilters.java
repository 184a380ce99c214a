package org.podstudio.storage.project;

import java.util.LinkedHashMap;
import java.util.Map;

/** The filters of the filters dock (S1, UX7): what must never look at every asset. Documented in docs/performance.md. */
final class StandardFilters {
    private StandardFilters() {}

    /** Name → query, against a synthetic library. */
    static Map<String, String> all() {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("type", "type:video");
        filters.put("status", "is:approved");
        filters.put("theme", "theme:animals");
        filters.put("date", "date:2025-01");
        filters.put("rating", "rating:>=4");
        filters.put("label", "label:red");
        filters.put("tag", "tag:hero");
        filters.put("generator", "gen:comfyui");
        filters.put("model", "model:juggernautXL*");
        filters.put("has prompt", "has:prompt");
        filters.put("has no prompt", "-has:prompt");
        filters.put("alpha", "alpha:yes");
        filters.put("colour", "color:teal");
        filters.put("common colour", "color:grey");
        filters.put("near colour", "color:#2fc7b5");
        filters.put("packed", "is:packed");
        filters.put("never packed", "is:unpacked");
        filters.put("min pixels", "pixels:>=16mp");
        filters.put("min width", "w:>=4500");
        filters.put("missing", "is:missing");
        filters.put("duplicate", "is:duplicate");
        return filters;
    }

    static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("common word", "masterpiece");
        texts.put("rare word", "butterfly");
        texts.put("two words", "dragon castle");
        texts.put("phrase", "\"best quality\"");
        texts.put("prefix", "drag*");
        texts.put("three, one not", "dragon castle -knight");
        return texts;
    }
}
