package org.podstudio.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JTextField;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.job.JobQueue.SettingField;

class SettingsFormTest {
    private final SettingsForm form = new SettingsForm(List.of(
            new SettingField("model", "string", "auto", List.of()),
            new SettingField("refine", "choice", "AUTO", List.of("auto", "none")),
            new SettingField("mask", "boolean", true, List.of()),
            new SettingField("fade_in", "number", null, List.of())));

    private <T extends Component> T editor(String name, Class<T> type) {
        return type.cast(Arrays.stream(form.getComponents()).filter(c -> name.equals(c.getName())).findFirst().orElseThrow());
    }

    @Test
    void anUntouchedFormAsksForNothingButTheDefaults() {
        assertThat(form.values()).isEmpty();
    }

    @Test
    void whatTheUserChangedIsHandedOver() {
        editor("model", JTextField.class).setText(" u2net ");
        editor("refine", JComboBox.class).setSelectedItem("none");
        editor("mask", JCheckBox.class).setSelected(false);
        editor("fade_in", JTextField.class).setText("0.5");
        assertThat(form.values()).isEqualTo(Map.of("model", "u2net", "refine", "none", "mask", false, "fade_in", "0.5"));
    }

    @Test
    void namesReadLikeWords() {
        assertThat(SettingsForm.title("fade_in")).isEqualTo("Fade in");
        assertThat(SettingsForm.title("dpi")).isEqualTo("DPI");
    }
}
