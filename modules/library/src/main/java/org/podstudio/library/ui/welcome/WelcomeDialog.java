package org.podstudio.library.ui.welcome;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.border.EmptyBorder;
import org.jspecify.annotations.Nullable;
import org.openide.util.ImageUtilities;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.watch.GeneratorFolders;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.help.HelpSection;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.Dialogs;
import org.podstudio.ui.part.ThemedLabel;

/** The window of the welcome. Not modal: the studio behind it works, whoever leaves this alone. */
@Messages({
    "Welcome_title=Welcome to PODStudio",
    "# {0} - this step", "# {1} - all steps", "Welcome_step=Step {0} of {1}",
    "Welcome_skip=Skip",
    "Welcome_back=Back",
    "Welcome_next=Next",
    "Welcome_start=Start"
})
final class WelcomeDialog implements WelcomeView {
    private static final int WIDTH_PX = px(640);
    private static final int HEIGHT_PX = px(480);
    private static final String ICON = "org/podstudio/ui/about/podstudio.svg";

    private final JDialog dialog;
    private final CardLayout cards = new CardLayout();
    private final JPanel centre = new JPanel(cards);
    private final JLabel which = new ThemedLabel("", StudioFonts::caption, Token.SECOND);
    private final JButton back;
    private final JButton next;
    private final ProjectStep projectStep;
    private final FoldersStep foldersStep;
    private final LookStep lookStep;
    private final WelcomePresenter presenter;

    /** @param made makes the presenter of this window */
    WelcomeDialog(@Nullable Window owner, BiFunction<WelcomeView, Window, WelcomePresenter> made) {
        dialog = Dialogs.modal(owner, Bundle.Welcome_title());
        dialog.setModal(false);
        dialog.setName("welcome");
        HelpSection.PROJECT.mark(dialog.getRootPane());
        presenter = made.apply(this, dialog);
        projectStep = new ProjectStep(presenter);
        foldersStep = new FoldersStep(presenter);
        lookStep = new LookStep(presenter);
        centre.setOpaque(false);
        Map.of(WelcomeStep.PROJECT, projectStep, WelcomeStep.FOLDERS, foldersStep, WelcomeStep.LOOK, lookStep)
                .forEach((step, part) -> centre.add(part, step.name()));
        back = Buttons.plain(Bundle.Welcome_back(), e -> presenter.back());
        back.setName("welcomeBack");
        next = Buttons.primary(Bundle.Welcome_next(), e -> presenter.next());
        next.setName("welcomeNext");
        JButton skip = Buttons.plain(Bundle.Welcome_skip(), e -> presenter.skip());
        skip.setName("welcomeSkip");
        JPanel content = new JPanel(new BorderLayout(0, px(20)));
        content.setBorder(new EmptyBorder(px(24), px(24), px(16), px(24)));
        content.add(head(), BorderLayout.NORTH);
        content.add(centre, BorderLayout.CENTER);
        content.add(Dialogs.buttonRow(List.of(skip), List.of(back, next)), BorderLayout.SOUTH);
        content.setPreferredSize(new Dimension(WIDTH_PX, HEIGHT_PX));
        dialog.setContentPane(content);
        dialog.getRootPane().setDefaultButton(next);
        dialog.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent e) {
                presenter.skip(); // by Escape or the system's cross; does nothing where it was left by a button
            }
        });
    }

    private JPanel head() {
        JPanel head = new JPanel(new BorderLayout(px(16), 0));
        head.setOpaque(false);
        head.add(new JLabel(ImageUtilities.loadImageIcon(ICON, false)), BorderLayout.LINE_START);
        JPanel words = new JPanel(new Column(px(4)));
        words.setOpaque(false);
        words.setBorder(new EmptyBorder(px(6), 0, 0, 0));
        words.add(new ThemedLabel(Bundle.Welcome_title(), StudioFonts::title, Token.TEXT));
        words.add(which);
        head.add(words, BorderLayout.CENTER);
        return head;
    }

    void open(@Nullable Window owner) {
        presenter.open();
        Dialogs.open(dialog, owner);
        if (owner != null) {
            FirstKeyboard.keep(dialog, owner);
        }
    }

    WelcomePresenter presenter() {
        return presenter;
    }

    @Override
    public void showStep(WelcomeStep step) {
        cards.show(centre, step.name());
        which.setText(Bundle.Welcome_step(step.ordinal() + 1, WelcomeStep.values().length));
        back.setVisible(step != WelcomeStep.PROJECT);
        next.setText(step == WelcomeStep.LOOK ? Bundle.Welcome_start() : Bundle.Welcome_next());
        EventQueue.invokeLater(next::requestFocusInWindow);
    }

    @Override
    public void showProject(Path folder, Optional<String> mistake) {
        projectStep.show(folder, mistake);
        next.setEnabled(mistake.isEmpty());
        next.setToolTipText(mistake.orElse(null));
    }

    @Override
    public void showFolders(List<GeneratorFolders.Found> folders, List<Path> chosen, boolean searching) {
        foldersStep.show(folders, chosen, searching);
    }

    @Override
    public void showTheme(String theme) {
        lookStep.showTheme(theme);
    }

    @Override
    public void showMachine(String machine) {
        lookStep.showMachine(machine);
    }

    @Override
    public void close() {
        dialog.dispose();
    }
}
