package org.podstudio.cli.verbs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.podstudio.cli.Session;
import org.podstudio.cli.json.Json;
import org.podstudio.core.api.hardware.Guard;
import org.podstudio.core.api.hardware.OperationVerdicts;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.hardware.Verdict;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.settings.UserHome;

/** Verdicts on operations as {@code hardware} prints them. */
final class OperationAnswers {
    private OperationAnswers() {}

    static List<Map<String, Object>> all(Session session) throws StudioException {
        return new OperationVerdicts(session.service(JobQueue.class), session.service(Guard.class), UserHome.current().root())
                .all().stream().map(OperationAnswers::json).toList();
    }

    private static Map<String, Object> json(OperationVerdicts.Operation operation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", operation.id());
        json.put("title", operation.title());
        Problem problem = null;
        switch (operation.verdict()) {
            case Verdict.Ok ok -> json.put("verdict", "ok");
            case Verdict.Warn warn -> {
                json.put("verdict", "warn");
                problem = warn.problem();
            }
            case Verdict.Block block -> {
                json.put("verdict", "block");
                problem = block.problem();
            }
        }
        json.put("for", String.format(Locale.ROOT, "image %dx%d", OperationVerdicts.ORDINARY.width(), OperationVerdicts.ORDINARY.height()));
        json.put("ram", operation.needs().map(Requirement::ram).orElse(null));
        json.put("cpu_seconds", operation.needs().map(Requirement::cpuSeconds).orElse(null));
        json.put("problem", problem == null ? null : Json.problem(problem));
        return json;
    }
}
