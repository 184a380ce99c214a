package org.podstudio.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.model.Models;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.ui.Work;

class ModelConsentTest {
    private static final Problem MISSING = new Problem("model-missing", "The background was not removed.",
            "The model isnet-general-use is not on this computer.", "Fetch it.");

    private final RecordingView view = new RecordingView();
    private final List<String> fetched = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final Models models = (Models) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Models.class},
            (proxy, method, args) -> switch (method.getName()) {
                case "list" -> List.of(status("isnet"), status("isnet-general-use"));
                case "fetch" -> {
                    fetched.add((String) args[0]);
                    yield null;
                }
                default -> throw new UnsupportedOperationException(method.getName());
            });
    private int then;

    private static Models.Status status(String id) {
        return new Models.Status(new ModelEntry(id, "ISNet", "background-removal", id + ".onnx", 176_000_000L, null, null,
                "Apache-2.0", "yes", true, 1024, List.of(), List.of(), "sigmoid", null, List.of()), false, null, null);
    }

    private ModelConsent answering(int choice) {
        return new ModelConsent(Optional.of(models), (what, why, choices) -> {
            said.add(what + " " + why);
            return choice < 0 ? OptionalInt.empty() : OptionalInt.of(choice);
        }, Work.direct(), view);
    }

    @Test
    void nothingIsFetchedWithoutTheUsersYes() {
        answering(0).handle(MISSING, () -> then++);
        answering(-1).handle(MISSING, () -> then++);
        assertThat(fetched).isEmpty();
        assertThat(then).isZero();
    }

    @Test
    void theQuestionNamesTheModelItsSizeAndItsLicence() {
        answering(0).handle(MISSING, () -> then++);
        assertThat(said.getFirst()).contains("ISNet").contains("176 MB").contains("Apache-2.0");
    }

    @Test
    void afterAYesTheNamedModelIsFetchedAndTheWorkGoesOn() {
        answering(1).handle(MISSING, () -> then++);
        assertThat(fetched).containsExactly("isnet-general-use");
        assertThat(then).isEqualTo(1);
    }

    @Test
    void anyOtherProblemIsShownAsItIs() {
        Problem other = new Problem("blocked", "Not run.", "Too little memory.", "Close programs.");
        answering(1).handle(other, () -> then++);
        assertThat(view.problems).containsExactly(other);
        assertThat(said).isEmpty();
    }
}
