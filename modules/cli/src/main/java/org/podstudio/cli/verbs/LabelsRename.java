package org.podstudio.cli.verbs;

import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Usage;
import org.podstudio.cli.Verb;
import org.podstudio.cli.Visible;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.query.LabelNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code labels rename}. */
@Command(description = "Gives a colour label a name; \"label:NAME\" then finds it.")
public final class LabelsRename implements Verb {
    @Parameters(index = "0", paramLabel = "LABEL", description = "Colour, or the name it has.")
    String label;

    @Parameters(index = "1", paramLabel = "NAME", description = "Empty takes the name away.")
    String name;

    @Override
    public Answer run(Session session) throws StudioException {
        Project project = session.project();
        LabelNames names = LabelNames.of(project.settings());
        ColorLabel color = AssetsLabel.parsed("labels rename", names, label);
        if (color == null) {
            throw Usage.wrong("labels rename", "\"none\" is no label.", "Labels are " + String.join(", ", names.all()) + ".");
        }
        String other = names.wire(name).orElse(color.wire());
        if (!other.equals(color.wire())) {
            throw StudioException.of("name-taken", "The label was not renamed.", "\"" + Visible.text(name) + "\" means " + other + " already.",
                    "Choose another name.");
        }
        LabelNames.rename(project.settings(), color, name);
        return new LabelsList().run(session);
    }
}
