package org.podstudio.library.ui.rename;

import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.project.Project;
import org.podstudio.ui.Work;
import org.podstudio.ui.part.Dialogs;

/** Asks by which pattern many files shall be renamed: Enter renames, Escape leaves. */
@Messages("RENAME_dialog=Rename")
public final class RenameDialog {
    private RenameDialog() {}

    /**
     * Blocks until it is closed. On the event dispatch thread.
     *
     * @param before the pattern to begin with
     * @return the pattern, which can be understood; empty when it was left
     */
    public static Optional<String> ask(@Nullable Window owner, Project project, List<AssetId> ids, String before) {
        JDialog dialog = Dialogs.modal(owner, Bundle.RENAME_dialog());
        AtomicReference<@Nullable String> answer = new AtomicReference<>();
        AtomicReference<@Nullable RenamePresenter> asking = new AtomicReference<>();
        RenamePanel panel = new RenamePanel(ids.size(), before, pattern -> asking.get().typed(pattern), pattern -> {
            answer.set(pattern);
            dialog.dispose();
        }, dialog::dispose);
        RenamePresenter presenter = new RenamePresenter(panel, Work.threads("PODStudio names", 1), project, ids);
        asking.set(presenter);
        dialog.setContentPane(panel);
        // Not the default button, which would take the keyboard: the pattern is what is typed.
        dialog.getRootPane().registerKeyboardAction(e -> panel.act().doClick(), KeyStroke.getKeyStroke("ENTER"),
                JComponent.WHEN_IN_FOCUSED_WINDOW);
        dialog.addWindowListener(new WindowAdapter() {
            @Override
            public void windowOpened(WindowEvent e) {
                panel.field().requestFocusInWindow();
                panel.field().selectAll();
            }
        });
        presenter.typed(before);
        Dialogs.open(dialog, owner);
        presenter.leave();
        return Optional.ofNullable(answer.get());
    }
}
