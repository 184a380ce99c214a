package org.podstudio.inspector.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Area;
import java.util.Optional;
import java.util.function.Consumer;
import javax.accessibility.AccessibleRole;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.spi.Excerpt.Box;
import org.podstudio.ui.Token;
import org.podstudio.ui.keys.FixedKeys;
import org.podstudio.ui.part.Paint;
import org.podstudio.ui.part.PaintedPart;
import org.podstudio.ui.thumb.ThumbnailLoader;

/**
 * The whole picture, small, with a frame around a part of it. The frame is dragged, and where the part is what will be kept its edges
 * are, too. Arrow keys move it, with Shift they make it larger and smaller, Home puts it back.
 */
@Messages({
    "PartFrame_thePartThatIs=The part that is tried: drag the frame, or use the arrow keys; Home: the middle",
    "PartFrame_whatIsKeptDrag=What is kept: drag the frame or its edges; arrow keys move it, with Shift they size it; Home: all",
    "PartFrame_partThatIsTried=Part that is tried", "PartFrame_partThatIsKept=Part that is kept",
    "# {0} - width", "# {1} - height", "# {2} - x", "# {3} - y",
    "PartFrame_place={0} by {1} pixels, {2} from the left, {3} from the top"
})
final class PartFrame extends PaintedPart {
    private static final long serialVersionUID = 1L;
    private static final int HEIGHT_PX = px(160);
    private static final int LARGE_PX = 512;
    /** So near to an edge, in pixels of the screen, a drag takes the edge. */
    private static final int GRIP_PX = px(8);
    private static final Color SHADE = new Color(0, 0, 0, 120);

    private transient Optional<ThumbnailLoader> thumbnails = Optional.empty();
    private transient PreviewView.@Nullable Frame shown;
    private transient Box box = new Box(0, 0, 1, 1);
    private transient @Nullable FrameDrag drag;

    /** @param moved takes the new part when a drag or a key has changed it */
    PartFrame(Consumer<Box> moved) {
        super(AccessibleRole.PANEL);
        setName("part");
        setFocusable(true);
        setVisible(false);
        MouseAdapter mouse = new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                requestFocusInWindow();
                drag = begin(e.getPoint());
            }

            @Override
            public void mouseDragged(MouseEvent e) {
                PreviewView.Frame frame = shown;
                if (drag != null && frame != null) {
                    double scale = scale(frame);
                    put(drag.to((int) Math.round((e.getX() - drag.from().x) / scale), (int) Math.round((e.getY() - drag.from().y) / scale)));
                }
            }

            @Override
            public void mouseReleased(MouseEvent e) {
                if (drag != null && !drag.box().equals(box)) {
                    moved.accept(box);
                }
                drag = null;
            }

            @Override
            public void mouseMoved(MouseEvent e) {
                FrameDrag would = begin(e.getPoint());
                setCursor(Cursor.getPredefinedCursor(would == null ? Cursor.DEFAULT_CURSOR : would.cursor()));
            }
        };
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        for (String[] key : new String[][] {{"LEFT", "-1", "0"}, {"RIGHT", "1", "0"}, {"UP", "0", "-1"}, {"DOWN", "0", "1"}}) {
            int x = Integer.parseInt(key[1]);
            int y = Integer.parseInt(key[2]);
            FixedKeys.on(this, key[0], () -> step(FrameDrag.MOVE, x, y, moved));
            FixedKeys.on(this, "shift " + key[0], () -> step(FrameDrag.RIGHT | FrameDrag.BOTTOM, x, y, moved));
        }
        FixedKeys.on(this, "HOME", () -> {
            if (shown != null) {
                put(shown.home());
                moved.accept(box);
            }
        });
    }

    private void step(int edges, int x, int y, Consumer<Box> moved) {
        PreviewView.Frame frame = shown;
        if (frame == null || edges != FrameDrag.MOVE && frame.use() == PreviewView.Use.PART) {
            return;
        }
        int step = Math.max(1, Math.max(frame.of().width(), frame.of().height()) / 50);
        Box before = box;
        put(new FrameDrag(new Point(), box, edges, frame.of()).to(x * step, y * step));
        if (!before.equals(box)) {
            moved.accept(box);
        }
    }

    void use(Optional<ThumbnailLoader> loader) {
        thumbnails = loader;
        repaint();
    }

    /** Empty hides it. While somebody drags, the frame stays in the hand. */
    void show(Optional<PreviewView.Frame> frame) {
        shown = frame.orElse(null);
        setVisible(frame.isPresent());
        frame.ifPresent(f -> {
            boolean part = f.use() == PreviewView.Use.PART;
            setToolTipText(part ? Bundle.PartFrame_thePartThatIs()
                    : Bundle.PartFrame_whatIsKeptDrag());
            if (drag == null) {
                put(f.box());
            }
        });
        revalidate();
    }

    Box box() {
        return box;
    }

    private void put(Box next) {
        box = next;
        PreviewView.Frame frame = shown;
        if (frame != null) {
            getAccessibleContext().setAccessibleName(
                    frame.use() == PreviewView.Use.PART ? Bundle.PartFrame_partThatIsTried() : Bundle.PartFrame_partThatIsKept());
            getAccessibleContext().setAccessibleDescription(
                    Bundle.PartFrame_place("" + next.width(), "" + next.height(), "" + next.x(), "" + next.y()));
        }
        repaint();
    }

    private @Nullable FrameDrag begin(Point at) {
        PreviewView.Frame frame = shown;
        if (frame == null) {
            return null;
        }
        Rectangle on = onScreen(frame);
        int edges = FrameDrag.MOVE;
        if (frame.use() == PreviewView.Use.CROP) {
            edges = (Math.abs(at.x - on.x) <= GRIP_PX ? FrameDrag.LEFT : Math.abs(at.x - on.x - on.width) <= GRIP_PX ? FrameDrag.RIGHT : 0)
                    | (Math.abs(at.y - on.y) <= GRIP_PX ? FrameDrag.TOP : Math.abs(at.y - on.y - on.height) <= GRIP_PX ? FrameDrag.BOTTOM : 0);
        }
        Rectangle near = new Rectangle(on);
        near.grow(GRIP_PX, GRIP_PX);
        return near.contains(at) ? new FrameDrag(at, box, edges, frame.of()) : null;
    }

    private double scale(PreviewView.Frame frame) {
        return Math.min((double) getWidth() / frame.of().width(), (double) getHeight() / frame.of().height());
    }

    private Rectangle picture(PreviewView.Frame frame) {
        double scale = scale(frame);
        int width = (int) Math.max(1, Math.round(frame.of().width() * scale));
        int height = (int) Math.max(1, Math.round(frame.of().height() * scale));
        return new Rectangle((getWidth() - width) / 2, (getHeight() - height) / 2, width, height);
    }

    private Rectangle onScreen(PreviewView.Frame frame) {
        Rectangle all = picture(frame);
        double scale = scale(frame);
        return new Rectangle(all.x + (int) Math.round(box.x() * scale), all.y + (int) Math.round(box.y() * scale),
                (int) Math.max(2, Math.round(box.width() * scale)), (int) Math.max(2, Math.round(box.height() * scale)));
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(px(200), HEIGHT_PX);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        PreviewView.Frame frame = shown;
        if (frame == null) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        Paint.shapes(g);
        Rectangle all = picture(frame);
        g.setColor(Token.CANVAS.color());
        g.fill(all);
        Image image = thumbnails.map(t -> t.get(frame.id(), LARGE_PX)).orElse(null);
        if (image != null) {
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            g.drawImage(image, all.x, all.y, all.width, all.height, null);
        }
        Rectangle on = onScreen(frame).intersection(all);
        Area outside = new Area(all);
        outside.subtract(new Area(on));
        g.setColor(SHADE);
        g.fill(outside);
        g.setColor(Token.ACCENT.color());
        g.setStroke(new BasicStroke(px(2)));
        g.drawRect(on.x + 1, on.y + 1, Math.max(1, on.width - 2), Math.max(1, on.height - 2));
        if (isFocusOwner()) {
            Paint.focus(g, all.x, all.y, all.width, all.height, 0);
        }
        g.dispose();
    }
}
