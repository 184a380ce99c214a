package org.podstudio.packbuilder.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.FlowLayout;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
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
@Messages({"result.built=The pack is built and verified",
    "# {0} - how many", "# {1} - size", "result.size={0,choice,1#1 file|1<{0} files} · {1}",
    "result.open=Open folder", "result.verify=Verify", "result.copy=Copy store text",
    "result.verified=Verified: every checksum holds and every file decodes.",
    "# {0} - file", "# {1} - what is wrong", "result.wrong={0}: {1}"})
final class PackResultCard extends JPanel {
    private static final long serialVersionUID = 1L;

    private final FindingsList findings = new FindingsList(fix -> { });
    private final transient Runnable verify;
    private final transient Runnable copyText;

    PackResultCard(Runnable verify, Runnable copyText) {
        super(new Column(px(8)));
        this.verify = verify;
        this.copyText = copyText;
        setOpaque(false);
        setVisible(false);
    }

    void show(PackOutcome outcome) {
        removeAll();
        add(new ThemedLabel(Bundle.result_built(), StudioFonts::section, Token.TEXT));
        add(new WrappedText(Bundle.result_size(outcome.files(), Texts.bytes(outcome.bytes())), StudioFonts::body, Token.SECOND));
        add(new WrappedText((outcome.zip() == null ? outcome.dir() : outcome.zip()).toString(), StudioFonts::mono, Token.SECOND));
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEADING, px(8), 0));
        buttons.setOpaque(false);
        buttons.setBorder(new EmptyBorder(px(4), -px(8), px(4), 0));
        buttons.add(named("open-folder", Buttons.plain(Bundle.result_open(), e -> FileActions.openFolder(outcome.dir()))));
        buttons.add(named("verify", Buttons.plain(Bundle.result_verify(), e -> verify.run())));
        buttons.add(named("copy-text", Buttons.plain(Bundle.result_copy(), e -> copyText.run())));
        add(buttons);
        findings.show(outcome.warnings().stream().map(w -> new PackFinding(Weight.WARNS, PackStep.BUILD, w)).toList());
        add(findings);
        appear();
        buttons.getComponent(0).requestFocusInWindow();
    }

    private static JButton named(String name, JButton button) {
        button.setName(name);
        return button;
    }

    void show(VerifyReport report) {
        findings.show(report.ok()
                ? List.of(new PackFinding(Weight.GOOD, PackStep.BUILD, Bundle.result_verified()))
                : report.problems().stream().map(p -> new PackFinding(Weight.BLOCKS, PackStep.BUILD, Bundle.result_wrong(p.path(), p.what()))).toList());
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
