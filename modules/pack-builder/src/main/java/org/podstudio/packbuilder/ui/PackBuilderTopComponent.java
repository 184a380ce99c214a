package org.podstudio.packbuilder.ui;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.awt.Image;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.model.Models;
import org.podstudio.core.api.pack.PackVerifier;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Projects;
import org.podstudio.core.api.settings.UserSettings;
import org.podstudio.core.spi.PackExporter;
import org.podstudio.ui.Work;
import org.podstudio.ui.help.HelpSection;
import org.podstudio.ui.hint.HintStrip;
import org.podstudio.ui.hint.Hints;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.thumb.MissingThumbnails;
import org.podstudio.ui.thumb.ThumbnailLoader;
import org.podstudio.ui.toast.Toasts;

/** The Pack Builder window, a document beside the library. It does not open by itself at the next start: drafts lie in the project. */
@TopComponent.Description(preferredID = PackBuilderTopComponent.ID, persistenceType = TopComponent.PERSISTENCE_NEVER)
@TopComponent.Registration(mode = "editor", openAtStartup = false, position = 200)
@ActionID(category = "Window", id = "org.podstudio.packbuilder.ui.PackBuilderTopComponent")
@ActionReference(path = "Menu/Window", position = 340)
@TopComponent.OpenActionRegistration(displayName = "#CTL_PackBuilder", preferredID = PackBuilderTopComponent.ID)
@Messages({"CTL_PackBuilder=Pack Builder", "HINT_PackBuilder=Put a pack together, check it and build it",
    "PackBuilder_hint=A pack takes the five steps at the side; what you do is kept as you go. Ctrl+Enter builds it from any of them."})
public final class PackBuilderTopComponent extends TopComponent {
    private static final long serialVersionUID = 1L;
    private static final int PAUSE_MS = 300;
    static final String ID = "PackBuilderTopComponent";

    private final PackBuilderPanel panel = new PackBuilderPanel(this::picture, toast -> Lookup.getDefault().lookup(Toasts.class).show(toast));
    private transient @Nullable PackBuilderPresenter presenter;
    private transient Subscription projectChanges = () -> { };
    /** Pictures of {@link #pictured}; EDT only, as the field below. */
    private transient @Nullable ThumbnailLoader thumbnails;

    private transient @Nullable Project pictured;

    public PackBuilderTopComponent() {
        setName(Bundle.CTL_PackBuilder());
        setToolTipText(Bundle.HINT_PackBuilder());
        HelpSection.PACK.mark(this);
        setIcon(Glyph.PACKAGE.image());
        setLayout(new BorderLayout());
        add(panel, BorderLayout.CENTER);
        add(new HintStrip(Hints.current(), "pack", Bundle.PackBuilder_hint(), () -> true), BorderLayout.SOUTH);
    }

    /** Opens the window and adds these assets to the pack in hand. On the EDT. */
    static void collect(Project project, List<AssetId> ids) {
        if (WindowManager.getDefault().findTopComponent(ID) instanceof PackBuilderTopComponent window) {
            window.open();
            window.requestActive();
            window.show(project, ids);
        }
    }

    private void show(Project project, List<AssetId> ids) {
        takePictures(project);
        presenter().add(project, ids);
    }

    private void takePictures(Project project) {
        if (pictured != project) {
            closeThumbnails();
            pictured = project;
            thumbnails = new ThumbnailLoader(project, new MissingThumbnails(Lookup.getDefault().lookup(JobQueue.class)),
                    Work.threads("PODStudio pack pictures", 1), panel::repaint);
        }
    }

    private @Nullable Image picture(AssetId id, int devicePx) {
        return thumbnails == null ? null : thumbnails.get(id, devicePx);
    }

    private PackBuilderPresenter presenter() {
        if (presenter == null) {
            Lookup services = Lookup.getDefault();
            presenter = new PackBuilderPresenter(panel, services.lookup(JobQueue.class), services.lookup(PackVerifier.class),
                    List.copyOf(services.lookupAll(PackExporter.class)), Optional.ofNullable(services.lookup(Models.class)),
                    Optional.ofNullable(services.lookup(UserSettings.class)),
                    Work.threads("PODStudio pack builder", 1), Clock.systemUTC(), PackBuilderTopComponent::pause);
            panel.attach(presenter);
        }
        return presenter;
    }

    /** The keyboard is in the step as soon as the window is. */
    @Override
    public boolean requestFocusInWindow() {
        return panel.focusStep();
    }

    /** Long enough that a word is typed to its end. */
    private static Runnable pause(Runnable action) {
        Timer timer = new Timer(PAUSE_MS, e -> action.run());
        timer.setRepeats(false);
        return timer::restart;
    }

    @Override
    protected void componentOpened() {
        Optional.ofNullable(Lookup.getDefault().lookup(Projects.class)).flatMap(Projects::current).ifPresent(project -> {
            takePictures(project);
            presenter().open(project);
        });
        projectChanges = Optional.ofNullable(Lookup.getDefault().lookup(Projects.class))
                .map(projects -> projects.subscribe(current -> EventQueue.invokeLater(() -> closeUnless(current))))
                .orElse(() -> { });
    }

    /** A pack belongs to its project; its draft lies there. */
    private void closeUnless(Optional<Project> current) {
        if (pictured != null && (current.isEmpty() || current.get() != pictured)) {
            close();
        }
    }

    @Override
    protected void componentClosed() {
        projectChanges.close();
        if (presenter != null) {
            presenter.close();
            presenter = null;
        }
        panel.detach();
        closeThumbnails();
        pictured = null;
    }

    private void closeThumbnails() {
        if (thumbnails != null) {
            thumbnails.close();
            thumbnails = null;
        }
    }
}
