package org.podstudio.library.ui.tags;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.ScrollPaneConstants;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.TagDefinition;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Project;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.Work;
import org.podstudio.ui.help.HelpSection;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Dialogs;
import org.podstudio.ui.part.TokenPanel;
import org.podstudio.ui.part.WrappedText;
import org.podstudio.ui.problem.Problems;
import org.podstudio.ui.typing.Typing;

/** All tags with a field to find one at the left, the chosen one at the right, what was done last below. */
@Messages({
    "TAGS_find=Search tags", "TAGS_list=Tags", "TAGS_close=Close", "TAGS_undo=Undo", "TAGS_undoTip=Take back what was done last here (Ctrl+Z)",
    "TAGS_nothingToUndo=Nothing was changed here yet", "TAGS_none=No asset of this project carries a tag yet: press T in the library to give one.",
    "TAGS_keys=Enter or F2 goes to the name, Delete deletes the tag."
})
final class TagsPanel extends TokenPanel implements TagsView {
    private static final long serialVersionUID = 1L;
    private static final Dimension SIZE = new Dimension(px(680), px(480));

    private final transient TagsPresenter presenter;
    private final JTextField find = new JTextField();
    private final DefaultListModel<TagDefinition> rows = new DefaultListModel<>();
    private final JList<TagDefinition> list = new JList<>(rows) {
        private static final long serialVersionUID = 1L;

        @Override
        public void updateUI() {
            super.updateUI();
            setBackground(Token.PANEL.color());
        }
    };
    private final TagForm form;
    private final WrappedText said = new WrappedText(Bundle.TAGS_keys(), StudioFonts::caption, Token.SECOND);
    private final JButton undo;
    private transient List<TagDefinition> all = List.of();

    /** @param close leaves the window */
    TagsPanel(Project project, Work work, Runnable close) {
        super(new BorderLayout(), Token.PANEL, Line.NONE);
        presenter = new TagsPresenter(this, project, work);
        form = new TagForm(presenter);
        HelpSection.COLLECTIONS.mark(this);
        undo = Buttons.plain(Bundle.TAGS_undo(), e -> presenter.undo());
        undo.setName("tags-undo");
        Buttons.enable(undo, false, Bundle.TAGS_undoTip(), Bundle.TAGS_nothingToUndo());
        parts();
        JPanel left = new JPanel(new BorderLayout(0, px(8)));
        left.setOpaque(false);
        left.setPreferredSize(new Dimension(px(320), px(100)));
        JScrollPane scroll = new JScrollPane(list, ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED, ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.getVerticalScrollBar().setUnitIncrement(px(28));
        left.add(find, BorderLayout.NORTH);
        left.add(scroll, BorderLayout.CENTER);
        JPanel body = new JPanel(new BorderLayout(px(16), 0));
        body.setOpaque(false);
        body.setBorder(new EmptyBorder(px(16), px(16), px(12), px(16)));
        body.add(left, BorderLayout.LINE_START);
        body.add(form, BorderLayout.CENTER);
        add(body, BorderLayout.CENTER);
        TokenPanel foot = new TokenPanel(new BorderLayout(px(12), 0), Token.PANEL, Line.TOP);
        foot.setBorder(new EmptyBorder(px(10), px(16), px(12), px(16)));
        said.setName("tags-said");
        foot.add(said, BorderLayout.CENTER);
        foot.add(Dialogs.buttonRow(List.of(), List.of(undo, Buttons.plain(Bundle.TAGS_close(), e -> close.run()))), BorderLayout.LINE_END);
        add(foot, BorderLayout.SOUTH);
        setPreferredSize(SIZE);
    }

    private void parts() {
        find.setName("tags-find");
        find.putClientProperty("JTextField.placeholderText", Bundle.TAGS_find());
        find.putClientProperty("JTextField.leadingIcon", Glyph.SEARCH.icon(16, Token.SECOND));
        find.getAccessibleContext().setAccessibleName(Bundle.TAGS_find());
        Typing.heard(find, () -> fill(chosen().map(TagDefinition::name)));
        list.setName("tags-list");
        list.setCellRenderer(new TagRow());
        list.setFixedCellHeight(px(28));
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.getAccessibleContext().setAccessibleName(Bundle.TAGS_list());
        list.addListSelectionListener(e -> {
            if (!e.getValueIsAdjusting()) {
                form.show(chosen());
            }
        });
        find.registerKeyboardAction(e -> list.requestFocusInWindow(), KeyStroke.getKeyStroke("DOWN"), WHEN_FOCUSED);
        list.registerKeyboardAction(e -> form.edit(), KeyStroke.getKeyStroke("ENTER"), WHEN_FOCUSED);
        list.registerKeyboardAction(e -> form.edit(), KeyStroke.getKeyStroke("F2"), WHEN_FOCUSED);
        list.registerKeyboardAction(e -> chosen().ifPresent(presenter::delete), KeyStroke.getKeyStroke("DELETE"), WHEN_FOCUSED);
        registerKeyboardAction(e -> presenter.undo(), KeyStroke.getKeyStroke("ctrl Z"), JComponent.WHEN_IN_FOCUSED_WINDOW);
    }

    void open() {
        presenter.open();
    }

    /** What takes the keyboard first. */
    JComponent first() {
        return find;
    }

    private Optional<TagDefinition> chosen() {
        return Optional.ofNullable(list.getSelectedValue());
    }

    @Override
    public void show(List<TagDefinition> tags, Optional<String> chosen) {
        all = tags;
        if (tags.isEmpty()) {
            said.setText(Bundle.TAGS_none());
        }
        fill(chosen.or(() -> chosen().map(TagDefinition::name)));
    }

    private void fill(Optional<String> chosen) {
        String wanted = find.getText().strip().toLowerCase(Locale.ROOT);
        rows.clear();
        all.stream().filter(tag -> Stream.concat(Stream.of(tag.name()), tag.aliases().stream())
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted))).forEach(rows::addElement);
        for (int i = 0; i < rows.size(); i++) {
            if (chosen.filter(rows.get(i).name()::equalsIgnoreCase).isPresent()) {
                list.setSelectedIndex(i);
                list.ensureIndexIsVisible(i);
            }
        }
        form.show(chosen());
        if (all.isEmpty()) {
            form.showNone();
        }
    }

    @Override
    public void said(String sentence, boolean canUndo) {
        said.setText(sentence);
        Buttons.enable(undo, canUndo, Bundle.TAGS_undoTip(), Bundle.TAGS_nothingToUndo());
    }

    @Override
    public void problem(Problem problem) {
        Problems.show(problem);
    }
}
