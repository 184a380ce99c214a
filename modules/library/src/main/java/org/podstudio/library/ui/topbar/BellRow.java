package org.podstudio.library.ui.topbar;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Container;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import javax.swing.border.EmptyBorder;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.keys.FixedKeys;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.Paint;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.WrappedText;
import org.podstudio.ui.problem.WindowWords;
import org.podstudio.ui.toast.Notification;

/** One thing the user was told, with what can still be done about it. Up and Down go to the next, Tab to its buttons. */
final class BellRow extends JPanel {
    private static final long serialVersionUID = 1L;

    BellRow(Notification told, List<JButton> actions) {
        super(new BorderLayout(px(10), 0));
        setOpaque(false);
        setBorder(new EmptyBorder(px(8), px(14), px(8), px(12)));
        JLabel shape = new JLabel(told.tone().icon());
        shape.setVerticalAlignment(SwingConstants.TOP);
        add(shape, BorderLayout.LINE_START);
        add(words(told), BorderLayout.CENTER);
        if (!actions.isEmpty()) {
            add(column(actions), BorderLayout.LINE_END);
        }
        setFocusable(true);
        setName("bell-row");
        getAccessibleContext().setAccessibleName(told.text());
        told.problem().ifPresent(problem -> getAccessibleContext().setAccessibleDescription(problem.why() + " " + WindowWords.next(problem)));
        FixedKeys.on(this, "UP", () -> go(-1));
        FixedKeys.on(this, "DOWN", () -> go(1));
        FixedKeys.within(this, "UP", () -> go(-1));
        FixedKeys.within(this, "DOWN", () -> go(1));
        addFocusListener(new FocusListener() {
            @Override
            public void focusGained(FocusEvent e) {
                scrollRectToVisible(new Rectangle(getSize()));
                repaint();
            }

            @Override
            public void focusLost(FocusEvent e) {
                repaint();
            }
        });
    }

    private static JPanel words(Notification told) {
        JPanel words = new JPanel(new Column(px(2)));
        words.setOpaque(false);
        words.add(text(told.text(), StudioFonts::body, Token.TEXT));
        told.problem().ifPresent(problem -> {
            words.add(text(problem.why(), StudioFonts::caption, Token.SECOND));
            words.add(text(WindowWords.next(problem), StudioFonts::caption, Token.TEXT));
        });
        words.add(new ThemedLabel(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(Locale.getDefault())
                .format(told.at().atZone(ZoneId.systemDefault())), StudioFonts::caption, Token.SECOND));
        return words;
    }

    /** The row takes the keyboard, not each of its sentences. */
    private static WrappedText text(String words, Supplier<Font> font, Token color) {
        WrappedText text = new WrappedText(words, font, color);
        text.setFocusable(false);
        return text;
    }

    private static JPanel column(List<JButton> actions) {
        JPanel end = new JPanel(new Column(px(4)));
        end.setOpaque(false);
        actions.forEach(end::add);
        JPanel top = new JPanel(new BorderLayout());
        top.setOpaque(false);
        top.add(end, BorderLayout.NORTH);
        return top;
    }

    private void go(int step) {
        Container list = getParent();
        int to = list.getComponentZOrder(this) + step;
        if (to >= 0 && to < list.getComponentCount()) {
            list.getComponent(to).requestFocusInWindow();
        }
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        if (isFocusOwner()) {
            Graphics2D g = (Graphics2D) graphics.create();
            Paint.ring(g, px(4), px(1), getWidth() - px(8), getHeight() - px(2), px(6));
            g.dispose();
        }
    }
}
