package org.podstudio.library.ui.topbar;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.Timer;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.query.QueryPart;
import org.podstudio.core.api.query.QuerySyntaxException;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.keys.KeyTips;
import org.podstudio.ui.keys.WindowAction;
import org.podstudio.ui.typing.Typing;

/** The search: a text field while somebody types, chips while nobody does. */
@Messages({
    "SEARCH_placeholder=Search names, tags, notes and prompts",
    "SEARCH_name=Search",
    "SEARCH_tip=Words, \"a phrase\", -not, tag:dragon, rating:>=4, model:sdxl*, type:image"
})
final class SearchBox extends JPanel {
    private static final long serialVersionUID = 1L;
    /** After the last key, before the search runs. */
    private static final int TYPING_MS = 200;

    private final transient Wishes wishes;
    private final CardLayout cards = new CardLayout();
    private final QueryField field = new QueryField();
    private final transient OfferPopup offers = new OfferPopup(this::take);
    private final ChipsRow chips;
    private final Timer typing;
    /** The text is being set, not typed. */
    private boolean setting;
    private transient List<QueryPart> parts = List.of();

    /** What the search field asks for. */
    interface Wishes {
        void typed(String text);

        void entered(String text);

        /** The keyboard went elsewhere, whatever the text was to become. */
        void left(String text);

        void remove(QueryPart part);

        void clear();

        void complete(String text, int caret);

        void completeNothing();

        /** The keyboard goes to what was found. */
        void leave();
    }

    SearchBox(Wishes wishes) {
        this.wishes = wishes;
        setLayout(cards);
        setOpaque(false);
        chips = new ChipsRow(part -> edit(part.from(), part.from() + part.text().length()), wishes::remove,
                () -> edit(field.getText().length(), field.getText().length()), wishes::clear);
        typing = new Timer(TYPING_MS, e -> wishes.typed(field.getText()));
        typing.setRepeats(false);
        field.setName("search");
        field.putClientProperty("JTextField.placeholderText", Bundle.SEARCH_placeholder());
        field.putClientProperty("JTextField.leadingIcon", Glyph.SEARCH.icon(16, Token.SECOND));
        field.putClientProperty("JTextField.showClearButton", true);
        field.getAccessibleContext().setAccessibleName(Bundle.SEARCH_name());
        KeyTips.tip(field, Bundle.SEARCH_tip(), WindowAction.FIND);
        listen();
        keys();
        add(holder(field), "text");
        add(holder(chips), "chips");
    }

    private static JPanel holder(javax.swing.JComponent content) {
        JPanel holder = new JPanel(new BorderLayout());
        holder.setOpaque(false);
        holder.add(content);
        return holder;
    }

    private void listen() {
        Typing.heard(field, this::changed);
        field.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent e) {
                if (field.getText().isEmpty() && !e.isTemporary()) {
                    wishes.complete("", 0);
                }
            }

            @Override
            public void focusLost(FocusEvent e) {
                if (!e.isTemporary()) {
                    noOffers();
                    typing.stop();
                    wishes.left(field.getText());
                    rest();
                }
            }
        });
    }

    private void changed() {
        if (!setting) {
            field.showMistake(OptionalInt.empty());
            typing.restart();
            // Later, because the caret moves after the text has.
            java.awt.EventQueue.invokeLater(() -> wishes.complete(field.getText(), field.getCaretPosition()));
        }
    }

    private void keys() {
        field.addActionListener(e -> offers.chosen().ifPresentOrElse(this::take, this::enter));
        key("ESCAPE", () -> {
            if (offers.open()) {
                noOffers();
            } else if (field.getText().isEmpty()) {
                wishes.leave();
            } else {
                field.setText("");
            }
        });
        key("DOWN", () -> {
            if (offers.open()) {
                offers.move(1);
            } else {
                wishes.leave();
            }
        });
        key("UP", () -> offers.move(-1));
        key("ctrl SPACE", () -> wishes.complete(field.getText(), field.getCaretPosition()));
    }

    private void key(String key, Runnable action) {
        field.registerKeyboardAction(e -> action.run(), KeyStroke.getKeyStroke(key), WHEN_FOCUSED);
    }

    private void enter() {
        typing.stop();
        noOffers();
        wishes.entered(field.getText());
        wishes.leave();
    }

    private void take(Offer offer) {
        noOffers();
        set(offer.text());
        field.setCaretPosition(Math.min(offer.caret(), field.getText().length()));
        typing.stop();
        wishes.typed(offer.text());
        if (!offer.text().endsWith(" ") && offer.caret() == offer.text().length()) {
            wishes.complete(offer.text(), offer.caret());
        }
    }

    private void noOffers() {
        wishes.completeNothing();
        offers.close();
    }

    private void set(String text) {
        setting = true;
        field.setText(text);
        setting = false;
    }

    /** Back to typing, with this part selected. */
    private void edit(int from, int to) {
        cards.show(this, "text");
        field.requestFocusInWindow();
        int length = field.getText().length();
        field.select(Math.min(from, length), Math.min(to, length));
    }

    void focusText() {
        edit(0, field.getText().length());
    }

    void show(String text, List<QueryPart> shown, Optional<QuerySyntaxException> mistake) {
        if (typing.isRunning()) {
            return; // what is being typed is newer
        }
        boolean typed = field.getText().strip().equals(text.strip()) || Begun.of(field.getText()).equals(text);
        if (!field.getText().equals(text) && !(field.isFocusOwner() && typed)) {
            set(text);
        }
        parts = shown;
        chips.show(shown);
        field.showMistake(mistake.map(wrong -> OptionalInt.of(wrong.position())).orElse(OptionalInt.empty()));
        mistake.map(wrong -> wrong.problem().why() + ". " + wrong.problem().next()).ifPresentOrElse(words -> KeyTips.plain(field, words),
                () -> KeyTips.tip(field, Bundle.SEARCH_tip(), WindowAction.FIND));
        rest();
    }

    /** Chips unless somebody types, or there is nothing to show as one. */
    private void rest() {
        cards.show(this, parts.isEmpty() || field.isFocusOwner() ? "text" : "chips");
    }

    void offer(String typed, List<Offer> shown) {
        if (field.isFocusOwner() && field.getText().equals(typed)) {
            offers.show(field, shown);
        }
    }
}
