package org.podstudio.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import com.formdev.flatlaf.FlatDarkLaf;
import java.awt.Component;
import java.awt.Container;
import java.util.stream.Stream;
import javax.swing.JComboBox;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JTextField;
import javax.swing.LookAndFeel;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChoosersTest {
    private LookAndFeel before;

    @BeforeEach
    void asTheProductLooks() throws Exception {
        before = UIManager.getLookAndFeel();
        SwingUtilities.invokeAndWait(FlatDarkLaf::setup);
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

    /** Whether somebody sees it once the dialog is open. */
    private static boolean seen(Component part) {
        return part.isVisible() && (part.getParent() == null || seen(part.getParent()));
    }

    private static Stream<Component> parts(Container in) {
        return Stream.of(in.getComponents()).flatMap(part -> Stream.concat(Stream.of(part), part instanceof Container c ? parts(c) : Stream.of()));
    }

    private static String types() {
        return UIManager.getString("FileChooser.filesOfTypeLabelText");
    }

    private static boolean asksForTypes(JFileChooser chooser) {
        return parts(chooser).anyMatch(part -> seen(part) && part instanceof JLabel label && types().equals(label.getText())
                && label.getLabelFor() instanceof JComboBox<?> combo && seen(combo));
    }

    @Test
    void whoChoosesAFolderIsNotAskedForTypesOfFiles() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            JFileChooser chooser = Choosers.folder("Where to", null);
            assertThat(chooser.getFileSelectionMode()).isEqualTo(JFileChooser.DIRECTORIES_ONLY);
            assertThat(asksForTypes(chooser)).isFalse();
            assertThat(parts(chooser)).as("its name can be typed").anyMatch(part -> part instanceof JTextField && seen(part));
        });
    }

    @Test
    void typesShowWhereTheyAreAChoice() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            assertThat(asksForTypes(Choosers.files("What", null))).isFalse();
            assertThat(asksForTypes(Choosers.typedFiles("Which", null))).isTrue();
        });
    }
}
