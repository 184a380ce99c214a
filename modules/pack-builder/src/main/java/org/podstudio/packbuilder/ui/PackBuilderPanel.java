package org.podstudio.packbuilder.ui;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Image;
import java.util.List;
import java.util.function.BiFunction;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.border.EmptyBorder;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.pack.VerifyReport;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Project;
import org.podstudio.ui.FileActions;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.EmptyState;
import org.podstudio.ui.part.Section;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.ThinBar;
import org.podstudio.ui.part.TokenPanel;

/** The Pack Builder: details to the left, assets, findings and result to the right, the build below. No decisions here. */
final class PackBuilderPanel extends JPanel implements PackBuilderView {
    private static final long serialVersionUID = 1L;
    private static final int DETAILS_PX = 340;
    private static final int BAR_PX = 56;
    private static final String EMPTY = "empty";
    private static final String PACK = "pack";

    private final CardLayout cards = new CardLayout();
    private final PackDetailsForm form;
    private final PackAssetsList list;
    private final JLabel summary = new ThemedLabel("", StudioFonts::body, Token.SECOND);
    private final FindingsList findings = new FindingsList();
    private final PackResultCard result;
    private final JLabel status = new ThemedLabel("", StudioFonts::body, Token.SECOND);
    private final ThinBar bar = new ThinBar();
    private final JButton build;
    private final JButton cancel;
    private transient @Nullable PackBuilderPresenter presenter;
    /** Whether a pack was shown before; the first takes the focus to its name. EDT only. */
    private boolean shown;

    PackBuilderPanel(BiFunction<AssetId, Integer, @Nullable Image> pictures) {
        setLayout(cards);
        form = new PackDetailsForm(details -> with(p -> p.edited(details)));
        list = new PackAssetsList(pictures, new PackAssetsList.Order() {
            @Override
            public void remove(List<AssetId> ids) {
                with(p -> p.remove(ids));
            }

            @Override
            public void move(AssetId id, @Nullable AssetId before) {
                with(p -> p.move(id, before));
            }
        });
        result = new PackResultCard(() -> with(PackBuilderPresenter::verify), () -> with(p -> p.storeText(this::copyStoreText)));
        build = Buttons.primary("Build pack", e -> with(PackBuilderPresenter::build));
        build.setName("build");
        cancel = Buttons.plain("Cancel", e -> with(PackBuilderPresenter::cancel));
        cancel.setVisible(false);
        bar.setVisible(false);
        add(ground(new EmptyState(Glyph.PACKAGE, "No pack in hand",
                "Select assets in the library and choose Build Pack, or press Ctrl+P there.")), EMPTY);
        add(pack(), PACK);
    }

    void attach(PackBuilderPresenter decides) {
        presenter = decides;
    }

    /** The window closes: nothing of this pack is left for when it opens again. */
    void detach() {
        presenter = null;
        shown = false;
        list.show(List.of());
        form.show(PackDetails.empty());
        result.clear();
        showIdle();
        cards.show(this, EMPTY);
    }

    private void with(java.util.function.Consumer<PackBuilderPresenter> call) {
        if (presenter != null) {
            call.accept(presenter);
        }
    }

    private static JComponent ground(JComponent inside) {
        TokenPanel panel = new TokenPanel(new BorderLayout(), Token.PANEL, TokenPanel.Line.NONE);
        panel.add(inside, BorderLayout.CENTER);
        return panel;
    }

    private JComponent pack() {
        TokenPanel panel = new TokenPanel(new BorderLayout(), Token.PANEL, TokenPanel.Line.NONE);
        panel.add(head(), BorderLayout.NORTH);
        JPanel left = new JPanel(new BorderLayout());
        left.setOpaque(false);
        left.setBorder(new EmptyBorder(8, 16, 16, 8));
        left.add(new Section("Details", form, Section.Fold.OPEN), BorderLayout.NORTH);
        JScrollPane leftScroll = scrolled(left);
        leftScroll.setPreferredSize(new Dimension(DETAILS_PX, 10));
        panel.add(leftScroll, BorderLayout.WEST);
        JPanel right = new JPanel(new Column(8));
        right.setOpaque(false);
        right.setBorder(new EmptyBorder(8, 8, 16, 16));
        JPanel assets = new JPanel(new BorderLayout(0, 4));
        assets.setOpaque(false);
        assets.add(summary, BorderLayout.NORTH);
        JScrollPane scroll = new JScrollPane(list);
        scroll.setPreferredSize(new Dimension(200, 220));
        scroll.getViewport().setOpaque(false);
        scroll.setOpaque(false);
        assets.add(scroll, BorderLayout.CENTER);
        right.add(new Section("Assets", assets, Section.Fold.OPEN));
        right.add(new Section("Check", findings, Section.Fold.OPEN));
        right.add(result);
        panel.add(scrolled(right), BorderLayout.CENTER);
        panel.add(foot(), BorderLayout.SOUTH);
        return panel;
    }

    /** Scrolls up and down only; on a low screen, or with the jobs open below, not everything fits. */
    private static JScrollPane scrolled(JComponent inside) {
        JScrollPane scroll = new JScrollPane(inside);
        scroll.setBorder(null);
        scroll.setOpaque(false);
        scroll.getViewport().setOpaque(false);
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.getVerticalScrollBar().setUnitIncrement(16);
        return scroll;
    }

    private JComponent head() {
        TokenPanel head = new TokenPanel(new BorderLayout(), Token.PANEL, TokenPanel.Line.BOTTOM);
        head.setBorder(new EmptyBorder(4, 16, 4, 8));
        head.setPreferredSize(new Dimension(10, 40));
        head.add(new ThemedLabel("Pack Builder", StudioFonts::section, Token.TEXT), BorderLayout.WEST);
        head.add(Buttons.icon(Glyph.PLUS, "New pack (the draft in hand is kept)", e -> with(PackBuilderPresenter::startOver)),
                BorderLayout.EAST);
        return head;
    }

    private JComponent foot() {
        TokenPanel foot = new TokenPanel(new BorderLayout(16, 0), Token.RAISED, TokenPanel.Line.TOP);
        foot.setBorder(new EmptyBorder(8, 16, 8, 16));
        foot.setPreferredSize(new Dimension(10, BAR_PX));
        JPanel middle = new JPanel(new java.awt.GridLayout(1, 2, 16, 0));
        middle.setOpaque(false);
        middle.add(status);
        middle.add(bar);
        foot.add(middle, BorderLayout.CENTER);
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, 8, 4));
        buttons.setOpaque(false);
        buttons.add(cancel);
        buttons.add(build);
        foot.add(buttons, BorderLayout.EAST);
        return foot;
    }

    private void copyStoreText(String text) {
        FileActions.copyText(text);
        status.setText("The store text is in the clipboard.");
    }

    @Override
    public void showAssets(Project project, List<Asset> assets) {
        list.show(assets);
        summary.setText(Texts.count(assets.size(), "asset", "assets") + " · "
                + Texts.bytes(assets.stream().mapToLong(Asset::sizeBytes).sum()) + " · Delete takes out, Alt+← → moves");
        cards.show(this, PACK);
        if (!shown) {
            shown = true;
            form.focusName();
        }
    }

    @Override
    public void showDetails(PackDetails details) {
        form.show(details);
        result.clear();
    }

    @Override
    public void showFindings(List<PackFinding> said, boolean buildable) {
        findings.show(said);
        build.setEnabled(buildable);
        build.setToolTipText(buildable ? "Build and verify the pack" : said.getFirst().sentence());
    }

    @Override
    public void showBuilding(Progress progress) {
        boolean begins = !cancel.isVisible();
        form.setEnabled(false);
        build.setEnabled(false);
        cancel.setVisible(true);
        if (begins) {
            // What had the focus is disabled now; without a new place it would wander to the head of the window.
            cancel.requestFocusInWindow();
        }
        bar.setVisible(true);
        bar.show(progress.percent(), Token.ACCENT);
        status.setText(progress.what().isEmpty() ? "Waiting for its turn" : progress.what() + " · " + progress.percent() + " %");
        result.clear();
    }

    @Override
    public void showIdle() {
        form.setEnabled(true);
        cancel.setVisible(false);
        bar.setVisible(false);
        status.setText("");
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
    }
}
