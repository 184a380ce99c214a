package org.podstudio.jobs.ui;

import static java.util.Map.entry;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.Map;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.job.JobId;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.Paint;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.ThinBar;
import org.podstudio.ui.part.WrappedText;
import org.podstudio.ui.problem.WindowWords;

/** One row of the Jobs window; a failed one unfolds to what happened, why, and what to do next. */
@Messages({
    "JobRowPanel_whatHappened=What happened", "JobRowPanel_cancel=Cancel", "JobRowPanel_retry=Retry",
    "JobRowPanel_showLog=Show log", "JobRowPanel_doneButNotWith=done, but not with every item"
})
final class JobRowPanel extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int ROW_PX = 36;
    private static final int TIME_PX = 150;
    private static final int PERCENT_PX = 48;
    private static final int BUTTONS_PX = 96;
    private static final Map<String, Glyph> GLYPHS = Map.ofEntries(entry("import", Glyph.IMPORT), entry("thumbnail", Glyph.IMAGE),
            entry("bg_remove", Glyph.WAND_SPARKLES), entry("pack_build", Glyph.PACKAGE), entry("upscale", Glyph.MAXIMIZE),
            entry("crop_resize", Glyph.IMAGE), entry("convert", Glyph.COPY), entry("recipe", Glyph.LAYERS),
            entry("transcode", Glyph.FILM), entry("poster", Glyph.FILM), entry("filmstrip", Glyph.FILM),
            entry("trim", Glyph.MUSIC), entry("normalize", Glyph.MUSIC), entry("waveform", Glyph.MUSIC));

    /** What a row's buttons ask for. */
    interface Wishes {
        void cancel(JobId id);

        void retry(JobId id);

        void showLog(JobId id);
    }

    private final transient Wishes wishes;
    private final JLabel shape = new JLabel();
    private final ThemedLabel sentence = new ThemedLabel("", StudioFonts::body, Token.TEXT);
    private final ThinBar bar = new ThinBar();
    private final ThemedLabel percent = new ThemedLabel("", StudioFonts::caption, Token.SECOND);
    private final ThemedLabel time = new ThemedLabel("", StudioFonts::caption, Token.SECOND);
    private final JButton fold;
    private final JButton cancel;
    private final JButton retry;
    private final JPanel details = new JPanel(new Column(4));
    private transient JobRow row;
    private boolean open;

    JobRowPanel(JobRow row, Wishes wishes) {
        super(new BorderLayout());
        this.wishes = wishes;
        this.row = row;
        setOpaque(false);
        fold = Buttons.icon(Glyph.CHEVRON_RIGHT, Bundle.JobRowPanel_whatHappened(), e -> unfold(!open));
        cancel = Buttons.icon(Glyph.X, Bundle.JobRowPanel_cancel(), e -> wishes.cancel(this.row.id()));
        retry = Buttons.icon(Glyph.ROTATE_CCW, Bundle.JobRowPanel_retry(), e -> wishes.retry(this.row.id()));
        add(line(), BorderLayout.NORTH);
        details.setOpaque(false);
        details.setBorder(new EmptyBorder(0, 40, 12, 16));
        details.setVisible(false);
        add(details, BorderLayout.CENTER);
        open = row.phase() == JobRow.Phase.FAILED;
        show(row);
    }

    private JPanel line() {
        JPanel line = new JPanel(new BorderLayout(10, 0));
        line.setOpaque(false);
        line.setBorder(new EmptyBorder(0, 12, 0, 8));
        line.setPreferredSize(new Dimension(300, ROW_PX));
        line.add(shape, BorderLayout.LINE_START);
        line.add(sentence, BorderLayout.CENTER);
        JPanel right = new JPanel(new FlowLayout(FlowLayout.TRAILING, 8, 4));
        right.setOpaque(false);
        bar.setPreferredSize(new Dimension(160, 26));
        fixed(percent, PERCENT_PX);
        fixed(time, TIME_PX);
        right.add(bar);
        right.add(percent);
        right.add(time);
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, 0, 0));
        buttons.setOpaque(false);
        buttons.setPreferredSize(new Dimension(BUTTONS_PX, 28));
        buttons.add(fold);
        buttons.add(Buttons.icon(Glyph.SCROLL_TEXT, Bundle.JobRowPanel_showLog(), e -> wishes.showLog(row.id())));
        buttons.add(retry);
        buttons.add(cancel);
        right.add(buttons);
        line.add(right, BorderLayout.LINE_END);
        return line;
    }

    private static void fixed(JLabel label, int widthPx) {
        label.setHorizontalAlignment(SwingConstants.TRAILING);
        label.setPreferredSize(new Dimension(widthPx, 26));
    }

    JobRow row() {
        return row;
    }

    void show(JobRow next) {
        boolean failedNow = next.phase() == JobRow.Phase.FAILED && row.phase() != JobRow.Phase.FAILED;
        boolean sameDetails = row.problem().equals(next.problem()) && row.notes().equals(next.notes()) && details.getComponentCount() > 0;
        row = next;
        shape.setIcon(glyph(next).icon(16, color(next)));
        shape.setToolTipText(word(next));
        sentence.setText(next.sentence());
        sentence.setColor(next.phase() == JobRow.Phase.CANCELED ? Token.SECOND : Token.TEXT);
        boolean moving = next.phase() == JobRow.Phase.RUNNING || next.phase() == JobRow.Phase.STOPPING;
        bar.setVisible(moving);
        bar.show(next.percent(), Token.ACCENT);
        percent.setText(moving && next.percent() >= 0 ? next.percent() + " %" : "");
        time.setText(next.time());
        cancel.setVisible(next.cancellable());
        retry.setVisible(next.retryable());
        fold.setVisible(next.unfolds());
        getAccessibleContext().setAccessibleName(next.sentence() + ", " + word(next) + ", " + next.time());
        if (!sameDetails) {
            fillDetails(next);
        }
        unfold(next.unfolds() && (open || failedNow));
    }

    private void fillDetails(JobRow next) {
        details.removeAll();
        next.problem().ifPresent(problem -> {
            details.add(new WrappedText(problem.what(), StudioFonts::strong, Token.TEXT));
            details.add(new WrappedText(problem.why(), StudioFonts::body, Token.SECOND));
            details.add(new WrappedText(WindowWords.next(problem), StudioFonts::body, Token.TEXT));
        });
        next.notes().forEach(note -> details.add(new WrappedText(note, StudioFonts::body, Token.SECOND)));
    }

    private void unfold(boolean wide) {
        open = wide;
        details.setVisible(wide);
        fold.setIcon((wide ? Glyph.CHEVRON_DOWN : Glyph.CHEVRON_RIGHT).icon(16, Token.SECOND));
        revalidate();
    }

    private static Glyph glyph(JobRow row) {
        return switch (row.phase()) {
            case FAILED -> Glyph.CIRCLE_X;
            case PARTLY -> Glyph.TRIANGLE_ALERT;
            case CANCELED -> Glyph.BAN;
            case DONE -> Glyph.CIRCLE_CHECK;
            case WAITING, RUNNING, STOPPING -> GLYPHS.getOrDefault(row.kind(), Glyph.CPU);
        };
    }

    private static Token color(JobRow row) {
        return switch (row.phase()) {
            case FAILED -> Token.BAD;
            case PARTLY -> Token.WARN;
            case DONE -> Token.GOOD;
            case RUNNING, STOPPING -> Token.ACCENT;
            case WAITING, CANCELED -> Token.SECOND;
        };
    }

    private static String word(JobRow row) {
        return switch (row.phase()) {
            case FAILED -> "failed";
            case PARTLY -> Bundle.JobRowPanel_doneButNotWith();
            case DONE -> "done";
            case RUNNING -> "running";
            case STOPPING -> "stopping";
            case WAITING -> "waiting";
            case CANCELED -> "canceled";
        };
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        Paint.shapes(g);
        g.setColor(Token.LINE.color());
        g.fillRect(12, getHeight() - 1, getWidth() - 24, 1);
        g.dispose();
    }
}
