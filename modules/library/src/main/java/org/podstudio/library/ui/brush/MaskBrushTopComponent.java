package org.podstudio.library.ui.brush;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.swing.SwingUtilities;
import org.openide.util.HelpCtx;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Projects;
import org.podstudio.core.api.settings.UserHome;
import org.podstudio.library.ui.loupe.PictureReader;
import org.podstudio.ui.Work;
import org.podstudio.ui.help.HelpSection;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Dialogs;
import org.podstudio.ui.problem.Problems;
import org.podstudio.ui.toast.Toast;
import org.podstudio.ui.toast.Toasts;

/** The mask brush as a document beside the library, one for each picture that is touched up. It does not come back at the next start. */
@TopComponent.Description(preferredID = "MaskBrushTopComponent", persistenceType = TopComponent.PERSISTENCE_NEVER)
@TopComponent.Registration(mode = "editor", openAtStartup = false, position = 300)
@Messages({
    "CTL_MaskBrush=Mask Brush", "# {0} - file name", "MaskBrush_name=Mask of {0}", "HINT_MaskBrush=Paint what is kept and what is erased",
    "# {0} - file name", "MaskBrush_started=Cutting out {0} with your strokes",
    "# {0} - number of strokes", "MaskBrush_ask={0,choice,1#One stroke is|1<{0} strokes are} not applied yet.",
    "MaskBrush_askWhy=Kept strokes are there again when this picture is touched up the next time.",
    "MaskBrush_discard=Discard the strokes", "MaskBrush_stay=Go on painting", "MaskBrush_keep=Keep for later"
})
public final class MaskBrushTopComponent extends TopComponent implements BrushOutside {
    private static final long serialVersionUID = 1L;
    private static final Work READING = Work.threads("PODStudio mask", 2);
    private static final Work DECODING = Work.threads("PODStudio mask picture", 2);
    private static final Work LOOKING = Work.threads("PODStudio mask 1:1", 1);
    private static final Work SAVING = Work.threads("PODStudio mask draft", 1);

    private final transient Project project;
    private final transient AssetId asset;
    private final BrushPanel panel;
    private transient Subscription projectChanges = () -> { };
    private boolean finished;

    private MaskBrushTopComponent(Project project, AssetId asset) {
        this.project = project;
        this.asset = asset;
        setName(Bundle.CTL_MaskBrush());
        setToolTipText(Bundle.HINT_MaskBrush());
        HelpSection.BRUSH.mark(this);
        setIcon(Glyph.BRUSH.image());
        setLayout(new BorderLayout());
        Lookup services = Lookup.getDefault();
        JobQueue queue = services.lookup(JobQueue.class);
        panel = new BrushPanel(new PictureReader(Optional.ofNullable(services.lookup(ImageCodec.class))), DECODING, LOOKING, this,
                view -> new BrushPresenter(view, project, queue, new MaskFinder(project, queue, () -> services.lookup(ImageCodec.class),
                        () -> UserHome.current().cache().resolve("previews")), READING, Work.threads("PODStudio mask brush", 1), SAVING));
        add(panel);
    }

    /** Opens it, or brings the one in front that is open for this picture. On the EDT. @param wished settings where there is no mask yet */
    public static void open(Project project, AssetId asset, Map<String, Object> wished) {
        for (TopComponent opened : TopComponent.getRegistry().getOpened()) {
            if (opened instanceof MaskBrushTopComponent brush && brush.project == project && brush.asset.equals(asset)) {
                brush.requestActive();
                return;
            }
        }
        MaskBrushTopComponent brush = new MaskBrushTopComponent(project, asset);
        Optional.ofNullable(WindowManager.getDefault().findMode("editor")).ifPresent(mode -> mode.dockInto(brush));
        brush.open();
        brush.requestActive();
        brush.panel.presenter().open(asset, wished);
    }

    @Override
    protected void componentOpened() {
        projectChanges = Optional.ofNullable(Lookup.getDefault().lookup(Projects.class))
                .map(projects -> projects.subscribe(current -> EventQueue.invokeLater(() -> closeUnless(current)))).orElse(() -> { });
    }

    /** The strokes lie in their project. */
    private void closeUnless(Optional<Project> current) {
        if (current.isEmpty() || current.get() != project) {
            close(Optional.empty());
        }
    }

    /** Asked wherever the window is closed from. */
    @Override
    public boolean canClose() {
        return finished || panel.mayLeave();
    }

    @Override
    protected void componentClosed() {
        projectChanges.close();
        panel.close();
    }

    @Override
    public boolean requestFocusInWindow() {
        return panel.layer().requestFocusInWindow();
    }

    @Override
    protected void componentActivated() {
        panel.layer().requestFocusInWindow();
    }

    @Override
    public void named(String filename) {
        setName(Bundle.MaskBrush_name(filename));
    }

    @Override
    public void problem(Problem problem) {
        Problems.show(problem);
    }

    @Override
    public void close(Optional<TouchUp> applied) {
        finished = true;
        applied.ifPresent(touchUp -> Lookup.getDefault().lookup(Toasts.class)
                .show(Toast.done("jobs", Bundle.MaskBrush_started(touchUp.picture().filename()))));
        close();
    }

    @Override
    public Leaving ask(int strokes) {
        OptionalInt chosen = Dialogs.ask(SwingUtilities.getWindowAncestor(this), Bundle.MaskBrush_ask(strokes), Bundle.MaskBrush_askWhy(),
                List.of(Bundle.MaskBrush_discard(), Bundle.MaskBrush_stay(), Bundle.MaskBrush_keep()));
        return chosen.isEmpty() ? Leaving.STAY : List.of(Leaving.DISCARD, Leaving.STAY, Leaving.KEEP)
                .get(chosen.getAsInt());
    }

    @Override
    public HelpCtx getHelpCtx() {
        return HelpCtx.DEFAULT_HELP;
    }
}
