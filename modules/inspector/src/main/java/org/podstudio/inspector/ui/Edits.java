package org.podstudio.inspector.ui;

import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.ColorLabel;

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

    void theme(String theme);
}
