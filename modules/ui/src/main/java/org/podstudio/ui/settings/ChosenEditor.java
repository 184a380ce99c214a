package org.podstudio.ui.settings;

import java.util.function.Consumer;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import org.podstudio.core.api.settings.Setting;
import org.podstudio.core.api.settings.SettingKind;
import org.podstudio.ui.part.ToggleSwitch;

/** A setting that is chosen: one of some words, or on and off. */
final class ChosenEditor {
    private ChosenEditor() {}

    static SettingEditor choice(Setting setting, SettingKind.Choice kind, Consumer<String> changed) {
        JComboBox<String> box = new JComboBox<>(kind.words().stream().map(setting::choice).toArray(String[]::new));
        return new SettingEditor() {
            private boolean filling;

            {
                box.addActionListener(e -> {
                    if (!filling && box.getSelectedIndex() >= 0) {
                        changed.accept(kind.words().get(box.getSelectedIndex()));
                    }
                });
            }

            @Override
            public JComponent component() {
                return box;
            }

            /** A word that it does not have shows as nothing chosen. */
            @Override
            public void show(String text) {
                filling = true;
                box.setSelectedIndex(kind.words().indexOf(text));
                filling = false;
            }
        };
    }

    static SettingEditor toggle(Setting setting, Consumer<String> changed) {
        ToggleSwitch toggle = new ToggleSwitch(setting.title());
        toggle.addActionListener(e -> changed.accept(toggle.isSelected() ? SettingKind.Switch.ON : SettingKind.Switch.OFF));
        return new SettingEditor() {
            @Override
            public JComponent component() {
                return toggle;
            }

            @Override
            public void show(String text) {
                toggle.setSelected(text.equals(SettingKind.Switch.ON));
            }
        };
    }
}
