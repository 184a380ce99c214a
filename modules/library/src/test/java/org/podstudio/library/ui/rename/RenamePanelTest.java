package org.podstudio.library.ui.rename;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Component;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.asset.BadPattern;
import org.podstudio.core.api.asset.RenamePattern;
import org.podstudio.ui.Token;

class RenamePanelTest {
    private final List<String> typed = new ArrayList<>();
    private final List<String> committed = new ArrayList<>();
    private final RenamePanel panel = new RenamePanel(2, "dragon", typed::add, committed::add, () -> { });

    private static Preview preview(Preview.Row... rows) {
        List<Preview.Row> all = List.of(rows);
        return new Preview(all, all.stream().filter(row -> row.fate() == Preview.Fate.NUMBERED).toList(), List.of(), all.size());
    }

    private static JButton button(java.awt.Container in, String name) {
        for (java.awt.Component part : in.getComponents()) {
            if (part instanceof JButton button && name.equals(button.getName())) {
                return button;
            }
            if (part instanceof java.awt.Container inner) {
                JButton found = button(inner, name);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    @Test
    void aTokenIsWrittenWhereTheCaretIs() {
        panel.field().setCaretPosition(0);
        button(panel, "token {theme}").doClick();
        assertThat(panel.field().getText()).isEqualTo("{theme}dragon");
        assertThat(typed.getLast()).isEqualTo("{theme}dragon");
    }

    @Test
    void enterRenamesOnlyOnceTheNamesAreSeen() {
        panel.field().postActionEvent();
        assertThat(committed).as("the names are not found yet").isEmpty();
        panel.show(preview(new Preview.Row("a.png", "dragon.png", "dragon.png", Preview.Fate.RENAMED)));
        panel.field().postActionEvent();
        assertThat(committed).containsExactly("dragon");
    }

    @Test
    void nothingCanBeRenamedByAPatternWithAMistakeAndItSaysSo() {
        panel.show(preview(new Preview.Row("a.png", "dragon.png", "dragon.png", Preview.Fate.RENAMED)));
        panel.showMistake(catchThrowableOfType(BadPattern.class, () -> RenamePattern.parse("{promt}")));
        assertThat(panel.act().isEnabled()).isFalse();
        assertThat(panel.act().getToolTipText()).isEqualTo("Correct the pattern first.");
    }

    @Test
    void whatIsTakenSaysWhatBecomesOfIt() {
        assertThat(NamesTable.note(new Preview.Row("b.png", "dragon.png", "dragon_1.png", Preview.Fate.NUMBERED)))
                .isEqualTo("dragon.png is taken: gets a number");
    }

    @Test
    void notesHaveAColumnOnlyWhileThereAreSome() {
        panel.show(preview(new Preview.Row("a.png", "dragon.png", "dragon.png", Preview.Fate.RENAMED)));
        assertThat(panel.table().getColumnCount()).isEqualTo(2);
        panel.show(preview(new Preview.Row("b.png", "dragon.png", "dragon_1.png", Preview.Fate.NUMBERED)));
        assertThat(panel.table().getColumnCount()).isEqualTo(3);
        panel.show(preview(new Preview.Row("a.png", "dragon.png", "dragon.png", Preview.Fate.RENAMED)));
        assertThat(panel.table().getColumnCount()).isEqualTo(2);
    }

    @Test
    void namesOfAPatternBeforeTheMistakeStepBack() {
        panel.show(preview(new Preview.Row("a.png", "dragon.png", "dragon.png", Preview.Fate.RENAMED)));
        assertThat(then().getForeground()).isEqualTo(Token.TEXT.color());
        panel.showMistake(catchThrowableOfType(BadPattern.class, () -> RenamePattern.parse("{promt}")));
        assertThat(then().getForeground()).isEqualTo(Token.DISABLED.color());
        panel.show(preview(new Preview.Row("a.png", "dragon.png", "dragon.png", Preview.Fate.RENAMED)));
        assertThat(then().getForeground()).isEqualTo(Token.TEXT.color());
    }

    private Component then() {
        return panel.table().prepareRenderer(panel.table().getCellRenderer(0, 1), 0, 1);
    }
}
