package org.podstudio.ui.settings;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.SwingConstants;
import javax.swing.border.EmptyBorder;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.podstudio.core.api.watch.WatchedFolder;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.ThemedLabel;

/** The settings page: look, folder for projects, way of importing, watched folders of the open project. */
public final class StudioSettingsPanel extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int LABEL_PX = 136;
    private static final List<String> MODES = List.of("copy", "move", "reference");

    private final JComboBox<StudioSettings.Theme> theme = new JComboBox<>(StudioSettings.Theme.values());
    private final JTextField folder = new JTextField(28);
    private final JComboBox<String> mode = new JComboBox<>(
            new String[] {"Copy into the project", "Move into the project", "Leave in place and refer to them"});
    private final WatchedFoldersList watched;
    private final JLabel watchedHint = new ThemedLabel("", StudioFonts::caption, Token.SECOND);
    private final transient Runnable changed;
    /** True while the program fills the form; EDT only. */
    private boolean filling;

    /** @param changed called after every edit by the user */
    public StudioSettingsPanel(Runnable changed) {
        super(new BorderLayout());
        this.changed = changed;
        watched = new WatchedFoldersList(this::tell);
        theme.setName("theme");
        folder.setName("projectsFolder");
        mode.setName("importMode");
        JPanel form = new JPanel(new GridBagLayout());
        form.setBorder(new EmptyBorder(16, 16, 16, 16));
        row(form, 0, "Look", theme);
        JPanel folderRow = new JPanel(new BorderLayout(8, 0));
        folderRow.setOpaque(false);
        folderRow.add(folder, BorderLayout.CENTER);
        folderRow.add(Buttons.plain("Choose…", e -> chooseFolder()), BorderLayout.LINE_END);
        row(form, 1, "New projects in", folderRow);
        row(form, 2, "Imported files", mode);
        JPanel watching = new JPanel(new BorderLayout(0, 4));
        watching.setOpaque(false);
        watching.add(watched, BorderLayout.CENTER);
        watching.add(watchedHint, BorderLayout.SOUTH);
        row(form, 3, "Watched folders", watching);
        add(form, BorderLayout.NORTH);
        theme.addActionListener(e -> tell());
        mode.addActionListener(e -> tell());
        folder.getDocument().addDocumentListener(new DocumentListener() {
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
        });
    }

    public void show(StudioSettings settings) {
        filling = true;
        theme.setSelectedItem(settings.theme());
        folder.setText(settings.projectsFolder().toString());
        mode.setSelectedIndex(MODES.indexOf(settings.importMode()));
        filling = false;
    }

    /** @param project name of the open project, empty when none is open: then folders cannot be watched */
    public void showWatched(String project, List<WatchedFolder> folders) {
        watched.show(folders);
        for (JComponent c : List.of(watched)) {
            c.setVisible(!project.isEmpty());
        }
        watchedHint.setText(project.isEmpty()
                ? "Open a project first; each project watches its own folders."
                : "New files in these folders are imported into “" + project + "” as soon as they are complete.");
    }

    /** Whether what is typed can be stored. */
    public boolean valid() {
        try {
            return Path.of(folder.getText().strip()).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** What is chosen; only while {@link #valid}. */
    public StudioSettings settings() {
        return new StudioSettings((StudioSettings.Theme) theme.getSelectedItem(), Path.of(folder.getText().strip()),
                MODES.get(mode.getSelectedIndex()));
    }

    public List<WatchedFolder> watched() {
        return watched.folders();
    }

    private void tell() {
        if (!filling) {
            folder.putClientProperty("JComponent.outline", valid() ? null : "error");
            folder.setToolTipText(valid() ? null : "Type a full path, or press Choose");
            changed.run();
        }
    }

    private void chooseFolder() {
        JFileChooser chooser = new JFileChooser(folder.getText());
        chooser.setDialogTitle("Folder for new projects");
        chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
        if (chooser.showDialog(this, "Choose") == JFileChooser.APPROVE_OPTION) {
            folder.setText(chooser.getSelectedFile().getPath());
        }
    }

    private static void row(JPanel form, int row, String title, JComponent editor) {
        JLabel label = new ThemedLabel(title, StudioFonts::body, Token.SECOND);
        label.setHorizontalAlignment(SwingConstants.TRAILING);
        label.setLabelFor(editor);
        label.setPreferredSize(new Dimension(LABEL_PX, 28));
        form.add(label, new GridBagConstraints(0, row, 1, 1, 0, 0, GridBagConstraints.FIRST_LINE_END, GridBagConstraints.NONE,
                new Insets(0, 0, 12, 12), 0, 0));
        form.add(editor, new GridBagConstraints(1, row, 1, 1, 1, 0, GridBagConstraints.LINE_START, GridBagConstraints.HORIZONTAL,
                new Insets(0, 0, 12, 0), 0, 0));
    }
}
