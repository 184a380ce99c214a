package org.podstudio.inspector.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.Map;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.Paint;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.typing.Suggestions;

/** Tags as chips that can be taken away, and a field that adds. */
@Messages({
    "TagsEditor_addTagsSeparatedBy=Add tags, separated by commas", "TagsEditor_addTags=Add tags",
    "# {0} - tag", "TagsEditor_remove=Remove the tag {0}", "# {0} - tag", "TagsEditor_toAll=Give the tag {0} to all",
    "# {0} - number", "# {1} - of how many", "TagsEditor_of={0} of {1}",
    "# {0} - number", "TagsEditor_more=and {0} more"
})
final class TagsEditor extends JPanel {
    private static final long serialVersionUID = 1L;
    /** Of so many tags one still sees what they are. */
    private static final int MOST = 40;

    private final JPanel chips = new JPanel(new Flow());
    private final JTextField field = new JTextField();
    private final transient Edits edits;

    TagsEditor(Edits edits) {
        super(new Column(px(6)));
        this.edits = edits;
        setOpaque(false);
        chips.setOpaque(false);
        add(chips);
        field.setName("add-tag");
        field.putClientProperty("JTextField.placeholderText", Bundle.TagsEditor_addTagsSeparatedBy());
        field.getAccessibleContext().setAccessibleName(Bundle.TagsEditor_addTags());
        field.addActionListener(e -> {
            if (!field.getText().isBlank()) {
                edits.tag(field.getText());
                field.setText("");
            }
        });
        Suggestions.on(field, Suggestions.Typed.SEVERAL, edits::tagsLike);
        add(field);
    }

    /** Those that all carry come first, then those that most do. @param tags with how many carry them @param assets how many there are */
    void show(Map<String, Integer> tags, int assets) {
        chips.removeAll();
        tags.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(MOST)
                .forEach(tag -> chips.add(new Chip(tag.getKey(), tag.getValue(), assets)));
        if (tags.size() > MOST) {
            chips.add(new ThemedLabel(Bundle.TagsEditor_more(Texts.count(tags.size() - MOST)), StudioFonts::caption, Token.SECOND));
        }
        chips.setVisible(!tags.isEmpty());
        revalidate();
        repaint();
    }

    private final class Chip extends JPanel {
        private static final long serialVersionUID = 1L;

        /** Not all of the assets carry it. */
        private final boolean some;

        Chip(String tag, int carry, int assets) {
            super(new FlowLayout(FlowLayout.LEADING, px(2), 0));
            setOpaque(false);
            some = carry < assets;
            add(new ThemedLabel("  " + tag, StudioFonts::body, some ? Token.SECOND : Token.TEXT));
            if (some) {
                add(new ThemedLabel(" " + Bundle.TagsEditor_of(Texts.count(carry), Texts.count(assets)), StudioFonts::caption, Token.SECOND));
                add(small(Glyph.PLUS, Bundle.TagsEditor_toAll(Texts.among(tag)), () -> edits.tag(tag)));
            }
            add(small(Glyph.X, Bundle.TagsEditor_remove(Texts.among(tag)), () -> edits.untag(tag)));
        }

        private static JButton small(Glyph glyph, String what, Runnable pressed) {
            JButton button = Buttons.icon(glyph, what, e -> pressed.run());
            button.setIcon(glyph.icon(12, Token.SECOND));
            button.putClientProperty("FlatLaf.style", "margin:2,2,2,2;minimumHeight:20");
            return button;
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            Graphics2D g = (Graphics2D) graphics.create();
            Paint.shapes(g);
            g.setColor(Token.RAISED.color());
            g.fillRoundRect(0, 0, getWidth() - 1, getHeight() - 1, px(12), px(12));
            g.setColor(some ? Token.SECOND.color() : Token.LINE.color());
            if (some) {
                float dash = px(3);
                g.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {dash, dash}, 0));
            }
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
