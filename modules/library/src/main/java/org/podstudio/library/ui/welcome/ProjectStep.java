package org.podstudio.library.ui.welcome;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Choosers;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.typing.Typing;

/** Where the first project is. */
@Messages({
    "Welcome_project=Where shall your work be kept?",
    "Welcome_project_words=A project is a folder with your assets, what was made of them, and your packs. It can be moved or copied as a whole. "
            + "Everything stays on this computer.",
    "Welcome_project_folder=Folder of the project",
    "Welcome_choose=Choose…",
    "Welcome_choose_folder=Choose"
})
final class ProjectStep extends StepPart {
    private static final long serialVersionUID = 1L;

    private final JTextField field = new JTextField();
    private final JLabel mistake = new ThemedLabel("", StudioFonts::caption, Token.BAD);
    /** True while the program fills the field. */
    private boolean filling;

    ProjectStep(WelcomePresenter presenter) {
        super(Bundle.Welcome_project(), Bundle.Welcome_project_words());
        field.setName("welcomeProject");
        JLabel label = new ThemedLabel(Bundle.Welcome_project_folder(), StudioFonts::body, Token.TEXT);
        label.setBorder(new EmptyBorder(px(12), 0, 0, 0));
        label.setLabelFor(field);
        JPanel row = new JPanel(new BorderLayout(px(8), 0));
        row.setOpaque(false);
        row.add(field, BorderLayout.CENTER);
        row.add(Buttons.plain(Bundle.Welcome_choose(), e -> choose()), BorderLayout.LINE_END);
        mistake.setIcon(Glyph.CIRCLE_X.icon(16, Token.BAD));
        add(label);
        add(row);
        add(mistake);
        Typing.heard(field, () -> {
            if (!filling) {
                presenter.projectNamed(field.getText());
            }
        });
    }

    private void choose() {
        JFileChooser chooser = Choosers.folder(Bundle.Welcome_project_folder(), new File(field.getText()));
        if (chooser.showDialog(this, Bundle.Welcome_choose_folder()) == JFileChooser.APPROVE_OPTION) {
            field.setText(chooser.getSelectedFile().getPath());
        }
    }

    void show(Path folder, Optional<String> wrong) {
        if (field.getText().isEmpty() && wrong.isEmpty()) {
            filling = true;
            field.setText(folder.toString());
            filling = false;
        }
        field.putClientProperty("JComponent.outline", wrong.isPresent() ? "error" : null);
        mistake.setText(wrong.orElse(""));
        mistake.setVisible(wrong.isPresent());
    }
}
