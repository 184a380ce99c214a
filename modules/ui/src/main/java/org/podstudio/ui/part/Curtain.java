package org.podstudio.ui.part;

import java.awt.Dimension;
import java.util.function.LongSupplier;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.podstudio.ui.Glide;

/**
 * Shows and hides a part by its height, from its upper edge on. The part itself keeps its size meanwhile, so nothing in it is laid out
 * anew at each frame, and it can be used at once.
 */
final class Curtain extends JPanel {
    private static final long serialVersionUID = 1L;

    private final JComponent body;
    private final transient Glide glide;
    private boolean open = true;

    Curtain(JComponent body) {
        this(body, System::nanoTime);
    }

    Curtain(JComponent body, LongSupplier nanos) {
        super(null);
        this.body = body;
        this.glide = new Glide(this::frame, nanos);
        setOpaque(false);
        add(body);
    }

    boolean open() {
        return open;
    }

    /** At once. */
    void set(boolean opened) {
        open = opened;
        setVisible(opened);
        revalidate();
    }

    /** As the user sees it move, unless little is to move. */
    void glide(boolean opened) {
        open = opened;
        setVisible(true);
        glide.start();
        frame();
    }

    private void frame() {
        if (glide.share() >= 1) {
            setVisible(open);
        }
        revalidate();
        repaint();
    }

    private double share() {
        return open ? glide.share() : 1 - glide.share();
    }

    @Override
    public Dimension getPreferredSize() {
        Dimension size = body.getPreferredSize();
        return new Dimension(size.width, (int) Math.round(size.height * (glide.share() < 1 ? share() : 1)));
    }

    @Override
    public Dimension getMinimumSize() {
        return glide.share() < 1 ? getPreferredSize() : body.getMinimumSize();
    }

    @Override
    public void doLayout() {
        int height = glide.share() < 1 ? Math.max(getHeight(), body.getPreferredSize().height) : getHeight();
        body.setBounds(0, 0, getWidth(), height);
    }
}
