package org.podstudio.ui.settings;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Rectangle;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.settings.Setting;
import org.podstudio.core.api.settings.SettingKind;
import org.podstudio.core.api.settings.SettingPage;
import org.podstudio.core.api.settings.SettingScope;
import org.podstudio.core.api.settings.StudioSettingsTable;
import org.podstudio.core.api.watch.WatchedFolder;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.Work;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.keys.FixedKeys;
import org.podstudio.ui.part.Card;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.EmptyState;
import org.podstudio.ui.part.ScrolledColumn;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.typing.Typing;

/** All settings: pages at the left, one search over all of them, each setting on a row that says what it does. */
@Messages({
    "Settings_search=Search settings",
    "Settings_none=No setting is called so",
    "Settings_none_text=Search looks at names, explanations and choices.",
    "# {0} - project", "Settings_of_project=Settings of this project are those of “{0}”."
})
final class SettingsPanel extends JPanel implements SettingsView {
    private static final long serialVersionUID = 1L;
    private static final int MARGIN_PX = px(24);
    private static final String PAGES = "pages";
    private static final String FOREIGN = "foreign";
    private static final String NONE = "none";

    private final JTextField search = new JTextField();
    private final SettingsNav nav;
    private final ScrolledColumn column = new ScrolledColumn(px(12));
    private final JScrollPane scroll = new JScrollPane(column);
    private final JPanel foreign = new JPanel(new BorderLayout());
    private final CardLayout cards = new CardLayout();
    private final JPanel centre = new JPanel(cards);
    private final transient Map<SettingPage, JPanel> pages = new EnumMap<>(SettingPage.class);
    private final transient Map<Setting, SettingCard> rows = new LinkedHashMap<>();
    private final transient SettingsPresenter presenter;
    private final transient List<PlatformPage> platform;
    private final transient Consumer<Problem> problems;
    private final transient Consumer<String> told;
    private final WatchedFoldersList watched;

    /** @param problems shows what went wrong @param told shows what was done */
    SettingsPanel(SettingsAccess access, Work work, List<PlatformPage> platform, Consumer<Problem> problems, Consumer<String> told) {
        super(new BorderLayout());
        this.platform = platform;
        this.problems = problems;
        this.told = told;
        presenter = new SettingsPresenter(this, work, access);
        watched = new WatchedFoldersList(presenter::watch);
        nav = new SettingsNav(platform, this::pageChosen);
        setBackground(Token.PANEL.color());
        add(left(), BorderLayout.LINE_START);
        column.setBorder(new EmptyBorder(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX));
        StudioSettingsTable.all().forEach(this::addRow);
        pages.values().forEach(column::add);
        scroll.setBorder(null);
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        foreign.setBorder(new EmptyBorder(px(16), px(16), px(16), px(16)));
        scroll.getViewport().addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                settle();
            }
        });
        centre.add(scroll, PAGES);
        centre.add(foreign, FOREIGN);
        centre.add(new EmptyState(Glyph.SEARCH, Bundle.Settings_none(), Bundle.Settings_none_text()), NONE);
        add(centre, BorderLayout.CENTER);
        pageChosen(nav.chosen());
        presenter.load();
    }

    private JComponent left() {
        search.setName("searchSettings");
        search.putClientProperty("JTextField.placeholderText", Bundle.Settings_search());
        search.putClientProperty("JTextField.leadingIcon", Glyph.SEARCH.icon(16, Token.SECOND));
        search.putClientProperty("JTextField.showClearButton", Boolean.TRUE);
        search.getAccessibleContext().setAccessibleName(Bundle.Settings_search());
        Typing.heard(search, () -> presenter.search(search.getText()));
        FixedKeys.on(search, "DOWN", nav::requestFocusInWindow);
        JPanel left = new JPanel(new BorderLayout(0, px(12))) {
            private static final long serialVersionUID = 1L;

            @Override
            public Dimension getPreferredSize() {
                return new Dimension(px(216), super.getPreferredSize().height);
            }

            @Override
            protected void paintComponent(java.awt.Graphics g) {
                g.setColor(Token.WINDOW.color());
                g.fillRect(0, 0, getWidth(), getHeight());
            }
        };
        left.setBorder(new EmptyBorder(px(16), px(12), px(12), px(12)));
        left.add(search, BorderLayout.NORTH);
        left.add(nav, BorderLayout.CENTER);
        return left;
    }

    private void addRow(Setting setting) {
        JPanel page = pages.computeIfAbsent(setting.page(), SettingsPanel::page);
        SettingEditor editor = setting.kind() instanceof SettingKind.Listed ? watched
                : SettingEditors.of(setting, text -> presenter.check(setting, text),
                        text -> presenter.change(setting, scope(setting), text));
        SettingCard row = new SettingCard(setting, editor, presenter);
        rows.put(setting, row);
        ((Card) page.getComponent(1)).add(row);
    }

    private SettingScope scope(Setting setting) {
        return rows.get(setting).scope();
    }

    private static JPanel page(SettingPage page) {
        JPanel panel = new JPanel(new Column(px(12)));
        panel.setOpaque(false);
        panel.add(new ThemedLabel(page.title(), StudioFonts::title, Token.TEXT));
        panel.add(new Card());
        return panel;
    }

    /** A page of ours, or one that another module brings. */
    private void pageChosen(SettingsNav.Entry entry) {
        if (!search.getText().isEmpty()) {
            search.setText(""); // which shows it
        } else {
            show(entry);
        }
    }

    private void show(SettingsNav.Entry entry) {
        foreign.removeAll();
        if (entry.foreign().isPresent()) {
            foreign.add(entry.foreign().get().open(), BorderLayout.CENTER);
            cards.show(centre, FOREIGN);
        } else {
            cards.show(centre, PAGES);
            rows.values().forEach(row -> row.setVisible(true));
            pages.forEach((page, panel) -> panel.setVisible(Optional.of(page).equals(entry.page())));
            scroll.getVerticalScrollBar().setValue(0);
        }
        settle();
        centre.revalidate();
        centre.repaint();
    }

    @Override
    public void showFound(List<Setting> found, String typed) {
        nav.mark(typed.isEmpty() ? Optional.empty() : Optional.of(found.stream().map(Setting::page).toList()));
        if (typed.isEmpty()) {
            show(nav.chosen());
            return;
        }
        rows.forEach((setting, row) -> row.setVisible(found.contains(setting)));
        pages.forEach((page, panel) -> panel.setVisible(found.stream().anyMatch(setting -> setting.page() == page)));
        cards.show(centre, found.isEmpty() ? NONE : PAGES);
        settle();
        scroll.getVerticalScrollBar().setValue(0);
    }

    /** Texts that wrap know their height once they have their width: laid out once for the one, and again for the other. */
    private void settle() {
        column.revalidate();
        EventQueue.invokeLater(() -> {
            rows.values().forEach(SettingCard::remeasure);
            column.revalidate();
            column.repaint();
        });
    }

    /** Opens a page by its id, or the page of a setting with the setting in view and the keyboard in it. */
    void reveal(String id) {
        Optional<Setting> setting = StudioSettingsTable.of(id);
        if (!nav.choose(setting.map(found -> found.page().wire()).orElse(id))) {
            return;
        }
        setting.map(rows::get).ifPresent(row -> EventQueue.invokeLater(() -> {
            row.scrollRectToVisible(new Rectangle(0, 0, row.getWidth(), row.getHeight()));
            row.editor().field().requestFocusInWindow();
        }));
    }

    void focusSearch() {
        search.requestFocusInWindow();
    }

    /** Hands on what was typed last and takes what was changed on foreign pages. */
    void close() {
        rows.values().forEach(row -> row.editor().flush());
        platform.forEach(PlatformPage::close);
    }

    void backUp(Path file) {
        rows.values().forEach(row -> row.editor().flush());
        presenter.backUp(file);
    }

    void restore(Path file) {
        presenter.restore(file);
    }

    @Override
    public void showProject(String project) {
        nav.say(project.isEmpty() ? "" : Bundle.Settings_of_project(project));
    }

    @Override
    public void show(ShownSetting setting) {
        rows.get(setting.setting()).show(setting);
        settle();
    }

    @Override
    public void showWatched(List<WatchedFolder> folders) {
        watched.show(folders);
    }

    @Override
    public void tell(Setting setting, Optional<String> mistake) {
        rows.get(setting).tell(mistake);
    }

    @Override
    public void problem(Problem problem) {
        problems.accept(problem);
    }

    @Override
    public void done(String sentence) {
        told.accept(sentence);
    }
}
