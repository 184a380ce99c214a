package org.podstudio.library.ui.rename;

import java.util.List;
import org.podstudio.core.api.asset.RenamePlan;

/**
 * What the files would be called.
 *
 * @param rows all of them, in the order of the numbers
 * @param taken those whose name is taken: each gets a number
 * @param outside those that stay because they lie outside the project
 * @param renamed how many get another name
 */
record Preview(List<Row> rows, List<Row> taken, List<Row> outside, int renamed) {
    static final Preview NOTHING = new Preview(List.of(), List.of(), List.of(), 0);

    /** What becomes of one file. */
    enum Fate {
        RENAMED,
        /** Its name is taken. */
        NUMBERED,
        /** It has that name already. */
        SAME,
        OUTSIDE
    }

    /** One file. @param wanted what the pattern says */
    record Row(String from, String wanted, String to, Fate fate) {
        static Row of(RenamePlan.Item item) {
            if (item.problem() != null) {
                return new Row(item.from(), item.wanted(), item.from(), Fate.OUTSIDE);
            }
            Fate fate = item.to().equals(item.from()) ? Fate.SAME : item.numbered() ? Fate.NUMBERED : Fate.RENAMED;
            return new Row(item.from(), item.wanted(), item.to(), fate);
        }
    }

    static Preview of(RenamePlan plan) {
        List<Row> rows = plan.items().stream().map(Row::of).toList();
        return new Preview(rows, of(rows, Fate.NUMBERED), of(rows, Fate.OUTSIDE),
                (int) rows.stream().filter(row -> row.fate() == Fate.RENAMED || row.fate() == Fate.NUMBERED).count());
    }

    private static List<Row> of(List<Row> rows, Fate fate) {
        return rows.stream().filter(row -> row.fate() == fate).toList();
    }
}
