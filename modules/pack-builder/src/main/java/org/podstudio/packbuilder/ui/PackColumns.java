package org.podstudio.packbuilder.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.Dimension;
import java.awt.Graphics;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.podstudio.ui.Token;

/**
 * Steps at the leading edge, one step in the middle, the preview at the trailing edge. Where three do not fit, the preview takes the place
 * of the step while it is asked for.
 */
final class PackColumns extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int RAIL_PX = px(156);
    private static final int STEP_PX = px(320);
    private static final int PREVIEW_PX = px(304);
    private static final int PREVIEW_MOST_PX = px(560);

    private final JComponent rail;
    private final JComponent step;
    private final JComponent preview;
    private final transient Runnable fitted;
    private boolean asked;
    private boolean narrow;

    /** @param fitted told when there is room for all three, or is not any more */
    PackColumns(JComponent rail, JComponent step, JComponent preview, Runnable fitted) {
        super(null);
        this.rail = rail;
        this.step = step;
        this.preview = preview;
        this.fitted = fitted;
        setOpaque(false);
        add(rail);
        add(step);
        add(preview);
    }

    /** Whether the preview has no place of its own. */
    boolean narrow() {
        return narrow;
    }

    boolean asked() {
        return asked;
    }

    void ask(boolean shown) {
        asked = shown;
        revalidate();
        repaint();
    }

    @Override
    public void doLayout() {
        int w = getWidth();
        int h = getHeight();
        boolean now = w < RAIL_PX + STEP_PX + PREVIEW_PX;
        int wide = now ? 0 : Math.clamp(w * 38L / 100, PREVIEW_PX, PREVIEW_MOST_PX);
        boolean instead = now && asked;
        preview.setVisible(!now || asked);
        step.setVisible(!instead);
        int middle = Math.max(0, w - RAIL_PX - wide - 1);
        boolean fromLeft = getComponentOrientation().isLeftToRight();
        place(rail, 0, RAIL_PX, h, fromLeft);
        place(step, RAIL_PX + 1, middle - 1, h, fromLeft);
        place(preview, instead ? RAIL_PX + 1 : w - wide + 1, instead ? middle - 1 : wide - 1, h, fromLeft);
        if (now != narrow) {
            narrow = now;
            fitted.run();
        }
    }

    private void place(JComponent part, int x, int width, int height, boolean fromLeft) {
        part.setBounds(fromLeft ? x : getWidth() - x - width, 0, Math.max(0, width), height);
    }

    @Override
    protected void paintComponent(Graphics g) {
        g.setColor(Token.LINE.color());
        g.fillRect(0, 0, getWidth(), getHeight());
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(RAIL_PX + STEP_PX + PREVIEW_PX, px(400));
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(RAIL_PX + PREVIEW_PX, px(160));
    }
}
