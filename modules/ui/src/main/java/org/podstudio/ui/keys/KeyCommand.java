package org.podstudio.ui.keys;

import java.util.List;
import java.util.Set;
import javax.swing.KeyStroke;

/** Something that a key does. */
public interface KeyCommand {
    /**
     * Stays the same from version to version: the user's keys are kept under it. For an action of the whole window it is the path of the
     * action, such as {@code Actions/Edit/org-podstudio-library-ui-UndoAction.instance}.
     */
    String id();

    /** Heading it is shown under. */
    String group();

    String title();

    /** Its keys as long as the user has not changed them; may be empty. */
    List<KeyStroke> standard();

    Set<KeyPlace> places();

    /** Whether one key cannot do both. */
    default boolean meets(KeyCommand other) {
        return !id().equals(other.id()) && (places().contains(KeyPlace.WINDOW) || other.places().contains(KeyPlace.WINDOW)
                || places().stream().anyMatch(other.places()::contains));
    }
}
