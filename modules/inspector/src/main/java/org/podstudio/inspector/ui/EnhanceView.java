package org.podstudio.inspector.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.podstudio.core.api.job.JobQueue.SettingField;
import org.podstudio.core.api.job.Preset;
import org.podstudio.core.api.problem.Problem;

/** What the presenter may ask of the Enhance dock. Every method runs on the event dispatch thread. */
interface EnhanceView {
    /**
     * An operation or a recipe to choose.
     *
     * @param kind id of the kind, or {@code recipe:} and the id of a recipe
     * @param words what it does, where its settings do not say; may be empty
     */
    record Choice(String kind, String title, String words) {
        Choice(String kind, String title) {
            this(kind, title, "");
        }

        @Override
        public String toString() {
            return title;
        }
    }

    /** Empty when nothing can be made of the selection. @param chosen id of the one that is shown as chosen */
    void showChoices(List<Choice> choices, String chosen);

    /**
     * @param means whether a setting means anything as the form stands, see {@link org.podstudio.core.spi.JobKind#concerns(String,
     *     org.podstudio.core.api.media.MediaType, Map)}
     * @param words of the choice
     */
    void showSettings(List<SettingField> fields, BiPredicate<String, Map<String, String>> means, String words);

    /** Settings by name that the chosen operation offers; none for a recipe. */
    void showPresets(List<Preset> presets);

    /**
     * Whether this machine can do it.
     *
     * @param fetch a model that is missing and can be fetched
     */
    void showVerdict(Verdict verdict, Optional<Fetch> fetch);

    /** Whether the mask of what is selected can be painted over by hand. */
    void showTouchUp(boolean possible);

    /** How many of the selected Run will work on, a sentence; empty where there is nothing to say. */
    void showReach(String sentence);

    /** A model to fetch. @param words of the button, which say how large it is */
    record Fetch(String id, String words) {}

    /**
     * @param runs whether Run may be pressed
     * @param problem what speaks against it, empty when nothing does
     * @param offers what works here instead
     */
    record Verdict(boolean runs, boolean warns, Optional<Problem> problem, List<Offer> offers) {
        Verdict(boolean runs, boolean warns, Optional<Problem> problem) {
            this(runs, warns, problem, List.of());
        }
    }

    /** @param words of the button @param settings by name, to be put into the form; an empty text is a setting's automatic */
    record Offer(String words, Map<String, Object> settings) {}

    /** @param what the title of what was asked for; what becomes of it is told under that title, too */
    void started(String what, String sentence);

    void showBusy(String sentence);

    void problem(Problem problem);
}
