package org.podstudio.cli.verbs;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.JobKind;
import picocli.CommandLine.Command;

/** {@code jobs kinds}. */
@Command(description = "Lists every kind of job with its settings. Needs no project.")
public final class JobsKinds implements Verb {
    @Override
    public Answer run(Session session) throws StudioException {
        JobQueue queue = session.service(JobQueue.class);
        List<Map<String, Object>> kinds = queue.kinds().stream().sorted(Comparator.comparing(kind -> kind.id()))
                .<Map<String, Object>>map(kind -> json(queue, kind)).toList();
        return Answer.of(kinds, () -> text(kinds));
    }

    private static Map<String, Object> json(JobQueue queue, JobKind<?> kind) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", kind.id());
        json.put("title", kind.title());
        json.put("accepts", kind.accepts().stream().map(MediaType::wire).sorted().toList());
        json.put("lane", kind.lane().name().toLowerCase(Locale.ROOT));
        json.put("works_on_files", kind instanceof FileOperation<?>);
        json.put("settings", queue.settingsOf(kind).stream().map(field -> {
            Map<String, Object> setting = new LinkedHashMap<>();
            setting.put("name", field.name());
            setting.put("type", field.type());
            setting.put("default", field.defaultValue());
            setting.put("choices", field.choices());
            return setting;
        }).toList());
        return json;
    }

    private static String text(List<Map<String, Object>> kinds) {
        StringJoiner text = new StringJoiner("\n");
        for (Map<String, Object> kind : kinds) {
            text.add(kind.get("id") + "  " + kind.get("title") + " " + kind.get("accepts"));
            for (Object item : (List<?>) kind.get("settings")) {
                Map<?, ?> setting = (Map<?, ?>) item;
                List<?> choices = (List<?>) setting.get("choices");
                text.add("    " + setting.get("name") + " = " + setting.get("default") + "  ("
                        + (choices.isEmpty() ? setting.get("type") : String.join(", ", choices.stream().map(String::valueOf)
                                .toList())) + ")");
            }
        }
        return text.toString();
    }
}
