package org.podstudio.library.ui.cull;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JLayeredPane;
import javax.swing.JList;
import javax.swing.JRootPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Paint;
import org.podstudio.ui.part.RisingPanel;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.typing.Typing;

/** A field for tags, for a theme or for a collection, over whatever is looked at, with the tags that are known; Enter gives them, Escape leaves. */
@Messages({
    "TagField_name=Tags to give", "TagField_hint=Tags, separated by commas", "TagField_keys=Enter to give, Tab to complete, Esc to leave",
    "TagField_known=Known tags",
    "TagField_theme=Theme to move to", "TagField_themeHint=Theme whose folder the files go to", "TagField_themes=Known themes",
    "TagField_themeKeys=Enter to move, Tab to complete, Esc to leave",
    "TagField_collection=Collection to add to", "TagField_collectionHint=Collection; a new name makes a new one",
    "TagField_collections=Known collections", "TagField_collectionKeys=Enter to add, Tab to complete, Esc to leave"
})
public final class TagField extends RisingPanel {
    private static final long serialVersionUID = 1L;
    private static final int WIDTH_PX = px(380);
    private static final int ARC_PX = px(16);
    private static final int ABOVE_BOTTOM_PX = px(48);

    /** What is asked for. */
    public enum Asked {
        TAGS("tags", Glyph.TAG, Bundle.TagField_name(), Bundle.TagField_hint(), Bundle.TagField_known(), Bundle.TagField_keys()),
        /** One, in which a comma is a letter. */
        THEME("theme", Glyph.FOLDER, Bundle.TagField_theme(), Bundle.TagField_themeHint(), Bundle.TagField_themes(), Bundle.TagField_themeKeys()),
        /** One, in which a comma is a letter; those there are stand there unasked. */
        COLLECTION("collection", Glyph.LAYERS, Bundle.TagField_collection(), Bundle.TagField_collectionHint(), Bundle.TagField_collections(),
                Bundle.TagField_collectionKeys());

        private final String id;
        private final Glyph glyph;
        private final String name;
        private final String hint;
        private final String known;
        private final String keys;

        Asked(String id, Glyph glyph, String name, String hint, String known, String keys) {
            this.id = id;
            this.glyph = glyph;
            this.name = name;
            this.hint = hint;
            this.known = known;
            this.keys = keys;
        }
    }

    private final Asked asked;
    private final JTextField field = new JTextField();
    private final DefaultListModel<String> known = new DefaultListModel<>();
    private final JList<String> list = new JList<>(known);
    private final JComponent over;
    private final transient BiConsumer<String, Consumer<List<String>>> completion;
    private final transient Consumer<List<String>> give;
    private boolean closed;

    /**
     * @param over what is tagged, which gets the keyboard back
     * @param completion answers with tags that go on like what is typed, on the EDT
     * @param give takes the tags, at least one; of a theme just the one
     */
    public static void open(JComponent over, Asked asked, BiConsumer<String, Consumer<List<String>>> completion, Consumer<List<String>> give) {
        JRootPane root = SwingUtilities.getRootPane(over);
        if (root == null) {
            return;
        }
        TagField opened = new TagField(over, asked, completion, give);
        root.getLayeredPane().add(opened, JLayeredPane.POPUP_LAYER);
        opened.place();
        opened.field.requestFocusInWindow();
        opened.typed();
        opened.appear();
    }

    private TagField(JComponent over, Asked asked, BiConsumer<String, Consumer<List<String>>> completion, Consumer<List<String>> give) {
        super(new BorderLayout(0, px(8)));
        this.over = over;
        this.asked = asked;
        this.completion = completion;
        this.give = give;
        setBorder(new EmptyBorder(px(12), px(12), px(8), px(12)));
        field.setName("cull-" + asked.id);
        field.putClientProperty("JTextField.placeholderText", asked.hint);
        field.putClientProperty("JTextField.leadingIcon", asked.glyph.icon(16, Token.SECOND));
        field.getAccessibleContext().setAccessibleName(asked.name);
        field.setFocusTraversalKeysEnabled(false);
        list.setFocusable(false);
        list.setVisibleRowCount(6);
        list.setOpaque(false);
        list.setFixedCellHeight(px(24));
        list.getAccessibleContext().setAccessibleName(asked.known);
        add(list, BorderLayout.NORTH);
        add(field, BorderLayout.CENTER);
        add(new ThemedLabel(asked.keys, StudioFonts::caption, Token.SECOND), BorderLayout.SOUTH);
        keys();
    }

    private void keys() {
        field.addActionListener(e -> enter());
        field.registerKeyboardAction(e -> close(), KeyStroke.getKeyStroke("ESCAPE"), WHEN_FOCUSED);
        field.registerKeyboardAction(e -> complete(), KeyStroke.getKeyStroke("TAB"), WHEN_FOCUSED);
        field.registerKeyboardAction(e -> choose(1), KeyStroke.getKeyStroke("DOWN"), WHEN_FOCUSED);
        field.registerKeyboardAction(e -> choose(-1), KeyStroke.getKeyStroke("UP"), WHEN_FOCUSED);
        field.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent e) {
                if (!e.isTemporary()) {
                    remove();
                }
            }
        });
        Typing.heard(field, this::typed);
    }

    private void typed() {
        String last = last();
        if (last.isEmpty() && asked != Asked.COLLECTION) {
            show(List.of());
            return;
        }
        completion.accept(last, tags -> {
            if (!closed && last.equals(last())) {
                show(tags);
            }
        });
    }

    private String last() {
        return field.getText().substring(lastComma() + 1).strip();
    }

    private int lastComma() {
        return asked == Asked.TAGS ? field.getText().lastIndexOf(',') : -1;
    }

    private void show(List<String> tags) {
        known.clear();
        tags.forEach(known::addElement);
        list.setVisible(!tags.isEmpty());
        place();
    }

    private void choose(int by) {
        if (!known.isEmpty()) {
            list.setSelectedIndex(Math.floorMod(list.getSelectedIndex() + by, known.size()));
        }
    }

    private void complete() {
        if (!known.isEmpty()) {
            String chosen = list.isSelectionEmpty() ? known.get(0) : list.getSelectedValue();
            int comma = lastComma();
            field.setText((comma < 0 ? "" : field.getText().substring(0, comma + 1) + " ") + chosen);
        }
    }

    private void enter() {
        if (!list.isSelectionEmpty()) {
            complete();
        }
        List<String> tags = Arrays.stream(field.getText().split(asked == Asked.TAGS ? "," : "\n"))
                .map(String::strip).filter(tag -> !tag.isEmpty()).distinct().toList();
        close();
        if (!tags.isEmpty()) {
            give.accept(tags);
        }
    }

    private void close() {
        over.requestFocusInWindow();
        remove();
    }

    private void remove() {
        closed = true;
        if (getParent() instanceof JLayeredPane pane) {
            pane.remove(this);
            pane.repaint();
        }
    }

    private void place() {
        if (getParent() instanceof JLayeredPane pane) {
            Point corner = SwingUtilities.convertPoint(over, 0, 0, pane);
            var seen = over.getVisibleRect();
            Dimension size = new Dimension(Math.min(WIDTH_PX, seen.width), getPreferredSize().height);
            setBounds(corner.x + seen.x + (seen.width - size.width) / 2,
                    corner.y + seen.y + Math.max(0, seen.height - size.height - ABOVE_BOTTOM_PX), size.width, size.height);
            validate();
            repaint();
        }
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        Paint.shapes(g);
        g.setColor(Token.RAISED.color());
        g.fillRoundRect(0, 0, getWidth() - 1, getHeight() - 1, ARC_PX, ARC_PX);
        g.setColor(Token.LINE.color());
        g.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, ARC_PX, ARC_PX);
        g.dispose();
    }
}
