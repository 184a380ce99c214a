package org.podstudio.cli.verbs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.podstudio.core.api.model.Models;

/** Models in JSON and for people. */
final class ModelAnswers {
    private ModelAnswers() {}

    static Map<String, Object> json(Models models, Models.Status status) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", status.model().id());
        json.put("task", status.model().task());
        json.put("present", status.present());
        json.put("bytes", status.bytes() != null ? status.bytes() : status.model().bytes());
        json.put("sha256", status.sha256() != null ? status.sha256() : status.model().sha256());
        json.put("license", status.model().license());
        json.put("commercial", status.model().commercial());
        json.put("title", status.model().title());
        json.put("tested", status.model().tested());
        json.put("path", models.file(status.model().id()).orElse(null));
        return json;
    }

    static String text(List<Models.Status> list) {
        List<List<String>> rows = new ArrayList<>();
        for (Models.Status status : list) {
            rows.add(List.of(status.present() ? "here" : "-", status.model().id(), status.model().task(),
                    status.bytes() != null ? Texts.bytes(status.bytes())
                            : status.model().bytes() != null ? Texts.bytes(status.model().bytes()) : "",
                    "sell results: " + status.model().commercial(), status.model().license()));
        }
        return Texts.table(rows);
    }
}
