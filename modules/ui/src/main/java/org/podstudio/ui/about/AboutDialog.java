package org.podstudio.ui.about;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Window;
import java.awt.event.MouseEvent;
import java.util.Collection;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.border.EmptyBorder;
import javax.swing.table.AbstractTableModel;
import org.jspecify.annotations.Nullable;
import org.openide.modules.ModuleInfo;
import org.openide.modules.Modules;
import org.openide.util.ImageUtilities;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.spi.EngineReport;
import org.podstudio.ui.FileActions;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.Work;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.Dialogs;
import org.podstudio.ui.part.FieldScroll;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.WrappedText;

/** What this is, which version, under which licence, whose work it carries, and which programs work for it. */
@Messages({
    "About_title=About PODStudio",
    "About_name=PODStudio",
    "About_close=Close",
    "About_copy=Copy",
    "About_terms=The sources of PODStudio are under the Apache License 2.0. The product as assembled carries FFmpeg’s GPL build; "
            + "the binary distribution as a whole is therefore under the GNU GPL, version 3. Nothing you make with it is.",
    "About_list=Licences of the works in this product",
    "About_work=Work",
    "About_license=Licence",
    "About_where=Source",
    "About_licences=Licences",
    "About_tools=Tools",
    "About_tool=Tool",
    "About_found=Version",
    "About_asking=Asking them for their versions…",
    "# {0} - version", "# {1} - of Java", "# {2} - operating system", "About_system=Version {0} · Java {1} · {2}",
    "# {0} - of Java", "# {1} - operating system", "About_system_bare=Java {0} · {1}"
})
public final class AboutDialog {
    /** Wider than a question, because of the list of licences. */
    private static final int WIDTH_PX = px(928);

    private static final String ICON = "org/podstudio/ui/about/podstudio.svg";

    private AboutDialog() {}

    public static void open(@Nullable Window owner) {
        JDialog dialog = Dialogs.modal(owner, Bundle.About_title());
        JPanel content = content(system(), Lookup.getDefault().lookupAll(EngineReport.class), Work.threads("PODStudio about", 1));
        JButton close = Buttons.plain(Bundle.About_close(), e -> dialog.dispose());
        content.add(Dialogs.buttonRow(List.of(Buttons.plain(Bundle.About_copy(), e -> FileActions.copyText(text()))), List.of(close)), BorderLayout.SOUTH);
        dialog.setContentPane(content);
        dialog.getRootPane().setDefaultButton(close);
        Dialogs.open(dialog, owner);
    }

    /** @param system what it runs on. @param reports whose versions are told, asked by {@code work} */
    static JPanel content(String system, Collection<? extends EngineReport> reports, Work work) {
        JPanel content = new JPanel(new BorderLayout(0, px(16)));
        content.setBorder(new EmptyBorder(px(20), px(20), px(16), px(20)));
        JPanel head = new JPanel(new BorderLayout(px(16), 0));
        JLabel icon = new JLabel(ImageUtilities.loadImageIcon(ICON, false));
        icon.setVerticalAlignment(JLabel.TOP);
        head.add(icon, BorderLayout.LINE_START);
        JPanel words = new JPanel(new Column(px(4)));
        words.add(new ThemedLabel(Bundle.About_name(), StudioFonts::title, Token.TEXT));
        words.add(new ThemedLabel(system, StudioFonts::body, Token.SECOND));
        words.add(new WrappedText(Bundle.About_terms(), StudioFonts::body, Token.SECOND));
        head.add(words, BorderLayout.CENTER);
        content.add(head, BorderLayout.NORTH);
        JTabbedPane tabs = new JTabbedPane();
        tabs.addTab(Bundle.About_licences(), new FieldScroll(licenses()));
        tabs.addTab(Bundle.About_tools(), new FieldScroll(tools(reports, work)));
        content.add(tabs, BorderLayout.CENTER);
        content.setPreferredSize(new Dimension(WIDTH_PX, px(480)));
        return content;
    }

    private static JTable licenses() {
        JTable table = table(Bundle.About_list(), new Rows(BundledWork.all().stream().map(w -> new String[] {w.name(), w.license(), w.source()}).toList(),
                Bundle.About_work(), Bundle.About_license(), Bundle.About_where()));
        widths(table, px(344), px(148), px(384));
        return table;
    }

    /** Filled once they have answered. */
    private static JTable tools(Collection<? extends EngineReport> reports, Work work) {
        JTable table = table(Bundle.About_tools(), tools(List.of(new Tool(Bundle.About_asking(), ""))));
        widths(table, px(344), px(532));
        work.run(() -> Tool.of(reports), found -> {
            table.setModel(tools(found));
            widths(table, px(344), px(532));
        }, problem -> table.setModel(tools(List.of(new Tool(problem.what(), problem.why())))));
        return table;
    }

    private static Rows tools(List<Tool> found) {
        return new Rows(found.stream().map(tool -> new String[] {tool.name(), tool.found()}).toList(), Bundle.About_tool(), Bundle.About_found());
    }

    private static void widths(JTable table, int... widths) {
        for (int i = 0; i < widths.length; i++) {
            table.getColumnModel().getColumn(i).setPreferredWidth(widths[i]);
        }
    }

    private static JTable table(String name, Rows rows) {
        JTable table = new JTable(rows) {
            private static final long serialVersionUID = 1L;

            /** What is cut in its cell is told whole. */
            @Override
            public @Nullable String getToolTipText(MouseEvent event) {
                int row = rowAtPoint(event.getPoint());
                int column = columnAtPoint(event.getPoint());
                return row < 0 || column < 0 ? null : String.valueOf(getValueAt(row, column));
            }
        };
        table.setShowGrid(false);
        table.setRowHeight(px(28));
        table.setFillsViewportHeight(true);
        table.getTableHeader().setReorderingAllowed(false);
        // Headings begin where their column does.
        if (table.getTableHeader().getDefaultRenderer() instanceof JLabel heading) {
            heading.setHorizontalAlignment(SwingConstants.LEADING);
        }
        table.getAccessibleContext().setAccessibleName(name);
        return table;
    }

    static String system() {
        ModuleInfo module = Modules.getDefault().ownerOf(AboutDialog.class);
        String java = System.getProperty("java.version");
        String os = System.getProperty("os.name");
        return module == null || module.getSpecificationVersion() == null ? Bundle.About_system_bare(java, os)
                : Bundle.About_system(module.getSpecificationVersion(), java, os);
    }

    /** All of it as text, for a report. */
    static String text() {
        StringBuilder text = new StringBuilder(Bundle.About_name()).append('\n').append(system()).append('\n');
        BundledWork.all().forEach(w -> text.append(w.name()).append('\t').append(w.license()).append('\t').append(w.source()).append('\n'));
        return text.toString();
    }

    /** Texts in columns. */
    private static final class Rows extends AbstractTableModel {
        private static final long serialVersionUID = 1L;
        private final String[] titles;
        private final transient List<String[]> cells;

        Rows(List<String[]> cells, String... titles) {
            this.titles = titles;
            this.cells = cells;
        }

        @Override
        public int getRowCount() {
            return cells.size();
        }

        @Override
        public int getColumnCount() {
            return titles.length;
        }

        @Override
        public String getColumnName(int column) {
            return titles[column];
        }

        @Override
        public Object getValueAt(int row, int column) {
            return cells.get(row)[column];
        }
    }
}
