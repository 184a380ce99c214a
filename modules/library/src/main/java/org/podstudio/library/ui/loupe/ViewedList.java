package org.podstudio.library.ui.loupe;

import java.util.Optional;
import org.podstudio.core.api.project.Project;

/** The list that is looked through: all that is shown, or what is selected of it when that is several. On the event dispatch thread. */
public interface ViewedList {
    Optional<Project> project();

    /** The asset so many steps from the focused one, negative back; empty behind the ends and while it is being loaded. */
    Optional<Viewed> at(int steps);

    /** Moves the focus; to the end where the list is shorter. */
    void go(int steps);

    /** Place of the focused one, from 1; 0 when there is none. */
    int place();

    int size();
}
