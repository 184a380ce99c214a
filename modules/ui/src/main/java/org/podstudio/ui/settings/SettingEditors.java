package org.podstudio.ui.settings;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.SwingConstants;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.settings.Setting;
import org.podstudio.core.api.settings.SettingKind;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Choosers;
import org.podstudio.ui.part.FieldScroll;
import org.podstudio.ui.part.ThemedLabel;

/** Makes the control that fits a setting's kind. */
@Messages({
    "Setting_choose=Choose…",
    "Setting_choose_folder=Choose",
    "Setting_not_set=Not set",
    "Setting_rules_example=For example: [{\"theme\": \"medieval\", \"prompt\": [\"knight\", \"castle\"]}]"
})
final class SettingEditors {
    private SettingEditors() {}

    /** @param fits asked while somebody types @param changed given what is to be stored */
    static SettingEditor of(Setting setting, Predicate<String> fits, Consumer<String> changed) {
        return switch (setting.kind()) {
            case SettingKind.Choice choice -> ChosenEditor.choice(setting, choice, changed);
            case SettingKind.Switch _ -> ChosenEditor.toggle(setting, changed);
            case SettingKind.Whole whole -> number(whole, fits, changed);
            case SettingKind.Folder _ -> folder(setting, fits, changed);
            case SettingKind.Line _ -> line(fits, changed);
            case SettingKind.Written _ -> written(fits, changed);
            case SettingKind.Listed _ -> throw new IllegalArgumentException(setting.key() + " has a part of its own");
        };
    }

    private static SettingEditor number(SettingKind.Whole kind, Predicate<String> fits, Consumer<String> changed) {
        JTextField field = new JTextField(7);
        field.setHorizontalAlignment(SwingConstants.TRAILING);
        JPanel row = new JPanel(new FlowLayout(FlowLayout.TRAILING, 0, 0));
        row.setOpaque(false);
        row.add(field);
        if (!kind.unit().isEmpty()) {
            JLabel unit = new ThemedLabel("  " + kind.unit(), StudioFonts::body, Token.SECOND);
            row.add(unit);
        }
        return new TypedEditor(field, row, fits, changed);
    }

    private static SettingEditor line(Predicate<String> fits, Consumer<String> changed) {
        JTextField field = new JTextField();
        field.putClientProperty("JTextField.placeholderText", Bundle.Setting_not_set());
        return new TypedEditor(field, field, fits, changed);
    }

    private static SettingEditor folder(Setting setting, Predicate<String> fits, Consumer<String> changed) {
        JTextField field = new JTextField();
        JPanel row = new JPanel(new BorderLayout(px(8), 0));
        row.setOpaque(false);
        row.add(field, BorderLayout.CENTER);
        TypedEditor editor = new TypedEditor(field, row, fits, changed);
        JButton choose = Buttons.plain(Bundle.Setting_choose(), e -> chooseFolder(row, setting.title(), field.getText()).ifPresent(folder -> {
            field.setText(folder.toString());
            editor.flush();
        }));
        row.add(choose, BorderLayout.LINE_END);
        return editor;
    }

    /** Asks for a folder that is there. Blocks until it is answered. */
    static Optional<Path> chooseFolder(JComponent over, String title, String now) {
        JFileChooser chooser = Choosers.folder(title, now.isEmpty() ? null : new File(now));
        return chooser.showDialog(over, Bundle.Setting_choose_folder()) == JFileChooser.APPROVE_OPTION
                ? Optional.of(chooser.getSelectedFile().toPath()) : Optional.empty();
    }

    private static SettingEditor written(Predicate<String> fits, Consumer<String> changed) {
        JTextArea area = new JTextArea(5, 20) {
            private static final long serialVersionUID = 1L;

            @Override
            public void updateUI() {
                super.updateUI();
                setFont(StudioFonts.mono());
            }
        };
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        // Tab leaves the field: there is a way through the window without a mouse.
        area.setFocusTraversalKeys(java.awt.KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        area.setFocusTraversalKeys(java.awt.KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        JScrollPane scroll = new FieldScroll(area);
        scroll.setPreferredSize(new Dimension(px(320), px(104)));
        JPanel box = new JPanel(new BorderLayout(0, px(4)));
        box.setOpaque(false);
        box.add(scroll, BorderLayout.CENTER);
        box.add(new ThemedLabel(Bundle.Setting_rules_example(), StudioFonts::caption, Token.SECOND), BorderLayout.SOUTH);
        return new TypedEditor(area, box, fits, changed);
    }
}
