package org.podstudio.cli.verbs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Usage;
import org.podstudio.cli.Visible;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.query.LabelNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code assets label}. */
@Command(description = "Sets a colour label.")
public final class AssetsLabel extends Curate {
    @Parameters(index = "0", paramLabel = "LABEL", description = "red, yellow, green, blue, purple, a name given to one of them, or none.")
    String label;

    @Parameters(index = "1..*", paramLabel = "ID", arity = "0..*",
            description = "Full UUID, unique prefix, or path in the project.")
    @Nullable List<String> ids;

    @Override
    public Answer run(Session session) throws StudioException {
        return apply(session, "assets label", new Curation.SetLabel(parsed("assets label", LabelNames.of(session.project().settings()), label)), ids);
    }

    /** The colour that a word is or names; null for none. */
    static @Nullable ColorLabel parsed(String command, LabelNames names, String label) throws StudioException {
        String wire = names.wire(label).orElseThrow(() -> Usage.wrong(command, "There is no label \"" + Visible.text(label) + "\".",
                "Labels are " + String.join(", ", names.all()) + "; the label comes before the IDs."));
        return wire.equals("none") ? null : ColorLabel.ofWire(wire);
    }
}
