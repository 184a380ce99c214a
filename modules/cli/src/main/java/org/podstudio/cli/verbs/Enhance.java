package org.podstudio.cli.verbs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.NearestName;
import org.podstudio.cli.Session;
import org.podstudio.cli.Usage;
import org.podstudio.cli.Verb;
import org.podstudio.cli.Visible;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code enhance}: on assets of a project, or with {@code --out} on any files. */
@Command(description = "Runs jobs of one kind and waits. \"podstudio jobs kinds\" lists the kinds with their settings.")
public final class Enhance implements Verb {
    @Parameters(index = "0", paramLabel = "KIND", description = "bg_remove, …")
    String kind;

    @Parameters(index = "1..*", paramLabel = "ID|FILE", arity = "0..*",
            description = "Assets of the project; with --out any files.")
    @Nullable List<String> inputs;

    @Option(names = "--query", paramLabel = "QUERY", description = "All assets that match, instead of IDs or beside them.")
    @Nullable String query;

    @Option(names = "--set", paramLabel = "K=V", description = "A setting of the kind; may be given several times.")
    @Nullable List<String> set;

    @Option(names = "--out", paramLabel = "PATH",
            description = "Work on files without any project; the result's file, or a folder. Its ending chooses the format.")
    @Nullable String out;

    @Option(names = "--force", description = "Run although the machine does not suffice; replace files that are there.")
    boolean force;

    @Override
    public Answer run(Session session) throws StudioException, CancelledException, InterruptedException {
        JobKind<?> found = kind(session.service(JobQueue.class));
        Map<String, Object> settings = settings();
        JobQueue.Force forced = force ? JobQueue.Force.YES : JobQueue.Force.NO;
        if (out == null) {
            AssetSelection selection = AssetSelection.of(session, "enhance", inputs, query);
            return new AssetEnhancement(session, found, settings, forced).run(selection);
        }
        if (query != null || inputs == null || inputs.isEmpty()) {
            throw Usage.wrong("enhance", "No files are named.", "With --out, \"enhance\" works on files and takes no query.");
        }
        return new FileEnhancement(session, found, settings, forced).run(inputs, out);
    }

    private JobKind<?> kind(JobQueue queue) throws StudioException {
        JobKind<?> found = queue.kind(kind).orElse(null);
        if (found == null) {
            List<String> ids = queue.kinds().stream().map(JobKind::id).sorted().toList();
            throw StudioException.of("unknown-kind", "There is no kind of job called \"" + Visible.text(kind) + "\".",
                    "The kinds are: " + String.join(", ", ids) + ".",
                    NearestName.of(kind, ids).map(near -> "Did you mean \"" + near + "\"? ").orElse("")
                            + "Type \"podstudio jobs kinds\" to see them.");
        }
        return found;
    }

    private Map<String, Object> settings() throws StudioException {
        Map<String, Object> settings = new LinkedHashMap<>();
        for (String pair : set == null ? List.<String>of() : set) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw Usage.wrong("enhance", "\"" + Visible.text(pair) + "\" is no setting.",
                        "A setting is written NAME=VALUE, e.g. --set refine=none.");
            }
            settings.put(pair.substring(0, equals).strip(), pair.substring(equals + 1));
        }
        return settings;
    }
}
