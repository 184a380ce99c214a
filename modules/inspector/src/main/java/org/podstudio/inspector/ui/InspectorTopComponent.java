package org.podstudio.inspector.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.util.HelpCtx;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.hardware.Guard;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobQueue.SettingField;
import org.podstudio.core.api.job.Preset;
import org.podstudio.core.api.job.Presets;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.model.Models;
import org.podstudio.core.api.print.PrintCheck;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.recipe.Recipes;
import org.podstudio.core.api.settings.UserHome;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.InputFile;
import org.podstudio.ui.NamedActions;
import org.podstudio.ui.Work;
import org.podstudio.ui.help.HelpSection;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.problem.Problems;
import org.podstudio.ui.select.AssetSelection;
import org.podstudio.ui.select.SelectionHub;
import org.podstudio.ui.thumb.MissingThumbnails;
import org.podstudio.ui.thumb.ThumbnailLoader;
import org.podstudio.ui.toast.Toast;
import org.podstudio.ui.toast.Toasts;

/** The inspector at the right; it follows the library's selection. */
@TopComponent.Description(preferredID = InspectorTopComponent.ID, persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "properties", openAtStartup = true, position = 100)
@ActionID(category = "Window", id = "org.podstudio.inspector.ui.InspectorTopComponent")
@ActionReference(path = "Menu/Window", position = 200)
@TopComponent.OpenActionRegistration(displayName = "#CTL_Inspector", preferredID = InspectorTopComponent.ID)
@Messages({"CTL_Inspector=Inspector", "HINT_Inspector=What is known of the selected assets, and what can be made of them"})
public final class InspectorTopComponent extends TopComponent
        implements InspectorView, InspectorPanel.Wishes, EnhanceView, EnhancePanel.Wishes, PrintPanel.Wishes {
    static final String ID = "InspectorTopComponent";
    private static final long serialVersionUID = 1L;

    private final EnhancePanel enhancePanel = new EnhancePanel(this);
    private final transient PrintPanel printPanel = new PrintPanel(this, this::started, this::problem);
    private final InspectorPanel panel = new InspectorPanel(this, enhancePanel, printPanel.section());
    private final transient Work work = Work.threads("PODStudio inspector", 2);
    /** Its own threads: looking at the hardware and fetching a model take long, and selecting must not wait for them. */
    private final transient Work enhancing = Work.threads("PODStudio enhance", 3);
    private final transient InspectorPresenter presenter = new InspectorPresenter(this, work);
    private transient Optional<EnhancePresenter> enhance = Optional.empty();
    private transient Optional<PreviewPresenter> preview = Optional.empty();
    private transient Optional<PrintPresenter> print = Optional.empty();
    private transient Optional<ThumbnailLoader> thumbnails = Optional.empty();
    private transient Optional<Project> pictured = Optional.empty();
    private transient Subscription selection = () -> { };

    public InspectorTopComponent() {
        setName(Bundle.CTL_Inspector());
        setToolTipText(Bundle.HINT_Inspector());
        HelpSection.INSPECTOR.mark(this);
        setIcon(Glyph.INFO.image());
        setLayout(new BorderLayout());
        add(panel);
        setMinimumSize(new Dimension(px(240), px(160))); // narrower, stars and decisions would lie on each other
    }

    /** Opens it at the form of what can be made of what is selected. @param choice id of an operation or recipe to choose there */
    static void enhance(Optional<String> choice) {
        InspectorTopComponent window = (InspectorTopComponent) WindowManager.getDefault().findTopComponent(ID);
        window.open();
        window.requestActive();
        choice.ifPresent(wanted -> window.enhance.ifPresent(presenter -> presenter.wish(wanted)));
        // Once it is shown and active: before, the window system would take the keyboard away again.
        EventQueue.invokeLater(window.panel::goToEnhance);
    }

    @Override
    protected void componentOpened() {
        Lookup services = Lookup.getDefault();
        enhance = Optional.ofNullable(services.lookup(JobQueue.class)).map(queue -> new EnhancePresenter(this, queue,
                Optional.ofNullable(services.lookup(Guard.class)), Optional.ofNullable(services.lookup(Models.class)),
                new Named(Optional.ofNullable(services.lookup(Recipes.class)), Optional.ofNullable(services.lookup(Presets.class))), enhancing));
        preview = Optional.ofNullable(services.lookup(JobQueue.class)).map(queue -> new PreviewPresenter(enhancePanel.preview(), queue,
                new PreviewFiles(() -> UserHome.current().cache().resolve("previews"), () -> services.lookup(ImageCodec.class),
                        () -> services.lookup(MediaProbe.class)), enhancing));
        print = Optional.ofNullable(services.lookup(JobQueue.class)).map(queue -> new PrintPresenter(printPanel,
                () -> services.lookup(PrintCheck.class), () -> services.lookup(ImageCodec.class), queue, enhancing));
        selection = services.lookup(SelectionHub.class).follow(this::follow);
    }

    @Override
    protected void componentClosed() {
        selection.close();
        preview.ifPresent(PreviewPresenter::close);
        presenter.show(Optional.empty());
        thumbnails.ifPresent(ThumbnailLoader::close);
        thumbnails = Optional.empty();
        pictured = Optional.empty();
    }

    private void follow(Optional<AssetSelection> selected) {
        Optional<Project> project = selected.map(AssetSelection::project);
        if (!project.equals(pictured)) {
            pictured = project;
            thumbnails.ifPresent(ThumbnailLoader::close);
            thumbnails = project.map(p -> new ThumbnailLoader(p,
                    new MissingThumbnails(Lookup.getDefault().lookup(JobQueue.class), MissingThumbnails.Asking.NO), work, panel::repaint));
            panel.use(thumbnails);
            enhancePanel.use(thumbnails);
        }
        presenter.show(selected);
    }

    @Override
    public void show(Inspected inspected) {
        panel.show(inspected);
        preview.ifPresent(p -> p.subject(inspected instanceof Inspected.One one
                ? Optional.of(new InputFile(one.project().file(one.asset()), one.asset().facts(), one.asset())) : Optional.empty()));
        print.ifPresent(p -> p.subject(inspected instanceof Inspected.One one ? Optional.of(one.project()) : Optional.empty(),
                inspected instanceof Inspected.One one ? Optional.of(one.asset()) : Optional.empty()));
        enhance.ifPresent(e -> {
            switch (inspected) {
                case Inspected.Nothing nothing -> e.show(Optional.empty(), List.of(), Optional.empty());
                case Inspected.One one -> e.show(Optional.of(one.project()), List.of(one.asset().id()), Optional.of(one.asset()));
                case Inspected.Several all -> e.show(Optional.of(all.project()), all.ids(), Optional.of(all.lead()));
            }
        });
    }

    @Override
    public void problem(Problem problem) {
        Problems.show(problem);
    }

    @Override
    public void decide(Approval status) {
        presenter.decide(status);
    }

    @Override
    public void rate(int stars) {
        presenter.rate(stars);
    }

    @Override
    public void tag(String typed) {
        presenter.tag(typed);
    }

    @Override
    public void untag(String tag) {
        presenter.untag(tag);
    }

    @Override
    public void note(String text) {
        presenter.note(text);
    }

    @Override
    public void theme(String theme) {
        presenter.theme(theme);
    }

    @Override
    public void reveal(AssetId id) {
        Lookup.getDefault().lookup(SelectionHub.class).reveal(id);
    }

    @Override
    public void locateMissing() {
        NamedActions.perform("File", "org.podstudio.library.ui.LocateAction");
    }

    @Override
    public void removeMissing(List<AssetId> ids) {
        NamedActions.perform("Asset", "org.podstudio.library.ui.RemoveMissingAction", ids);
    }

    @Override
    public void compareWithParent() {
        NamedActions.perform("Asset", "org.podstudio.library.ui.CompareAction");
    }

    @Override
    public void touchUpMask(Map<String, Object> settings) {
        NamedActions.perform("Asset", "org.podstudio.library.ui.TouchUpMaskAction", settings);
    }

    @Override
    public void printOpened(boolean open) {
        print.ifPresent(p -> p.open(open));
    }

    @Override
    public void harden() {
        print.ifPresent(PrintPresenter::harden);
    }

    @Override
    public void showTouchUp(boolean possible) {
        enhancePanel.showTouchUp(possible);
    }

    @Override
    public void showChoices(List<Choice> choices, String chosen) {
        enhancePanel.showChoices(choices, chosen);
    }

    @Override
    public void showSettings(List<SettingField> fields, String words) {
        enhancePanel.showSettings(fields, words);
    }

    @Override
    public void showPresets(List<Preset> presets) {
        enhancePanel.showPresets(presets);
    }

    @Override
    public void changed(Map<String, Object> settings) {
        enhance.ifPresent(e -> {
            e.typed(settings);
            preview.ifPresent(p -> p.settings(e.request(settings)));
        });
    }

    @Override
    public void preview(boolean wanted) {
        preview.ifPresent(p -> p.want(wanted));
    }

    @Override
    public void framed(Excerpt.Box box) {
        preview.ifPresent(p -> p.framed(box));
    }

    @Override
    public void startingAt(double start) {
        preview.ifPresent(p -> p.startingAt(start));
    }

    @Override
    public void savePreset(String name, Map<String, Object> settings) {
        enhance.ifPresent(e -> e.savePreset(name, settings));
    }

    @Override
    public void showVerdict(Verdict verdict, Optional<Fetch> fetch) {
        enhancePanel.showVerdict(verdict, fetch);
    }

    @Override
    public void showReach(String sentence) {
        enhancePanel.showReach(sentence);
    }

    @Override
    public void started(String sentence) {
        Lookup.getDefault().lookup(Toasts.class).show(Toast.note("jobs", sentence));
    }

    @Override
    public void showBusy(String sentence) {
        enhancePanel.showBusy(sentence);
    }

    @Override
    public void choose(String kind) {
        enhance.ifPresent(e -> e.choose(kind));
    }

    @Override
    public void run(Map<String, Object> settings) {
        enhance.ifPresent(e -> e.run(settings));
    }

    @Override
    public void fetch(String model) {
        enhance.ifPresent(e -> e.fetch(model));
    }

    @Override
    public HelpCtx getHelpCtx() {
        return HelpCtx.DEFAULT_HELP;
    }
}
