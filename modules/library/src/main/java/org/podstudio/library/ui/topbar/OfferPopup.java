package org.podstudio.library.ui.topbar;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.ListCellRenderer;
import javax.swing.ListSelectionModel;
import javax.swing.UIManager;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.ThemedLabel;

/** How the search may go on, in a list under its field. The keyboard stays in the field, which moves the choice. */
@Messages("SEARCH_offers=Completions")
final class OfferPopup {
    private final DefaultListModel<Offer> offers = new DefaultListModel<>();
    private final JList<Offer> list = new JList<>(offers);
    private final JPopupMenu popup = new JPopupMenu();

    OfferPopup(Consumer<Offer> taken) {
        list.setName("search-offers");
        list.getAccessibleContext().setAccessibleName(Bundle.SEARCH_offers());
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setFocusable(false);
        list.setOpaque(false);
        list.setCellRenderer(new Row());
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseReleased(MouseEvent e) {
                int at = list.locationToIndex(e.getPoint());
                if (at >= 0) {
                    taken.accept(offers.get(at));
                }
            }
        });
        popup.setFocusable(false);
        popup.setLayout(new BorderLayout());
        popup.add(list);
    }

    void show(JComponent field, List<Offer> shown) {
        if (shown.isEmpty() || !field.isShowing()) {
            close();
            return;
        }
        offers.clear();
        offers.addAll(shown);
        list.clearSelection();
        popup.setPopupSize(new Dimension(Math.clamp(field.getWidth(), px(240), px(420)), shown.size() * Buttons.HEIGHT_PX + px(10)));
        if (!popup.isVisible()) {
            popup.show(field, 0, field.getHeight() + 2);
        }
    }

    boolean open() {
        return popup.isVisible();
    }

    void close() {
        popup.setVisible(false);
    }

    /** What the keys have chosen. */
    Optional<Offer> chosen() {
        return open() ? Optional.ofNullable(list.getSelectedValue()) : Optional.empty();
    }

    /** @param step 1 down, -1 up */
    void move(int step) {
        int next = list.getSelectedIndex() + step;
        list.setSelectedIndex(Math.clamp(next, 0, offers.size() - 1));
        list.ensureIndexIsVisible(list.getSelectedIndex());
    }

    /** The label at the left, the hint at the right. */
    private static final class Row extends JPanel implements ListCellRenderer<Offer> {
        private static final long serialVersionUID = 1L;
        private final ThemedLabel label = new ThemedLabel("", StudioFonts::body, Token.TEXT);
        private final ThemedLabel hint = new ThemedLabel("", StudioFonts::caption, Token.SECOND);

        Row() {
            super(new BorderLayout(px(12), 0));
            setBorder(new EmptyBorder(0, px(10), 0, px(10)));
            setPreferredSize(new Dimension(px(100), Buttons.HEIGHT_PX));
            add(label, BorderLayout.CENTER);
            add(hint, BorderLayout.LINE_END);
        }

        @Override
        public Component getListCellRendererComponent(JList<? extends Offer> list, Offer offer, int index, boolean selected, boolean focused) {
            label.setText(offer.label());
            hint.setText(offer.hint());
            setOpaque(selected);
            setBackground(UIManager.getColor("MenuItem.selectionBackground"));
            getAccessibleContext().setAccessibleName(offer.hint().isEmpty() ? offer.label() : offer.label() + ", " + offer.hint());
            return this;
        }
    }
}
