package org.podstudio.library.ui.loupe;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Window;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseEvent;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.PicturePart;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.media.ScreenPicture;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Project;
import org.podstudio.ui.Overdue;
import org.podstudio.ui.Work;
import org.podstudio.ui.part.Paint;
import org.podstudio.ui.part.PaintedPart;
import org.podstudio.ui.thumb.ThumbnailLoader;

/**
 * Shows one picture by a zoom that may be shared: its thumbnail at once, then the picture fitted to the place, and where that is not enough
 * the part that is seen, in full detail. Counts in device pixels, so that 100 % is one pixel for one.
 */
@Messages({
    "Canvas_name=Picture",
    "Canvas_late=This picture takes long to read.",
    "Canvas_lateWhy=Its disk has not answered for half a minute, or the picture is very large.",
    "Canvas_lateNext=Go on with others: it is shown as soon as it is read. To ask once more, go to the next picture and back."
})
public final class PictureCanvas extends PaintedPart {
    private static final long serialVersionUID = 1L;
    /** Property: there are other pixels to show. */
    public static final String DETAIL = "detail";
    /** Nothing is shown as loading before this. Source: UX10. */
    private static final int SKELETON_MS = 150;

    private final transient ZoomModel zoom;
    private final Placement.Small small;
    private final long heldPixels;
    private final transient SharpPart sharp;
    private final transient CanvasPainter painter = new CanvasPainter(this);
    private final Timer patience = new Timer(SKELETON_MS, e -> repaint());
    private final transient Overdue overdue = new Overdue(this::repaint);
    private transient Optional<ThumbnailLoader> thumbnails = Optional.empty();
    private transient Optional<Project> project = Optional.empty();
    private transient Optional<Viewed> viewed = Optional.empty();
    private transient Optional<ScreenPicture> fitted = Optional.empty();
    private transient Optional<Problem> problem = Optional.empty();
    private double reference;
    private double clip = 1;
    private transient BooleanSupplier press = () -> true;
    private transient @Nullable AssetId awaited;
    private transient @Nullable Runnable painted;

    /**
     * @param work reads what is looked at closely
     * @param heldPixels pictures up to this size are read as a whole when they are looked at closely
     */
    public PictureCanvas(PictureReader reader, Work work, ZoomModel zoom, Placement.Small small, long heldPixels) {
        super(AccessibleRole.ICON);
        this.zoom = zoom;
        this.small = small;
        this.heldPixels = heldPixels;
        sharp = new SharpPart(reader, work, this::sharpened);
        patience.setRepeats(false);
        getAccessibleContext().setAccessibleName(Bundle.Canvas_name());
        setOpaque(true);
        zoom.listen(() -> {
            sharpen();
            repaint();
        });
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                sharpen();
                firePropertyChange("room", null, room());
            }
        });
        new CanvasMouse(this, zoom);
    }

    public void use(Optional<ThumbnailLoader> loader) {
        thumbnails = loader;
    }

    /** @param picture fitted, when it is in memory @param why there will be none */
    public void show(Optional<Project> from, Optional<Viewed> shown, Optional<ScreenPicture> picture, Optional<Problem> why) {
        if (!shown.map(Viewed::id).equals(viewed.map(Viewed::id)) || !from.equals(project)) {
            sharp.forget();
            patience.restart();
        }
        if (!shown.map(Viewed::id).equals(viewed.map(Viewed::id)) || fitted.isPresent() && picture.isEmpty()) {
            overdue.begin();
        }
        project = from;
        viewed = shown;
        fitted = picture;
        problem = why;
        getAccessibleContext().setAccessibleName(shown.map(Viewed::spoken).orElse(Bundle.Canvas_name()));
        sharpen();
        repaint();
        firePropertyChange(DETAIL, null, picture);
    }

    private void sharpened() {
        repaint();
        firePropertyChange(DETAIL, null, sharp.known());
    }

    /** Fitting scale of the picture whose scale the zoom tells; 0 for this one's own. */
    public void reference(double scale) {
        reference = scale;
        sharpen();
    }

    /** Only so much of the width is painted, from the left; what lies below shows beside it. @param part 1 for all */
    public void clipTo(double part) {
        clip = part;
        setOpaque(part >= 1);
        repaint();
    }

    /** Asked when the mouse is pressed: whether the click may change the zoom. */
    public void onPress(BooleanSupplier zooms) {
        press = zooms;
    }

    /** A menu is about the picture that lies under the mouse. */
    @Override
    public @Nullable Point getPopupLocation(@Nullable MouseEvent event) {
        if (event != null) {
            pressed();
        }
        return null;
    }

    boolean pressed() {
        return press.getAsBoolean();
    }

    /** Called once, when this picture has been painted, not only its thumbnail: what a measurement waits for. */
    public void afterPainting(AssetId id, Runnable then) {
        awaited = id;
        painted = then;
    }

    public Optional<Viewed> viewed() {
        return viewed;
    }

    /** All of the picture in memory, in no more detail than the room shows. */
    public Optional<ScreenPicture> fitted() {
        return fitted;
    }

    /** The part in memory that is looked at closely. */
    public Optional<ScreenPicture> sharp() {
        return zoom.zoom().fits() ? Optional.empty() : sharp.known();
    }

    /** Draws pixels of a picture where they lie in it. @param g in device pixels */
    public static void draw(Graphics2D g, ScreenPicture picture, Placement at) {
        CanvasPainter.draw(g, picture, at);
    }

    /** The same place to draw to, in device pixels. @param px device pixels a logical one takes */
    public static Graphics2D devicePixels(Graphics2D graphics, double px) {
        return CanvasPainter.devicePixels(graphics, px);
    }

    /** In device pixels. */
    public PixelSize room() {
        double px = pixels();
        return new PixelSize(Math.max(1, (int) Math.round(getWidth() * px)), Math.max(1, (int) Math.round(getHeight() * px)));
    }

    /** Device pixels a logical one takes. */
    public double pixels() {
        AffineTransform screen = getGraphicsConfiguration() == null ? new AffineTransform() : getGraphicsConfiguration().getDefaultTransform();
        return screen.getScaleX();
    }

    /** Empty until the size of the picture is known. */
    public Optional<Placement> placement() {
        return pictureSize().map(size -> {
            PixelSize room = room();
            double own = Placement.fitScale(size, room, small);
            return Placement.of(zoom.zoom(), size, room, small, reference == 0 ? own : reference);
        });
    }

    Optional<PixelSize> pictureSize() {
        return fitted.map(ScreenPicture::whole).or(() -> viewed.map(Viewed::size));
    }

    private void sharpen() {
        if (zoom.zoom().fits() || project.isEmpty() || viewed.isEmpty() || !viewed.get().decodes() || problem.isPresent()) {
            return;
        }
        List<PicturePart> known = new ArrayList<>();
        fitted.ifPresent(picture -> known.add(picture.part()));
        sharp.known().ifPresent(picture -> known.add(picture.part()));
        placement().flatMap(placed -> placed.wanted(known, heldPixels)).ifPresent(part -> sharp.want(project.get(), viewed.get().id(), part));
    }

    /** What is said of a picture that does not come; it is shown all the same when it does. */
    private Optional<Problem> late() {
        return fitted.isPresent() || overdue.waiting() || !viewed.map(Viewed::decodes).orElse(false) ? Optional.empty()
                : Optional.of(new Problem("picture-late", Bundle.Canvas_late(), Bundle.Canvas_lateWhy(), Bundle.Canvas_lateNext()));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.clipRect(0, 0, (int) Math.round(getWidth() * clip), getHeight());
        boolean patient = patience.isRunning();
        painter.paint(g, new CanvasPainter.Scene(viewed, placement(), fitted, sharp(),
                viewed.flatMap(v -> thumbnails.map(t -> t.get(v.id(), (int) Math.min(512, room().width())))), problem.or(this::late), !patient),
                zoom.ground());
        g.dispose();
        if (isFocusOwner() && !alone(this)) {
            Graphics2D ring = (Graphics2D) graphics.create();
            Paint.shapes(ring);
            Paint.focus(ring, 0, 0, getWidth(), getHeight(), 0);
            ring.dispose();
        }
        Runnable then = painted;
        if (then != null && fitted.isPresent() && viewed.map(Viewed::id).equals(Optional.ofNullable(awaited))) {
            painted = null;
            then.run();
        }
    }

    /** On the whole screen nothing else can have the keyboard, and nothing stands beside the picture. */
    public static boolean alone(JComponent view) {
        Window window = SwingUtilities.getWindowAncestor(view);
        return window != null && window.getGraphicsConfiguration().getDevice().getFullScreenWindow() == window;
    }
}
