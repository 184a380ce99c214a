package org.podstudio.ui.toast;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Window;
import java.util.function.Consumer;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.border.EmptyBorder;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Paint;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.problem.Problems;

/** One toast. Its time stands still while the mouse is over it or the window is not active. */
final class ToastPanel extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int TICK_MS = 200;
    private static final int MOST_WIDTH_PX = 420;

    private final transient Toast toast;
    private final Timer timer;
    private int leftMs;

    ToastPanel(Toast toast, Consumer<ToastPanel> close) {
        super(new BorderLayout(8, 0));
        this.toast = toast;
        this.leftMs = toast.showMs();
        setOpaque(false);
        setBorder(new EmptyBorder(6, 12, 6, 6));
        boolean bad = toast.problem().isPresent();
        ThemedLabel text = new ThemedLabel(toast.text(), StudioFonts::body, Token.TEXT);
        text.setIcon(bad ? Glyph.TRIANGLE_ALERT.icon(16, Token.BAD) : Glyph.CIRCLE_CHECK.icon(16, Token.GOOD));
        text.setIconTextGap(8);
        text.setToolTipText(toast.text());
        add(text, BorderLayout.CENTER);
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, 4, 0));
        buttons.setOpaque(false);
        toast.action().ifPresent(action -> buttons.add(Buttons.plain(action.text(), e -> {
            close.accept(this);
            action.run().run();
        })));
        toast.problem().ifPresent(problem -> buttons.add(Buttons.plain("Details", e -> {
            close.accept(this);
            Problems.again(problem);
        })));
        buttons.add(Buttons.icon(Glyph.X, "Close this note", e -> close.accept(this)));
        add(buttons, BorderLayout.EAST);
        getAccessibleContext().setAccessibleName(toast.text());
        timer = new Timer(TICK_MS, e -> {
            leftMs -= held() ? 0 : TICK_MS;
            if (leftMs <= 0) {
                close.accept(this);
            }
        });
    }

    Toast toast() {
        return toast;
    }

    void start() {
        if (leftMs > 0) {
            timer.start();
        }
    }

    void stop() {
        timer.stop();
    }

    private boolean held() {
        Window window = SwingUtilities.getWindowAncestor(this);
        return getMousePosition(true) != null || window == null || !window.isActive();
    }

    @Override
    public Dimension getPreferredSize() {
        Dimension wanted = super.getPreferredSize();
        return new Dimension(Math.min(MOST_WIDTH_PX, wanted.width), Math.max(40, wanted.height));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        Paint.shapes(g);
        g.setColor(Token.RAISED.color());
        g.fillRoundRect(0, 0, getWidth() - 1, getHeight() - 1, 16, 16);
        g.setColor(Token.LINE.color());
        g.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, 16, 16);
        g.dispose();
    }
}
