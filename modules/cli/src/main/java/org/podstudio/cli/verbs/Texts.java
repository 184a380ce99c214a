package org.podstudio.cli.verbs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.podstudio.cli.Visible;

/** Answers for people: columns and sizes. */
final class Texts {
    private Texts() {}

    /** Rows under each other, each column as wide as its widest cell; the last one as it comes. */
    static String table(List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                int width = Visible.text(row.get(i)).length();
                if (i == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(i, Math.max(widths.get(i), width));
                }
            }
        }
        StringJoiner lines = new StringJoiner("\n");
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String cell = Visible.text(row.get(i));
                line.append(cell);
                if (i < row.size() - 1) {
                    line.repeat(' ', widths.get(i) - cell.length() + 2);
                }
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines.toString();
    }

    /** Decimal units, as disks are sold. */
    static String bytes(long bytes) {
        String[] units = {"B", "kB", "MB", "GB", "TB"};
        double value = bytes;
        int unit = 0;
        while (value >= 999.5 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        return unit == 0 ? bytes + " B" : String.format(Locale.ROOT, value < 10 ? "%.1f %s" : "%.0f %s", value, units[unit]);
    }

    /** {@code 1 file}, {@code 3 files}. */
    static String count(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
