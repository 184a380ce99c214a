package org.podstudio.cli.verbs;

import java.util.List;
import java.util.Objects;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.cli.json.PackJson;
import org.podstudio.core.api.pack.Pack;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;

/** {@code pack list}. */
@Command(description = "Lists the project's packs, newest first.")
public final class PackList implements Verb {
    @Override
    public Answer run(Session session) throws StudioException {
        List<Pack> packs = session.project().packs().list();
        return Answer.of(packs.stream().map(PackJson::of).toList(), () -> packs.isEmpty() ? "No packs."
                : Texts.table(packs.stream().map(pack -> List.of(pack.id().toString().substring(0, 8), pack.status().wire(),
                        Texts.count(pack.assets().size(), "asset", "assets"), pack.name(),
                        Objects.toString(pack.dir(), ""))).toList()));
    }
}
