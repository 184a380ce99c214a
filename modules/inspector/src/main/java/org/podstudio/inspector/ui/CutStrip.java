package org.podstudio.inspector.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javax.swing.JComponent;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.media.Moment;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.Paint;
import org.podstudio.ui.part.ThemedLabel;

/**
 * The waveform of a sound with both ends of what is kept; what goes lies in shadow. Ctrl and the wheel make it longer around the pointer.
 * Time goes from left to right in every language, as on all such lines.
 */
@Messages({
    "CutStrip_reading=Reading the sound…",
    "CutStrip_start=Start of what is kept", "CutStrip_end=End of what is kept",
    "CutStrip_tip=Drag it, or use the arrow keys: a hundredth of a second, with Shift a thousandth, with Page keys one; Home: the file''s own"
})
final class CutStrip extends JComponent {
    private static final long serialVersionUID = 1L;
    private static final int HEIGHT_PX = px(88);
    private static final int BAR_PX = px(2);
    private static final int GAP_PX = 1;
    /** Longest view: this many times the whole. More than one peak for a bar is no longer known. */
    private static final double MOST_ZOOM = 64;
    private static final double ZOOM_STEP = 1.5;
    private static final Color SHADE = new Color(0, 0, 0, 110);

    private final CutEdge start;
    private final CutEdge end;
    private final ThemedLabel reading = new ThemedLabel(Bundle.CutStrip_reading(), StudioFonts::caption, Token.SECOND);
    private transient Seen view = new Seen(0, 1);
    private transient CutView.@Nullable Kept kept;
    private transient float[] peaks = new float[0];
    private transient Optional<Double> heard = Optional.empty();

    /** The seconds that are seen. */
    private record Seen(double from, double to) {}

    /** @param startMoved takes seconds once a drag or a key has moved the start. @param endMoved the end */
    CutStrip(DoubleConsumer startMoved, DoubleConsumer endMoved) {
        setName("cut-strip");
        start = new CutEdge(true, Bundle.CutStrip_start(), Bundle.CutStrip_tip(), new Mover(true, startMoved));
        end = new CutEdge(false, Bundle.CutStrip_end(), Bundle.CutStrip_tip(), new Mover(false, endMoved));
        add(start);
        add(end);
        reading.setName("cut-reading");
        reading.setHorizontalAlignment(SwingConstants.CENTER);
        reading.setVisible(false);
        add(reading);
        addMouseWheelListener(this::wheel);
    }

    private final class Mover implements CutEdge.Moves {
        private final boolean first;
        private final DoubleConsumer moved;

        Mover(boolean first, DoubleConsumer moved) {
            this.first = first;
            this.moved = moved;
        }

        @Override
        public void dragged(int x) {
            put(seconds(x));
        }

        @Override
        public void dropped() {
            CutView.Kept now = kept;
            if (now != null) {
                moved.accept(first ? now.start() : now.end());
            }
        }

        @Override
        public void by(double seconds) {
            CutView.Kept now = kept;
            if (now != null) {
                put((first ? now.start() : now.end()) + seconds);
                dropped();
            }
        }

        @Override
        public void home() {
            CutView.Kept now = kept;
            if (now != null) {
                put(first ? 0 : now.all());
                dropped();
            }
        }

        private void put(double to) {
            CutView.Kept now = kept;
            if (now != null) {
                kept = first ? new CutView.Kept(Math.clamp(to, 0, Math.nextDown(now.end())), now.end(), now.all())
                        : new CutView.Kept(now.start(), Math.clamp(to, Math.nextUp(now.start()), now.all()), now.all());
                place();
            }
        }
    }

    /** What stands in the form; while somebody drags, the ends stay in the hand. */
    void show(CutView.Kept next) {
        CutView.Kept before = kept;
        if (before == null || before.all() != next.all()) {
            view = new Seen(0, next.all());
        }
        if (!start.dragging() && !end.dragging()) {
            kept = next;
        }
        place();
    }

    /** While it is dragged, too. */
    Optional<CutView.Kept> kept() {
        return Optional.ofNullable(kept);
    }

    void peaks(float[] loudest) {
        peaks = loudest;
        repaint();
    }

    /** Whether the peaks are still on their way. */
    void reading(boolean on) {
        reading.setVisible(on);
    }

    void heard(Optional<Double> at) {
        if (!at.equals(heard)) {
            heard = at;
            repaint();
        }
    }

    private void wheel(MouseWheelEvent e) {
        CutView.Kept now = kept;
        if (!e.isControlDown() || now == null) {
            MouseEvent on = SwingUtilities.convertMouseEvent(this, e, getParent());
            getParent().dispatchEvent(on); // the dock scrolls
            return;
        }
        zoom(Math.pow(ZOOM_STEP, -e.getPreciseWheelRotation()), seconds(e.getX()));
    }

    /** @param times longer, below 1 shorter. @param around seconds that stay where they are */
    void zoom(double times, double around) {
        CutView.Kept now = kept;
        if (now == null) {
            return;
        }
        double length = Math.clamp((view.to() - view.from()) / times, now.all() / MOST_ZOOM, now.all());
        double share = (around - view.from()) / (view.to() - view.from());
        double from = Math.clamp(around - share * length, 0, now.all() - length);
        view = new Seen(from, from + length);
        place();
    }

    private double seconds(int x) {
        double share = (x - CutEdge.WIDTH_PX) / (double) Math.max(1, getWidth() - 2 * CutEdge.WIDTH_PX);
        return view.from() + share * (view.to() - view.from());
    }

    private int x(double seconds) {
        double share = (seconds - view.from()) / (view.to() - view.from());
        return CutEdge.WIDTH_PX + (int) Math.round(Math.clamp(share, -1, 2) * (getWidth() - 2 * CutEdge.WIDTH_PX));
    }

    private void place() {
        CutView.Kept now = kept;
        if (now != null) {
            start.setBounds(x(now.start()) - CutEdge.WIDTH_PX, 0, CutEdge.WIDTH_PX, getHeight());
            end.setBounds(x(now.end()), 0, CutEdge.WIDTH_PX, getHeight());
            reading.setBounds(0, 0, getWidth(), getHeight());
            start.getAccessibleContext().setAccessibleDescription(Moment.text(now.start()));
            end.getAccessibleContext().setAccessibleDescription(Moment.text(now.end()));
            firePropertyChange("kept", null, now);
        }
        repaint();
    }

    @Override
    public void doLayout() {
        place();
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(px(200), HEIGHT_PX);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        CutView.Kept now = kept;
        if (now == null) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        Paint.shapes(g);
        g.setColor(Token.CANVAS.color());
        g.fillRect(0, 0, getWidth(), getHeight());
        int middle = getHeight() / 2;
        int half = middle - px(6);
        // Without peaks a flat line would look like silence.
        for (int x = CutEdge.WIDTH_PX; peaks.length > 0 && x < getWidth() - CutEdge.WIDTH_PX; x += BAR_PX + GAP_PX) {
            double from = seconds(x);
            int high = Math.max(1, Math.round(loudest(from / now.all(), seconds(x + BAR_PX + GAP_PX) / now.all()) * half));
            boolean stays = from >= now.start() && from < now.end();
            g.setColor(stays ? Token.ACCENT.color() : Token.SECOND.color(0.5));
            g.fillRect(x, middle - high, BAR_PX, 2 * high);
        }
        g.setColor(SHADE);
        g.fillRect(0, 0, Math.max(0, x(now.start())), getHeight());
        int behind = x(now.end());
        g.fillRect(behind, 0, Math.max(0, getWidth() - behind), getHeight());
        heard.ifPresent(at -> {
            g.setColor(Token.TEXT.color());
            g.fillRect(x(at), 0, px(1), getHeight());
        });
        g.dispose();
    }

    /** Of a part of the length. */
    private float loudest(double from, double to) {
        float most = 0;
        int last = Math.min(peaks.length, Math.max((int) (from * peaks.length) + 1, (int) (to * peaks.length)));
        for (int i = Math.max(0, (int) (from * peaks.length)); i < last; i++) {
            most = Math.max(most, peaks[i]);
        }
        return Math.min(1, most);
    }
}
