package org.podstudio.library.ui;

import java.util.Set;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.ui.Texts;

/**
 * What is selected, all in all.
 *
 * @param bytes words for the sum of the sizes; empty until it is known
 * @param types that are among the selected; empty until they are known
 */
record SelectionSummary(int count, String bytes, Set<MediaType> types) {
    static final SelectionSummary NOTHING = new SelectionSummary(0, "", Set.of());

    SelectionSummary {
        types = Set.copyOf(types);
    }

    /** In words, after how many of all assets are shown. */
    String status(int shown, long total) {
        StringBuilder words = new StringBuilder(Texts.count(shown)).append(" of ").append(Texts.count(total)).append(" shown");
        if (count > 0) {
            words.append(" · ").append(Texts.count(count)).append(" selected");
            if (!bytes.isEmpty()) {
                words.append(" · ").append(bytes);
            }
        }
        return words.toString();
    }
}
