package org.podstudio.ui.form;

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
import java.util.Set;
import java.util.function.BiPredicate;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.SwingConstants;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.job.JobQueue.SettingField;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.ThemedLabel;

/**
 * A form for the settings of a job kind, made from its description. {@link #values} gives what differs from the defaults,
 * as a job request takes it; text is checked by the queue, which says what is wrong.
 */
@Messages({
    "SettingsForm_notSet=not set", "SettingsForm_automatic=automatic", "SettingsForm_sizeInPx=Size in px"
})
public final class SettingsForm extends JPanel {
    private static final long serialVersionUID = 1L;
    /** Width of the column of names. Source: LOOK.md, inspector. */
    public static final int LABEL_PX = px(96);
    /** As far as a long name pushes the others. */
    private static final int MOST_LABEL_PX = px(104);
    private static final Set<String> SPELLED = Set.of("cpu", "gpu", "dpi", "lufs", "fps", "crf", "id", "png", "jpeg", "webp", "avif",
            "tiff", "jpg", "gif", "ogg", "mp4", "webm", "mov", "mkv", "aac", "mp3", "flac", "wav", "vp9", "av1");

    private final transient Map<SettingField, JComponent> editors = new LinkedHashMap<>();
    private final transient Map<SettingField, JLabel> labels = new LinkedHashMap<>();
    private transient BiPredicate<String, Map<String, String>> meaning = (setting, chosen) -> true;

    public SettingsForm(List<SettingField> fields) {
        super(new GridBagLayout());
        setOpaque(false);
        int row = 0;
        for (SettingField field : fields) {
            JComponent editor = editor(field);
            editor.setName(field.name());
            editors.put(field, editor);
            JLabel label = new ThemedLabel(title(field.name()), StudioFonts::body, Token.SECOND);
            labels.put(field, label);
            label.setHorizontalAlignment(SwingConstants.TRAILING);
            label.setLabelFor(editor);
            // A check box without words of its own is not called after its label by itself.
            editor.getAccessibleContext().setAccessibleName(title(field.name()));
            label.setPreferredSize(new Dimension(Math.clamp(label.getPreferredSize().width, LABEL_PX, MOST_LABEL_PX), px(28)));
            add(label, new GridBagConstraints(0, row, 1, 1, 0, 0, GridBagConstraints.LINE_END, GridBagConstraints.NONE,
                    new Insets(0, 0, px(4), px(8)), 0, 0));
            add(editor, new GridBagConstraints(1, row, 1, 1, 1, 0, GridBagConstraints.LINE_START, GridBagConstraints.HORIZONTAL,
                    new Insets(0, 0, px(4), 0), 0, 0));
            row++;
        }
    }

    /**
     * From now on shows only settings that mean something as the others stand, at every change anew; what is not shown is not among
     * the {@link #values} either, and comes back as it was.
     *
     * @param means whether a setting does, given what stands in the form, see {@code JobKind.concerns}
     */
    public void showing(BiPredicate<String, Map<String, String>> means) {
        meaning = means;
        onChange(this::arrange);
        arrange();
    }

    private void arrange() {
        Map<String, String> chosen = chosen();
        editors.forEach((field, editor) -> {
            boolean shown = meaning.test(field.name(), chosen);
            editor.setVisible(shown);
            labels.get(field).setVisible(shown);
        });
        revalidate();
    }

    private Map<String, String> chosen() {
        Map<String, String> chosen = new LinkedHashMap<>();
        editors.forEach((field, editor) -> chosen.put(field.name(), value(field, editor).toString().toLowerCase(Locale.ROOT)));
        return chosen;
    }

    /** Settings by name that differ from the kind's defaults. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, String> chosen = chosen();
        editors.forEach((field, editor) -> {
            Object value = value(field, editor);
            String standard = field.defaultValue() == null ? "" : field.defaultValue().toString();
            if (!value.toString().equalsIgnoreCase(standard) && meaning.test(field.name(), chosen)) {
                values.put(field.name(), value);
            }
        });
        return values;
    }

    /** Shows these values; what they leave out goes back to its default. @param given by name, as a preset has them */
    public void fill(Map<String, Object> given) {
        editors.forEach((field, editor) -> put(field, editor, given.containsKey(field.name()) ? given.get(field.name()) : field.defaultValue()));
    }

    /** Shows one value, as if it were typed; what the form does not have is left alone. */
    public void put(String name, Object value) {
        editors.forEach((field, editor) -> {
            if (field.name().equals(name)) {
                put(field, editor, value);
            }
        });
    }

    private static void put(SettingField field, JComponent editor, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        switch (editor) {
            case JCheckBox box -> box.setSelected(Boolean.parseBoolean(text));
            case JComboBox<?> combo when combo.isEditable() -> {
                String words = offered(field, text);
                combo.setSelectedItem(words);
                if (!line(combo).getText().equals(words)) {
                    line(combo).setText(words); // the list does not know what was typed and not yet taken
                }
            }
            case JComboBox<?> combo -> combo.setSelectedItem(text.toLowerCase(Locale.ROOT));
            case JTextField line -> line.setText(text);
            default -> throw new IllegalStateException("no value in " + editor);
        }
    }

    /** Calls after every change of a value, while somebody types too. On the event dispatch thread. */
    public void onChange(Runnable changed) {
        editors.values().forEach(editor -> {
            switch (editor) {
                case JCheckBox box -> box.addItemListener(e -> changed.run());
                case JComboBox<?> combo when combo.isEditable() -> line(combo).getDocument().addDocumentListener(new Typed(changed));
                case JComboBox<?> combo -> combo.addItemListener(e -> changed.run());
                case JTextField text -> text.getDocument().addDocumentListener(new Typed(changed));
                default -> throw new IllegalStateException("no value in " + editor);
            }
        });
    }

    /** Every change of a text. */
    private record Typed(Runnable changed) implements DocumentListener {
        @Override
        public void insertUpdate(DocumentEvent e) {
            changed.run();
        }

        @Override
        public void removeUpdate(DocumentEvent e) {
            changed.run();
        }

        @Override
        public void changedUpdate(DocumentEvent e) {
            changed.run();
        }
    }

    @Override
    public void setEnabled(boolean enabled) {
        super.setEnabled(enabled);
        for (Component c : getComponents()) {
            c.setEnabled(enabled);
        }
    }

    private static Object value(SettingField field, JComponent editor) {
        return switch (editor) {
            case JCheckBox box -> box.isSelected();
            case JComboBox<?> combo when combo.isEditable() -> taken(field, line(combo).getText().strip());
            case JComboBox<?> combo -> String.valueOf(combo.getSelectedItem());
            case JTextField text -> text.getText().strip();
            default -> throw new IllegalStateException("no value in " + editor);
        };
    }

    private static JComponent editor(SettingField field) {
        Object standard = field.defaultValue();
        switch (field.type()) {
            case "boolean" -> {
                JCheckBox box = new JCheckBox();
                box.setOpaque(false);
                box.setSelected(Boolean.TRUE.equals(standard));
                return box;
            }
            case "choice" -> {
                JComboBox<String> combo = new JComboBox<>(field.choices().toArray(String[]::new));
                combo.setRenderer(new Words());
                if (standard != null) {
                    combo.setSelectedItem(standard.toString().toLowerCase(Locale.ROOT));
                }
                return combo;
            }
            default -> {
                String usual = standard == null ? "" : standard.toString();
                if (field.choices().isEmpty()) {
                    JTextField text = new JTextField(usual);
                    hint(text, standard);
                    return text;
                }
                JComboBox<String> offers = new JComboBox<>(field.choices().stream().map(choice -> offered(field, choice)).toArray(String[]::new));
                offers.setEditable(true);
                offers.setSelectedItem(offered(field, usual));
                hint(offers, standard); // FlatLaf hands it to the line that is typed into
                return offers;
            }
        }
    }

    /** A choice as its words; what is stored and asked for stays as the kind spells it. */
    private static final class Words extends DefaultListCellRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Component getListCellRendererComponent(JList<?> list, Object value, int index, boolean selected, boolean focused) {
            return super.getListCellRendererComponent(list, value == null ? "" : title(value.toString()), index, selected, focused);
        }
    }

    /** A word that the list offers begins as choices do; names, numbers and what anybody typed stay as they are. */
    private static String offered(SettingField field, String choice) {
        boolean word = field.choices().contains(choice) && choice.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '_');
        return word ? title(choice) : choice;
    }

    /** The way back, for what was chosen as for what was typed. */
    private static String taken(SettingField field, String shown) {
        return field.choices().stream().filter(choice -> offered(field, choice).equalsIgnoreCase(shown)).findFirst().orElse(shown);
    }

    /** Where an editable list is typed into. */
    private static JTextField line(JComboBox<?> offers) {
        return (JTextField) offers.getEditor().getEditorComponent();
    }

    /** What an empty field means. */
    private static void hint(JComponent editor, @Nullable Object standard) {
        editor.putClientProperty("JTextField.placeholderText",
                standard == null ? Bundle.SettingsForm_automatic() : standard.toString().isEmpty() ? Bundle.SettingsForm_notSet() : standard.toString());
    }

    /** {@code fade_in} → {@code Fade in}, {@code dpi} → {@code DPI}. */
    public static String title(String name) {
        if (name.equals("px")) {
            return Bundle.SettingsForm_sizeInPx();
        }
        String words = name.replace('_', ' ');
        return words.isEmpty() ? "" : SPELLED.contains(words)
                ? words.toUpperCase(Locale.ROOT)
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
