package org.podstudio.library.ui.loupe;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Component;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import javax.swing.JPanel;
import javax.swing.Timer;
import org.openide.util.NbBundle.Messages;
import org.openide.util.NbPreferences;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.media.ScreenPicture;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Project;
import org.podstudio.library.ui.cull.CullCommands;
import org.podstudio.library.ui.cull.CullKeys;
import org.podstudio.library.ui.cull.LibraryKey;
import org.podstudio.library.ui.cull.MenuKey;
import org.podstudio.ui.Work;
import org.podstudio.ui.help.HelpSection;
import org.podstudio.ui.keys.KeyBindings;
import org.podstudio.ui.play.PlayerKey;
import org.podstudio.ui.play.PlayerPart;
import org.podstudio.ui.thumb.ThumbnailLoader;

/** One picture, as large as the place is, with what was decided about it below. The canvas has the keyboard. */
@Messages({"# {0} - percent", "Loupe_scale={0} %", "# {0} - title of what lies behind pictures", "Loupe_ground=Background: {0}"})
public final class LoupePanel extends JPanel implements LoupeView {
    /** Property: whether what is shown can be played. */
    public static final String PLAYS = "plays";
    private static final long serialVersionUID = 1L;
    /** The picture and two ahead. */
    private static final Work DECODING = Work.threads("PODStudio loupe", 3);
    private static final Work LOOKING = Work.threads("PODStudio loupe 1:1", 1);
    private static final int TOLD_MS = 1200;
    private static final int PAGE = 10;
    private static final double STEP = 1.5;
    private static final int PUSH_PX = px(80);

    private final transient ZoomModel zoom = new ZoomModel();
    private final PictureCanvas canvas;
    private final LoupeCaption caption;
    private final transient LoupePresenter presenter;
    private final transient Optional<LoupePlayer> playing;
    private final Timer told;
    private boolean plays;

    /** @param fullScreen goes there and back */
    public LoupePanel(ViewedList list, Decoders decoders, CullCommands commands, Runnable fullScreen) {
        super(new BorderLayout());
        HelpSection.LOUPE.mark(this);
        PictureReader reader = new PictureReader(decoders.pictures());
        canvas = new PictureCanvas(reader, LOOKING, zoom, Placement.Small.STAYS, Placement.HELD_PIXELS);
        canvas.setName("loupe");
        canvas.setFocusable(true);
        presenter = new LoupePresenter(this, list, reader, DECODING, PictureRing.BUDGET_BYTES);
        caption = new LoupeCaption(() -> go(-1), () -> go(1), this::toggleFull, this::nextGround, fullScreen);
        told = new Timer(TOLD_MS, e -> caption.told(""));
        told.setRepeats(false);
        Optional<PlayerPart> player = decoders.players()
                .map(service -> new PlayerPart(service, LOOKING, NbPreferences.forModule(LoupePanel.class).node("player")));
        playing = player.map(part -> new LoupePlayer(part, LOOKING));
        canvas.setInheritsPopupMenu(true);
        player.ifPresent(part -> part.setInheritsPopupMenu(true));
        add(player.<Component>map(part -> stacked(part)).orElse(canvas), BorderLayout.CENTER);
        add(caption, BorderLayout.SOUTH);
        zoom.listen(this::showScale);
        canvas.addPropertyChangeListener("room", e -> presenter.follow());
        CullKeys.install(canvas, commands);
        keys(fullScreen);
        playerKeys(commands);
    }

    private Stacked stacked(PlayerPart part) {
        Stacked stacked = new Stacked(part, canvas);
        stacked.setInheritsPopupMenu(true);
        return stacked;
    }

    private void keys(Runnable fullScreen) {
        MenuKey.install(canvas);
        KeyBindings.bind(canvas, LibraryKey.LEFT, () -> go(-1));
        KeyBindings.bind(canvas, LibraryKey.UP, () -> go(-1));
        KeyBindings.bind(canvas, LibraryKey.RIGHT, () -> go(1));
        KeyBindings.bind(canvas, LibraryKey.DOWN, () -> go(1));
        KeyBindings.bind(canvas, LibraryKey.PAGE_UP, () -> go(-PAGE));
        KeyBindings.bind(canvas, LibraryKey.PAGE_DOWN, () -> go(PAGE));
        KeyBindings.bind(canvas, LibraryKey.HOME, () -> go(Integer.MIN_VALUE / 2));
        KeyBindings.bind(canvas, LibraryKey.END, () -> go(Integer.MAX_VALUE / 2));
        KeyBindings.bind(canvas, LibraryKey.FULL_SIZE, this::toggleFull);
        KeyBindings.bind(canvas, LibraryKey.GROUND, this::nextGround);
        KeyBindings.bind(canvas, LibraryKey.FULL_SCREEN, fullScreen);
        ZoomKeys.install(canvas, canvas::placement, zoom, STEP, PUSH_PX);
    }

    /** Where a film or a sound is shown, these are the player's; else Space is what it is everywhere. */
    private void playerKeys(CullCommands commands) {
        KeyBindings.bind(canvas, LibraryKey.PREVIEW, () -> {
            if (!playing.map(p -> p.key(PlayerKey.PLAY)).orElse(false)) {
                commands.togglePreview();
            }
        });
        EnumSet.complementOf(EnumSet.of(PlayerKey.PLAY))
                .forEach(key -> KeyBindings.bind(canvas, key, () -> playing.ifPresent(p -> p.key(key))));
    }

    public void use(Optional<ThumbnailLoader> loader) {
        canvas.use(loader);
    }

    /** Shows the focused asset, by the whole. */
    public void open() {
        zoom.set(Zoom.FIT);
        playing.ifPresent(LoupePlayer::playNext);
        presenter.open();
    }

    public void close() {
        presenter.close();
        playing.ifPresent(LoupePlayer::close);
    }

    /** Something was loaded, changed or selected. */
    public void follow() {
        presenter.follow();
    }

    /** What was just decided, in a word; it goes by itself. */
    public void tell(String what) {
        caption.told(what);
        told.restart();
    }

    public void takeKeyboard() {
        canvas.requestFocus(); // it may lie in the window that has the screen
    }

    /** The pictures that are in memory. */
    public List<AssetId> ahead() {
        return presenter.ring().held();
    }

    /** What a tag field is opened over. */
    public PictureCanvas canvas() {
        return canvas;
    }

    private void go(int steps) {
        presenter.go(steps);
    }

    private void toggleFull() {
        zoom.set(zoom.zoom().fits() ? zoom.zoom().at(Zoom.FULL) : Zoom.FIT);
    }

    private void nextGround() {
        zoom.set(zoom.ground().next());
        tell(Bundle.Loupe_ground(zoom.ground().title()));
    }

    @Override
    public PixelSize room() {
        return canvas.room();
    }

    @Override
    public void show(Optional<Project> project, Optional<Viewed> viewed, Optional<ScreenPicture> picture, Optional<Problem> problem) {
        canvas.show(project, viewed, picture, problem);
        playing.ifPresent(p -> p.show(project, viewed));
        caption.show(viewed);
        showScale();
        boolean before = plays;
        plays = playing.isPresent() && viewed.filter(one -> one.type() != MediaType.IMAGE).isPresent();
        firePropertyChange(PLAYS, before, plays);
    }

    /** Whether it shows a film or a sound, and has a player for it. */
    public boolean plays() {
        return plays;
    }

    @Override
    public void showPlace(int place, int size) {
        caption.showPlace(place, size);
    }

    private void showScale() {
        caption.showScale(canvas.viewed().filter(Viewed::decodes).flatMap(v -> canvas.placement())
                .map(placed -> Bundle.Loupe_scale(Math.round(placed.scale() * 100))).orElse(""), zoom.zoom().fits());
    }
}
