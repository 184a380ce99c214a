package org.podstudio.inspector.ui.models;

import static org.podstudio.ui.Scale.px;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.SwingConstants;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.ThemedLabel;

/** Describes a model of the user's own with choices that are all possible. */
@Messages({
    "OWNMODEL_name=Name", "OWNMODEL_use=Used for", "OWNMODEL_scale=Enlarges", "# {0} - number", "OWNMODEL_times={0} times",
    "OWNMODEL_for=Made for", "OWNMODEL_anything=Anything", "OWNMODEL_illustration=Illustrations", "OWNMODEL_photo=Photos",
    "OWNMODEL_range=Colours from", "OWNMODEL_unit=0 to 1", "OWNMODEL_bytes=0 to 255",
    "OWNMODEL_order=Order", "OWNMODEL_rgb=Red, green, blue", "OWNMODEL_bgr=Blue, green, red",
    "OWNMODEL_size=Picture size", "# {0} - pixels", "OWNMODEL_px={0} × {0} pixels",
    "OWNMODEL_colours=Colours", "OWNMODEL_isnet=Around zero, as ISNet", "OWNMODEL_imagenet=As U²-Net and BiRefNet", "OWNMODEL_plain=0 to 1, unchanged",
    "OWNMODEL_output=Gives", "OWNMODEL_mask=A mask", "OWNMODEL_logits=A mask before the sigmoid",
    "OWNMODEL_license=Licence", "OWNMODEL_sale=Results", "OWNMODEL_not_stated=Not stated"
})
final class OwnModelForm extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int LABEL_PX = px(104);
    private static final List<Double> HALVES = List.of(0.5, 0.5, 0.5);
    private static final List<Double> ONES = List.of(1.0, 1.0, 1.0);
    private static final List<Double> IMAGENET_MEAN = List.of(0.485, 0.456, 0.406);
    private static final List<Double> IMAGENET_STD = List.of(0.229, 0.224, 0.225);

    private final transient Set<String> taken;
    private final JTextField name = new JTextField();
    private final JComboBox<Choice> use = choices(new Choice(ModelEntry.UPSCALE, Bundle.MODELWORDS_upscale()),
            new Choice(ModelEntry.BACKGROUND_REMOVAL, Bundle.MODELWORDS_removal()));
    private final JComboBox<Choice> scale = choices(times(4), times(2), times(3), times(8));
    private final JComboBox<Choice> content = choices(new Choice("", Bundle.OWNMODEL_anything()),
            new Choice("illustration", Bundle.OWNMODEL_illustration()), new Choice("photo", Bundle.OWNMODEL_photo()));
    private final JComboBox<Choice> range = choices(new Choice("1", Bundle.OWNMODEL_unit()), new Choice("255", Bundle.OWNMODEL_bytes()));
    private final JComboBox<Choice> order = choices(new Choice("rgb", Bundle.OWNMODEL_rgb()), new Choice("bgr", Bundle.OWNMODEL_bgr()));
    private final JComboBox<Choice> size;
    private final JComboBox<Choice> colours = choices(new Choice("isnet", Bundle.OWNMODEL_isnet()),
            new Choice("imagenet", Bundle.OWNMODEL_imagenet()), new Choice("plain", Bundle.OWNMODEL_plain()));
    private final JComboBox<Choice> output = choices(new Choice("mask", Bundle.OWNMODEL_mask()), new Choice("logits", Bundle.OWNMODEL_logits()));
    private final JTextField license = new JTextField();
    private final JComboBox<Choice> sale = choices(new Choice("unknown", Bundle.MODELWORDS_unknown()),
            new Choice("yes", Bundle.MODELWORDS_yes()), new Choice("no", Bundle.MODELWORDS_no()));
    private final transient Map<String, List<Component>> parts = new LinkedHashMap<>();
    private int rows;

    /** @param word as a description has it @param title as people read it */
    private record Choice(String word, String title) {
        @Override
        public String toString() {
            return title;
        }
    }

    /** @param side of the pictures, where the file says that they have one; upscalers take any @param taken ids of the models that there are */
    OwnModelForm(String proposed, OptionalInt side, Set<String> taken) {
        super(new GridBagLayout());
        this.taken = Set.copyOf(taken);
        size = side.isPresent() ? choices(square(side.getAsInt())) : choices(square(1024), square(320), square(512), square(768));
        setOpaque(false);
        name.setText(proposed);
        license.putClientProperty("JTextField.placeholderText", Bundle.OWNMODEL_not_stated());
        row("", Bundle.OWNMODEL_name(), name);
        row("", Bundle.OWNMODEL_use(), use);
        row(ModelEntry.UPSCALE, Bundle.OWNMODEL_scale(), scale);
        row(ModelEntry.UPSCALE, Bundle.OWNMODEL_for(), content);
        row(ModelEntry.UPSCALE, Bundle.OWNMODEL_range(), range);
        row(ModelEntry.UPSCALE, Bundle.OWNMODEL_order(), order);
        row(ModelEntry.BACKGROUND_REMOVAL, Bundle.OWNMODEL_size(), size);
        row(ModelEntry.BACKGROUND_REMOVAL, Bundle.OWNMODEL_colours(), colours);
        row(ModelEntry.BACKGROUND_REMOVAL, Bundle.OWNMODEL_output(), output);
        row("", Bundle.OWNMODEL_license(), license);
        row("", Bundle.OWNMODEL_sale(), sale);
        use.addActionListener(e -> adapt());
        use(side.isPresent() ? ModelEntry.BACKGROUND_REMOVAL : ModelEntry.UPSCALE);
        adapt();
    }

    private static Choice times(int scale) {
        return new Choice(String.valueOf(scale), Bundle.OWNMODEL_times(String.valueOf(scale)));
    }

    private static Choice square(int px) {
        return new Choice(String.valueOf(px), Bundle.OWNMODEL_px(String.valueOf(px)));
    }

    private static JComboBox<Choice> choices(Choice... all) {
        return new JComboBox<>(all);
    }

    private void row(String task, String title, JComponent editor) {
        ThemedLabel label = new ThemedLabel(title, StudioFonts::body, Token.SECOND);
        label.setHorizontalAlignment(SwingConstants.TRAILING);
        label.setPreferredSize(new Dimension(LABEL_PX, px(28)));
        label.setLabelFor(editor);
        editor.getAccessibleContext().setAccessibleName(title);
        add(label, new GridBagConstraints(0, rows, 1, 1, 0, 0, GridBagConstraints.LINE_END, GridBagConstraints.NONE,
                new Insets(0, 0, px(6), px(10)), 0, 0));
        add(editor, new GridBagConstraints(1, rows, 1, 1, 1, 0, GridBagConstraints.LINE_START, GridBagConstraints.HORIZONTAL,
                new Insets(0, 0, px(6), 0), 0, 0));
        parts.computeIfAbsent(task, none -> new java.util.ArrayList<>()).addAll(List.of(label, editor));
        rows++;
    }

    private void adapt() {
        parts.forEach((task, components) -> components.forEach(part -> part.setVisible(task.isEmpty() || task.equals(word(use)))));
        revalidate();
    }

    private static String word(JComboBox<Choice> box) {
        return box.getItemAt(Math.max(0, box.getSelectedIndex())).word();
    }

    JTextField name() {
        return name;
    }

    /** For the task, by its word. */
    void use(String task) {
        use.setSelectedIndex(task.equals(ModelEntry.UPSCALE) ? 0 : 1);
    }

    /** As a description has them. */
    Map<String, Object> words() {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("id", free(name.getText()));
        words.put("title", name.getText().strip());
        words.put("task", word(use));
        if (word(use).equals(ModelEntry.UPSCALE)) {
            words.put("scale", Integer.valueOf(word(scale)));
            words.put("range", Integer.valueOf(word(range)));
            words.put("channels", word(order));
            words.put("content", word(content).isEmpty() ? List.of() : List.of(word(content)));
        } else {
            words.put("input_size", Integer.valueOf(word(size)));
            words.put("mean", word(colours).equals("isnet") ? HALVES : word(colours).equals("imagenet") ? IMAGENET_MEAN : List.of(0.0, 0.0, 0.0));
            words.put("std", word(colours).equals("imagenet") ? IMAGENET_STD : ONES);
            words.put("output", word(output));
        }
        if (!license.getText().isBlank()) {
            words.put("license", license.getText().strip());
        }
        words.put("commercial", word(sale));
        return words;
    }

    /** An id out of the name that no other model has. */
    private String free(String from) {
        String plain = from.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String id = plain.isEmpty() ? "model" : plain;
        int number = 2;
        String next = id;
        while (taken.contains(next)) {
            next = id + "-" + number++;
        }
        return next;
    }
}
