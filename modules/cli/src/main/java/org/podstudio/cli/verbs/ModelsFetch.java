package org.podstudio.cli.verbs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.NearestName;
import org.podstudio.cli.Session;
import org.podstudio.cli.Usage;
import org.podstudio.cli.Verb;
import org.podstudio.cli.Visible;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.model.Models;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code models fetch}: calling it is the user's consent to the download. */
@Command(description = "Downloads models, checks them and installs them. One that is here and intact is left alone.")
public final class ModelsFetch implements Verb {
    @Parameters(paramLabel = "ID", arity = "1..*", description = "Models of the catalogue.")
    List<String> ids;

    @Option(names = "--from", paramLabel = "FILE|URL|npm:NAME@VERSION",
            description = "Take it from there; else the catalogue's sources are tried in order.")
    @Nullable String from;

    @Override
    public Answer run(Session session) throws StudioException, CancelledException {
        if (from != null && ids.size() > 1) {
            throw Usage.wrong("models fetch", "Several models cannot come from one place.", "--from goes with one ID.");
        }
        Models models = session.service(Models.class);
        List<String> known = models.list().stream().map(status -> status.model().id()).toList();
        for (String id : ids) {
            if (!known.contains(id)) {
                throw StudioException.of("unknown-model", "There is no model \"" + Visible.text(id) + "\".",
                        "The catalogue has: " + String.join(", ", known) + ".",
                        NearestName.of(id, known).map(near -> "Did you mean \"" + near + "\"? ").orElse("")
                                + "Type \"podstudio models list\" to see them.");
            }
        }
        try (Subscription _ = session.interruption().interruptsThisThread()) {
            for (String id : ids) {
                models.fetch(id, source(session), session::note);
            }
        }
        List<Models.Status> fetched = models.list().stream().filter(status -> ids.contains(status.model().id())).toList();
        return Answer.of(fetched.stream().map(status -> ModelAnswers.json(models, status)).toList(),
                () -> ModelAnswers.text(fetched));
    }

    /** A file is named absolutely; addresses stay as they are. */
    private @Nullable String source(Session session) throws StudioException {
        if (from == null || from.matches("(https?|file|npm):.*")) {
            return from;
        }
        Path file = session.path(from).toAbsolutePath().normalize();
        if (!Files.isRegularFile(file)) {
            throw StudioException.of("no-such-file", "The model was not fetched.", "There is no file " + Visible.path(file) + ".",
                    "Check what follows --from: a file, an address, or npm:NAME@VERSION.");
        }
        return file.toString();
    }
}
