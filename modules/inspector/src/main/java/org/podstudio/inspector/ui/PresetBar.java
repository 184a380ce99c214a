package org.podstudio.inspector.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.LayoutManager;
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

    /** Room for the words of an empty list. */
    private static final int LEAST_PX = px(136);

    private final JComboBox<Item> offered = new JComboBox<>();
    private boolean filling;

    /** The list takes what the button leaves it; where that is too little for a word, the button stands below. */
    private static final class Sides implements LayoutManager {
        private static final int GAP_PX = px(8);

        @Override
        public void addLayoutComponent(String name, Component part) {
            // The order of the parts is enough.
        }

        @Override
        public void removeLayoutComponent(Component part) {
            // Nothing is kept of it.
        }

        private static boolean beside(Container bar) {
            int needed = Math.min(bar.getComponent(0).getPreferredSize().width, LEAST_PX);
            return bar.getWidth() <= 0 || needed + GAP_PX + bar.getComponent(1).getPreferredSize().width <= bar.getWidth();
        }

        @Override
        public Dimension preferredLayoutSize(Container bar) {
            Dimension list = bar.getComponent(0).getPreferredSize();
            Dimension button = bar.getComponent(1).getPreferredSize();
            return beside(bar) ? new Dimension(list.width + GAP_PX + button.width, Math.max(list.height, button.height))
                    : new Dimension(Math.max(list.width, button.width), list.height + GAP_PX + button.height);
        }

        @Override
        public Dimension minimumLayoutSize(Container bar) {
            return preferredLayoutSize(bar);
        }

        @Override
        public void layoutContainer(Container bar) {
            Component list = bar.getComponent(0);
            Component button = bar.getComponent(1);
            boolean beside = beside(bar);
            boolean mirrored = !bar.getComponentOrientation().isLeftToRight();
            int height = beside ? bar.getHeight() : list.getPreferredSize().height;
            int taken = Math.min(bar.getWidth(), button.getPreferredSize().width);
            int room = beside ? bar.getWidth() - GAP_PX - taken : bar.getWidth();
            list.setBounds(mirrored ? bar.getWidth() - room : 0, 0, room, height);
            button.setBounds(mirrored ? 0 : bar.getWidth() - taken, beside ? 0 : height + GAP_PX, taken,
                    beside ? height : button.getPreferredSize().height);
        }
    }

    private record Item(Preset preset) {
        @Override
        public String toString() {
            return preset.title();
        }
    }

    /** @param fill takes a chosen preset @param save takes the name for a new one */
    PresetBar(Consumer<Preset> fill, Consumer<String> save) {
        super(null);
        setLayout(new Sides());
        setOpaque(false);
        offered.setName("presets");
        offered.getAccessibleContext().setAccessibleName(Bundle.PresetBar_presets());
        offered.addActionListener(e -> {
            if (!filling && offered.getSelectedItem() instanceof Item item) {
                fill.accept(item.preset());
            }
        });
        add(offered);
        add(Buttons.plain(Bundle.PresetBar_savePreset2(), e -> askForName(save)));
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
