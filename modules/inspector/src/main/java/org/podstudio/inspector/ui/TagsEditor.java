package org.podstudio.inspector.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.Paint;
import org.podstudio.ui.part.ThemedLabel;

/** Tags as chips that can be taken away, and a field that adds. */
@Messages({
    "TagsEditor_addTagsSeparatedBy=Add tags, separated by commas", "TagsEditor_addTags=Add tags",
    "# {0} - tag", "TagsEditor_remove=Remove the tag {0}"
})
final class TagsEditor extends JPanel {
    private static final long serialVersionUID = 1L;

    private final JPanel chips = new JPanel(new Flow());
    private final JTextField field = new JTextField();
    private final transient Consumer<String> remove;

    TagsEditor(Consumer<String> add, Consumer<String> remove) {
        super(new Column(px(6)));
        this.remove = remove;
        setOpaque(false);
        chips.setOpaque(false);
        add(chips);
        field.setName("add-tag");
        field.putClientProperty("JTextField.placeholderText", Bundle.TagsEditor_addTagsSeparatedBy());
        field.getAccessibleContext().setAccessibleName(Bundle.TagsEditor_addTags());
        field.addActionListener(e -> {
            if (!field.getText().isBlank()) {
                add.accept(field.getText());
                field.setText("");
            }
        });
        add(field);
    }

    void show(List<String> tags) {
        chips.removeAll();
        tags.forEach(tag -> chips.add(new Chip(tag)));
        chips.setVisible(!tags.isEmpty());
        revalidate();
        repaint();
    }

    private final class Chip extends JPanel {
        private static final long serialVersionUID = 1L;

        Chip(String tag) {
            super(new FlowLayout(FlowLayout.LEADING, px(2), 0));
            setOpaque(false);
            ThemedLabel text = new ThemedLabel("  " + tag, StudioFonts::body, Token.TEXT);
            add(text);
            JButton gone = Buttons.icon(Glyph.X, Bundle.TagsEditor_remove(tag), e -> remove.accept(tag));
            gone.setIcon(Glyph.X.icon(12, Token.SECOND));
            gone.putClientProperty("FlatLaf.style", "margin:2,2,2,2;minimumHeight:20");
            add(gone);
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            Graphics2D g = (Graphics2D) graphics.create();
            Paint.shapes(g);
            g.setColor(Token.RAISED.color());
            g.fillRoundRect(0, 0, getWidth() - 1, getHeight() - 1, px(12), px(12));
            g.setColor(Token.LINE.color());
            g.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, px(12), px(12));
            g.dispose();
        }
    }

    /** Wraps like text: the standard flow layout does not tell its height once it wraps. */
    private static final class Flow extends FlowLayout {
        private static final long serialVersionUID = 1L;
        private static final int GAP_PX = px(4);

        Flow() {
            super(LEADING, GAP_PX, GAP_PX);
        }

        @Override
        public Dimension preferredLayoutSize(Container target) {
            int room = target.getWidth() <= 0 ? px(260) : target.getWidth();
            int x = 0;
            int y = 0;
            int rowHeight = 0;
            for (Component c : target.getComponents()) {
                Dimension size = c.getPreferredSize();
                if (x > 0 && x + size.width + 2 * GAP_PX > room) {
                    x = 0;
                    y += rowHeight + GAP_PX;
                    rowHeight = 0;
                }
                x += size.width + GAP_PX;
                rowHeight = Math.max(rowHeight, size.height);
            }
            return new Dimension(Math.min(room, px(260)), y + rowHeight + 2 * GAP_PX);
        }
    }
}
