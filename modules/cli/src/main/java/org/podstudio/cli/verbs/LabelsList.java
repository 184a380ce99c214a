package org.podstudio.cli.verbs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.query.LabelNames;
import picocli.CommandLine.Command;

/** {@code labels list}. */
@Command(description = "What the colour labels are called in this project.")
public final class LabelsList implements Verb {
    @Override
    public Answer run(Session session) throws StudioException {
        LabelNames names = LabelNames.of(session.project().settings());
        List<Map<String, Object>> labels = new ArrayList<>();
        for (ColorLabel label : ColorLabel.values()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("label", label.wire());
            json.put("name", names.name(label));
            labels.add(json);
        }
        return Answer.of(labels, () -> Texts.table(labels.stream()
                .map(label -> List.of(String.valueOf(label.get("label")), String.valueOf(label.get("name")))).toList()));
    }
}
