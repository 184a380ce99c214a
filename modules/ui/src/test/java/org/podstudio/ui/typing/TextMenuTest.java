package org.podstudio.ui.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.swing.JMenuItem;
import javax.swing.JPasswordField;
import javax.swing.JPopupMenu;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.Test;

class TextMenuTest {
    private static List<JMenuItem> items(JTextComponent text, boolean pastes) {
        TextMenu.give(text);
        return ((TextMenu) text.getComponentPopupMenu()).items(pastes);
    }

    private static List<String> possible(JTextComponent text, boolean pastes) {
        return items(text, pastes).stream().filter(JMenuItem::isEnabled).map(JMenuItem::getText).toList();
    }

    @Test
    void whatCanBeDoneWithATextDependsOnItAndTheRestSaysWhy() {
        JTextField field = new JTextField("dragon");
        assertThat(possible(field, true)).containsExactly("Paste", "Select all");
        field.select(0, 3);
        assertThat(possible(field, false)).containsExactly("Cut", "Copy", "Select all");
        JTextArea fixed = new JTextArea("a prompt");
        fixed.setEditable(false);
        fixed.selectAll();
        assertThat(possible(fixed, true)).containsExactly("Copy", "Select all");
        assertThat(items(fixed, true)).filteredOn(item -> !item.isEnabled()).allMatch(item -> item.getToolTipText().contains("cannot be changed"));
    }

    @Test
    void aSecretIsNotCopied() {
        JPasswordField secret = new JPasswordField("key");
        secret.selectAll();
        assertThat(possible(secret, true)).containsExactly("Paste", "Select all");
    }

    @Test
    void selectAllSelectsAll() {
        JTextField field = new JTextField("dragon");
        items(field, true).getLast().doClick();
        assertThat(field.getSelectedText()).isEqualTo("dragon");
    }

    @Test
    void aTextWithAMenuOfItsOwnKeepsIt() {
        JTextField field = new JTextField();
        JPopupMenu own = new JPopupMenu();
        field.setComponentPopupMenu(own);
        TextMenu.give(field);
        assertThat(field.getComponentPopupMenu()).isSameAs(own);
    }
}
