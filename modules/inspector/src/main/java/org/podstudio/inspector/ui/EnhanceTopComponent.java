package org.podstudio.inspector.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.border.EmptyBorder;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.hardware.Guard;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobQueue.SettingField;
import org.podstudio.core.api.job.Preset;
import org.podstudio.core.api.job.Presets;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.model.Models;
import org.podstudio.core.api.play.Playable;
import org.podstudio.core.api.play.Players;
import org.podstudio.core.api.recipe.Recipes;
import org.podstudio.core.api.settings.UserHome;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.InputFile;
import org.podstudio.inspector.ui.models.ModelsTopComponent;
import org.podstudio.ui.NamedActions;
import org.podstudio.ui.Token;
import org.podstudio.ui.Work;
import org.podstudio.ui.dock.StudioDock;
import org.podstudio.ui.help.HelpSection;
import org.podstudio.ui.hint.HintStrip;
import org.podstudio.ui.hint.Hints;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.EmptyState;
import org.podstudio.ui.part.OnScreen;
import org.podstudio.ui.part.TokenPanel;
import org.podstudio.ui.select.SelectionHub;
import org.podstudio.ui.toast.Toast;
import org.podstudio.ui.toast.Toasts;

/** Where new files are made of the selected ones, behind the inspector. It follows the selection while it is in front. */
@TopComponent.Description(preferredID = EnhanceTopComponent.ID, persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "properties", openAtStartup = true, position = 150)
@ActionID(category = "Window", id = "org.podstudio.inspector.ui.EnhanceTopComponent")
@ActionReference(path = "Menu/Window", position = 210)
@TopComponent.OpenActionRegistration(displayName = "#CTL_Enhance", preferredID = EnhanceTopComponent.ID)
@Messages({
    "CTL_Enhance=Enhance", "HINT_Enhance=Operations and recipes, their settings, and what this machine says to them",
    "Enhance_hint=Choose what to do: below you see, or hear, what becomes of a part of it. Ctrl+Enter runs it; your file is never changed.",
    "Enhance_nothing=Nothing selected", "Enhance_select=Select an asset to see what can be made of it."
})
public final class EnhanceTopComponent extends StudioDock implements EnhanceView, EnhancePanel.Wishes {
    static final String ID = "EnhanceTopComponent";
    private static final long serialVersionUID = 1L;
    private static final String NOTHING = "nothing";
    private static final String FORM = "form";

    private final EnhancePanel panel = new EnhancePanel(this);
    private final CardLayout cards = new CardLayout();
    private final JPanel shown = new JPanel(cards);
    /** Its own threads: looking at the hardware and fetching a model take long, and selecting must not wait for them. */
    private final transient Work work = Work.threads("PODStudio enhance", 3);
    private final transient SubjectPresenter subject = new SubjectPresenter(this::about, this::problem, work);
    private transient Optional<EnhancePresenter> presenter = Optional.empty();
    private transient Optional<PreviewPresenter> preview = Optional.empty();
    private transient Optional<CutPresenter> cut = Optional.empty();
    private final transient ProjectPictures pictures;
    private transient Subscription selection = () -> { };

    public EnhanceTopComponent() {
        super(Bundle.CTL_Enhance(), Bundle.HINT_Enhance(), HelpSection.ENHANCE, Glyph.WAND_SPARKLES);
        pictures = new ProjectPictures(() -> Lookup.getDefault().lookup(JobQueue.class), work, panel::use, panel::repaint);
        JPanel none = new TokenPanel(new BorderLayout(), Token.PANEL, TokenPanel.Line.NONE);
        none.add(new EmptyState(Glyph.WAND_SPARKLES, Bundle.Enhance_nothing(), Bundle.Enhance_select()));
        PanelBody body = new PanelBody();
        body.add(panel);
        JScrollPane scroll = new JScrollPane(body, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(new EmptyBorder(0, 0, 0, 0));
        scroll.getVerticalScrollBar().setUnitIncrement(px(24));
        shown.add(none, NOTHING);
        shown.add(scroll, FORM);
        add(shown);
        add(new HintStrip(Hints.current(), "enhance", Bundle.Enhance_hint(), panel::isShowing), BorderLayout.SOUTH);
        setMinimumSize(new Dimension(OnScreen.least(px(240), 0.27), px(160)));
    }

    /** Opens it and gives the form the keyboard. @param choice id of an operation or recipe to choose there */
    static void show(Optional<String> choice) {
        EnhanceTopComponent window = (EnhanceTopComponent) WindowManager.getDefault().findTopComponent(ID);
        window.open();
        window.requestActive();
        choice.ifPresent(wanted -> window.presenter.ifPresent(presenter -> presenter.wish(wanted)));
        // Once it is shown and active: before, the window system would take the keyboard away again.
        EventQueue.invokeLater(window.panel::takeKeyboard);
    }

    /** Models came or went: what the form says may be old. On the EDT. */
    public static void modelsChanged() {
        if (WindowManager.getDefault().findTopComponent(ID) instanceof EnhanceTopComponent window) {
            window.presenter.ifPresent(EnhancePresenter::judgeAgain);
        }
    }

    @Override
    protected void componentOpened() {
        Lookup services = Lookup.getDefault();
        presenter = Optional.ofNullable(services.lookup(JobQueue.class)).map(queue -> new EnhancePresenter(this, queue,
                Optional.ofNullable(services.lookup(Guard.class)), Optional.ofNullable(services.lookup(Models.class)),
                new Named(Optional.ofNullable(services.lookup(Recipes.class)), Optional.ofNullable(services.lookup(Presets.class))), work));
        preview = Optional.ofNullable(services.lookup(JobQueue.class)).map(queue -> new PreviewPresenter(panel.preview(), queue,
                new PreviewFiles(() -> UserHome.current().cache().resolve("previews"), () -> services.lookup(ImageCodec.class),
                        () -> services.lookup(MediaProbe.class)), work));
        cut = Optional.ofNullable(services.lookup(JobQueue.class)).map(queue -> new CutPresenter(panel.cut(), queue,
                Optional.ofNullable(services.lookup(Players.class)), Work.threads("PODStudio waveform", 1)));
    }

    /** Behind another dock nobody reads the form: keys of culling are not to wait for it. */
    @Override
    protected void componentShowing() {
        selection.close();
        selection = Lookup.getDefault().lookup(SelectionHub.class).follow(subject::show);
    }

    @Override
    protected void componentHidden() {
        selection.close();
        subject.close();
        cut.ifPresent(CutPresenter::silence);
    }

    @Override
    protected void componentClosed() {
        preview.ifPresent(PreviewPresenter::close);
        pictures.close();
    }

    private void about(Optional<Subject> next) {
        cards.show(shown, next.isPresent() ? FORM : NOTHING);
        pictures.follow(next.map(Subject::project));
        preview.ifPresent(p -> p.subject(next.filter(one -> one.ids().size() == 1)
                .map(one -> new InputFile(one.project().file(one.lead()), one.lead().facts(), one.lead()))));
        cut.ifPresent(p -> p.subject(next.filter(one -> one.ids().size() == 1).map(EnhanceTopComponent::sound)));
        presenter.ifPresent(p -> p.show(next.map(Subject::project), next.map(Subject::ids).orElse(List.of()), next.map(Subject::lead)));
    }

    private static CutPresenter.Sound sound(Subject one) {
        Asset asset = one.lead();
        return new CutPresenter.Sound(new Playable(one.project().file(asset), asset.hash(), asset.path(), one.project().decoding()), asset.facts());
    }

    @Override
    public void touchUpMask(Map<String, Object> settings) {
        NamedActions.perform("Asset", "org.podstudio.library.ui.TouchUpMaskAction", settings);
    }

    @Override
    public void showTouchUp(boolean possible) {
        panel.showTouchUp(possible);
    }

    @Override
    public void showChoices(List<Choice> choices, String chosen) {
        panel.showChoices(choices, chosen);
    }

    @Override
    public void showSettings(List<SettingField> fields, BiPredicate<String, Map<String, String>> means, String words) {
        panel.showSettings(fields, means, words);
    }

    @Override
    public void showPresets(List<Preset> presets) {
        panel.showPresets(presets);
    }

    @Override
    public void changed(Map<String, Object> settings) {
        presenter.ifPresent(p -> {
            p.typed(settings);
            preview.ifPresent(tried -> tried.settings(p.request(settings)));
            cut.ifPresent(kept -> kept.settings(p.request(settings)));
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
    public void startsAt(double seconds) {
        cut.ifPresent(p -> p.startsAt(seconds));
    }

    @Override
    public void endsAt(double seconds) {
        cut.ifPresent(p -> p.endsAt(seconds));
    }

    @Override
    public void hear() {
        cut.ifPresent(CutPresenter::toggle);
    }

    @Override
    public void savePreset(String name, Map<String, Object> settings) {
        presenter.ifPresent(p -> p.savePreset(name, settings));
    }

    @Override
    public void showVerdict(Verdict verdict, Optional<Fetch> fetch) {
        panel.showVerdict(verdict, fetch);
    }

    @Override
    public void showReach(String sentence) {
        panel.showReach(sentence);
    }

    @Override
    public void started(String what, String sentence) {
        // The same group as that of the note on its end, which takes its place.
        toast(Toast.note("jobs-" + what, sentence));
    }

    @Override
    public void showBusy(String sentence) {
        panel.showBusy(sentence);
    }

    @Override
    public void choose(String kind) {
        presenter.ifPresent(p -> p.choose(kind));
    }

    @Override
    public void run(Map<String, Object> settings) {
        presenter.ifPresent(p -> p.run(settings));
    }

    @Override
    public void showModel(String model) {
        ModelsTopComponent.show(Optional.of(model));
    }

    @Override
    public void fetch(String model) {
        presenter.ifPresent(p -> p.fetch(model));
    }
}
