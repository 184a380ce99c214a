package org.podstudio.library.ui.compare;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbPreferences;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Project;
import org.podstudio.library.ui.cull.CullCommands;
import org.podstudio.library.ui.cull.CullKeys;
import org.podstudio.library.ui.cull.LibraryKey;
import org.podstudio.library.ui.cull.MenuKey;
import org.podstudio.library.ui.loupe.Decoders;
import org.podstudio.library.ui.loupe.LoupePanel;
import org.podstudio.library.ui.loupe.PictureCanvas;
import org.podstudio.library.ui.loupe.PictureReader;
import org.podstudio.library.ui.loupe.PictureRing;
import org.podstudio.library.ui.loupe.Placement;
import org.podstudio.library.ui.loupe.Viewed;
import org.podstudio.library.ui.loupe.Zoom;
import org.podstudio.library.ui.loupe.ZoomKeys;
import org.podstudio.library.ui.loupe.ZoomModel;
import org.podstudio.ui.Work;
import org.podstudio.ui.help.HelpSection;
import org.podstudio.ui.keys.KeyBindings;
import org.podstudio.ui.thumb.ThumbnailLoader;

/** Compared pictures, zoomed and pushed as one; keys decide about the focused one. Below them what their making differs in. */
public final class ComparePanel extends JPanel implements CompareView {
    private static final long serialVersionUID = 1L;
    private static final Work DECODING = Work.threads("PODStudio compare", 2);
    private static final Work HEARING = Work.threads("PODStudio listening", 1);
    private static final Work LOOKING = Work.threads("PODStudio compare 1:1", 1);
    private static final double STEP = 1.5;
    private static final int PUSH_PX = px(80);
    private static final double SLIDE = 0.05;
    private static final int DIFFERENCES_PX = px(200);

    private final transient ZoomModel zoom = new ZoomModel();
    private final transient PictureReader reader;
    private final transient PictureRing ring;
    private final transient ComparePresenter presenter;
    /** Empty without a media module. */
    private final transient Optional<Listening> listening;
    private final Board board = new Board();
    private final CompareBar bar;
    private final DifferenceList differences = new DifferenceList(board::names);
    private final JScrollPane below = new JScrollPane(differences, ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
            ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    private final List<Pane> panes = new ArrayList<>();
    private transient Optional<ThumbnailLoader> thumbnails = Optional.empty();
    private transient Optional<Project> project = Optional.empty();
    private transient List<Viewed> shown = List.of();
    private boolean differencesOfTwo = true;
    /** Nine columns of words leave little room for the pictures. */
    private boolean differencesOfMany;

    /**
     * @param viewed what a viewer must know of an asset
     * @param focused told of the asset that has the focus
     * @param fullScreen goes there and back
     */
    public ComparePanel(Decoders decoders, Work work, Function<Asset, Viewed> viewed, Consumer<AssetId> focused,
            Consumer<Problem> failed, CullCommands commands, Runnable fullScreen) {
        super(new BorderLayout());
        HelpSection.LOUPE.mark(this);
        reader = new PictureReader(decoders.pictures());
        ring = new PictureRing(reader, DECODING, PictureRing.BUDGET_BYTES, this::showPictures);
        presenter = new ComparePresenter(this, work, viewed, focused, failed);
        bar = new CompareBar(presenter::layout, this::toggleFull, this::nextGround, this::toggleDifferences, fullScreen);
        listening = decoders.players().map(players -> new Listening(players, HEARING, NbPreferences.forModule(LoupePanel.class).node("player"),
                this::showHeard, bar::showSilence));
        bar.onPlay(() -> listening.ifPresent(Listening::toggle));
        below.setBorder(new EmptyBorder(0, 0, 0, 0));
        add(bar, BorderLayout.NORTH);
        add(board, BorderLayout.CENTER);
        add(below, BorderLayout.SOUTH);
        board.setInheritsPopupMenu(true);
        MenuKey.install(board);
        CullKeys.install(board, commands);
        keys(commands, fullScreen);
        zoom.listen(() -> bar.showZoom(zoom.zoom()));
    }

    private void keys(CullCommands commands, Runnable fullScreen) {
        KeyBindings.bind(board, LibraryKey.PREVIEW, () -> listening.filter(Listening::possible).ifPresentOrElse(Listening::toggle,
                commands::togglePreview));
        KeyBindings.bind(board, LibraryKey.LEFT, () -> presenter.step(-1));
        KeyBindings.bind(board, LibraryKey.RIGHT, () -> presenter.step(1));
        KeyBindings.bind(board, LibraryKey.UP, () -> presenter.step(-board.columns()));
        KeyBindings.bind(board, LibraryKey.DOWN, () -> presenter.step(board.columns()));
        KeyBindings.bind(board, LibraryKey.HOME, () -> presenter.focus(0));
        KeyBindings.bind(board, LibraryKey.END, () -> presenter.focus(shown.size() - 1));
        KeyBindings.bind(board, LibraryKey.FULL_SIZE, this::toggleFull);
        KeyBindings.bind(board, LibraryKey.GROUND, this::nextGround);
        KeyBindings.bind(board, LibraryKey.FULL_SCREEN, fullScreen);
        KeyBindings.bind(board, LibraryKey.SLIDER, () -> presenter.layout(presenter.layout() == Layout.SLIDER ? Layout.SIDE_BY_SIDE : Layout.SLIDER));
        KeyBindings.bind(board, LibraryKey.DIFFERENCES, this::toggleDifferences);
        KeyBindings.bind(board, LibraryKey.SLIDE_LEFT, () -> board.slide(board.divided() - SLIDE));
        KeyBindings.bind(board, LibraryKey.SLIDE_RIGHT, () -> board.slide(board.divided() + SLIDE));
        ZoomKeys.install(board, () -> presenter.focus() < panes.size() ? panes.get(presenter.focus()).canvas().placement() : Optional.empty(),
                zoom, STEP, PUSH_PX);
    }

    public void use(Optional<ThumbnailLoader> loader) {
        thumbnails = loader;
        panes.forEach(pane -> pane.canvas().use(loader));
    }

    /**
     * @param asked what to compare
     * @param next what follows it in the list
     */
    public void open(Project of, List<AssetId> asked, AssetId focused, List<AssetId> next, Layout as) {
        zoom.set(Zoom.FIT);
        presenter.open(of, asked, focused, next, as == Layout.SIDE_BY_SIDE && presenter.layout() == Layout.SLIDER ? Layout.SLIDER : as);
    }

    public void close() {
        presenter.close();
        listening.ifPresent(Listening::close);
        ring.close();
        shown = List.of();
    }

    /** Assets changed. */
    public void follow() {
        presenter.follow();
    }

    public void step(int by) {
        presenter.step(by);
    }

    public Optional<AssetId> focusedId() {
        return presenter.focusedId();
    }

    /** It has the keyboard, and a tag field is opened over it. */
    public JComponent board() {
        return board;
    }

    @Override
    public void show(Optional<Project> from, List<Asset> assets, List<Viewed> viewed, Layout layout) {
        boolean others = !viewed.stream().map(Viewed::id).toList().equals(shown.stream().map(Viewed::id).toList());
        project = from;
        shown = viewed;
        while (panes.size() < viewed.size()) {
            panes.add(pane(panes.size()));
        }
        List<Pane> used = panes.subList(0, viewed.size());
        if (others || !bar.shows(layout)) {
            board.show(List.copyOf(used), layout);
        }
        differences.show(Difference.of(assets));
        showDifferences();
        listening.ifPresent(heard -> heard.show(from, viewed));
        for (int i = 0; i < viewed.size(); i++) {
            used.get(i).show(viewed.get(i));
        }
        showPictures();
    }

    private Pane pane(int at) {
        PictureCanvas canvas = new PictureCanvas(reader, LOOKING, zoom, Placement.Small.GROWS, 0);
        canvas.use(thumbnails);
        canvas.addPropertyChangeListener("room", e -> showPictures());
        canvas.onPress(() -> {
            boolean had = presenter.focus() == at;
            presenter.focus(at);
            board.requestFocus();
            return had;
        });
        Pane pane = new Pane(canvas);
        canvas.setInheritsPopupMenu(true);
        pane.setInheritsPopupMenu(true);
        return pane;
    }

    private void showPictures() {
        if (shown.isEmpty()) {
            return;
        }
        ring.want(project, shown, panes.getFirst().canvas().room());
        for (int i = 0; i < shown.size(); i++) {
            Viewed viewed = shown.get(i);
            panes.get(i).canvas().show(project, Optional.of(viewed), ring.get(viewed.id()), ring.problem(viewed.id()));
        }
        reference();
    }

    /** The scale is told of the focused picture; the others show the same part of theirs. */
    private void reference() {
        int focus = presenter.focus();
        if (focus < shown.size() && shown.get(focus).size() != null) {
            double scale = Placement.fitScale(shown.get(focus).size(), panes.get(focus).canvas().room(), Placement.Small.GROWS);
            panes.forEach(pane -> pane.canvas().reference(scale));
        }
    }

    @Override
    public void showFocus(int at) {
        for (int i = 0; i < panes.size(); i++) {
            panes.get(i).focus(i == at);
        }
        board.getAccessibleContext().setAccessibleDescription(shown.get(at).spoken());
        listening.ifPresent(heard -> heard.focus(shown.get(at).id()));
        reference();
    }

    private void showHeard(Listening.State state) {
        bar.showHeard(state);
        Optional<Listening.Heard> heard = listening.flatMap(Listening::heardPart);
        for (int i = 0; i < Math.min(shown.size(), panes.size()); i++) {
            AssetId id = shown.get(i).id();
            panes.get(i).hear(heard.filter(one -> one.sound().equals(id)));
        }
    }

    private void toggleFull() {
        zoom.set(zoom.zoom().fits() ? zoom.zoom().at(Zoom.FULL) : Zoom.FIT);
    }

    private void nextGround() {
        zoom.set(zoom.ground().next());
    }

    private void toggleDifferences() {
        if (presenter.layout() == Layout.SURVEY) {
            differencesOfMany = !differencesOfMany;
        } else {
            differencesOfTwo = !differencesOfTwo;
        }
        showDifferences();
    }

    private void showDifferences() {
        boolean wanted = presenter.layout() == Layout.SURVEY ? differencesOfMany : differencesOfTwo;
        bar.show(presenter.layout(), shown.size(), wanted);
        bar.showLooking(shown.isEmpty() || shown.stream().anyMatch(one -> one.type() != MediaType.AUDIO));
        below.setVisible(wanted);
        below.setPreferredSize(new Dimension(px(300), Math.min(DIFFERENCES_PX, differences.getPreferredSize().height)));
        revalidate();
    }
}
