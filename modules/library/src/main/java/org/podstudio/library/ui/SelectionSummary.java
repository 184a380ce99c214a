package org.podstudio.library.ui;

import java.util.Set;
import org.podstudio.core.api.media.MediaType;

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
}
