package org.podstudio.library.ui.brush;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.swing.JPanel;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.stroke.Stroke;
import org.podstudio.library.ui.loupe.PictureCanvas;
import org.podstudio.library.ui.loupe.PictureReader;
import org.podstudio.library.ui.loupe.PictureRing;
import org.podstudio.library.ui.loupe.Placement;
import org.podstudio.library.ui.loupe.Stacked;
import org.podstudio.library.ui.loupe.Viewed;
import org.podstudio.library.ui.loupe.Zoom;
import org.podstudio.library.ui.loupe.ZoomModel;
import org.podstudio.ui.Work;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.keys.FixedKeys;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.EmptyState;
import org.podstudio.ui.problem.WindowWords;

/** The mask brush: a picture with its mask over it, tools above, the way out below. The picture has the keyboard. */
@Messages({
    "# {0} - file name", "# {1} - which brush", "# {2} - diameter in pixels",
    "BrushPanel_spoken=Mask of {0}. {1}, {2} pixels. Arrows move the cross, Space puts the brush down and takes it up",
    "# {0} - background", "BrushPanel_ground=Background: {0}", "BrushPanel_mask=Mask: red is erased", "BrushPanel_result=Result", "BrushPanel_again=Try again"
})
final class BrushPanel extends JPanel implements BrushView, BrushKeys.Commands, BrushBar.Wishes {
    private static final long serialVersionUID = 1L;
    private static final int TOLD_MS = 2000;
    private static final String WORK = "work";
    private static final String PROBLEM = "problem";

    private final transient ZoomModel zoom = new ZoomModel();
    private final PictureCanvas picture;
    private final BrushLayer layer;
    private final BrushBar bar = new BrushBar(this);
    private final BrushFoot foot = new BrushFoot(this);
    private final CardLayout cards = new CardLayout();
    private final JPanel centre = new JPanel(cards);
    private final transient PictureRing ring;
    private final transient BrushOutside outside;
    private final Timer told;
    private transient BrushPresenter presenter;
    private transient Optional<Project> project = Optional.empty();
    private transient Optional<Viewed> viewed = Optional.empty();
    private transient @Nullable MaskLook looked;
    private boolean ready;

    /** @param presenter of this view */
    BrushPanel(PictureReader reader, Work decoding, Work looking, BrushOutside outside, Function<BrushView, BrushPresenter> presenter) {
        super(new BorderLayout());
        this.outside = outside;
        picture = new PictureCanvas(reader, looking, zoom, Placement.Small.STAYS, Placement.HELD_PIXELS);
        layer = new BrushLayer(picture, zoom);
        ring = new PictureRing(reader, decoding, PictureRing.BUDGET_BYTES, this::showPixels);
        told = new Timer(TOLD_MS, e -> foot.told(""));
        told.setRepeats(false);
        centre.add(new Stacked(layer, picture), WORK);
        add(bar, BorderLayout.NORTH);
        add(centre, BorderLayout.CENTER);
        add(foot, BorderLayout.SOUTH);
        bar.enableTools(false);
        // Wherever in this window the keyboard is: in the library the same keys take back decisions.
        FixedKeys.within(this, "ctrl Z", this::undo);
        FixedKeys.within(this, "ctrl shift Z", this::redo);
        FixedKeys.within(this, "ctrl Y", this::redo);
        this.presenter = presenter.apply(this);
        zoom.listen(this::look);
        picture.addPropertyChangeListener("room", e -> {
            want();
            look();
        });
        picture.addPropertyChangeListener(PictureCanvas.DETAIL, e -> look());
        layer.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent e) {
                BrushPanel.this.presenter.release(); // a key that is let go elsewhere would never end the stroke
            }
        });
    }

    BrushPresenter presenter() {
        return presenter;
    }

    BrushLayer layer() {
        return layer;
    }

    @Override
    public void showPicture(Project of, TouchUp touchUp) {
        project = Optional.of(of);
        Asset asset = touchUp.picture();
        viewed = Optional.of(new Viewed(asset.id(), asset.filename(), asset.facts().type(), touchUp.size(), asset.status(), 0, null, false,
                asset.filename()));
        bar.setVisible(true);
        cards.show(centre, WORK);
        foot.showName(touchUp.opened().filename());
        outside.named(touchUp.opened().filename());
        want();
        showPixels();
    }

    private void want() {
        viewed.ifPresent(v -> ring.want(project, List.of(v), picture.room()));
    }

    private void showPixels() {
        picture.show(project, viewed, viewed.flatMap(v -> ring.get(v.id())), viewed.flatMap(v -> ring.problem(v.id())));
    }

    @Override
    public void showReady() {
        ready = true;
        bar.enableTools(true);
        new BrushKeys(layer, picture, zoom, presenter).install(this);
        new BrushMouse(layer, picture, zoom, presenter);
        layer.setCursor(Cursors.none());
        look();
        layer.requestFocusInWindow();
    }

    /** What is seen has changed: the mask over it is composed anew. */
    private void look() {
        layer.look().ifPresent(look -> {
            foot.showScale(Math.round(look.at().scale() * 100), zoom.zoom().fits());
            if (ready && !look.equals(looked)) {
                looked = look;
                presenter.look(look);
            }
        });
        layer.repaint();
    }

    @Override
    public void showBrush(Brush brush) {
        bar.show(brush);
        layer.use(brush);
        layer.getAccessibleContext().setAccessibleName(Bundle.BrushPanel_spoken(viewed.map(Viewed::filename).orElse(""),
                brush.mode() == Stroke.Mode.KEEP ? Bundle.Brush_keep() : Bundle.Brush_erase(), Math.round(2 * brush.radius())));
    }

    @Override
    public void showStrokes(int count, boolean canUndo, boolean canRedo, boolean canApply) {
        bar.showStrokes(canUndo, canRedo);
        foot.showStrokes(count, canApply);
    }

    @Override
    public void showPatch(MaskLook.Patch patch) {
        layer.patch(patch);
    }

    @Override
    public void tell(String what) {
        foot.told(what);
        told.restart();
    }

    @Override
    public void showBusy(String what) {
        told.stop();
        foot.told(what);
    }

    @Override
    public void showProblem(Problem problem) {
        bar.setVisible(false);
        centre.add(new EmptyState(Glyph.TRIANGLE_ALERT, problem.what(), problem.why() + " " + WindowWords.next(problem),
                Buttons.plain(Bundle.BrushPanel_again(), e -> presenter.again())), PROBLEM);
        cards.show(centre, PROBLEM);
    }

    @Override
    public void problem(Problem problem) {
        outside.problem(problem);
    }

    @Override
    public void applied(TouchUp touchUp) {
        outside.close(Optional.of(touchUp));
    }

    @Override
    public void toggleShow() {
        boolean result = layer.showsAs() == MaskLook.Show.OVERLAY;
        layer.showAs(result ? MaskLook.Show.RESULT : MaskLook.Show.OVERLAY);
        foot.showResult(result);
        tell(result ? Bundle.BrushPanel_result() : Bundle.BrushPanel_mask());
        look();
        done();
    }

    @Override
    public void toggleFull() {
        zoom.set(zoom.zoom().fits() ? zoom.zoom().at(Zoom.FULL) : Zoom.FIT);
        done();
    }

    @Override
    public void nextGround() {
        zoom.set(zoom.ground().next());
        tell(Bundle.BrushPanel_ground(zoom.ground().title()));
        done();
    }

    @Override
    public void apply() {
        presenter.apply();
    }

    /** Asks nothing where nothing was painted. */
    @Override
    public void leave() {
        if (mayLeave()) {
            outside.close(Optional.empty());
        }
    }

    /** Whether the window may close now; strokes that are not wanted are gone then. */
    boolean mayLeave() {
        presenter.drop();
        if (!presenter.changed()) {
            presenter.discard();
            return true;
        }
        return switch (outside.ask(presenter.strokes().size())) {
            case STAY -> false;
            case KEEP -> true;
            case DISCARD -> {
                presenter.discard();
                yield true;
            }
        };
    }

    @Override
    public void use(Stroke.Mode mode) {
        presenter.use(mode);
    }

    @Override
    public void size(double part) {
        presenter.size(part);
    }

    @Override
    public void hardness(double hardness) {
        presenter.hardness(hardness);
    }

    @Override
    public void undo() {
        presenter.undo();
        done();
    }

    @Override
    public void redo() {
        presenter.redo();
        done();
    }

    @Override
    public void done() {
        layer.requestFocusInWindow();
    }

    void close() {
        presenter.close();
        ring.close();
        told.stop();
    }
}
