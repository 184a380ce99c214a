package org.podstudio.library.ui.filters;

import java.util.List;

/**
 * Values under one heading.
 *
 * @param id stable, for what the view remembers of it: which are folded
 */
record FilterGroup(String id, String title, List<FilterRow> rows) {
    FilterGroup {
        rows = List.copyOf(rows);
    }

    boolean chosen() {
        return rows.stream().anyMatch(row -> row.choice() != Choice.OPEN);
    }
}
