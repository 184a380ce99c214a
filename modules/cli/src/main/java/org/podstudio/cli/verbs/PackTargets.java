package org.podstudio.cli.verbs;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.pack.StoreTarget;
import org.podstudio.core.spi.PackExporter;
import picocli.CommandLine.Command;

/** {@code pack targets}. */
@Command(description = "Lists the stores a pack can be made for.")
public final class PackTargets implements Verb {
    @Override
    public Answer run(Session session) {
        List<StoreTarget> targets = session.services().all(PackExporter.class).stream().map(PackExporter::target)
                .sorted(Comparator.comparing(StoreTarget::id)).toList();
        return Answer.of(targets.stream().map(PackTargets::json).toList(), () -> Texts.table(targets.stream()
                .map(target -> List.of(target.id(), target.title(), target.summary())).toList()));
    }

    private static Map<String, Object> json(StoreTarget target) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", target.id());
        json.put("title", target.title());
        json.put("summary", target.summary());
        return json;
    }
}
