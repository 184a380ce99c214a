package org.podstudio.cli.verbs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Usage;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobKind;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code enhance} and {@code recipes run} share: on assets of a project, or with {@code --out} on any files. */
abstract class OperationVerb implements Verb {
    @Parameters(index = "1..*", paramLabel = "ID|FILE", arity = "0..*",
            description = "Assets of the project; with --out any files.")
    @Nullable List<String> inputs;

    @Option(names = "--query", paramLabel = "QUERY", description = "All assets that match, instead of IDs or beside them.")
    @Nullable String query;

    @Option(names = "--out", paramLabel = "PATH",
            description = "Work on files without any project; the result's file, or a folder. Its ending chooses the format.")
    @Nullable String out;

    @Option(names = "--preview", paramLabel = "PART",
            description = "Only try it: X,Y,W,H in pixels of a picture, or START[+SECONDS] of a sound or video. "
                    + "--out names the folder of the two files.")
    @Nullable String preview;

    @Option(names = "--estimate", description = "Only say how large the results will be and how long it will take.")
    boolean estimate;

    @Option(names = "--force", description = "Run although the machine does not suffice; replace files that are there.")
    boolean force;

    /**
     * What is run.
     *
     * @param command for the sentences, e.g. {@code enhance}
     * @param name of the kind or recipe, for the sentences
     * @param accepts types of file it works on
     */
    record Wish(String command, String name, JobKind<?> kind, Set<MediaType> accepts, Map<String, Object> settings, JobQueue.Force force) {}

    Answer run(Session session, Wish wish) throws StudioException, CancelledException, InterruptedException {
        if (preview != null) {
            return new PreviewCommand(session, wish).run(inputs, preview, out);
        }
        if (estimate) {
            return new EstimateCommand(session, wish).run(inputs, query, out != null);
        }
        if (out == null) {
            return new AssetEnhancement(session, wish).run(AssetSelection.of(session, wish.command(), inputs, query));
        }
        if (query != null || inputs == null || inputs.isEmpty()) {
            throw Usage.wrong(wish.command(), "No files are named.", "With --out, \"" + wish.command() + "\" works on files and takes no query.");
        }
        return new FileEnhancement(session, wish).run(inputs, out);
    }

    JobQueue.Force forced() {
        return force ? JobQueue.Force.YES : JobQueue.Force.NO;
    }

    /** {@code name=value} pairs as typed. */
    static Map<String, Object> settings(String command, @Nullable List<String> pairs) throws StudioException {
        Map<String, Object> settings = new LinkedHashMap<>();
        for (String pair : pairs == null ? List.<String>of() : pairs) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw Usage.wrong(command, "\"" + org.podstudio.cli.Visible.text(pair) + "\" is no setting.",
                        "A setting is written NAME=VALUE, e.g. --set refine=none.");
            }
            settings.put(pair.substring(0, equals).strip(), pair.substring(equals + 1));
        }
        return settings;
    }
}
