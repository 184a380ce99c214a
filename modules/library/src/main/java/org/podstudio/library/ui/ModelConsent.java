package org.podstudio.library.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.model.Models;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Work;
import org.podstudio.ui.toast.Toast;

/** When an operation lacks its model: asks whether to fetch it, says how large it is, fetches it, and goes on. */
@Messages({
    "ModelConsent_notNow=Not now",
    "# {0} - model", "ModelConsent_needs=This needs the model {0}.", "# {0} - size in brackets, or nothing", "# {1} - licence",
    "ModelConsent_why=It is fetched once{0}, checked, and kept on this computer; nothing of yours is sent. Its licence is {1}.",
    "# {0} - size in brackets, or nothing", "ModelConsent_fetch=Fetch the model{0}", "# {0} - model",
    "ModelConsent_ready={0} is ready", "# {0} - model", "ModelConsent_fetching=Fetching {0}…"
})
final class ModelConsent {
    /** Asks the user; the answer is the index of the choice. */
    interface Question {
        OptionalInt ask(String what, String why, List<String> choices);
    }

    private final Optional<Models> models;
    private final Question question;
    private final Work work;
    private final Notices notices;

    ModelConsent(Optional<Models> models, Question question, Work work, Notices notices) {
        this.models = models;
        this.question = question;
        this.work = work;
        this.notices = notices;
    }

    /** On the EDT. @param then runs when the model is here */
    void handle(Problem problem, Runnable then) {
        if (models.isEmpty() || !problem.code().equals("model-missing")) {
            notices.problem(problem);
            return;
        }
        String words = problem.what() + " " + problem.why() + " " + problem.next();
        work.run(() -> models.get().list().stream().map(Models.Status::model).filter(m -> words.contains(m.id()))
                .max(Comparator.comparingInt(m -> m.id().length())), named -> named.ifPresentOrElse(
                        model -> ask(model, then), () -> notices.problem(problem)), notices::problem);
    }

    private void ask(ModelEntry model, Runnable then) {
        String size = model.downloadBytes() == null ? "" : " (" + Texts.bytes(model.downloadBytes()) + ")";
        OptionalInt chosen = question.ask(Bundle.ModelConsent_needs(model.title()),
                Bundle.ModelConsent_why(size, model.license()), List.of(Bundle.ModelConsent_notNow(), Bundle.ModelConsent_fetch(size)));
        if (chosen.isEmpty() || chosen.getAsInt() == 0) {
            return;
        }
        notices.toast(Toast.lasting("model", Bundle.ModelConsent_fetching(model.title())));
        work.run(() -> {
            models.get().fetch(model.id(), null, note -> work.show(() -> notices.toast(Toast.lasting("model", note))));
            return true;
        }, fetched -> {
            notices.toast(Toast.done("model", Bundle.ModelConsent_ready(model.title())));
            then.run();
        }, problem -> notices.toast(Toast.failed("model", problem)));
    }
}
