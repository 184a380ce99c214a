package org.podstudio.inspector.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Path2D;
import java.util.Optional;
import java.util.function.IntConsumer;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleValue;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.Paint;
import org.podstudio.ui.part.PaintedPart;

/** Five stars. A click on the present rating clears it; the keys 0 to 5 work too. */
@Messages({
    "RatingBar_hint=Rating (0 to 5)", "# {0} - 4 of 5", "RatingBar_name=Rating, {0}", "RatingBar_none=none", "# {0} - stars",
    "RatingBar_of={0} of 5", "RatingBar_several=several"
})
final class RatingBar extends PaintedPart {
    private static final long serialVersionUID = 1L;
    private static final int STARS = 5;
    private static final int STAR_PX = px(24);

    /** How much of its colour a star has that some of the assets have. */
    private static final double SOME = 0.3;

    private final transient IntConsumer rated;
    private transient Optional<Integer> rating = Optional.of(0);
    private int least;
    private int most;
    private int hovered;

    RatingBar(IntConsumer rated) {
        super(AccessibleRole.SLIDER);
        this.rated = rated;
        setFocusable(true);
        MouseAdapter mouse = new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                int stars = starAt(e.getX());
                rated.accept(rating.filter(r -> r == stars).isPresent() ? 0 : stars);
            }

            @Override
            public void mouseMoved(MouseEvent e) {
                hover(starAt(e.getX()));
            }

            @Override
            public void mouseExited(MouseEvent e) {
                hover(0);
            }
        };
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        addKeyListener(new KeyAdapter() {
            @Override
            public void keyTyped(KeyEvent e) {
                if (e.getKeyChar() >= '0' && e.getKeyChar() <= '5') {
                    rated.accept(e.getKeyChar() - '0');
                }
            }
        });
        step("RIGHT", rated, 1);
        step("UP", rated, 1);
        step("LEFT", rated, -1);
        step("DOWN", rated, -1);
        registerKeyboardAction(e -> rated.accept(0), KeyStroke.getKeyStroke("HOME"), WHEN_FOCUSED);
        registerKeyboardAction(e -> rated.accept(STARS), KeyStroke.getKeyStroke("END"), WHEN_FOCUSED);
        setToolTipText(Bundle.RatingBar_hint());
    }

    /** Where one reads from right to left, the left arrow gives more. */
    private void step(String key, IntConsumer rated, int by) {
        registerKeyboardAction(e -> {
            boolean turned = !getComponentOrientation().isLeftToRight() && (key.equals("LEFT") || key.equals("RIGHT"));
            int stars = Math.clamp(rating.orElse(0) + (turned ? -by : by), 0, STARS);
            if (rating.filter(r -> r == stars).isEmpty()) {
                rated.accept(stars);
            }
        }, KeyStroke.getKeyStroke(key), WHEN_FOCUSED);
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new Spoken();
        }
        return accessibleContext;
    }

    /** A slider from 0 to 5; without a value while several assets are rated differently. */
    private final class Spoken extends AccessibleJComponent implements AccessibleValue {
        private static final long serialVersionUID = 1L;

        @Override
        public AccessibleRole getAccessibleRole() {
            return AccessibleRole.SLIDER;
        }

        @Override
        public AccessibleValue getAccessibleValue() {
            return this;
        }

        @Override
        public @Nullable Number getCurrentAccessibleValue() {
            return rating.orElse(null);
        }

        @Override
        public boolean setCurrentAccessibleValue(Number stars) {
            if (stars == null || stars.intValue() < 0 || stars.intValue() > STARS) {
                return false;
            }
            rated.accept(stars.intValue());
            return true;
        }

        @Override
        public Number getMinimumAccessibleValue() {
            return 0;
        }

        @Override
        public Number getMaximumAccessibleValue() {
            return STARS;
        }
    }

    /** Stars that all have are full, those that only some have are pale. @param fewest of the assets that are shown @param highest as before */
    void show(int fewest, int highest) {
        Optional<Integer> before = rating;
        Optional<Integer> stars = fewest == highest ? Optional.of(fewest) : Optional.empty();
        rating = stars;
        least = fewest;
        most = highest;
        getAccessibleContext().setAccessibleName(Bundle.RatingBar_name(
                stars.map(s -> s == 0 ? Bundle.RatingBar_none() : Bundle.RatingBar_of(s)).orElse(Bundle.RatingBar_several())));
        if (!before.equals(stars)) {
            getAccessibleContext().firePropertyChange(AccessibleContext.ACCESSIBLE_VALUE_PROPERTY, before.orElse(null), stars.orElse(null));
        }
        repaint();
    }

    private int starAt(int x) {
        int place = x / STAR_PX;
        return Math.clamp(getComponentOrientation().isLeftToRight() ? place + 1 : STARS - place, 1, STARS);
    }

    private void hover(int star) {
        hovered = star;
        repaint();
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(STARS * STAR_PX, px(28));
    }

    @Override
    public Dimension getMaximumSize() {
        return getPreferredSize();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        Paint.shapes(g);
        int lit = hovered > 0 ? hovered : least;
        for (int i = 0; i < STARS; i++) {
            int place = getComponentOrientation().isLeftToRight() ? i : STARS - 1 - i;
            Path2D star = star(place * STAR_PX + STAR_PX / 2.0, getHeight() / 2.0, px(8.5));
            if (i < lit) {
                g.setColor(hovered > 0 ? Token.STAR.color(0.7) : Token.STAR.color());
                g.fill(star);
            } else if (hovered == 0 && i < most) {
                g.setColor(Token.STAR.color(SOME));
                g.fill(star);
                g.setColor(Token.STAR.color());
                g.setStroke(new java.awt.BasicStroke(1.25f));
                g.draw(star);
            } else {
                g.setColor(Token.OUTLINE.color());
                g.setStroke(new java.awt.BasicStroke(1.25f));
                g.draw(star);
            }
        }
        if (isFocusOwner()) {
            Paint.ring(g, 1, 1, getWidth() - 2, getHeight() - 2, px(8));
        }
        g.dispose();
    }

    private static Path2D star(double cx, double cy, double radius) {
        Path2D.Double path = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double r = i % 2 == 0 ? radius : radius * 0.46;
            double angle = Math.PI * i / 5 - Math.PI / 2;
            double x = cx + r * Math.cos(angle);
            double y = cy + r * Math.sin(angle);
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        path.closePath();
        return path;
    }
}
