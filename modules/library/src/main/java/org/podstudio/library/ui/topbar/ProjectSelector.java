package org.podstudio.library.ui.topbar;

import static org.podstudio.ui.Scale.px;

import java.awt.Dimension;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.SwingConstants;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;

/** Which project is open, and the way to the others. */
@Messages({
    "PROJECT_none=No project",
    "PROJECT_opening=Opening…",
    "# {0} - name",
    "PROJECT_name=Project {0}",
    "PROJECT_hint=Open another project",
    "PROJECT_new=New project…",
    "PROJECT_open=Open project…",
    "PROJECT_reading=Reading…",
    "PROJECT_no_other=No other project was opened yet"
})
final class ProjectSelector {
    private static final int MOST_TEXT_PX = px(150);
    private static final int MOST_ITEM_PX = px(360);
    private static final int MOST = 10;

    private final Wishes wishes;
    private final BarButton button = new BarButton("project", e -> open());
    private final JPopupMenu popup = new JPopupMenu();
    private Optional<Path> current = Optional.empty();
    private boolean opening;

    /** What the selector asks for. */
    interface Wishes {
        /** The answer is {@link #offer}. */
        void readRecent();

        void openProject(Path folder);

        void chooseProject();

        void newProject();
    }

    ProjectSelector(Wishes wishes) {
        this.wishes = wishes;
        button.setIcon(Glyph.CHEVRON_DOWN.icon(16, Token.SECOND));
        button.setHorizontalTextPosition(SwingConstants.LEADING);
        button.setHorizontalAlignment(SwingConstants.LEADING);
        show(Optional.empty(), "");
    }

    JComponent component() {
        return button;
    }

    void show(Optional<Path> root, String name) {
        current = root;
        String shown = root.isPresent() ? name : opening ? Bundle.PROJECT_opening() : Bundle.PROJECT_none();
        button.setText(Texts.middle(shown, button.getFontMetrics(StudioFonts.body()), MOST_TEXT_PX));
        button.say(root.isPresent() ? Bundle.PROJECT_name(name) : shown, root.map(Path::toString).orElse(Bundle.PROJECT_hint()));
    }

    /** @param now whether a project is on its way */
    void opening(boolean now) {
        opening = now;
        if (current.isEmpty()) {
            show(current, "");
        }
    }

    private void open() {
        fill(List.of(item(Bundle.PROJECT_reading(), Optional.empty())));
        wishes.readRecent();
        popup.show(button, 0, button.getHeight() + 2);
    }

    /** The projects that were opened lately, newest first. */
    void offer(List<Path> recent) {
        List<JMenuItem> items = recent.stream().filter(folder -> !Optional.of(folder).equals(current)).limit(MOST)
                .map(folder -> item(folder.getFileName() + "  –  " + folder.getParent(), Optional.of(folder))).toList();
        fill(items.isEmpty() ? List.of(item(Bundle.PROJECT_no_other(), Optional.empty())) : items);
        if (popup.isVisible()) {
            popup.pack();
        }
    }

    private JMenuItem item(String text, Optional<Path> folder) {
        JMenuItem item = new JMenuItem(Texts.middle(text, button.getFontMetrics(StudioFonts.body()), MOST_ITEM_PX));
        item.setToolTipText(folder.map(Path::toString).orElse(null));
        item.setEnabled(folder.isPresent());
        folder.ifPresent(chosen -> item.addActionListener(e -> wishes.openProject(chosen)));
        return item;
    }

    private void fill(List<JMenuItem> items) {
        popup.removeAll();
        items.forEach(popup::add);
        popup.addSeparator();
        JMenuItem create = new JMenuItem(Bundle.PROJECT_new(), Glyph.FOLDER_PLUS.icon(16, Token.SECOND));
        create.addActionListener(e -> wishes.newProject());
        popup.add(create);
        JMenuItem choose = new JMenuItem(Bundle.PROJECT_open(), Glyph.FOLDER_OPEN.icon(16, Token.SECOND));
        choose.addActionListener(e -> wishes.chooseProject());
        popup.add(choose);
        popup.setMinimumSize(new Dimension(px(240), 0));
    }
}
