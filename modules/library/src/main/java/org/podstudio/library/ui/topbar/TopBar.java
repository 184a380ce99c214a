package org.podstudio.library.ui.topbar;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.border.EmptyBorder;
import org.podstudio.ui.Token;
import org.podstudio.ui.help.HelpSection;
import org.podstudio.ui.part.TokenPanel;
import org.podstudio.ui.region.Regions;

/** The parts of the bar side by side; the search takes what the others leave. Free of the window system. */
final class TopBar extends TokenPanel {
    private static final long serialVersionUID = 1L;
    private static final int HEIGHT_PX = px(40);
    private static final int MOST_SEARCH_PX = px(760);

    TopBar(JComponent project, JComponent search, JComponent... right) {
        super(new BorderLayout(px(12), 0), Token.PANEL, Line.BOTTOM);
        setBorder(new EmptyBorder(0, px(8), 1, px(8)));
        Regions.mark(this);
        HelpSection.SEARCH.mark(this);
        add(centred(project), BorderLayout.LINE_START);
        JPanel middle = new JPanel(new GridBagLayout());
        middle.setOpaque(false);
        search.setMinimumSize(new Dimension(px(160), px(28)));
        search.setPreferredSize(new Dimension(MOST_SEARCH_PX, px(28)));
        GridBagConstraints fill = new GridBagConstraints();
        fill.fill = GridBagConstraints.HORIZONTAL;
        fill.weightx = 1;
        middle.add(search, fill);
        add(middle, BorderLayout.CENTER);
        JPanel end = new JPanel();
        end.setLayout(new BoxLayout(end, BoxLayout.LINE_AXIS));
        end.setOpaque(false);
        for (JComponent part : right) {
            end.add(part);
            end.add(Box.createHorizontalStrut(px(4)));
        }
        add(centred(end), BorderLayout.LINE_END);
    }

    private static JPanel centred(JComponent part) {
        JPanel holder = new JPanel(new GridBagLayout());
        holder.setOpaque(false);
        holder.add(part);
        return holder;
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(super.getPreferredSize().width, HEIGHT_PX);
    }
}
