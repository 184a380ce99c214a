package org.podstudio.packbuilder.ui;

import java.awt.FlowLayout;
import java.util.List;
import javax.swing.JPanel;
import javax.swing.border.EmptyBorder;
import org.podstudio.core.api.pack.VerifyReport;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.packbuilder.ui.PackFinding.Weight;
import org.podstudio.ui.FileActions;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.WrappedText;
import org.podstudio.ui.problem.ProblemPanel;

/** What became of a build: where the pack lies and what can be done with it, or why there is none. */
final class PackResultCard extends JPanel {
    private static final long serialVersionUID = 1L;

    private final FindingsList findings = new FindingsList();
    private final transient Runnable verify;
    private final transient Runnable copyText;

    PackResultCard(Runnable verify, Runnable copyText) {
        super(new Column(8));
        this.verify = verify;
        this.copyText = copyText;
        setOpaque(false);
        setVisible(false);
    }

    void show(PackOutcome outcome) {
        removeAll();
        add(new ThemedLabel("The pack is built and verified", StudioFonts::section, Token.TEXT));
        add(new WrappedText(Texts.count(outcome.files(), "file", "files") + " · " + Texts.bytes(outcome.bytes()), StudioFonts::body, Token.SECOND));
        add(new WrappedText((outcome.zip() == null ? outcome.dir() : outcome.zip()).toString(), StudioFonts::mono, Token.SECOND));
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEADING, 8, 0));
        buttons.setOpaque(false);
        buttons.setBorder(new EmptyBorder(4, -8, 4, 0));
        buttons.add(Buttons.plain("Open folder", e -> FileActions.openFolder(outcome.dir())));
        buttons.add(Buttons.plain("Verify", e -> verify.run()));
        buttons.add(Buttons.plain("Copy store text", e -> copyText.run()));
        add(buttons);
        findings.show(outcome.warnings().stream().map(w -> new PackFinding(Weight.WARNS, w)).toList());
        add(findings);
        appear();
    }

    void show(VerifyReport report) {
        findings.show(report.ok()
                ? List.of(new PackFinding(Weight.GOOD, "Verified: every checksum holds and every file decodes."))
                : report.problems().stream().map(p -> new PackFinding(Weight.BLOCKS, p.path() + ": " + p.what())).toList());
        appear();
    }

    void show(Problem problem) {
        removeAll();
        add(new ProblemPanel(problem));
        appear();
    }

    void clear() {
        removeAll();
        setVisible(false);
    }

    private void appear() {
        setVisible(true);
        revalidate();
        repaint();
    }
}
