package org.podstudio.ui.part;

import static org.podstudio.ui.Scale.px;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.Timer;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.Motion;
import org.podstudio.ui.Token;

/** Progress as a bar 4 px high; a part of it wanders while the total is not known. */
@Messages({"BAR_unknown=Under way", "# {0} - number", "BAR_percent={0} percent"})
public final class ThinBar extends PaintedPart {
    private static final long serialVersionUID = 1L;
    private static final int HEIGHT_PX = px(4);

    private static final int FRAME_MS = 40;
    private static final int SWEEP_MS = 1600;
    private static final int QUARTER = 25;

    private int percent;
    /** Moves the part that stands for a total nobody knows; runs only while that shows. */
    private final Timer sweep = new Timer(FRAME_MS, e -> repaint());
    private Token color = Token.ACCENT;

    public ThinBar() {
        super(AccessibleRole.PROGRESS_BAR);
    }

    /** @param percent 0 to 100, -1 while the total is not known */
    public void show(int percent, Token color) {
        int quarter = this.percent / QUARTER;
        this.percent = Math.clamp(percent, -1, 100);
        this.color = color;
        getAccessibleContext().setAccessibleName(this.percent < 0 ? Bundle.BAR_unknown() : Bundle.BAR_percent(this.percent));
        if (this.percent / QUARTER > quarter) {
            // Screen readers say each quarter; every percent would drown what is being read.
            getAccessibleContext().firePropertyChange(AccessibleContext.ACCESSIBLE_VALUE_PROPERTY, null, this.percent);
        }
        sweeps();
        repaint();
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        sweeps();
    }

    @Override
    public void addNotify() {
        super.addNotify();
        sweeps();
    }

    @Override
    public void removeNotify() {
        sweep.stop();
        super.removeNotify();
    }

    private void sweeps() {
        if (percent < 0 && isVisible() && isDisplayable() && !Motion.reduced()) {
            sweep.start();
        } else {
            sweep.stop();
        }
    }

    /** 0 to 100, -1 while the total is not known. */
    public int percent() {
        return percent;
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(px(80), HEIGHT_PX);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        int y = (getHeight() - HEIGHT_PX) / 2;
        g.setColor(Token.TRACK.color());
        g.fillRoundRect(0, y, getWidth(), HEIGHT_PX, HEIGHT_PX, HEIGHT_PX);
        g.setColor(color.color());
        if (percent < 0) {
            int part = getWidth() / 3;
            // There and back; in the middle where nothing may move.
            double at = sweep.isRunning() ? 1 - Math.abs(System.currentTimeMillis() % SWEEP_MS * 2.0 / SWEEP_MS - 1) : 0.5;
            g.fillRoundRect((int) Math.round((getWidth() - part) * at), y, part, HEIGHT_PX, HEIGHT_PX, HEIGHT_PX);
        } else {
            g.fillRoundRect(0, y, getWidth() * percent / 100, HEIGHT_PX, HEIGHT_PX, HEIGHT_PX);
        }
        g.dispose();
    }
}
