package org.podstudio.cli.verbs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.NearestName;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.cli.Visible;
import org.podstudio.core.api.model.ModelDevices;
import org.podstudio.core.api.model.Models;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code models try-again}: forgets which devices did not run models. */
@Command(description = "Lets the next job try the graphics card again with models that it did not run. Without an ID: with all of them.")
public final class ModelsTryAgain implements Verb {
    @Parameters(paramLabel = "ID", arity = "0..1", description = "One model.")
    @Nullable String id;

    @Override
    public Answer run(Session session) throws StudioException {
        ModelDevices devices = session.service(ModelDevices.class);
        List<String> known = session.service(Models.class).list().stream().map(status -> status.model().id()).toList();
        boolean remembered = devices.refusals().stream().anyMatch(refusal -> refusal.model().equals(id));
        if (id != null && !known.contains(id) && !remembered) {
            throw StudioException.of("unknown-model", "There is no model \"" + Visible.text(id) + "\".",
                    "The catalogue has: " + String.join(", ", known) + ".",
                    NearestName.of(id, known).map(near -> "Did you mean \"" + near + "\"? ").orElse("")
                            + "Type \"podstudio models list\" to see them.");
        }
        List<ModelDevices.Refusal> forgotten = devices.tryAgain(id);
        return Answer.of(forgotten.stream().map(ModelsTryAgain::json).toList(), () -> text(forgotten));
    }

    private static Map<String, Object> json(ModelDevices.Refusal refusal) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", refusal.model());
        json.put("device", refusal.device());
        json.put("why", refusal.why());
        json.put("since", refusal.since().toString());
        return json;
    }

    private static String text(List<ModelDevices.Refusal> forgotten) {
        return forgotten.isEmpty() ? "No device is known that did not run a model."
                : Texts.table(forgotten.stream().map(one -> List.of(one.model(), one.device(), Visible.text(one.why()))).toList())
                        + "\nThe next job tries them again.";
    }
}
