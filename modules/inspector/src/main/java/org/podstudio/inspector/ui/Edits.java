package org.podstudio.inspector.ui;

import java.util.List;
import java.util.function.Consumer;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.asset.PromptChange;

/** What can be edited of whatever is shown: one step that undo takes back, for all assets alike. On the event dispatch thread. */
interface Edits {
    void decide(Approval status);

    /** @param stars 0 clears */
    void rate(int stars);

    /** A label that all have already is taken away. */
    void label(ColorLabel label);

    /** @param typed tags, separated by commas */
    void tag(String typed);

    void untag(String tag);

    void note(String text);

    /** What the user says of the prompt, and of what was not wanted. */
    void prompt(PromptChange prompt, PromptChange negative);

    /** What was typed is longer than any prompt. */
    void promptTooLong(int characters);

    void theme(String theme);

    /** Answers, on the event dispatch thread, with tags that go on like what is typed. */
    void tagsLike(String typed, Consumer<List<String>> answer);

    /** The same of themes. */
    void themesLike(String typed, Consumer<List<String>> answer);
}
