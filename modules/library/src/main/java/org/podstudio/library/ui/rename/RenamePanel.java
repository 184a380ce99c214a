package org.podstudio.library.ui.rename;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.BadPattern;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.library.ui.topbar.QueryField;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.Dialogs;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.WrappedText;
import org.podstudio.ui.typing.Typing;

/** The pattern with its tokens, and below it what every file would be called; what is taken is told before anything happens. */
@Messages({
    "# {0} - number of assets", "BATCH_title=Rename {0} assets", "BATCH_pattern=Pattern of the names",
    "BATCH_hint=Type text and press what else a name is made of. The ending of each file stays.",
    "# {0} - why", "# {1} - next", "BATCH_mistake={0} {1}",
    "BATCH_finding=Finding the names…",
    "# {0} - number of files", "BATCH_renamed={0} get a new name.",
    "# {0} - number of files",
    "BATCH_taken={0,choice,0# |1#{0} name is taken: it gets _1 at its end.|1<{0} names are taken: each gets _1, _2, … at its end.}",
    "# {0} - number of files", "BATCH_outside={0} lie outside the project and stay as they are.",
    "BATCH_only=Only what is not as typed", "BATCH_all_as_typed=Every name is as typed.", "BATCH_do=Rename", "BATCH_leave=Cancel",
    "BATCH_wait=The names are being found.", "BATCH_none=No file would get another name.", "BATCH_correct=Correct the pattern first."
})
final class RenamePanel extends JPanel implements RenameView {
    private static final long serialVersionUID = 1L;
    private static final Dimension SIZE = new Dimension(px(720), px(560));

    private final QueryField field = new QueryField();
    private final WrappedText message = new WrappedText(Bundle.BATCH_hint(), StudioFonts::caption, Token.SECOND);
    private final NamesTable table = new NamesTable();
    private final ThemedLabel sum = new ThemedLabel(" ", StudioFonts::body, Token.TEXT);
    private final ThemedLabel taken = new ThemedLabel(" ", StudioFonts::body, Token.WARN);
    private final JCheckBox only = new JCheckBox(Bundle.BATCH_only());
    private final JButton act;
    private transient Preview preview = Preview.NOTHING;

    /** @param typed told of each pattern @param commit told of the one to rename by */
    RenamePanel(int assets, String pattern, Consumer<String> typed, Consumer<String> commit, Runnable leave) {
        super(new BorderLayout(0, px(12)));
        setBorder(new EmptyBorder(px(20), px(20), px(16), px(20)));
        setPreferredSize(SIZE);
        field.setName("pattern");
        field.setText(pattern);
        field.setFont(StudioFonts.mono());
        field.getAccessibleContext().setAccessibleName(Bundle.BATCH_pattern());
        act = Buttons.primary(Bundle.BATCH_do(), e -> commit.accept(field.getText()));
        act.setName("rename");
        field.addActionListener(e -> act.doClick());
        Typing.heard(field, () -> typed.accept(field.getText()));
        only.setName("only");
        only.setOpaque(false);
        only.addActionListener(e -> fill());
        add(head(assets), BorderLayout.NORTH);
        add(new JScrollPane(table), BorderLayout.CENTER);
        add(foot(leave), BorderLayout.SOUTH);
        showFinding();
    }

    private JPanel head(int assets) {
        JPanel head = new JPanel(new Column(px(8)));
        head.setOpaque(false);
        head.add(new WrappedText(Bundle.BATCH_title(Texts.count(assets)), StudioFonts::section, Token.TEXT));
        head.add(field);
        head.add(new TokenChips(token -> {
            field.replaceSelection(token);
            field.requestFocusInWindow();
        }));
        head.add(message);
        return head;
    }

    private JPanel foot(Runnable leave) {
        JPanel told = new JPanel(new Column(px(2)));
        told.setOpaque(false);
        told.add(sum);
        told.add(taken);
        told.add(only);
        JPanel foot = new JPanel(new BorderLayout(0, px(12)));
        foot.setOpaque(false);
        foot.add(told, BorderLayout.CENTER);
        foot.add(Dialogs.buttonRow(List.of(), List.of(Buttons.plain(Bundle.BATCH_leave(), e -> leave.run()), act)), BorderLayout.SOUTH);
        return foot;
    }

    NamesTable table() {
        return table;
    }

    QueryField field() {
        return field;
    }

    JButton act() {
        return act;
    }

    @Override
    public void showFinding() {
        field.showMistake(OptionalInt.empty());
        tell(Bundle.BATCH_hint(), Token.SECOND);
        sum.setText(Bundle.BATCH_finding());
        Buttons.enable(act, false, null, Bundle.BATCH_wait());
    }

    @Override
    public void show(Preview found) {
        preview = found;
        sum.setText(Bundle.BATCH_renamed(Texts.count(found.renamed()))
                + (found.outside().isEmpty() ? "" : " " + Bundle.BATCH_outside(Texts.count(found.outside().size()))));
        int numbered = found.taken().size();
        taken.setText(Bundle.BATCH_taken(numbered));
        Buttons.enable(only, numbered > 0 || !found.outside().isEmpty(), null, Bundle.BATCH_all_as_typed());
        only.setSelected(only.isSelected() && only.isEnabled());
        Buttons.enable(act, found.renamed() > 0, null, Bundle.BATCH_none());
        fill();
    }

    private void fill() {
        table.show(only.isSelected() ? preview.rows().stream().filter(row -> row.fate() == Preview.Fate.NUMBERED
                || row.fate() == Preview.Fate.OUTSIDE).toList() : preview.rows());
    }

    @Override
    public void showMistake(BadPattern mistake) {
        field.showMistake(mistake.from(), mistake.to());
        tell(Bundle.BATCH_mistake(mistake.problem().why(), mistake.problem().next()), Token.BAD);
        sum.setText(" ");
        taken.setText(" ");
        table.pass();
        Buttons.enable(act, false, null, Bundle.BATCH_correct());
    }

    @Override
    public void problem(Problem problem) {
        tell(problem.what() + " " + problem.why() + " " + problem.next(), Token.BAD);
        sum.setText(" ");
    }

    private void tell(String text, Token color) {
        message.setText(text);
        message.setForeground(color.color());
    }
}
