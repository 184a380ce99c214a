package org.podstudio.ui.help;

import java.awt.Component;
import java.util.Optional;
import javax.swing.JComponent;

/** What the user's guide says of a part of the windows. A part that marks itself is explained by F1 while it has the keyboard. */
public enum HelpSection {
    PROJECT("A project"),
    SETTINGS("Settings"),
    WATCHING("Watching folders"),
    LOOK("Themes and layouts"),
    LIBRARY("Looking and choosing"),
    LOUPE("Loupe, films, compare"),
    HISTORY("Undo, history, trash"),
    SEARCH("Searching and filtering"),
    COLLECTIONS("Tags, stacks, collections"),
    KEYS("Keys and the command palette"),
    INSPECTOR("The inspector"),
    ENHANCE("Trying, presets, recipes"),
    MODELS("Models"),
    PRINT("Will it print?"),
    BRUSH("The mask brush"),
    JOBS("Jobs and notes"),
    PACK("Building a pack"),
    TROUBLE("When something goes wrong");

    private static final String MARK = "podstudio.help";

    private final String heading;

    HelpSection(String heading) {
        this.heading = heading;
    }

    /** As it stands in the guide. */
    public String heading() {
        return heading;
    }

    /** The section that explains {@code part} and what lies in it. On the EDT. */
    public void mark(JComponent part) {
        part.putClientProperty(MARK, this);
    }

    /** Of the innermost marked part that the component lies in. On the EDT. */
    static Optional<HelpSection> around(Component component) {
        for (Component at = component; at != null; at = at.getParent()) {
            if (at instanceof JComponent part && part.getClientProperty(MARK) instanceof HelpSection section) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }
}
