package org.podstudio.packbuilder.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.SwingConstants;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.JTextComponent;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.form.SettingsForm;
import org.podstudio.ui.part.FieldScroll;
import org.podstudio.ui.part.ThemedLabel;

/** The form for what the user says about a pack. Tells of every keystroke. */
@Messages({"form.name=Name", "form.name.hint=e.g. Fantasy Dragons", "form.version=Version", "form.author=Author", "form.author.hint=Your name or shop",
    "form.theme=Theme", "form.theme.hint=e.g. fantasy", "form.license=Licence", "form.description=Description",
    "form.personal=Personal use", "form.commercial=Commercial use", "form.extended=Extended commercial use",
    "form.prompts=Include the prompts", "form.zip=Make a ZIP"})
final class PackDetailsForm extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final List<String> LICENSES = List.of("personal", "commercial", "extended");

    private final JTextField name = field("name", Bundle.form_name_hint());
    private final JTextField version = field("version", PackDetails.empty().version());
    private final JTextField author = field("author", Bundle.form_author_hint());
    private final JTextField theme = field("theme", Bundle.form_theme_hint());
    private final JTextArea description = new JTextArea(5, 10);
    private final JComboBox<String> license = new JComboBox<>(new String[] {Bundle.form_personal(), Bundle.form_commercial(), Bundle.form_extended()});
    private final JCheckBox prompts = box(Bundle.form_prompts(), "prompts");
    private final JCheckBox zip = box(Bundle.form_zip(), "zip");
    private final transient Consumer<PackDetails> edited;
    /** True while the form is being filled by the program; EDT only. */
    private boolean filling;
    /** Chosen elsewhere; part of the same details. */
    private transient List<String> targets = List.of();

    PackDetailsForm(Consumer<PackDetails> edited) {
        super(new GridBagLayout());
        this.edited = edited;
        setOpaque(false);
        description.setName("description");
        description.setLineWrap(true);
        description.setWrapStyleWord(true);
        license.setName("license");
        // Tab leaves the text instead of writing a tab into a store's description.
        description.setFocusTraversalKeys(java.awt.KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        description.setFocusTraversalKeys(java.awt.KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        row(0, Bundle.form_name(), name);
        row(1, Bundle.form_version(), version);
        row(2, Bundle.form_author(), author);
        row(3, Bundle.form_theme(), theme);
        row(4, Bundle.form_license(), license);
        JScrollPane scroll = new FieldScroll(description);
        // The theme draws scroll panes without a frame; around an input it belongs.
        row(5, Bundle.form_description(), scroll, description);
        row(6, "", prompts);
        row(7, "", zip);
        for (JTextComponent text : List.of(name, version, author, theme, description)) {
            text.getDocument().addDocumentListener(new Typed());
        }
        license.addActionListener(e -> tell());
        prompts.addActionListener(e -> tell());
        zip.addActionListener(e -> tell());
        show(PackDetails.empty());
    }

    void show(PackDetails details) {
        filling = true;
        name.setText(details.name());
        version.setText(details.version());
        author.setText(details.author());
        theme.setText(details.theme());
        description.setText(details.description());
        license.setSelectedIndex(Math.max(0, LICENSES.indexOf(details.license())));
        prompts.setSelected(details.prompts());
        zip.setSelected(details.zip());
        targets = details.targets();
        filling = false;
    }

    /** The stores were chosen in their own step. */
    void targets(List<String> chosen) {
        targets = List.copyOf(chosen);
    }

    /** Where typing begins. */
    boolean focusName() {
        return name.requestFocusInWindow();
    }

    boolean focusAuthor() {
        return author.requestFocusInWindow();
    }

    PackDetails details() {
        return new PackDetails(name.getText(), version.getText(), author.getText(), theme.getText(), description.getText(),
                LICENSES.get(license.getSelectedIndex()), prompts.isSelected(), zip.isSelected(), targets);
    }

    @Override
    public void setEnabled(boolean enabled) {
        super.setEnabled(enabled);
        for (JComponent c : List.of(name, version, author, theme, description, license, prompts, zip)) {
            c.setEnabled(enabled);
        }
    }

    private void tell() {
        if (!filling) {
            edited.accept(details());
        }
    }

    private void row(int row, String title, JComponent editor) {
        row(row, title, editor, editor);
    }

    private void row(int row, String title, JComponent cell, JComponent editor) {
        JLabel label = new ThemedLabel(title, StudioFonts::body, Token.SECOND);
        label.setHorizontalAlignment(SwingConstants.TRAILING);
        label.setLabelFor(editor);
        label.setPreferredSize(new java.awt.Dimension(SettingsForm.LABEL_PX, 28));
        add(label, new GridBagConstraints(0, row, 1, 1, 0, 0, GridBagConstraints.FIRST_LINE_END, GridBagConstraints.NONE,
                new Insets(0, 0, px(8), px(8)), 0, 0));
        add(cell, new GridBagConstraints(1, row, 1, 1, 1, 0, GridBagConstraints.LINE_START, GridBagConstraints.HORIZONTAL,
                new Insets(0, 0, px(8), 0), 0, 0));
    }

    private static JTextField field(String name, String hint) {
        JTextField field = new JTextField(12);
        field.setName(name);
        field.putClientProperty("JTextField.placeholderText", hint);
        return field;
    }

    private static JCheckBox box(String title, String name) {
        JCheckBox box = new JCheckBox(title);
        box.setName(name);
        box.setOpaque(false);
        return box;
    }

    private final class Typed implements DocumentListener {
        @Override
        public void insertUpdate(DocumentEvent e) {
            tell();
        }

        @Override
        public void removeUpdate(DocumentEvent e) {
            tell();
        }

        @Override
        public void changedUpdate(DocumentEvent e) {
            tell();
        }
    }
}
