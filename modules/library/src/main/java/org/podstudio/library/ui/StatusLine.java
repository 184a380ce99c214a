package org.podstudio.library.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.border.EmptyBorder;
import org.podstudio.library.ui.cull.AdvanceSwitch;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.TokenPanel;

/** The line under the grid: how much is shown and selected, and the ways to look at it. Where it is narrow the ways give way, not the words. */
final class StatusLine extends TokenPanel {
    private static final long serialVersionUID = 1L;
    private static final int GAP_PX = px(12);

    private final JComponent words;
    private final JComponent views;
    private final AdvanceSwitch advance;
    private final ViewBar view;
    private final JPanel end = new JPanel(new FlowLayout(FlowLayout.TRAILING, px(8), 0));

    StatusLine(int heightPx, JComponent words, JComponent views, AdvanceSwitch advance, ViewBar view) {
        super(new BorderLayout(GAP_PX, 0), Token.PANEL, Line.TOP);
        this.words = words;
        this.views = views;
        this.advance = advance;
        this.view = view;
        setBorder(new EmptyBorder(1, GAP_PX, 0, GAP_PX));
        setPreferredSize(new Dimension(px(300), heightPx));
        end.setOpaque(false);
        end.add(views);
        end.add(advance);
        end.add(view);
        add(words, BorderLayout.CENTER);
        add(end, BorderLayout.LINE_END);
    }

    /** What is shown of the ways, from all to the least. */
    private record Ways(AdvanceSwitch.Room advance, ViewBar.Room view) {}

    private static final List<Ways> WAYS = List.of(
            new Ways(AdvanceSwitch.Room.WORDS, ViewBar.Room.ALL), new Ways(AdvanceSwitch.Room.WORDS, ViewBar.Room.WITHOUT_PRESETS),
            new Ways(AdvanceSwitch.Room.WORDS, ViewBar.Room.WITHOUT_SLIDER), new Ways(AdvanceSwitch.Room.GLYPH, ViewBar.Room.WITHOUT_SLIDER),
            new Ways(AdvanceSwitch.Room.GLYPH, ViewBar.Room.NONE));

    @Override
    public void doLayout() {
        int room = getWidth() - getInsets().left - getInsets().right - GAP_PX - words.getPreferredSize().width;
        Ways ways = WAYS.stream().filter(tried -> widthOf(tried) <= room).findFirst().orElse(WAYS.getLast());
        advance.take(ways.advance());
        view.take(ways.view());
        end.invalidate();
        super.doLayout();
    }

    private int widthOf(Ways ways) {
        int gaps = ((FlowLayout) end.getLayout()).getHgap() * (ways.view() == ViewBar.Room.NONE ? 3 : 4);
        return gaps + views.getPreferredSize().width + advance.width(ways.advance()) + view.width(ways.view());
    }
}
