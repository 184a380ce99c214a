package org.podstudio.core.api.asset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One curation step on any number of assets: undoable, redoable, kept in each asset's history. */
public sealed interface Curation {
    /** Approve, reject or reset. */
    record SetStatus(Approval status) implements Curation {}

    /** Rate. @param stars 0 clears, 1 to 5 */
    record Rate(int stars) implements Curation {
        public Rate {
            if (stars < 0 || stars > 5) {
                throw new IllegalArgumentException("a rating lies in 0..5, was " + stars);
            }
        }
    }

    /** Add and remove tags; removing what is not there does nothing. */
    record Tag(List<String> add, List<String> remove) implements Curation {
        public Tag {
            add = add.stream().map(String::strip).filter(t -> !t.isEmpty()).distinct().toList();
            remove = remove.stream().map(String::strip).filter(t -> !t.isEmpty()).distinct().toList();
        }
    }

    /** Set the note. @param text empty clears */
    record Note(String text) implements Curation {}

    /** Set the theme; files stay where they are. */
    record SetTheme(String theme) implements Curation {
        public SetTheme {
            if (theme.isBlank()) {
                throw new IllegalArgumentException("a theme has a name");
            }
        }
    }

    /** Set the colour label. @param label null clears */
    record SetLabel(@Nullable ColorLabel label) implements Curation {}
}
