package org.podstudio.library.ui.brush;

import static org.podstudio.ui.Scale.px;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import javax.accessibility.AccessibleRole;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.stroke.Stroke;
import org.podstudio.library.ui.loupe.PictureCanvas;
import org.podstudio.library.ui.loupe.Placement;
import org.podstudio.library.ui.loupe.ZoomModel;
import org.podstudio.ui.look.Ground;
import org.podstudio.ui.part.Paint;
import org.podstudio.ui.part.PaintedPart;

/**
 * Lies over the picture and shows the mask on it, or the result instead of it, and the brush. What was composed for another place is shown
 * moved until the new one is there. On the event dispatch thread.
 */
final class BrushLayer extends PaintedPart {
    private static final long serialVersionUID = 1L;
    private static final int CROSS_PX = px(9);
    private static final int GAP_PX = px(3);

    private final PictureCanvas picture;
    private final transient ZoomModel zoom;
    private transient @Nullable MaskLook shown;
    private transient @Nullable BufferedImage pixels;
    private transient Optional<Brush> brush = Optional.empty();
    /** Middle of the brush in pixels of the picture; null when it is nowhere. */
    private transient Point2D.@Nullable Double at;
    private boolean cross;
    private MaskLook.Show show = MaskLook.Show.OVERLAY;

    BrushLayer(PictureCanvas picture, ZoomModel zoom) {
        super(AccessibleRole.CANVAS);
        this.picture = picture;
        this.zoom = zoom;
        setName("mask");
        setFocusable(true);
        setOpaque(false);
    }

    MaskLook.Show showsAs() {
        return show;
    }

    void showAs(MaskLook.Show next) {
        show = next;
        repaint();
    }

    /** How it lies and shows now; empty until the size of the picture is known. */
    Optional<MaskLook> look() {
        return picture.placement().map(at -> new MaskLook(at, show, picture.fitted(), picture.sharp()));
    }

    void patch(MaskLook.Patch patch) {
        if (patch.whole()) {
            shown = patch.look();
            pixels = patch.pixels();
            repaint();
        } else if (patch.look() == shown && pixels != null) {
            Graphics2D g = pixels.createGraphics();
            g.setComposite(AlphaComposite.Src);
            g.drawImage(patch.pixels(), patch.left(), patch.top(), null);
            g.dispose();
            double px = picture.pixels();
            repaint((int) Math.floor(patch.left() / px), (int) Math.floor(patch.top() / px), (int) Math.ceil(patch.pixels().getWidth() / px) + 2,
                    (int) Math.ceil(patch.pixels().getHeight() / px) + 2);
        } // else all of it is on its way
    }

    void use(Brush next) {
        brush = Optional.of(next);
        repaint();
    }

    /** @param byKeys whether a cross shows the middle, for who does not see a pointer there */
    void moveTo(Point2D.@Nullable Double point, boolean byKeys) {
        repaint(ring());
        at = point;
        cross = byKeys;
        repaint(ring());
    }

    Point2D.@Nullable Double brushAt() {
        return at;
    }

    /** Where a point of the component lies in the picture. */
    Optional<Point2D.Double> inPicture(double x, double y) {
        double px = picture.pixels();
        return picture.placement().map(p -> new Point2D.Double((x * px - p.left()) / p.scale(), (y * px - p.top()) / p.scale()));
    }

    /** What the brush covers of the component. */
    private Rectangle ring() {
        Point2D.Double middle = at;
        if (middle == null || brush.isEmpty() || picture.placement().isEmpty()) {
            return new Rectangle();
        }
        Ellipse2D circle = circle(picture.placement().get(), middle);
        Rectangle box = circle.getBounds();
        box.add(new Rectangle((int) circle.getCenterX() - CROSS_PX, (int) circle.getCenterY() - CROSS_PX, 2 * CROSS_PX, 2 * CROSS_PX));
        box.grow(px(4), px(4));
        return box;
    }

    private Ellipse2D circle(Placement placed, Point2D.Double middle) {
        double px = picture.pixels();
        double radius = Math.max(1, brush.orElseThrow().radius() * placed.scale() / px);
        return new Ellipse2D.Double((placed.left() + middle.x * placed.scale()) / px - radius, (placed.top() + middle.y * placed.scale()) / px - radius,
                2 * radius, 2 * radius);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Optional<Placement> placed = picture.placement();
        if (placed.isEmpty()) {
            return;
        }
        if (shown != null && pixels != null) {
            Graphics2D g = PictureCanvas.devicePixels((Graphics2D) graphics, picture.pixels());
            if (shown.show() == MaskLook.Show.RESULT) {
                ground(g, placed.get());
            }
            mask(g, shown.at(), placed.get());
            g.dispose();
        }
        if (at != null && brush.isPresent()) {
            brush((Graphics2D) graphics, circle(placed.get(), at));
        }
        if (isFocusOwner()) {
            Graphics2D g = (Graphics2D) graphics.create();
            Paint.shapes(g);
            Paint.focus(g, 0, 0, getWidth(), getHeight(), 0);
            g.dispose();
        }
    }

    /** In place of the picture below. */
    private void ground(Graphics2D g, Placement now) {
        Ground ground = zoom.ground();
        g.setColor(ground.around());
        g.fillRect(0, 0, now.room().width(), now.room().height());
        ground.behind(g, new Rectangle((int) Math.round(now.left()), (int) Math.round(now.top()), (int) Math.max(1, Math.round(now.width())),
                (int) Math.max(1, Math.round(now.height()))), picture.pixels());
    }

    private void mask(Graphics2D g, Placement then, Placement now) {
        if (then.equals(now)) {
            g.drawImage(pixels, 0, 0, null);
            return;
        }
        double factor = now.scale() / then.scale();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g.translate(now.left() - then.left() * factor, now.top() - then.top() * factor);
        g.scale(factor, factor);
        g.drawImage(pixels, 0, 0, null);
    }

    /** White within black, so that it is seen on anything; a plus or a minus says what it does. */
    private void brush(Graphics2D graphics, Ellipse2D circle) {
        Graphics2D g = (Graphics2D) graphics.create();
        Paint.shapes(g);
        boolean keeps = brush.orElseThrow().mode() == Stroke.Mode.KEEP;
        double x = circle.getCenterX();
        double y = circle.getCenterY();
        for (int pass = 0; pass < 2; pass++) {
            g.setColor(pass == 0 ? new Color(0, 0, 0, 170) : Color.WHITE);
            g.setStroke(new BasicStroke(pass == 0 ? 3f : 1.2f));
            g.draw(circle);
            int arm = cross ? CROSS_PX : GAP_PX;
            g.draw(new java.awt.geom.Line2D.Double(x - arm, y, x + arm, y));
            if (keeps || cross) {
                g.draw(new java.awt.geom.Line2D.Double(x, y - arm, x, y + arm));
            }
        }
        g.dispose();
    }
}
