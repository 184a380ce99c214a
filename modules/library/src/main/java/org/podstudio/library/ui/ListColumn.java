package org.podstudio.library.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.Rectangle;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.ui.Texts;
import org.podstudio.ui.label.LabelTitles;

/** The columns of the list, from left to right: what they say of an asset, and how they sort. */
@Messages({
    "ListColumn_name=Name", "ListColumn_type=Type", "ListColumn_pixels=Pixels", "ListColumn_size=Size",
    "ListColumn_length=Length", "ListColumn_rating=Rating", "ListColumn_status=Status", "ListColumn_missing=Missing",
    "ListColumn_label=Label", "ListColumn_theme=Theme", "ListColumn_added=Added"
})
enum ListColumn {
    NAME(Bundle.ListColumn_name(), px(0), 0, Side.LEADING, SortChoice.NAME, SortChoice.NAME_DOWN, GridCell::filename),
    TYPE(Bundle.ListColumn_type(), px(64), 6, Side.LEADING, SortChoice.TYPE, SortChoice.TYPE_DOWN, cell -> capital(cell.type().wire())),
    PIXELS(Bundle.ListColumn_pixels(), px(104), 2, Side.TRAILING, SortChoice.MOST_PIXELS, SortChoice.LEAST_PIXELS,
            cell -> cell.width() == null || cell.height() == null ? "" : cell.width() + " × " + cell.height()),
    SIZE(Bundle.ListColumn_size(), px(76), 1, Side.TRAILING, SortChoice.LARGEST, SortChoice.SMALLEST, cell -> Texts.bytes(cell.bytes())),
    LENGTH(Bundle.ListColumn_length(), px(68), 7, Side.TRAILING, SortChoice.LONGEST, SortChoice.SHORTEST, CellBadges::length),
    RATING(Bundle.ListColumn_rating(), px(92), 3, Side.LEADING, SortChoice.RATING, SortChoice.RATING_UP, cell -> "★".repeat(cell.rating())),
    STATUS(Bundle.ListColumn_status(), px(84), 4, Side.LEADING, SortChoice.STATUS, SortChoice.STATUS_DOWN,
            cell -> cell.missing() ? Bundle.ListColumn_missing() : cell.status() == Approval.PENDING ? "" : capital(cell.status().wire())),
    LABEL(Bundle.ListColumn_label(), px(72), 9, Side.LEADING, SortChoice.LABEL, SortChoice.LABEL_DOWN,
            cell -> cell.label() == null ? "" : LabelTitles.current().title(cell.label())),
    THEME(Bundle.ListColumn_theme(), px(104), 8, Side.LEADING, SortChoice.THEME, SortChoice.THEME_DOWN, GridCell::theme),
    ADDED(Bundle.ListColumn_added(), px(128), 5, Side.TRAILING, SortChoice.NEWEST, SortChoice.OLDEST,
            cell -> DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT).format(cell.created().atZone(ZoneId.systemDefault())));

    /** Where the text of a cell begins: figures are compared at their ends. */
    enum Side {
        LEADING,
        TRAILING
    }

    static final int PAD_PX = px(8);
    private static final int NAME_LEAST_PX = px(220);

    private final String title;
    private final int widthPx;
    /** Where there is little room the columns of the highest numbers go first. */
    private final int rank;
    private final Side side;
    private final SortChoice first;
    private final SortChoice second;
    private final Function<GridCell, String> text;

    ListColumn(String title, int widthPx, int rank, Side side, SortChoice first, SortChoice second, Function<GridCell, String> text) {
        this.title = title;
        this.widthPx = widthPx;
        this.rank = rank;
        this.side = side;
        this.first = first;
        this.second = second;
        this.text = text;
    }

    /** Where the columns lie that there is room for; the name takes what is left. @param leadingPx before the first */
    static Map<ListColumn, Rectangle> place(int width, int leadingPx, int height) {
        List<ListColumn> shown = new ArrayList<>(List.of(values()));
        int free = width - leadingPx - PAD_PX - shown.stream().mapToInt(column -> column.widthPx).sum();
        while (free < NAME_LEAST_PX && shown.size() > 1) {
            ListColumn least = shown.stream().max(java.util.Comparator.comparingInt(column -> column.rank)).orElseThrow();
            shown.remove(least);
            free += least.widthPx;
        }
        Map<ListColumn, Rectangle> places = new EnumMap<>(ListColumn.class);
        int x = leadingPx;
        for (ListColumn column : shown) {
            int wide = column == NAME ? Math.max(free, 1) : column.widthPx;
            places.put(column, new Rectangle(x, 0, wide, height));
            x += wide;
        }
        return places;
    }

    String title() {
        return title;
    }

    Side side() {
        return side;
    }

    String text(GridCell cell) {
        return text.apply(cell);
    }

    boolean sorts(SortChoice choice) {
        return choice == first || choice == second;
    }

    /** The order that a press on the heading gives: the other direction when it is sorted by this column already. */
    SortChoice pressed(SortChoice now) {
        return now == first ? second : first;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
