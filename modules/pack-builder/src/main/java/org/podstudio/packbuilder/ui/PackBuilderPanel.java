package org.podstudio.packbuilder.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Image;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.pack.PackId;
import org.podstudio.core.api.pack.VerifyReport;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.packbuilder.build.PackPreview;
import org.podstudio.ui.FileActions;
import org.podstudio.ui.NamedActions;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.keys.FixedKeys;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.EmptyState;
import org.podstudio.ui.part.TokenPanel;
import org.podstudio.ui.toast.Toast;

/** The Pack Builder: the steps, one of them, the preview, and the build below. No decisions here. */
@Messages({"panel.empty=No pack in hand",
    "panel.empty.says=Select assets in the library and choose Build Pack, or press Ctrl+P there.",
    "# {0} - how many", "panel.heroes.full=A pack shows no more than {0} heroes: take the star off another one first.",
    "# {0} - title", "panel.deleted=The draft {0} was deleted.", "panel.undo=Undo"})
final class PackBuilderPanel extends JPanel implements PackBuilderView {
    private static final long serialVersionUID = 1L;
    private static final String EMPTY = "empty";
    private static final String PACK = "pack";

    private final CardLayout cards = new CardLayout();
    private final PackDetailsForm form;
    private final PackAssetsPage assets;
    private final StoresForm stores;
    private final FindingsList findings;
    private final BuildSummary inShort = new BuildSummary();
    private final PackResultCard result;
    private final StepsRail rail;
    private final StepPages pages = new StepPages();
    private final PackPreviewPane preview;
    private final PackColumns columns;
    private final PackHead head;
    private final DraftsButton drafts;
    private final BuildFoot foot;
    private final transient Consumer<Toast> toasts;
    private transient @Nullable PackBuilderPresenter presenter;
    private PackStep step = PackStep.ASSETS;
    /** Whether a pack was shown before; the first one takes the keyboard. EDT only. */
    private boolean shown;

    PackBuilderPanel(BiFunction<AssetId, Integer, @Nullable Image> pictures, Consumer<Toast> toasts) {
        this.toasts = toasts;
        setLayout(cards);
        form = new PackDetailsForm(details -> with(p -> p.edited(details)));
        assets = new PackAssetsPage(pictures, new PackAssetsList.Order() {
            @Override
            public void remove(List<AssetId> ids) {
                with(p -> p.remove(ids));
            }

            @Override
            public void move(List<AssetId> ids, int place) {
                with(p -> p.move(ids, place));
            }

            @Override
            public void star(List<AssetId> ids) {
                with(p -> p.star(ids));
            }
        }, () -> NamedActions.perform("Window", "org.podstudio.library.ui.LibraryTopComponent"));
        stores = new StoresForm((store, chosen) -> with(p -> p.choose(store, chosen)));
        findings = new FindingsList(fix -> with(p -> p.fix(fix)));
        result = new PackResultCard(() -> with(p -> p.run().verify()), () -> with(p -> p.run().storeText(this::copyStoreText)));
        rail = new StepsRail(to -> with(p -> p.go(to)), this::focusStep);
        preview = new PackPreviewPane(pictures);
        drafts = new DraftsButton(draft -> with(p -> p.resume(draft)), () -> with(PackBuilderPresenter::startOver),
                () -> with(PackBuilderPresenter::deleteDraft));
        foot = new BuildFoot(() -> with(p -> p.run().cancel()), () -> walk(-1), () -> walk(1), () -> with(PackBuilderPresenter::build));
        columns = new PackColumns(ground(rail.column()), pages, preview, this::fitted);
        head = new PackHead(drafts, columns::ask);
        fillPages();
        add(ground(new EmptyState(Glyph.PACKAGE, Bundle.panel_empty(), Bundle.panel_empty_says())), EMPTY);
        TokenPanel pack = new TokenPanel(new BorderLayout(), Token.PANEL, TokenPanel.Line.NONE);
        pack.add(head, BorderLayout.NORTH);
        pack.add(columns, BorderLayout.CENTER);
        pack.add(foot, BorderLayout.SOUTH);
        add(pack, PACK);
        keys();
    }

    void attach(PackBuilderPresenter decides) {
        presenter = decides;
    }

    /** The window closes: nothing of this pack is left for when it opens again. */
    void detach() {
        presenter = null;
        assets.clear();
        preview.show(List.of());
        showPreview(null);
        form.show(PackDetails.empty());
        result.clear();
        showIdle();
        showNothing();
    }

    private void with(Consumer<PackBuilderPresenter> call) {
        if (presenter != null) {
            call.accept(presenter);
        }
    }

    private void walk(int by) {
        with(p -> p.go(step.plus(by)));
    }

    private void keys() {
        FixedKeys.within(this, "alt PAGE_UP", () -> goAndTakeKeyboard(step.plus(-1)));
        FixedKeys.within(this, "alt PAGE_DOWN", () -> goAndTakeKeyboard(step.plus(1)));
        // Here the keys mean the pack: the library's last step is not taken back from a window that does not show it.
        FixedKeys.within(this, "ctrl Z", () -> with(PackBuilderPresenter::undo));
        FixedKeys.within(this, "ctrl Y", () -> with(PackBuilderPresenter::redo));
        FixedKeys.within(this, "ctrl shift Z", () -> with(PackBuilderPresenter::redo));
        FixedKeys.within(this, "ctrl ENTER", () -> with(PackBuilderPresenter::build));
        FixedKeys.within(this, "alt P", head::togglePreview);
        for (PackStep each : PackStep.values()) {
            FixedKeys.within(this, "alt " + (each.ordinal() + 1), () -> goAndTakeKeyboard(each));
        }
    }

    /** The step that is left takes what had the keyboard along. */
    private void goAndTakeKeyboard(PackStep to) {
        with(p -> {
            p.go(to);
            focusStep();
        });
    }

    /** Takes the keyboard to where the step begins. */
    boolean focusStep() {
        return switch (step) {
            case ASSETS -> assets.focus();
            case DETAILS -> form.focusName();
            case STORES -> stores.focusFirst();
            case CHECK -> findings.focusFirst() || rail.requestFocusInWindow();
            case BUILD -> foot.focusBuild();
        };
    }

    private static JComponent ground(JComponent inside) {
        TokenPanel panel = new TokenPanel(new BorderLayout(), Token.PANEL, TokenPanel.Line.NONE);
        panel.add(inside, BorderLayout.CENTER);
        return panel;
    }

    private void fillPages() {
        pages.addFilling(PackStep.ASSETS, assets.above(), assets.pictures());
        pages.add(PackStep.DETAILS, form);
        pages.add(PackStep.STORES, stores);
        pages.add(PackStep.CHECK, findings);
        JPanel last = new JPanel(new Column(px(24)));
        last.setOpaque(false);
        last.add(inShort);
        last.add(result);
        pages.add(PackStep.BUILD, last);
    }

    /** The preview has a place of its own, or a button that shows it. */
    private void fitted() {
        java.awt.EventQueue.invokeLater(() -> head.offerPreview(columns.narrow()));
    }

    private void copyStoreText(String text) {
        FileActions.copyText(text);
        foot.copied();
    }

    @Override
    public void showNothing() {
        shown = false;
        cards.show(this, EMPTY);
    }

    @Override
    public void showAssets(List<Asset> inPack, Set<AssetId> heroes, boolean chosen) {
        assets.show(inPack, heroes, chosen);
        preview.show(inPack);
        inShort.show(inPack);
        result.clear();
        cards.show(this, PACK);
        if (!shown) {
            shown = true;
            focusStep();
        }
    }

    @Override
    public void showHeroesFull(int most) {
        toasts.accept(Toast.note("pack-heroes", Bundle.panel_heroes_full(most)));
    }

    @Override
    public void showDetails(PackDetails details) {
        form.show(details);
        result.clear();
    }

    @Override
    public void showStores(List<StoreVerdict> verdicts, List<String> chosen) {
        stores.show(verdicts, chosen);
        form.targets(chosen);
        inShort.show(form.details(), verdicts);
    }

    @Override
    public void showFindings(List<PackFinding> said, boolean buildable) {
        findings.show(said);
        foot.buildable(buildable ? null : said.getFirst().sentence());
    }

    @Override
    public void showSteps(List<StepState> states, PackStep current) {
        rail.show(states, current);
        if (step != current && columns.narrow() && columns.asked()) {
            // Who goes to a step wants to see it.
            head.togglePreview();
        }
        step = current;
        pages.show(current);
        foot.step(current);
    }

    @Override
    public void focus(PackFix where) {
        switch (where) {
            case PackFix.TypeName name -> form.focusName();
            case PackFix.NameAuthor author -> form.focusAuthor();
            case PackFix.ChooseStore choose -> stores.focusFirst();
            case PackFix.TakeOut out -> assets.focus();
            case PackFix.LeaveStore leave -> stores.focusFirst();
        }
    }

    @Override
    public void showPreview(@Nullable PackPreview texts) {
        preview.show(texts);
    }

    @Override
    public void showDrafts(List<PackDraft> all, PackId inHand) {
        drafts.show(all, inHand);
    }

    @Override
    public void showDeleted(PackDraft draft) {
        toasts.accept(Toast.done("pack-draft", Bundle.panel_deleted(draft.title()), Bundle.panel_undo(), () -> with(p -> p.bringBack(draft))));
    }

    @Override
    public void showBuilding(Progress progress) {
        form.setEnabled(false);
        foot.building(progress);
        result.clear();
    }

    @Override
    public void showIdle() {
        form.setEnabled(true);
        foot.idle();
    }

    @Override
    public void showOutcome(PackOutcome outcome) {
        result.show(outcome);
    }

    @Override
    public void showVerified(VerifyReport report) {
        result.show(report);
    }

    @Override
    public void showProblem(Problem problem) {
        result.show(problem);
        with(p -> p.go(PackStep.BUILD));
    }
}
