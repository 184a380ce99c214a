package org.podstudio.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import com.formdev.flatlaf.ui.FlatTextFieldUI;
import java.util.function.Supplier;
import javax.swing.JTextField;
import javax.swing.LookAndFeel;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FieldUITest {
    private static final String HEBREW = "\u05e9\u05dc\u05d5\u05dd 7.png";

    private LookAndFeel before;

    @BeforeEach
    void asTheProductLooks() throws Exception {
        before = UIManager.getLookAndFeel();
        SwingUtilities.invokeAndWait(com.formdev.flatlaf.FlatDarkLaf::setup);
    }

    @AfterEach
    void asItWas() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            try {
                UIManager.setLookAndFeel(before);
            } catch (javax.swing.UnsupportedLookAndFeelException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static int height(String text, Supplier<FlatTextFieldUI> ui) {
        JTextField field = new JTextField(text);
        field.setUI(ui.get());
        return field.getPreferredSize().height;
    }

    @Test
    void aFieldIsAsHighAsItsLineInAnyScriptBeforeItWasEverShown() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            int latin = height("dragon 7.png", FlatTextFieldUI::new);
            assertThat(height("dragon 7.png", FieldUI::new)).as("no other than before").isEqualTo(latin);
            assertThat(height("", FieldUI::new)).isEqualTo(latin);
            assertThat(height(HEBREW, FieldUI::new)).isEqualTo(latin);
        });
    }
}
