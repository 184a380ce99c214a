package org.podstudio.ui.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.text.BadLocationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TextUndoTest {
    private final JTextField field = new JTextField("what another asset said");

    @BeforeEach
    void theKeyboardComes() {
        TextUndo.begin(field);
    }

    private void type(String text) throws BadLocationException {
        for (char c : text.toCharArray()) {
            field.getDocument().insertString(field.getText().length(), String.valueOf(c), null);
        }
    }

    private void press(int key, int modifiers) {
        Object action = field.getInputMap().get(KeyStroke.getKeyStroke(key, modifiers));
        field.getActionMap().get(action).actionPerformed(new ActionEvent(field, ActionEvent.ACTION_PERFORMED, ""));
    }

    private void undo() {
        press(KeyEvent.VK_Z, InputEvent.CTRL_DOWN_MASK);
    }

    @Test
    void aWordIsTakenBackAtATimeAndComesAgain() throws BadLocationException {
        field.setText("");
        TextUndo.begin(field);
        type("a red dragon");
        undo();
        assertThat(field.getText()).isEqualTo("a red ");
        undo();
        assertThat(field.getText()).isEqualTo("a ");
        press(KeyEvent.VK_Y, InputEvent.CTRL_DOWN_MASK);
        press(KeyEvent.VK_Z, InputEvent.CTRL_DOWN_MASK | InputEvent.SHIFT_DOWN_MASK);
        assertThat(field.getText()).isEqualTo("a red dragon");
    }

    @Test
    void whatIsTypedAfterAnUndoIsAStepOfItsOwn() throws BadLocationException {
        type(" x");
        undo();
        type("y");
        undo();
        undo();
        assertThat(field.getText()).isEqualTo("what another asset said");
    }

    @Test
    void whatWasThereWhenTheKeyboardCameCannotBeTakenBack() throws BadLocationException {
        type("!");
        field.setText("this asset's note");
        TextUndo.begin(field);
        undo();
        assertThat(field.getText()).isEqualTo("this asset's note");
    }

    @Test
    void whatIsTakenAwayCharacterByCharacterComesBackAtOnce() throws BadLocationException {
        for (int i = 0; i < 5; i++) {
            field.getDocument().remove(field.getText().length() - 1, 1);
        }
        assertThat(field.getText()).isEqualTo("what another asset");
        undo();
        assertThat(field.getText()).isEqualTo("what another asset said");
    }

    @Test
    void aFieldThatIsReadOnlyMeanwhileStays() throws BadLocationException {
        type("!");
        field.setEditable(false);
        undo();
        assertThat(field.getText()).endsWith("!");
    }
}
