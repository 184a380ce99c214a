package org.podstudio.ui.part;

import static org.podstudio.ui.Scale.px;

import java.awt.AlphaComposite;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.LayoutManager;
import java.util.function.LongSupplier;
import javax.swing.JPanel;
import org.podstudio.ui.Glide;

/**
 * Comes up out of nothing in a short movement when it appears, at once where the user wants little to move. Only its picture moves: where
 * it lies and how large it is never changes meanwhile, and what is in it can be used from the first moment. Not opaque, so that what lies
 * under it is painted with it.
 */
public class RisingPanel extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int FROM_BELOW_PX = px(12);

    private final transient Glide coming;

    public RisingPanel(LayoutManager layout) {
        this(layout, System::nanoTime);
    }

    RisingPanel(LayoutManager layout, LongSupplier nanos) {
        super(layout);
        coming = new Glide(this::repaint, nanos);
        setOpaque(false);
    }

    /** From now on; to be called when it can be seen. */
    public final void appear() {
        coming.start();
        repaint();
    }

    /** While it comes, what is in it is never painted by itself, that would be there before the rest. */
    @Override
    protected boolean isPaintingOrigin() {
        return coming != null && coming.share() < 1;
    }

    @Override
    public void paint(Graphics graphics) {
        double share = coming.share();
        if (share >= 1) {
            super.paint(graphics);
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        g.setComposite(AlphaComposite.SrcOver.derive((float) share));
        g.translate(0, (1 - share) * FROM_BELOW_PX);
        super.paint(g);
        g.dispose();
    }
}
