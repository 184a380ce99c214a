package org.podstudio.library.ui.rename;

import static org.podstudio.ui.Scale.px;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.border.EmptyBorder;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableColumn;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;

/** Old names and new ones, row by row; what does not get the name of the pattern says why. */
@Messages({
    "NAMES_title=Old and new names", "NAMES_from=Now", "NAMES_to=Then", "NAMES_note=Note",
    "# {0} - name", "NAMES_taken={0} is taken: gets a number", "NAMES_taken_short=taken: gets a number",
    "NAMES_same=keeps its name", "NAMES_outside=stays: lies outside the project"
})
final class NamesTable extends JTable {
    private static final long serialVersionUID = 1L;
    private static final int ROW_PX = px(24);

    private final Names names;
    /** Only there while a row has one. */
    private final TableColumn notes;

    NamesTable() {
        this(new Names());
    }

    private NamesTable(Names names) {
        super(names);
        this.names = names;
        setRowHeight(ROW_PX);
        setShowGrid(false);
        setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        getTableHeader().setReorderingAllowed(false);
        // Headings begin where their column does.
        if (getTableHeader().getDefaultRenderer() instanceof JLabel heading) {
            heading.setHorizontalAlignment(SwingConstants.LEADING);
        }
        notes = getColumnModel().getColumn(2);
        removeColumn(notes);
        setDefaultRenderer(Object.class, new Cells());
        getAccessibleContext().setAccessibleName(Bundle.NAMES_title());
        // Enter renames and Tab goes on: there is nothing to edit here.
        getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke("ENTER"), "none");
        setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke("TAB"), "none");
        getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke("shift TAB"), "none");
    }

    void show(List<Preview.Row> rows) {
        names.rows = rows;
        names.past = false;
        boolean noted = rows.stream().anyMatch(row -> row.fate() != Preview.Fate.RENAMED);
        if (noted && getColumnCount() == 2) {
            addColumn(notes);
        } else if (!noted && getColumnCount() == 3) {
            removeColumn(notes);
        }
        names.fireTableDataChanged();
    }

    /** The names are those of a pattern before: they step back until there are others. */
    void pass() {
        names.past = true;
        repaint();
    }

    static String note(Preview.Row row) {
        return switch (row.fate()) {
            case RENAMED -> "";
            case NUMBERED -> Bundle.NAMES_taken(Texts.among(row.wanted()));
            case SAME -> Bundle.NAMES_same();
            case OUTSIDE -> Bundle.NAMES_outside();
        };
    }

    private static final class Names extends AbstractTableModel {
        private static final long serialVersionUID = 1L;
        private transient List<Preview.Row> rows = List.of();
        private boolean past;

        @Override
        public int getRowCount() {
            return rows.size();
        }

        @Override
        public int getColumnCount() {
            return 3;
        }

        @Override
        public String getColumnName(int column) {
            return switch (column) {
                case 0 -> Bundle.NAMES_from();
                case 1 -> Bundle.NAMES_to();
                default -> Bundle.NAMES_note();
            };
        }

        @Override
        public Object getValueAt(int row, int column) {
            Preview.Row shown = rows.get(row);
            return switch (column) {
                case 0 -> shown.from();
                case 1 -> shown.to();
                default -> note(shown);
            };
        }
    }

    private static final class Cells extends DefaultTableCellRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Component getTableCellRendererComponent(JTable table, Object value, boolean selected, boolean focused, int row, int column) {
            super.getTableCellRendererComponent(table, value, selected, false, row, column);
            Names names = (Names) table.getModel();
            Preview.Row shown = names.rows.get(row);
            boolean marked = shown.fate() == Preview.Fate.NUMBERED && column > 0;
            boolean stays = shown.fate() == Preview.Fate.SAME || shown.fate() == Preview.Fate.OUTSIDE;
            setBorder(new EmptyBorder(0, px(8), 0, px(8)));
            setForeground((names.past && column > 0 ? Token.DISABLED : marked ? Token.WARN : column == 0 || stays ? Token.SECOND : Token.TEXT).color());
            setToolTipText(Texts.file(String.valueOf(value)));
            String words = marked && column == 2 ? Bundle.NAMES_taken_short() : String.valueOf(value);
            setText(Texts.file(Texts.middle(words, getFontMetrics(getFont()), table.getColumnModel().getColumn(column).getWidth() - px(18))));
            return this;
        }
    }
}
