package org.podstudio.cli.verbs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.ExitCode;
import org.podstudio.cli.Session;
import org.podstudio.cli.json.Json;
import org.podstudio.core.api.asset.RenamePattern;
import org.podstudio.core.api.asset.RenamePlan;
import org.podstudio.core.api.asset.TakenPaths;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assets rename}. */
@Command(description = "Renames the files of assets, e.g. to {theme}_{prompt:6}_{n:3}; numbers follow the order of the IDs. "
        + "When a name is taken nothing is renamed, unless --suffix.")
public final class AssetsRename extends Curate {
    @Option(names = "--dry-run", description = "Only show what the files would be called.")
    boolean dryRun;

    @Option(names = "--suffix", description = "Add _1, _2 and so on to names that are taken.")
    boolean suffix;

    @Option(names = "--start", paramLabel = "N", description = "The first number of {n} (1).")
    int start = 1;

    @Parameters(index = "0", paramLabel = "PATTERN", description = "Tokens: {theme} {name} {n:3} {prompt:6} {seed} {model} {generator} "
            + "{date:yyyyMMdd} {width} {height} {rating} {tag} {type} {label} {id:8} {ext}; {{ is a brace. The ending stays.")
    String pattern;

    @Parameters(index = "1..*", paramLabel = "ID", arity = "0..*",
            description = "Full UUID, unique prefix, or path in the project.")
    @Nullable List<String> ids;

    @Override
    public Answer run(Session session) throws StudioException {
        RenamePattern names = RenamePattern.parse(pattern);
        AssetSelection selection = AssetSelection.of(session, "assets rename", ids, query);
        Project project = session.project();
        RenamePlan plan = RenamePlan.of(project.assets().load(selection.ids()), names, start,
                suffix ? RenamePlan.Taken.NUMBER : RenamePlan.Taken.REPORT, new TakenPaths(project));
        if (dryRun) {
            return Answer.of(plan.items().stream().map(AssetsRename::json).toList(), () -> Texts.table(plan.items().stream()
                    .map(item -> List.of(item.from(), item.to(), item.problem() == null ? "" : item.problem())).toList()))
                    .exit(selection.failed().isEmpty() ? ExitCode.OK : ExitCode.SOME_FAILED);
        }
        List<RenamePlan.Item> collisions = plan.collisions();
        return collisions.isEmpty()
                ? CurationAnswer.of(session, project.assets().perform(plan.step(), selection.ids()), selection)
                : refusal(session, collisions);
    }

    private static Answer refusal(Session session, List<RenamePlan.Item> collisions) {
        Problem problem = new Problem("name-collision", "Nothing was renamed.",
                Texts.count(collisions.size(), "name is", "names are") + " taken: " + collisions.stream().limit(5)
                        .map(RenamePlan.Item::to).distinct().collect(Collectors.joining(", ")) + (collisions.size() > 5 ? "…" : "") + ".",
                "Add {n} or another token to the pattern, or let numbers be added with --suffix.");
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("error", Json.problem(problem));
        json.put("collisions", collisions.stream().map(AssetsRename::json).toList());
        if (!session.json()) {
            session.console().note(problem.lines());
        }
        return new Answer(ExitCode.NOTHING_DONE, json, () -> Texts.table(
                collisions.stream().map(item -> List.of(item.from(), item.to())).toList()));
    }

    private static Map<String, Object> json(RenamePlan.Item item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", item.id().toString());
        json.put("from", item.from());
        json.put("to", item.to());
        json.put("problem", item.problem());
        return json;
    }
}
