package org.podstudio.ui.settings;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Component;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListSelectionModel;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.settings.SettingPage;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.RowEdge;
import org.podstudio.ui.part.WrappedText;

/** The pages of the settings, one under the other; while somebody searches, those that hold nothing step back. */
@Messages("Settings_pages=Pages of the settings")
final class SettingsNav extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int ROW_PX = px(32);
    private static final Map<SettingPage, Glyph> GLYPHS = new EnumMap<>(Map.of(
            SettingPage.LOOK, Glyph.CONTRAST,
            SettingPage.LIBRARY, Glyph.IMPORT,
            SettingPage.CULLING, Glyph.LIST_CHECKS,
            SettingPage.WATCHING, Glyph.RADIO,
            SettingPage.OPERATIONS, Glyph.WAND_SPARKLES,
            SettingPage.PACKS, Glyph.PACKAGE,
            SettingPage.CARE, Glyph.SHIELD_CHECK));

    /** A page of ours, or one that another module brings: one of both is there. */
    record Entry(Optional<SettingPage> page, Optional<PlatformPage> foreign) {
        String id() {
            return page.map(SettingPage::wire).or(() -> foreign.map(PlatformPage::id)).orElseThrow();
        }

        String title() {
            return page.map(SettingPage::title).or(() -> foreign.map(PlatformPage::title)).orElseThrow();
        }

        Glyph glyph() {
            return page.map(GLYPHS::get).orElse(Glyph.SLIDERS_HORIZONTAL);
        }
    }

    private final DefaultListModel<Entry> entries = new DefaultListModel<>();
    private final JList<Entry> list = new JList<>(entries);
    private final WrappedText note = new WrappedText("", StudioFonts::caption, Token.SECOND);
    /** Pages that hold what is searched for; empty while nobody searches. */
    private transient Optional<List<SettingPage>> found = Optional.empty();

    SettingsNav(List<PlatformPage> platform, Consumer<Entry> chosen) {
        super(new BorderLayout(0, px(8)));
        setOpaque(false);
        for (SettingPage page : SettingPage.values()) {
            entries.addElement(new Entry(Optional.of(page), Optional.empty()));
        }
        platform.forEach(page -> entries.addElement(new Entry(Optional.empty(), Optional.of(page))));
        list.setName("settingsPages");
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setSelectedIndex(0);
        list.setFixedCellHeight(ROW_PX);
        list.setOpaque(false);
        list.putClientProperty("FlatLaf.style", "selectionArc:6;selectionInsets:1,0,1,0");
        list.getAccessibleContext().setAccessibleName(Bundle.Settings_pages());
        list.setCellRenderer(new Row());
        list.addListSelectionListener(e -> {
            if (!e.getValueIsAdjusting() && list.getSelectedValue() != null) {
                chosen.accept(list.getSelectedValue());
            }
        });
        add(list, BorderLayout.CENTER);
        note.setFocusable(false);
        note.setBorder(new EmptyBorder(0, px(8), 0, px(8)));
        add(note, BorderLayout.SOUTH);
    }

    Entry chosen() {
        return Optional.ofNullable(list.getSelectedValue()).orElseGet(entries::firstElement);
    }

    /** @return whether there is such a page */
    boolean choose(String id) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).id().equals(id)) {
                list.setSelectedIndex(i);
                return true;
            }
        }
        return false;
    }

    void mark(Optional<List<SettingPage>> holding) {
        found = holding;
        list.repaint();
    }

    /** A line under the pages. */
    void say(String sentence) {
        note.setText(sentence);
    }

    @Override
    public boolean requestFocusInWindow() {
        return list.requestFocusInWindow();
    }

    private final class Row extends DefaultListCellRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Component getListCellRendererComponent(JList<?> of, Object value, int index, boolean selected, boolean focused) {
            Entry entry = (Entry) value;
            boolean searching = found.isPresent();
            boolean holds = found.map(pages -> entry.page().filter(pages::contains).isPresent()).orElse(true);
            JLabel label = (JLabel) super.getListCellRendererComponent(of, entry.title(), index, selected && !searching, focused);
            label.setBorder(new RowEdge(px(8), px(8), focused));
            label.setIconTextGap(8); // FlatLaf scales a label's own
            label.setOpaque(selected && !searching);
            label.setIcon(entry.glyph().icon(16, holds ? Token.SECOND : Token.DISABLED));
            if (!holds) {
                label.setForeground(Token.DISABLED.color());
            }
            return label;
        }
    }
}
