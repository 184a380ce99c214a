package org.podstudio.cli.verbs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.podstudio.cli.Answer;
import org.podstudio.cli.ExitCode;
import org.podstudio.cli.Session;
import org.podstudio.cli.json.Json;
import org.podstudio.core.api.asset.CurationOutcome;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;

/** {@code {"changed":n}}, and beside it what failed or was done otherwise. */
final class CurationAnswer {
    private CurationAnswer() {}

    static Answer of(Session session, CurationOutcome outcome, AssetSelection selection) throws StudioException {
        int changed = outcome.changed().size();
        List<Map<String, Object>> failed = new ArrayList<>(selection.failedJson());
        failed.addAll(items(outcome.failed(), "error"));
        if (changed == 0 && failed.size() == 1 && !outcome.failed().isEmpty()) {
            throw new StudioException(outcome.failed().getFirst().problem());
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("changed", changed);
        selection.failed().values().forEach(problem -> tell(session, problem));
        add(session, json, failed, outcome);
        return Answer.of(json, () -> changed == 1 ? "1 asset changed." : changed + " assets changed.").exit(exit(changed, failed));
    }

    /** Adds what failed and what was noted, and tells a person. */
    static void add(Session session, Map<String, Object> json, List<Map<String, Object>> failed, CurationOutcome outcome) {
        if (!failed.isEmpty()) {
            json.put("failed", failed);
        }
        if (!outcome.notes().isEmpty()) {
            json.put("notes", items(outcome.notes(), "note"));
        }
        outcome.failed().forEach(item -> tell(session, item.problem()));
        outcome.notes().forEach(item -> tell(session, item.problem()));
    }

    static int exit(int changed, List<Map<String, Object>> failed) {
        if (failed.isEmpty()) {
            return ExitCode.OK;
        }
        return changed == 0 ? ExitCode.NOTHING_DONE : ExitCode.SOME_FAILED;
    }

    static List<Map<String, Object>> items(List<CurationOutcome.Item> items, String name) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (CurationOutcome.Item item : items) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("id", item.id().toString());
            json.put(name, Json.problem(item.problem()));
            list.add(json);
        }
        return list;
    }

    private static void tell(Session session, Problem problem) {
        session.note(problem.what() + " " + problem.why());
    }
}
