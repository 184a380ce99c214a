package org.podstudio.cli.verbs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.model.ModelDevices;
import org.podstudio.core.api.model.Models;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;

/** {@code models list}. */
@Command(description = "Lists the models of the catalogue, and which are here.")
public final class ModelsList implements Verb {
    @Override
    public Answer run(Session session) throws StudioException {
        Models models = session.service(Models.class);
        List<Models.Status> list = models.list();
        Optional<ModelDevices> devices = session.services().find(ModelDevices.class);
        List<ModelDevices.Refusal> refusals = devices.map(ModelDevices::refusals).orElse(List.of());
        return Answer.of(list.stream().map(status -> json(models, status, devices, refusals)).toList(), () -> text(list, refusals));
    }

    private static Map<String, Object> json(Models models, Models.Status status, Optional<ModelDevices> devices,
            List<ModelDevices.Refusal> refusals) {
        Map<String, Object> json = ModelAnswers.json(models, status);
        String id = status.model().id();
        json.put("last_device", devices.flatMap(known -> known.lastUsed(id)).orElse(null));
        json.put("refused_devices", refusals.stream().filter(one -> one.model().equals(id)).map(ModelDevices.Refusal::device).toList());
        return json;
    }

    private static String text(List<Models.Status> list, List<ModelDevices.Refusal> refusals) {
        String rows = ModelAnswers.text(list);
        if (refusals.isEmpty()) {
            return rows;
        }
        return rows + "\n\n" + Texts.table(refusals.stream().map(one -> List.of(one.model(), "not run by " + one.device(), one.why())).toList())
                + "\n\"podstudio models try-again\" lets the next job try.";
    }
}
