package org.podstudio.inspector.ui;

import java.util.List;
import java.util.Optional;
import org.podstudio.core.api.job.JobQueue.SettingField;
import org.podstudio.core.api.problem.Problem;

/** What the presenter may ask of the Enhance section. Every method runs on the event dispatch thread. */
interface EnhanceView {
    /** An operation to choose. */
    record Choice(String kind, String title) {
        @Override
        public String toString() {
            return title;
        }
    }

    /** Empty when nothing can be made of the selection. */
    void showChoices(List<Choice> choices);

    void showSettings(List<SettingField> fields);

    /**
     * Whether this machine can do it.
     *
     * @param fetch id of a model that is missing and can be fetched
     */
    void showVerdict(Verdict verdict, Optional<String> fetch);

    /** @param runs whether Run may be pressed @param problem what speaks against it, empty when nothing does */
    record Verdict(boolean runs, boolean warns, Optional<Problem> problem) {}

    void started(String sentence);

    void showBusy(String sentence);

    void problem(Problem problem);
}
