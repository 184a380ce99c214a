package org.podstudio.library.ui;

import javax.swing.JButton;
import javax.swing.JComponent;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.EmptyState;

/** What stands where no asset is shown although the project has some: nothing matches at all, or what does is of another type than the tab's. */
@Messages({
    "NOMATCH_title=Nothing matches", "NOMATCH_text=No asset of this project fits the search and the filters.",
    "NOMATCH_all=Show all assets",
    "NOMATCH_type_title=None of this type",
    "# {0} - how many", "NOMATCH_type_text={0,choice,1#{0} asset of another type is|1<{0} assets of other types are} under the tab All.",
    "NOMATCH_type_all=Show all types"
})
final class NoMatch {
    private final JButton types;
    private final EmptyState state;

    /**
     * @param showTypes to the tab of all types, with the search as it is
     * @param showAll to all assets of the project
     */
    NoMatch(Runnable showTypes, Runnable showAll) {
        types = Buttons.plain(Bundle.NOMATCH_type_all(), e -> showTypes.run());
        types.setName("show-all-types");
        JButton all = Buttons.plain(Bundle.NOMATCH_all(), e -> showAll.run());
        all.setName("show-all-assets");
        state = new EmptyState(Glyph.SEARCH, Bundle.NOMATCH_title(), Bundle.NOMATCH_text(), types, all);
        show(0);
    }

    JComponent view() {
        return state;
    }

    /** @param elsewhere how many match that are of another type */
    void show(long elsewhere) {
        types.setVisible(elsewhere > 0);
        state.say(elsewhere > 0 ? Bundle.NOMATCH_type_title() : Bundle.NOMATCH_title(),
                elsewhere > 0 ? Bundle.NOMATCH_type_text(elsewhere) : Bundle.NOMATCH_text());
    }
}
