package org.podstudio.library.ui.collections;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.EmptyState;
import org.podstudio.ui.part.OnScreen;
import org.podstudio.ui.part.ScrolledColumn;
import org.podstudio.ui.part.Section;
import org.podstudio.ui.part.TokenPanel;

/** Collections and saved searches one below the other, and the buttons that make them. Free of the window system. */
@Messages({
    "COLLECTION_collections=Collections",
    "COLLECTION_searches=Saved searches",
    "COLLECTION_new=New collection",
    "COLLECTION_pin=Save this search",
    "COLLECTION_pin_none=Save this search: search or filter first",
    "COLLECTION_scroll=Scroll the collections",
    "COLLECTION_no_project_yet=Open a project first",
    "COLLECTION_no_project=No project",
    "COLLECTION_no_project_text=Collections belong to a project.",
    "COLLECTION_empty=No collections yet",
    "COLLECTION_empty_text=Put assets together by hand, or save a search that stays up to date.",
    "COLLECTION_create=New collection…"
})
final class CollectionsPanel extends JPanel {
    private static final long serialVersionUID = 1L;

    private final transient Wishes wishes;
    private final JButton add;
    private final JButton pin;
    private final JPanel collections = new JPanel(new Column(0));
    private final JPanel searches = new JPanel(new Column(0));
    private final Section collectionsPart = new Section(Bundle.COLLECTION_collections(), collections, Section.Fold.OPEN);
    private final Section searchesPart = new Section(Bundle.COLLECTION_searches(), searches, Section.Fold.OPEN);
    private final ScrolledColumn list = new ScrolledColumn(0);
    private final CardLayout cards = new CardLayout();
    private final JPanel centre = new JPanel(cards);
    private final JButton first;
    private final EmptyState none;
    private final transient Map<Object, EntryRow> rows = new HashMap<>();

    /** What the dock asks for. */
    interface Wishes extends EntryRow.Wishes {
        void create();

        void pin();
    }

    CollectionsPanel(Wishes wishes) {
        super(new BorderLayout());
        this.wishes = wishes;
        JPanel head = new TokenPanel(new FlowLayout(FlowLayout.TRAILING, px(4), px(6)), Token.PANEL, TokenPanel.Line.BOTTOM);
        head.setPreferredSize(new Dimension(px(120), px(40)));
        add = Buttons.icon(Glyph.FOLDER_PLUS, Bundle.COLLECTION_new(), e -> wishes.create());
        add.setName("collection-new");
        first = Buttons.plain(Bundle.COLLECTION_create(), e -> wishes.create());
        first.setName("collection-first");
        none = new EmptyState(Glyph.LAYERS, "", "", first);
        pin = Buttons.icon(Glyph.BOOKMARK, Bundle.COLLECTION_pin(), e -> wishes.pin());
        pin.setName("collection-pin");
        head.add(add);
        head.add(pin);
        add(head, BorderLayout.NORTH);
        list.setBorder(new EmptyBorder(px(4), px(4), px(12), px(4)));
        list.add(collectionsPart);
        list.add(searchesPart);
        JScrollPane scroll = new JScrollPane(list, ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
                ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(new EmptyBorder(0, 0, 0, 0));
        scroll.getVerticalScrollBar().getAccessibleContext().setAccessibleName(Bundle.COLLECTION_scroll());
        JPanel ground = new TokenPanel(new BorderLayout(), Token.PANEL, TokenPanel.Line.NONE);
        ground.add(none);
        centre.add(ground, "none");
        centre.add(scroll, "entries");
        add(centre, BorderLayout.CENTER);
        // A sentence that is not wrapped yet must not make the dock as wide as itself.
        setMinimumSize(new Dimension(OnScreen.least(px(200), 0.24), px(120)));
        showNoProject();
    }

    void showNoProject() {
        none.say(Bundle.COLLECTION_no_project(), Bundle.COLLECTION_no_project_text());
        first.setVisible(false);
        Buttons.enable(add, false, null, Bundle.COLLECTION_no_project_yet());
        Buttons.enable(pin, false, null, Bundle.COLLECTION_no_project_yet());
        cards.show(centre, "none");
    }

    void show(List<Entry> ofCollections, List<Entry> ofSearches, String search) {
        first.setVisible(true);
        Buttons.enable(add, true, Bundle.COLLECTION_new(), null);
        Buttons.enable(pin, !search.isEmpty(), Bundle.COLLECTION_pin(), Bundle.COLLECTION_pin_none());
        if (ofCollections.isEmpty() && ofSearches.isEmpty()) {
            none.say(Bundle.COLLECTION_empty(), Bundle.COLLECTION_empty_text());
            cards.show(centre, "none");
            return;
        }
        fill(collections, ofCollections, search);
        fill(searches, ofSearches, search);
        collectionsPart.setVisible(!ofCollections.isEmpty());
        searchesPart.setVisible(!ofSearches.isEmpty());
        cards.show(centre, "entries");
        list.revalidate();
        list.repaint();
    }

    private void fill(JPanel section, List<Entry> entries, String search) {
        List<JComponent> parts = new ArrayList<>();
        for (Entry entry : entries) {
            Object key = entry.id().map(Object.class::cast).orElse("search " + entry.name() + " " + entry.query());
            EntryRow row = rows.computeIfAbsent(key, k -> new EntryRow(entry, wishes));
            row.show(entry, entry.query().equals(search));
            parts.add(row);
        }
        if (!parts.equals(List.of(section.getComponents()))) {
            section.removeAll();
            parts.forEach(section::add);
        }
        section.revalidate();
    }
}
