package org.podstudio.library.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.util.Arrays;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.border.EmptyBorder;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.TokenPanel;

/** The line under the grid: how much is shown and selected, and the ways to look at it. Where it is narrow the ways give way, not the words. */
final class StatusLine extends TokenPanel {
    private static final long serialVersionUID = 1L;
    private static final int GAP_PX = px(12);

    private final JComponent words;
    private final ViewBar view;
    private final JPanel end = new JPanel(new FlowLayout(FlowLayout.TRAILING, px(8), 0));

    StatusLine(int heightPx, JComponent words, JComponent views, JComponent advance, ViewBar view) {
        super(new BorderLayout(GAP_PX, 0), Token.PANEL, Line.TOP);
        this.words = words;
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

    @Override
    public void doLayout() {
        int room = getWidth() - getInsets().left - getInsets().right - GAP_PX - words.getPreferredSize().width;
        int others = end.getPreferredSize().width - view.getPreferredSize().width;
        view.take(Arrays.stream(ViewBar.Room.values()).filter(tried -> others + view.width(tried) <= room).findFirst()
                .orElse(ViewBar.Room.WITHOUT_SLIDER));
        super.doLayout();
    }
}
