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
    void aChoiceIsShownInWordsAndHandedOverAsTheKindSpellsIt() {
        JComboBox<?> refine = editor("refine", JComboBox.class);
        assertThat(shown(refine, "keep_all_but_location")).isEqualTo("Keep all but location");
        assertThat(shown(refine, "png")).isEqualTo("PNG");
        refine.setSelectedItem("none");
        assertThat(form.values()).containsEntry("refine", "none");
    }

    @SuppressWarnings("unchecked")
    private static String shown(JComboBox<?> combo, String value) {
        return ((javax.swing.JLabel) ((JComboBox<Object>) combo).getRenderer()
                .getListCellRendererComponent(new javax.swing.JList<>(), value, 0, false, false)).getText();
    }

    @Test
    void whatIsOfferedCanBeChosenTypedAndClearedAndEachIsToldOnce() {
        SettingsForm offering = new SettingsForm(List.of(new SettingField("scale", "integer", null, List.of("2", "4")),
                new SettingField("model", "string", "auto", List.of("auto", "anime"))));
        JComboBox<?> scale = (JComboBox<?>) offering.getComponent(1);
        JComboBox<?> model = (JComboBox<?>) offering.getComponent(3);
        assertThat(offering.values()).isEmpty();
        scale.setSelectedItem("4");
        ((JTextField) model.getEditor().getEditorComponent()).setText("Mine-2");
        List<Map<String, Object>> seen = new java.util.ArrayList<>();
        offering.onChange(() -> seen.add(offering.values()));
        assertThat(offering.values()).isEqualTo(Map.of("scale", "4", "model", "Mine-2"));
        offering.put("scale", "2");
        assertThat(seen.getLast()).isEqualTo(Map.of("scale", "2", "model", "Mine-2"));
        offering.fill(Map.of());
        assertThat(offering.values()).isEmpty();
    }

    @Test
    void offeredWordsBeginAsChoicesDoAndAreHandedOverAsTheKindSpellsThem() {
        SettingsForm offering = new SettingsForm(List.of(
                new SettingField("format", "string", "auto", List.of("auto", "jpg", "webp", "isnet-general-use", "16:9"))));
        JComboBox<?> format = (JComboBox<?>) offering.getComponent(1);
        JTextField line = (JTextField) format.getEditor().getEditorComponent();
        assertThat(line.getText()).isEqualTo("Auto");
        assertThat(java.util.stream.IntStream.range(0, format.getItemCount()).<Object>mapToObj(format::getItemAt).toList())
                .isEqualTo(List.of("Auto", "JPG", "WEBP", "isnet-general-use", "16:9"));
        assertThat(offering.values()).isEmpty();
        format.setSelectedIndex(1);
        assertThat(offering.values()).isEqualTo(Map.of("format", "jpg"));
        line.setText("Webp");
        assertThat(offering.values()).isEqualTo(Map.of("format", "webp"));
        offering.put("format", "jpg");
        assertThat(line.getText()).isEqualTo("JPG");
        offering.fill(Map.of());
        assertThat(line.getText()).isEqualTo("Auto");
    }

    @Test
    void onlyWhatMeansSomethingAsTheOthersStandIsShownAndAskedForAndComesBackAsItWas() {
        SettingsForm meant = new SettingsForm(List.of(new SettingField("format", "string", "auto", List.of("auto", "png")),
                new SettingField("quality", "integer", null, List.of())));
        meant.showing((setting, chosen) -> !setting.equals("quality") || !chosen.get("format").equals("png"));
        Component quality = meant.getComponent(3);
        meant.put("quality", "80");
        assertThat(meant.values()).isEqualTo(Map.of("quality", "80"));
        meant.put("format", "png");
        assertThat(List.of(quality.isVisible(), meant.getComponent(2).isVisible())).isEqualTo(List.of(false, false));
        assertThat(meant.values()).isEqualTo(Map.of("format", "png"));
        meant.put("format", "auto");
        assertThat(List.of(quality.isVisible(), meant.getComponent(2).isVisible())).isEqualTo(List.of(true, true));
        assertThat(meant.values()).isEqualTo(Map.of("quality", "80"));
    }

    @Test
    void namesReadLikeWords() {
        assertThat(SettingsForm.title("fade_in")).isEqualTo("Fade in");
        assertThat(SettingsForm.title("dpi")).isEqualTo("DPI");
    }
}
