package org.podstudio.packbuilder.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.keys.FixedKeys;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.Paint;

/** The steps under each other, each with its state as a shape and a note; the one that is shown is marked. Arrows walk. */
@Messages({"rail.name=Steps", "# {0} - number", "# {1} - title", "# {2} - state", "# {3} - note", "rail.row=Step {0}, {1}, {2}: {3}"})
final class StepsRail extends JList<StepState> {
    private static final long serialVersionUID = 1L;
    private static final int ROW_PX = px(52);

    /** True while the rows are filled by the program; EDT only. */
    private boolean filling;

    /** @param entered told when Enter is pressed on a step */
    StepsRail(Consumer<PackStep> wanted, Runnable entered) {
        setName("steps");
        setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        setFixedCellHeight(ROW_PX);
        setOpaque(false);
        setCellRenderer(new Row());
        getAccessibleContext().setAccessibleName(Bundle.rail_name());
        FixedKeys.on(this, "ENTER", entered);
        addListSelectionListener(e -> {
            StepState chosen = getSelectedValue();
            if (!filling && !e.getValueIsAdjusting() && chosen != null) {
                wanted.accept(chosen.step());
            }
        });
    }

    void show(List<StepState> states, PackStep current) {
        filling = true;
        setListData(states.toArray(StepState[]::new));
        setSelectedIndex(current.ordinal());
        filling = false;
    }

    private static final class Row extends JPanel implements ListCellRenderer<StepState> {
        private static final long serialVersionUID = 1L;
        private final JLabel shape = new JLabel("", SwingConstants.CENTER);
        private final JLabel title = new JLabel();
        private final JLabel note = new JLabel();
        private boolean current;
        private boolean focused;

        Row() {
            super(new BorderLayout(px(8), 0));
            setOpaque(false);
            setBorder(new EmptyBorder(px(9), px(12), px(6), px(8)));
            JPanel words = new JPanel(new Column(0));
            words.setOpaque(false);
            words.add(title);
            words.add(note);
            add(shape, BorderLayout.LINE_START);
            add(words, BorderLayout.CENTER);
        }

        @Override
        public Component getListCellRendererComponent(JList<? extends StepState> list, StepState state, int index, boolean selected, boolean focus) {
            shape.setIcon(switch (state.shape()) {
                case OPEN -> Glyph.CIRCLE.icon(16, Token.OUTLINE);
                case DONE -> Glyph.CIRCLE_CHECK.icon(16, Token.GOOD);
                case ATTENTION -> Glyph.TRIANGLE_ALERT.icon(16, Token.WARN);
                case BLOCKED -> Glyph.CIRCLE_X.icon(16, Token.BAD);
                case BUSY -> Glyph.LOADER_CIRCLE.icon(16, Token.ACCENT);
            });
            title.setText(state.step().title());
            title.setFont(selected ? StudioFonts.strong() : StudioFonts.body());
            title.setForeground(Token.TEXT.color());
            note.setText(state.note());
            note.setFont(StudioFonts.caption());
            note.setForeground(Token.SECOND.color());
            current = selected;
            focused = focus && list.isFocusOwner();
            String said = Bundle.rail_row(index + 1, state.step().title(), state.shape().word(), state.note());
            getAccessibleContext().setAccessibleName(said);
            setToolTipText(said);
            setComponentOrientation(list.getComponentOrientation());
            return this;
        }

        @Override
        public Dimension getPreferredSize() {
            return new Dimension(px(120), ROW_PX);
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            if (!current) {
                return;
            }
            Graphics2D g = (Graphics2D) graphics.create();
            Paint.shapes(g);
            g.setColor(Token.ACCENT.color(0.14));
            g.fillRoundRect(px(4), 2, getWidth() - px(8), getHeight() - 4, px(12), px(12));
            if (focused) {
                Paint.ring(g, px(4) + 1, 3, getWidth() - px(8) - 3, getHeight() - 7, px(12));
            }
            g.dispose();
        }
    }

    /** As wide as its place. */
    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    /** In a column of its own: {@code this} in a panel that keeps it at the top. */
    JComponent column() {
        JPanel panel = new JPanel(new BorderLayout());
        panel.setOpaque(false);
        panel.setBorder(new EmptyBorder(px(8), px(4), px(8), px(4)));
        panel.add(this, BorderLayout.NORTH);
        return panel;
    }
}
