package org.podstudio.inspector.ui.models;

import java.util.List;
import java.util.Optional;
import org.podstudio.core.api.model.ModelCare;
import org.podstudio.core.api.model.ModelDevices;
import org.podstudio.core.api.problem.Problem;

/**
 * A model as the window shows it.
 *
 * @param device what ran it last
 * @param refusals devices that did not run it and are not tried
 * @param busy what is being done with its file
 * @param problem what went wrong with the last thing that was asked for it
 * @param intact whether its file was compared with its checksum since the window knows it, and was right
 */
record ModelRow(ModelCare.Kept kept, Optional<String> device, List<ModelDevices.Refusal> refusals, Optional<Busy> busy,
        Optional<Problem> problem, boolean intact) {
    /** @param words what is being done @param percent 0 to 100, -1 while it cannot be told */
    record Busy(String words, int percent) {}

    ModelRow {
        refusals = List.copyOf(refusals);
    }

    String id() {
        return kept.model().id();
    }

    String title() {
        return kept.model().title();
    }

    boolean here() {
        return kept.state() instanceof ModelCare.State.Here;
    }

    /** Whether nothing but how far it is differs. */
    boolean onlyFurther(ModelRow other) {
        return busy.isPresent() && other.busy.isPresent() && kept.model().equals(other.kept.model()) && problem.equals(other.problem)
                && device.equals(other.device) && refusals.equals(other.refusals);
    }
}
