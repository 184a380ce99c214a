package org.podstudio.inspector.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.print.PrintFacts;
import org.podstudio.core.api.print.PrintFinding;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.help.HelpSection;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.Section;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.WrappedText;
import org.podstudio.ui.problem.WindowWords;

/** The Print section: the picture on four fabrics, what a printer would complain of, and the fix for soft transparency. */
@Messages({
    "Print_title=Print", "Print_busy=Looking at every pixel…", "Print_good=Nothing stands against printing it",
    "# {0} - dots per inch", "# {1} - width in inches", "# {2} - height in inches", "Print_dpi={0} dpi at {1} × {2} in on a T-shirt of 12 × 16 in",
    "Print_harden=Harden alpha", "Print_hardenTip=Makes a copy in which every pixel is opaque or transparent; the original stays"
})
final class PrintPanel implements PrintView {
    private final JPanel body = new JPanel(new Column(px(8)));
    private final Section section = new Section(Bundle.Print_title(), body, Section.Fold.CLOSED);
    private final FabricSwatches fabrics = new FabricSwatches();
    private final JPanel words = new JPanel(new Column(px(6)));
    private final JButton harden;
    private final Consumer<String> started;
    private final Consumer<Problem> problems;

    PrintPanel(Wishes wishes, Consumer<String> started, Consumer<Problem> problems) {
        this.started = started;
        this.problems = problems;
        harden = Buttons.plain(Bundle.Print_harden(), e -> wishes.harden());
        HelpSection.PRINT.mark(section);
        harden.setName("harden-alpha");
        harden.setToolTipText(Bundle.Print_hardenTip());
        words.setOpaque(false);
        body.add(fabrics);
        body.add(words);
        section.onFold(fold -> wishes.printOpened(fold == Section.Fold.OPEN));
    }

    /** What the section asks for. */
    interface Wishes {
        void printOpened(boolean open);

        void harden();
    }

    Section section() {
        return section;
    }

    @Override
    public void showPossible(boolean picture) {
        section.setVisible(picture);
    }

    @Override
    public void showBusy() {
        fabrics.show(null);
        ThemedLabel busy = new ThemedLabel(Bundle.Print_busy(), StudioFonts::body, Token.SECOND);
        busy.setIcon(Glyph.LOADER_CIRCLE.icon(16, Token.ACCENT));
        say(busy);
    }

    @Override
    public void show(BufferedImage picture, PrintFacts facts, List<PrintFinding> findings, boolean hardens) {
        fabrics.show(picture);
        say(new WrappedText(Bundle.Print_dpi(Math.round(facts.dpi()), inches(facts.printed().width()), inches(facts.printed().height())),
                StudioFonts::caption, Token.SECOND));
        if (findings.isEmpty()) {
            ThemedLabel good = new ThemedLabel(Bundle.Print_good(), StudioFonts::body, Token.SECOND);
            good.setIcon(Glyph.CIRCLE_CHECK.icon(16, Token.GOOD));
            words.add(good);
        }
        findings.forEach(finding -> words.add(row(finding)));
        if (hardens) {
            JPanel row = new JPanel(new BorderLayout());
            row.setOpaque(false);
            row.add(harden, BorderLayout.WEST);
            words.add(row);
        }
        body.revalidate();
        body.repaint();
    }

    private static String inches(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }

    private static JPanel row(PrintFinding finding) {
        boolean warns = finding.weight() == PrintFinding.Weight.WARN;
        JPanel row = new JPanel(new Column(px(2)));
        row.setOpaque(false);
        row.setBorder(new EmptyBorder(px(2), 0, px(2), 0));
        JPanel head = new JPanel(new BorderLayout(px(6), 0));
        head.setOpaque(false);
        ThemedLabel weight = new ThemedLabel("", StudioFonts::body, Token.TEXT);
        weight.setIcon((warns ? Glyph.TRIANGLE_ALERT : Glyph.INFO).icon(16, warns ? Token.WARN : Token.INFO));
        weight.setVerticalAlignment(javax.swing.SwingConstants.TOP);
        head.add(weight, BorderLayout.WEST);
        head.add(new WrappedText(finding.problem().what(), StudioFonts::body, Token.TEXT), BorderLayout.CENTER);
        row.add(head);
        row.add(new WrappedText(finding.problem().why() + " " + WindowWords.next(finding.problem()), StudioFonts::caption, Token.SECOND));
        return row;
    }

    @Override
    public void showProblem(Problem problem) {
        say(new WrappedText(problem.what() + " " + problem.why(), StudioFonts::body, Token.SECOND));
    }

    private void say(javax.swing.JComponent first) {
        words.removeAll();
        words.add(first);
        body.revalidate();
        body.repaint();
    }

    @Override
    public void started(String sentence) {
        started.accept(sentence);
    }

    @Override
    public void problem(Problem problem) {
        problems.accept(problem);
    }
}
