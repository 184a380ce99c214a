package org.podstudio.inspector.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.JComboBox;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.job.Preset;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.ThemedLabel;

/** Presets of the chosen operation, and a way to keep what stands in the form as another one. */
@Messages({
    "PresetBar_presets2=Presets…", "PresetBar_presets=Presets", "PresetBar_savePreset2=Save preset…",
    "PresetBar_thisOperationHasNo=This operation has no presets yet; Save preset… keeps these settings as one",
    "PresetBar_settingsThatHaveA=Settings that have a name", "PresetBar_nameOfThePreset=Name of the preset",
    "PresetBar_savePreset=Save preset"
})
final class PresetBar extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final Preset NONE = new Preset("defaults", Bundle.PresetBar_presets2(), Map.of());

    private final JComboBox<Item> offered = new JComboBox<>();
    private boolean filling;

    private record Item(Preset preset) {
        @Override
        public String toString() {
            return preset.title();
        }
    }

    /** @param fill takes a chosen preset @param save takes the name for a new one */
    PresetBar(Consumer<Preset> fill, Consumer<String> save) {
        super(new BorderLayout(px(8), 0));
        setOpaque(false);
        offered.setName("presets");
        offered.getAccessibleContext().setAccessibleName(Bundle.PresetBar_presets());
        offered.addActionListener(e -> {
            if (!filling && offered.getSelectedItem() instanceof Item item) {
                fill.accept(item.preset());
            }
        });
        add(offered, BorderLayout.CENTER);
        add(Buttons.plain(Bundle.PresetBar_savePreset2(), e -> askForName(save)), BorderLayout.LINE_END);
        show(List.of());
    }

    void show(List<Preset> presets) {
        filling = true;
        offered.removeAllItems();
        offered.addItem(new Item(NONE));
        presets.forEach(preset -> offered.addItem(new Item(preset)));
        filling = false;
        offered.setEnabled(!presets.isEmpty());
        offered.setToolTipText(presets.isEmpty() ? Bundle.PresetBar_thisOperationHasNo() : Bundle.PresetBar_settingsThatHaveA());
    }

    private static void askForName(Consumer<String> save) {
        JTextField name = new JTextField(28);
        JPanel content = new JPanel(new Column(px(8)));
        content.setBorder(new javax.swing.border.EmptyBorder(16, 16, 8, 16));
        ThemedLabel label = new ThemedLabel(Bundle.PresetBar_nameOfThePreset(), StudioFonts::body, Token.TEXT);
        label.setLabelFor(name);
        content.add(label);
        content.add(name);
        DialogDescriptor dialog = new DialogDescriptor(content, Bundle.PresetBar_savePreset());
        dialog.setOptionType(JOptionPane.OK_CANCEL_OPTION);
        if (DialogDisplayer.getDefault().notify(dialog) == DialogDescriptor.OK_OPTION && !name.getText().isBlank()) {
            save.accept(name.getText().strip());
        }
    }
}
