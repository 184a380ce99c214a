package org.podstudio.cli.verbs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Usage;
import org.podstudio.cli.Visible;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code assets label}. */
@Command(description = "Sets a colour label.")
public final class AssetsLabel extends Curate {
    @Parameters(index = "0", paramLabel = "LABEL", description = "red, yellow, green, blue, purple, or none.")
    String label;

    @Parameters(index = "1..*", paramLabel = "ID", arity = "0..*",
            description = "Full UUID, unique prefix, or path in the project.")
    @Nullable List<String> ids;

    @Override
    public Answer run(Session session) throws StudioException {
        return apply(session, "assets label", new Curation.SetLabel(parsed()), ids);
    }

    private @Nullable ColorLabel parsed() throws StudioException {
        String wire = label.toLowerCase(Locale.ROOT);
        if (wire.equals("none")) {
            return null;
        }
        List<String> names = Arrays.stream(ColorLabel.values()).map(ColorLabel::wire).toList();
        if (!names.contains(wire)) {
            throw Usage.wrong("assets label", "There is no label \"" + Visible.text(label) + "\".",
                    "Labels are " + String.join(", ", names) + ", and none; the label comes before the IDs.");
        }
        return ColorLabel.ofWire(wire);
    }
}
