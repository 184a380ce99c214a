package org.podstudio.watcher.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingConstants;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.EmptyState;
import org.podstudio.ui.part.OnScreen;
import org.podstudio.ui.part.ScrolledColumn;
import org.podstudio.ui.part.Section;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.TokenPanel;
import org.podstudio.ui.part.WrappedText;
import org.podstudio.watcher.WatchActivity;

/** The watched folders, below them what came in lately and what went wrong. Free of the window system. */
@Messages({
    "WATCH_folders=Folders",
    "WATCH_recent=Came in lately",
    "WATCH_troubles=Problems",
    "# {0} - number",
    "WATCH_watching=Watching {0}",
    "# {0} - number",
    "WATCH_many_folders={0,choice,0#{0} folders|1#{0} folder|1<{0} folders}",
    "WATCH_paused=Paused",
    "WATCH_pause=Pause: nothing comes in until you resume",
    "WATCH_resume=Resume: what came meanwhile is imported now",
    "WATCH_add=Watch a folder…",
    "WATCH_show=Show in the library",
    "WATCH_forget=Forget the problems",
    "# {0} - folder",
    "WATCH_remove=Stop watching {0}",
    "WATCH_gone=It is not there. Connect its drive or make it again; watching goes on then.",
    "WATCH_unreadable=It cannot be read. Give your user the right to; watching goes on then.",
    "WATCH_state_watching=watching",
    "WATCH_state_paused=paused",
    "WATCH_state_gone=not there",
    "WATCH_state_unreadable=cannot be read",
    "# {0} - number",
    "WATCH_assets={0,choice,0#{0} new assets|1#{0} new asset|1<{0} new assets}",
    "# {0} - number",
    "WATCH_known={0} here already",
    "# {0} - number",
    "WATCH_failed={0} not imported",
    "WATCH_no_project_yet=Open a project first",
    "WATCH_no_project=No project",
    "WATCH_no_project_text=Watched folders belong to a project.",
    "WATCH_empty=No folder is watched",
    "WATCH_empty_text=What your generator saves in a watched folder comes in by itself."
})
final class ListenerPanel extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int HEAD_PX = px(40);

    private final transient Wishes wishes;
    private final ThemedLabel state = new ThemedLabel("", StudioFonts::body, Token.SECOND);
    private final JButton pause;
    private final JButton add;
    private final JPanel folders = new JPanel(new Column(px(2)));
    private final JPanel recent = new JPanel(new Column(px(4)));
    private final JPanel troubles = new JPanel(new Column(px(8)));
    private final Section foldersPart = new Section(Bundle.WATCH_folders(), folders, Section.Fold.OPEN);
    private final Section recentPart = new Section(Bundle.WATCH_recent(), recent, Section.Fold.OPEN);
    private final Section troublesPart = new Section(Bundle.WATCH_troubles(), troubles, Section.Fold.OPEN);
    private final ScrolledColumn list = new ScrolledColumn(0);
    private final CardLayout cards = new CardLayout();
    private final JPanel centre = new JPanel(cards);
    private final EmptyState none;
    private final JButton first;

    /** What the dock asks for. */
    interface Wishes {
        void addFolder();

        void remove(FolderRow row);

        void pauseOrResume();

        void showArrivals();

        void forgetTroubles();
    }

    ListenerPanel(Wishes wishes) {
        super(new BorderLayout());
        this.wishes = wishes;
        JPanel head = new TokenPanel(new BorderLayout(px(8), 0), Token.PANEL, TokenPanel.Line.BOTTOM);
        head.setPreferredSize(new Dimension(px(120), HEAD_PX));
        head.setBorder(new EmptyBorder(0, px(12), 0, 0));
        state.setName("watch-state");
        head.add(state, BorderLayout.CENTER);
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, px(4), px(6)));
        buttons.setOpaque(false);
        pause = Buttons.icon(Glyph.PAUSE, Bundle.WATCH_pause(), e -> wishes.pauseOrResume());
        pause.setName("watch-pause");
        add = Buttons.icon(Glyph.FOLDER_PLUS, Bundle.WATCH_add(), e -> wishes.addFolder());
        add.setName("watch-add");
        buttons.add(pause);
        buttons.add(add);
        head.add(buttons, BorderLayout.LINE_END);
        add(head, BorderLayout.NORTH);
        recentPart.trail(Buttons.icon(Glyph.EYE, Bundle.WATCH_show(), e -> wishes.showArrivals()));
        troublesPart.trail(Buttons.icon(Glyph.X, Bundle.WATCH_forget(), e -> wishes.forgetTroubles()));
        list.setBorder(new EmptyBorder(px(4), px(4), px(12), px(4)));
        list.add(foldersPart);
        list.add(troublesPart);
        list.add(recentPart);
        JScrollPane scroll = new JScrollPane(list, ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
                ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(new EmptyBorder(0, 0, 0, 0));
        first = Buttons.plain(Bundle.WATCH_add(), e -> wishes.addFolder());
        none = new EmptyState(Glyph.RADIO, "", "", first);
        JPanel ground = new TokenPanel(new BorderLayout(), Token.PANEL, TokenPanel.Line.NONE);
        ground.add(none);
        centre.add(ground, "none");
        centre.add(scroll, "folders");
        add(centre, BorderLayout.CENTER);
        // A sentence that is not wrapped yet must not make the dock as wide as itself.
        setMinimumSize(new Dimension(OnScreen.least(px(200), 0.24), px(120)));
        showNoProject();
    }

    void showNoProject() {
        say(Bundle.WATCH_no_project(), Bundle.WATCH_no_project_text());
        first.setVisible(false);
        Buttons.enable(add, false, null, Bundle.WATCH_no_project_yet());
    }

    private void say(String title, String text) {
        none.say(title, text);
        state.setText("");
        pause.setVisible(false);
        cards.show(centre, "none");
    }

    void show(List<FolderRow> rows, WatchActivity.Pause paused, List<WatchActivity.Arrival> arrivals, List<WatchActivity.Trouble> wrong) {
        Buttons.enable(add, true, Bundle.WATCH_add(), null);
        first.setVisible(true);
        if (rows.isEmpty()) {
            say(Bundle.WATCH_empty(), Bundle.WATCH_empty_text());
            return;
        }
        boolean resting = paused == WatchActivity.Pause.YES;
        state.setText(resting ? Bundle.WATCH_paused() : Bundle.WATCH_watching(
                Bundle.WATCH_many_folders(rows.size())));
        pause.setVisible(true);
        pause.setIcon((resting ? Glyph.PLAY : Glyph.PAUSE).icon(16, resting ? Token.ACCENT : Token.SECOND));
        pause.setToolTipText(resting ? Bundle.WATCH_resume() : Bundle.WATCH_pause());
        pause.getAccessibleContext().setAccessibleName(pause.getToolTipText());
        fill(folders, rows.stream().map(this::folder).toList());
        fill(recent, arrivals.stream().map(ListenerPanel::arrival).toList());
        fill(troubles, wrong.stream().map(ListenerPanel::trouble).toList());
        recentPart.setVisible(!arrivals.isEmpty());
        troublesPart.setVisible(!wrong.isEmpty());
        cards.show(centre, "folders");
        list.revalidate();
        list.repaint();
    }

    private static void fill(JPanel section, List<JComponent> parts) {
        section.removeAll();
        parts.forEach(section::add);
    }

    private JComponent folder(FolderRow row) {
        JPanel part = new JPanel(new BorderLayout(px(8), 0));
        part.setOpaque(false);
        part.setBorder(new EmptyBorder(px(2), px(8), px(2), 0));
        JLabel shape = new JLabel(switch (row.state()) {
            case WATCHING -> Glyph.RADIO.icon(16, Token.ACCENT);
            case PAUSED -> Glyph.PAUSE.icon(16, Token.SECOND);
            case GONE, UNREADABLE -> Glyph.TRIANGLE_ALERT.icon(16, Token.WARN);
        });
        shape.setVerticalAlignment(SwingConstants.TOP);
        part.add(shape, BorderLayout.LINE_START);
        JPanel words = new JPanel(new Column(0));
        words.setOpaque(false);
        ThemedLabel name = new ThemedLabel(row.name(), StudioFonts::body, Token.TEXT);
        name.setToolTipText(row.folder().folder().toString());
        words.add(name);
        if (row.state() == FolderRow.State.GONE || row.state() == FolderRow.State.UNREADABLE) {
            words.add(new WrappedText(row.state() == FolderRow.State.GONE ? Bundle.WATCH_gone() : Bundle.WATCH_unreadable(),
                    StudioFonts::caption, Token.SECOND));
        } else {
            words.add(new ThemedLabel(Texts.middle(row.folder().folder().toString(), getFontMetrics(StudioFonts.caption()),
                    Math.max(px(120), getWidth() - px(90))), StudioFonts::caption, Token.SECOND));
        }
        part.add(words, BorderLayout.CENTER);
        JPanel end = new JPanel(new BorderLayout());
        end.setOpaque(false);
        end.add(Buttons.icon(Glyph.X, Bundle.WATCH_remove(row.name()), e -> wishes.remove(row)), BorderLayout.NORTH);
        part.add(end, BorderLayout.LINE_END);
        part.getAccessibleContext().setAccessibleName(row.name() + ", " + word(row.state()));
        return part;
    }

    private static String word(FolderRow.State state) {
        return switch (state) {
            case WATCHING -> Bundle.WATCH_state_watching();
            case PAUSED -> Bundle.WATCH_state_paused();
            case GONE -> Bundle.WATCH_state_gone();
            case UNREADABLE -> Bundle.WATCH_state_unreadable();
        };
    }

    /** What an import brought, in words. */
    static String sentence(WatchActivity.Arrival arrival) {
        List<String> parts = new ArrayList<>();
        if (arrival.assets() > 0 || arrival.known() + arrival.failed() == 0) {
            parts.add(Bundle.WATCH_assets(arrival.assets()));
        }
        if (arrival.known() > 0) {
            parts.add(Bundle.WATCH_known(Texts.count(arrival.known())));
        }
        if (arrival.failed() > 0) {
            parts.add(Bundle.WATCH_failed(Texts.count(arrival.failed())));
        }
        return String.join(", ", parts);
    }

    private static JComponent arrival(WatchActivity.Arrival arrival) {
        JPanel row = new JPanel(new BorderLayout(px(8), 0));
        row.setOpaque(false);
        row.setBorder(new EmptyBorder(0, px(8), 0, px(8)));
        row.add(new ThemedLabel(sentence(arrival), StudioFonts::body, Token.TEXT), BorderLayout.CENTER);
        row.add(new ThemedLabel(time(arrival.at()), StudioFonts::caption, Token.SECOND), BorderLayout.LINE_END);
        return row;
    }

    private static JComponent trouble(WatchActivity.Trouble trouble) {
        JPanel row = new JPanel(new Column(px(2)));
        row.setOpaque(false);
        row.setBorder(new EmptyBorder(0, px(8), 0, px(8)));
        row.add(new WrappedText(trouble.problem().what(), StudioFonts::body, Token.TEXT));
        row.add(new WrappedText(trouble.problem().why() + " " + trouble.problem().next(), StudioFonts::caption, Token.SECOND));
        row.add(new ThemedLabel(time(trouble.at()), StudioFonts::caption, Token.SECOND));
        return row;
    }

    private static String time(Instant at) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(Locale.getDefault()).format(at.atZone(ZoneId.systemDefault()));
    }
}
