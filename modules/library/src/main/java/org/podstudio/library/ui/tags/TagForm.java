package org.podstudio.library.ui.tags;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.TagDefinition;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.WrappedText;
import org.podstudio.ui.part.WrappingRow;
import org.podstudio.ui.typing.Suggestions;
import org.podstudio.ui.typing.Typing;

/** What can be done with the chosen tag: each a field, and a button that Enter in the field presses. */
@Messages({
    "TAGFORM_choose=Choose a tag to change it.", "TAGFORM_noTags=No tags yet",
    "TAGFORM_name=Name", "TAGFORM_rename=Rename", "TAGFORM_sameName=Type another name first",
    "TAGFORM_renameTip=Rename it on all assets that carry it (Enter)",
    "TAGFORM_into=Merge into", "TAGFORM_merge=Merge", "TAGFORM_mergeTip=Replace it by that tag on all assets; its name stays another name of that one (Enter)",
    "TAGFORM_typeTag=Type the other tag first",
    "TAGFORM_under=Under", "TAGFORM_put=Put", "TAGFORM_putTip=What finds that tag also finds this one; empty for none (Enter)",
    "TAGFORM_sameParent=It lies there already",
    "TAGFORM_also=Other names", "TAGFORM_add=Add", "TAGFORM_addTip=Whoever types that name gives this tag (Enter)",
    "TAGFORM_typeName=Type another name for it first", "# {0} - name", "TAGFORM_remove=Take the name {0} away",
    "TAGFORM_delete=Delete tag", "# {0} - number", "TAGFORM_deleteTip=Take it off {0,choice,0#{0} assets|1#{0} asset|1<{0} assets}; undo brings it back",
    "TAGFORM_none=Choose a tag first"
})
final class TagForm extends JPanel {
    private static final long serialVersionUID = 1L;

    private final transient TagsPresenter presenter;
    private final WrappedText title = new WrappedText(Bundle.TAGFORM_choose(), StudioFonts::section, Token.TEXT);
    private final Line name;
    private final Line into;
    private final Line under;
    private final Line also;
    private final JPanel aliases = new JPanel(new WrappingRow(px(4)));
    private final JButton delete;
    private transient Optional<TagDefinition> tag = Optional.empty();

    TagForm(TagsPresenter presenter) {
        super(new Column(px(8)));
        this.presenter = presenter;
        setOpaque(false);
        name = new Line("tag-name", Bundle.TAGFORM_name(), Bundle.TAGFORM_rename(), Bundle.TAGFORM_renameTip(), Bundle.TAGFORM_sameName(),
                presenter::rename);
        into = new Line("tag-into", Bundle.TAGFORM_into(), Bundle.TAGFORM_merge(), Bundle.TAGFORM_mergeTip(), Bundle.TAGFORM_typeTag(), presenter::merge);
        under = new Line("tag-under", Bundle.TAGFORM_under(), Bundle.TAGFORM_put(), Bundle.TAGFORM_putTip(), Bundle.TAGFORM_sameParent(),
                presenter::parent);
        also = new Line("tag-also", Bundle.TAGFORM_also(), Bundle.TAGFORM_add(), Bundle.TAGFORM_addTip(), Bundle.TAGFORM_typeName(), presenter::alias);
        Suggestions.on(into.field, Suggestions.Typed.ONE, presenter::like);
        Suggestions.on(under.field, Suggestions.Typed.ONE, presenter::like);
        List<JButton> verbs = List.of(name.button, into.button, under.button, also.button);
        int widest = verbs.stream().mapToInt(button -> button.getPreferredSize().width).max().orElseThrow();
        verbs.forEach(button -> button.setPreferredSize(new Dimension(widest, button.getPreferredSize().height)));
        aliases.setOpaque(false);
        delete = Buttons.plain(Bundle.TAGFORM_delete(), e -> tag.ifPresent(presenter::delete));
        delete.setName("tag-delete");
        delete.setIcon(Glyph.TRASH_2.icon(16, Token.SECOND));
        add(title);
        add(name);
        add(into);
        add(under);
        add(also);
        add(aliases);
        JPanel last = new JPanel(new BorderLayout());
        last.setOpaque(false);
        last.add(delete, BorderLayout.LINE_START);
        add(last);
        show(Optional.empty());
    }

    void show(Optional<TagDefinition> chosen) {
        tag = chosen;
        title.setText(chosen.map(TagDefinition::name).orElse(Bundle.TAGFORM_choose()));
        name.show(chosen.map(TagDefinition::name).orElse(""));
        into.show("");
        under.show(chosen.map(TagDefinition::parent).orElse(""));
        also.show("");
        aliases.removeAll();
        chosen.ifPresent(of -> of.aliases().forEach(other -> {
            JButton button = Buttons.plain(other, e -> presenter.removeAlias(of, other));
            button.setIcon(Glyph.X.icon(12, Token.SECOND));
            button.setToolTipText(Bundle.TAGFORM_remove(Texts.among(other)));
            button.getAccessibleContext().setAccessibleName(Bundle.TAGFORM_remove(Texts.among(other)));
            aliases.add(button);
        }));
        aliases.setVisible(aliases.getComponentCount() > 0);
        Buttons.enable(delete, chosen.isPresent(), Bundle.TAGFORM_deleteTip(chosen.map(TagDefinition::assets).orElse(0L)), Bundle.TAGFORM_none());
        revalidate();
        repaint();
    }

    /** There is none to choose. */
    void showNone() {
        title.setText(Bundle.TAGFORM_noTags());
    }

    /** Gives the keyboard to the name, all of it selected. */
    void edit() {
        name.field.requestFocusInWindow();
        name.field.selectAll();
    }

    /** A label, a field and a button; the button works when the field says something else than before. */
    private final class Line extends JPanel {
        private static final long serialVersionUID = 1L;

        private final JTextField field = new JTextField();
        private final JButton button;
        private final String tip;
        private final String why;
        private String before = "";

        Line(String id, String label, String verb, String tip, String why, BiConsumer<TagDefinition, String> does) {
            super(new BorderLayout(px(8), px(2)));
            this.tip = tip;
            this.why = why;
            setOpaque(false);
            ThemedLabel said = new ThemedLabel(label, StudioFonts::caption, Token.SECOND);
            said.setLabelFor(field);
            button = Buttons.plain(verb, e -> tag.ifPresent(of -> does.accept(of, field.getText())));
            button.setName(id + "-do");
            field.setName(id);
            field.getAccessibleContext().setAccessibleName(label);
            field.addActionListener(e -> button.doClick());
            Typing.heard(field, this::refresh);
            add(said, BorderLayout.NORTH);
            add(field, BorderLayout.CENTER);
            add(button, BorderLayout.LINE_END);
        }

        void show(String text) {
            before = text;
            field.setText(text);
            field.setEnabled(tag.isPresent());
            field.setToolTipText(tag.isPresent() ? tip : Bundle.TAGFORM_none());
            refresh();
        }

        private void refresh() {
            Buttons.enable(button, tag.isPresent() && !field.getText().strip().equals(before), tip, tag.isPresent() ? why : Bundle.TAGFORM_none());
        }
    }
}
