package org.podstudio.library.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Window;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TooManyListenersException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JLayeredPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingUtilities;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.query.QuerySyntaxException;
import org.podstudio.core.api.watch.GeneratorFolders;
import org.podstudio.library.ui.cull.AdvanceSwitch;
import org.podstudio.library.ui.cull.ViewMode;
import org.podstudio.library.ui.cull.ViewSwitch;
import org.podstudio.ui.Overdue;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.hint.HintStrip;
import org.podstudio.ui.hint.Hints;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.EmptyState;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.TokenPanel;

/** The library's components and where they lie; free of the window system, so that tests can show it in any frame. */
@Messages({
    "LATE_title=The project takes long to open",
    "LATE_text=Its folder has not answered for half a minute, as a sleeping disk or a far-away network drive does. It is shown as soon as it"
            + " answers.",
    "LATE_again=Try again",
    "LibraryPanel_scrollTheAssets=Scroll the assets",
    "LibraryPanel_noProjectIsOpen=No project is open",
    "LibraryPanel_aProjectIsA=A project is a folder that holds your assets, their history and your packs.",
    "LibraryPanel_openProject=Open project…", "LibraryPanel_newProject=New project…"
})
final class LibraryPanel extends JPanel implements GridTransfer.Hovering {
    private static final long serialVersionUID = 1L;

    private final transient Overdue opening = new Overdue(() -> showCentre(LibraryView.Centre.LATE));
    /** Fired when the user wants to see what came in. */
    static final String ARRIVALS = "arrivals";
    /** Fired with the {@link SortChoice} or {@link TabLooks.Layout} that the user wants. */
    static final String SORT = "sort";
    static final String LAYOUT = "layout";
    private static final int STATUS_PX = px(28);
    /** One step of the zooming wheel or key. */
    private static final double ZOOM_STEP = 1.15;

    private final LibraryBar bar;
    private final AssetGrid grid;
    private final transient EmptyLibrary empty;
    private final transient NoMatch noMatch;
    /** From what was shown to what is: a project that is on its way, or a search without a find, has no place for it. */
    private final transient AwaitedFocus keyboard;
    private final ViewSwitch views = new ViewSwitch();
    private final JLayeredPane layers = layers();
    private final SelectionTray tray;
    private final ThemedLabel status = new ThemedLabel("", StudioFonts::caption, Token.SECOND);
    private final ArrivalsChip chip;
    private final ViewBar view;
    private final ListHeader header = new ListHeader(choice -> firePropertyChange(SORT, null, choice));
    private final JScrollPane scroll;
    private final AdvanceSwitch advance = new AdvanceSwitch();
    private final CardLayout cards = new CardLayout();
    private final JPanel centre = new JPanel(cards);
    private final JPanel hints = new JPanel(new Column(0));
    private ViewMode mode = ViewMode.GRID;
    /** What dropping does that is held over the panel; empty when nothing is. */
    private String drop = "";

    /** What the panel asks for beside what its parts ask for. */
    interface Wishes {
        void importFiles();

        void watchFolder();

        /** Looks for them behind. @param found called on the event dispatch thread; the fullest first, those already watched left out */
        void findGenerators(Consumer<List<GeneratorFolders.Found>> found);

        void watch(Path folder);

        /** A project with something in it to try things out. */
        void openSample();

        void newProject();

        /** Asks once more for what is shown. */
        void refresh();

        void openProject();
    }

    LibraryPanel(GridSelection selection, LibraryBar bar, SelectionTray tray, Wishes wishes, NoMatch noMatch) {
        super(new BorderLayout());
        this.chip = new ArrivalsChip(() -> firePropertyChange(ARRIVALS, false, true));
        this.bar = bar;
        this.tray = tray;
        this.empty = new EmptyLibrary(wishes);
        this.noMatch = noMatch;
        this.grid = new AssetGrid(selection);
        grid.setName("grid");
        this.keyboard = new AwaitedFocus(grid, empty.start());
        this.scroll = new JScrollPane(grid, ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
                ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        this.view = new ViewBar(new ViewBar.Wishes() {
            @Override
            public void layout(TabLooks.Layout layout) {
                firePropertyChange(LAYOUT, null, layout);
            }

            @Override
            public void columns(int count) {
                grid.zoomTo(GridGeometry.pictureFor(count, grid.getWidth()));
            }

            @Override
            public void picture(int px) {
                grid.zoomTo(px);
            }
        });
        add(bar, BorderLayout.NORTH);
        add(stage(wishes), BorderLayout.CENTER);
        JPanel south = new JPanel(new BorderLayout());
        south.add(hints, BorderLayout.NORTH);
        south.add(tray, BorderLayout.CENTER);
        south.add(statusLine(), BorderLayout.SOUTH);
        add(south, BorderLayout.SOUTH);
    }

    private Component stage(Wishes wishes) {
        scroll.setBorder(new EmptyBorder(0, 0, 0, 0));
        scroll.getVerticalScrollBar().getAccessibleContext().setAccessibleName(Bundle.LibraryPanel_scrollTheAssets());
        layers.add(scroll, JLayeredPane.DEFAULT_LAYER);
        layers.add(new GridRing(grid, scroll.getViewport()), Integer.valueOf(JLayeredPane.DEFAULT_LAYER + 1));
        layers.add(chip.button(), Integer.valueOf(JLayeredPane.DEFAULT_LAYER + 1));
        centre.add(layers, LibraryView.Centre.ASSETS.name());
        centre.add(ground(new GridSkeleton()), LibraryView.Centre.LOADING.name());
        centre.add(ground(empty.view()), LibraryView.Centre.EMPTY.name());
        centre.add(ground(noMatch.view()), LibraryView.Centre.NO_MATCH.name());
        centre.add(ground(new EmptyState(Glyph.FOLDER_OPEN, Bundle.LibraryPanel_noProjectIsOpen(),
                Bundle.LibraryPanel_aProjectIsA(),
                Buttons.primary(Bundle.LibraryPanel_openProject(), e -> wishes.openProject()),
                Buttons.plain(Bundle.LibraryPanel_newProject(), e -> wishes.newProject()))), LibraryView.Centre.NO_PROJECT.name());
        centre.add(ground(new EmptyState(Glyph.HARD_DRIVE, Bundle.LATE_title(), Bundle.LATE_text(),
                Buttons.primary(Bundle.LATE_again(), e -> wishes.refresh()))), LibraryView.Centre.LATE.name());
        return centre;
    }

    private JLayeredPane layers() {
        return new JLayeredPane() {
            private static final long serialVersionUID = 1L;

            @Override
            public void doLayout() {
                for (Component c : getComponents()) {
                    c.setBounds(c == chip.button() ? chip.place(getWidth()) : new Rectangle(getSize()));
                }
            }
        };
    }

    private JPanel ground(JComponent content) {
        JPanel ground = new TokenPanel(new BorderLayout(), Token.CANVAS, TokenPanel.Line.NONE);
        content.setOpaque(false);
        ground.add(content);
        return ground;
    }

    @Override
    protected void paintChildren(Graphics g) {
        super.paintChildren(g);
        if (!drop.isEmpty()) {
            Graphics2D over = (Graphics2D) g.create(centre.getX(), centre.getY(), centre.getWidth(), centre.getHeight());
            DropFrame.paint(over, centre.getSize(), getFontMetrics(StudioFonts.strong()), drop);
        }
    }

    private JPanel statusLine() {
        status.setName("status-line");
        grid.addPropertyChangeListener("picturePx", e -> view.showPicture(grid.picturePx()));
        return new StatusLine(STATUS_PX, status, views, advance, view);
    }

    void show(TabLooks.Look look) {
        bar.show(look.sort());
        header.show(look.sort());
        view.show(look);
        scroll.setColumnHeaderView(look.layout() == TabLooks.Layout.LIST ? header : null);
        grid.lay(look.layout());
        grid.zoomTo(look.picturePx());
    }

    /** @param steps larger above 0, smaller below; 0 for the standard size */
    void zoom(int steps) {
        grid.zoomTo(steps == 0 ? TabLooks.STANDARD_PX : (int) Math.round(grid.picturePx() * Math.pow(ZOOM_STEP, steps)));
    }

    /** Files can be dropped anywhere on the panel. */
    void acceptFiles(GridTransfer handler) {
        for (JComponent part : List.of(this, grid)) {
            part.setTransferHandler(handler);
            if (part.getDropTarget() != null) { // there is none without a display
                try {
                    part.getDropTarget().addDropTargetListener(handler.whenGone());
                } catch (TooManyListenersException e) {
                    throw new IllegalStateException("Swing's drop targets take several listeners", e);
                }
            }
        }
    }

    @Override
    public void above(OptionalInt files) {
        drop = DropFrame.words(files);
        repaint();
    }

    @Override
    public void gone() {
        drop = "";
        repaint();
    }

    /** What takes the keyboard where there are no assets. */
    JComponent emptyStart() {
        return empty.start();
    }

    void showCentre(LibraryView.Centre shown) {
        boolean hadFocus = hasKeyboard();
        cards.show(centre, shown.name());
        lookForHints();
        if (shown == LibraryView.Centre.EMPTY) {
            empty.shown();
        }
        if (shown == LibraryView.Centre.LOADING) {
            opening.begin();
        } else {
            opening.end();
        }
        if (hadFocus) {
            keyboard.ask();
        }
    }

    /** Whether the keyboard is where it leaves with what is shown; also while a dialog has it, which gives it back. */
    private boolean hasKeyboard() {
        Window window = SwingUtilities.getWindowAncestor(this);
        Component owner = window == null ? null : window.getMostRecentFocusOwner();
        return owner == grid || owner != null && SwingUtilities.isDescendingFrom(owner, centre) && !SwingUtilities.isDescendingFrom(owner, layers);
    }

    void showStatus(String line) {
        status.setText(line);
    }

    void showCounts(Map<LibraryTab, Long> counts) {
        bar.showCounts(counts);
        noMatch.show(counts.getOrDefault(LibraryTab.ALL, 0L));
    }

    void showMistake(Optional<QuerySyntaxException> mistake) {
        bar.showMistake(mistake);
    }

    void showArrivals(int count) {
        chip.show(count);
    }

    AssetGrid grid() {
        return grid;
    }

    GridScroll scroll() {
        return grid.scroll();
    }

    LibraryBar bar() {
        return bar;
    }

    /** How the list is looked at. */
    void show(ViewMode shown) {
        mode = shown;
        views.show(shown);
        view.show(shown);
        lookForHints();
    }

    /** Above the tray, while assets are looked at in that way. */
    void add(ViewMode in, Hints all, String name, String words, BooleanSupplier fits) {
        hints.add(new HintStrip(all, name, words, () -> mode == in && grid.isShowing() && fits.getAsBoolean()));
    }

    /** What is looked at is of another kind. */
    void lookForHints() {
        for (Component strip : hints.getComponents()) {
            ((HintStrip) strip).look();
        }
    }

    ViewSwitch views() {
        return views;
    }

    /** What covers the grid when it is visible. */
    void overlay(JComponent over) {
        layers.add(over, JLayeredPane.PALETTE_LAYER);
    }

    AdvanceSwitch advance() {
        return advance;
    }

    SelectionTray tray() {
        return tray;
    }
}
