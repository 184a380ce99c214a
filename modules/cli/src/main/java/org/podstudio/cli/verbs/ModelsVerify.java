package org.podstudio.cli.verbs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.podstudio.cli.Answer;
import org.podstudio.cli.ExitCode;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.model.Models;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;

/** {@code models verify}. */
@Command(description = "Compares the models that are here with their checksums. Damaged ones: exit code 1.")
public final class ModelsVerify implements Verb {
    @Override
    public Answer run(Session session) throws StudioException {
        Models models = session.service(Models.class);
        List<String> damaged = models.verify();
        List<Map<String, Object>> json = new ArrayList<>();
        List<Models.Status> list = models.list();
        for (Models.Status status : list) {
            Map<String, Object> one = new LinkedHashMap<>(ModelAnswers.json(models, status));
            boolean bad = damaged.contains(status.model().id());
            one.put("intact", bad ? Boolean.FALSE : status.present() ? Boolean.TRUE : null);
            json.add(one);
        }
        long here = list.stream().filter(Models.Status::present).count();
        return Answer.of(json, () -> damaged.isEmpty() ? Texts.count(here, "model is", "models are") + " here and intact."
                : "Damaged: " + String.join(", ", damaged) + ". Fetch them again with \"podstudio models fetch\".")
                .exit(damaged.isEmpty() ? ExitCode.OK : ExitCode.SOME_FAILED);
    }
}
