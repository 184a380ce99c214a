package org.podstudio.library.ui.tags;

import java.awt.Window;
import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import javax.swing.JDialog;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.WindowManager;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Projects;
import org.podstudio.ui.Work;
import org.podstudio.ui.part.Dialogs;
import org.podstudio.ui.toast.Toast;
import org.podstudio.ui.toast.Toasts;

/** Shows all tags of the project, to rename, merge, order and delete them. */
@ActionID(category = "Edit", id = "org.podstudio.library.ui.tags.TagsAction")
@ActionRegistration(displayName = "#CTL_TagsAction")
@ActionReference(path = "Menu/Edit", position = 320)
@Messages({"CTL_TagsAction=Tags…", "TAGS_title=Tags", "TAGS_noProject=Open a project first: its tags are shown then."})
public final class TagsAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        Lookup.getDefault().lookup(Projects.class).current().ifPresentOrElse(TagsAction::open,
                () -> Lookup.getDefault().lookup(Toasts.class).show(Toast.note("tags", Bundle.TAGS_noProject())));
    }

    private static void open(Project project) {
        Window owner = WindowManager.getDefault().getMainWindow();
        JDialog dialog = Dialogs.modal(owner, Bundle.TAGS_title());
        dialog.setName("tags");
        TagsPanel panel = new TagsPanel(project, Work.threads("PODStudio tags", 1), dialog::dispose);
        dialog.setContentPane(panel);
        dialog.addWindowListener(new WindowAdapter() {
            @Override
            public void windowOpened(WindowEvent opened) {
                panel.first().requestFocusInWindow();
            }
        });
        panel.open();
        Dialogs.open(dialog, owner);
    }
}
