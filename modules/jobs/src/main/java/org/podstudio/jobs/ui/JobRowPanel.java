package org.podstudio.jobs.ui;

import static java.util.Map.entry;
import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Map;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.SwingConstants;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.jobs.CardAgain;
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
    "JobRowPanel_showLog=Show log", "JobRowPanel_doneButNotWith=done, but not with every item", "JobRowPanel_failed=failed",
    "JobRowPanel_done=done", "JobRowPanel_running=running", "JobRowPanel_stopping=stopping", "JobRowPanel_waiting=waiting",
    "JobRowPanel_canceled=canceled", "# {0} - number", "JobRowPanel_percent={0} %",
    "# {0} - what it does", "# {1} - running", "# {2} - time", "JobRowPanel_spoken={0}, {1}, {2}"
})
final class JobRowPanel extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int ROW_PX = px(36);
    private static final int TIME_PX = px(150);
    private static final int PERCENT_PX = px(48);
    private static final int BUTTONS_PX = px(112);
    private static final Map<String, Glyph> GLYPHS = Map.ofEntries(entry("import", Glyph.IMPORT), entry("thumbnail", Glyph.IMAGE),
            entry("bg_remove", Glyph.WAND_SPARKLES), entry("pack_build", Glyph.PACKAGE), entry("upscale", Glyph.MAXIMIZE),
            entry("crop_resize", Glyph.IMAGE), entry("convert", Glyph.COPY), entry("recipe", Glyph.LAYERS),
            entry("transcode", Glyph.FILM), entry("poster", Glyph.FILM), entry("filmstrip", Glyph.FILM),
            entry("trim", Glyph.MUSIC), entry("normalize", Glyph.MUSIC), entry("waveform", Glyph.MUSIC));

    private final transient JobVerbs.Wishes wishes;
    private final JLabel shape = new JLabel();
    private final ThemedLabel sentence = new ThemedLabel("", StudioFonts::body, Token.TEXT);
    private final ThinBar bar = new ThinBar();
    private final ThemedLabel percent = new ThemedLabel("", StudioFonts::caption, Token.SECOND);
    private final ThemedLabel time = new ThemedLabel("", StudioFonts::caption, Token.SECOND);
    private final JButton fold;
    private final JButton earlier;
    private final JButton later;
    private final JButton cancel;
    private final JButton retry;
    private final RowButtons buttons;
    private final JPanel details = new JPanel(new Column(px(4)));
    private transient JobRow row;
    private boolean open;

    JobRowPanel(JobRow row, JobVerbs.Wishes wishes) {
        super(new BorderLayout());
        this.wishes = wishes;
        this.row = row;
        setOpaque(false);
        setFocusable(true);
        fold = Buttons.icon(Glyph.CHEVRON_RIGHT, Bundle.JobRowPanel_whatHappened(), e -> unfold(!open));
        cancel = Buttons.icon(Glyph.X, Bundle.JobRowPanel_cancel(), e -> wishes.cancel(this.row.id()));
        retry = Buttons.icon(Glyph.ROTATE_CCW, Bundle.JobRowPanel_retry(), e -> wishes.retry(this.row.id()));
        earlier = Buttons.icon(Glyph.CHEVRON_UP, JobVerbs.word(Shift.EARLIER), e -> wishes.move(this.row.id(), Shift.EARLIER));
        later = Buttons.icon(Glyph.CHEVRON_DOWN, JobVerbs.word(Shift.LATER), e -> wishes.move(this.row.id(), Shift.LATER));
        JButton log = Buttons.icon(Glyph.SCROLL_TEXT, Bundle.JobRowPanel_showLog(), e -> wishes.showLog(this.row.id()));
        buttons = new RowButtons(this, List.of(earlier, later, log, retry, cancel), List.of(shape, fold), BUTTONS_PX);
        add(line(), BorderLayout.NORTH);
        details.setOpaque(false);
        details.setBorder(new EmptyBorder(0, px(40), px(12), px(16)));
        details.setVisible(false);
        add(details, BorderLayout.CENTER);
        open = row.phase() == JobRow.Phase.FAILED;
        RowKeys.install(this);
        show(row);
    }

    /** Made anew each time: what can be done changes with the job. */
    @Override
    public JPopupMenu getComponentPopupMenu() {
        return JobVerbs.menu(row, wishes);
    }

    /** As the menu's verb of the same key does, where it is possible now. */
    void move(Shift shift) {
        if (row.turns().allow(shift)) {
            wishes.move(row.id(), shift);
        }
    }

    void cancel() {
        if (row.cancellable()) {
            wishes.cancel(row.id());
        }
    }

    void fold() {
        if (row.unfolds()) {
            unfold(!open);
        }
    }

    private JPanel line() {
        JPanel line = new JPanel(new BorderLayout(px(10), 0));
        line.setOpaque(false);
        line.setBorder(new EmptyBorder(0, px(12), 0, px(4)));
        line.setPreferredSize(new Dimension(px(300), ROW_PX));
        line.add(shape, BorderLayout.LINE_START);
        line.add(sentence, BorderLayout.CENTER);
        JPanel right = new JPanel(new FlowLayout(FlowLayout.TRAILING, px(8), px(4)));
        right.setOpaque(false);
        bar.setPreferredSize(new Dimension(px(160), px(26)));
        fixed(percent, PERCENT_PX);
        fixed(time, TIME_PX);
        JPanel folded = new JPanel(new BorderLayout());
        folded.setOpaque(false);
        folded.setPreferredSize(new Dimension(px(28), px(28)));
        folded.add(fold);
        // Times stand below each other at the end: what only shows under the pointer, or in some rows, comes before them.
        right.add(buttons);
        right.add(folded);
        right.add(bar);
        right.add(percent);
        right.add(time);
        line.add(right, BorderLayout.LINE_END);
        return line;
    }

    private static void fixed(JLabel label, int widthPx) {
        label.setHorizontalAlignment(SwingConstants.TRAILING);
        label.setPreferredSize(new Dimension(widthPx, px(26)));
    }

    JobRow row() {
        return row;
    }

    void show(JobRow next) {
        boolean failedNow = next.phase() == JobRow.Phase.FAILED && row.phase() != JobRow.Phase.FAILED;
        boolean sameDetails = row.problem().equals(next.problem()) && row.notes().equals(next.notes())
                && row.fallback().equals(next.fallback()) && details.getComponentCount() > 0;
        row = next;
        shape.setIcon(glyph(next).icon(16, color(next)));
        shape.setToolTipText(word(next));
        sentence.setText(next.sentence());
        sentence.setColor(next.phase() == JobRow.Phase.CANCELED ? Token.SECOND : Token.TEXT);
        boolean moving = next.phase() == JobRow.Phase.RUNNING || next.phase() == JobRow.Phase.STOPPING;
        bar.setVisible(moving);
        bar.show(next.percent(), Token.ACCENT);
        percent.setText(moving && next.percent() >= 0 ? Bundle.JobRowPanel_percent(Texts.count(next.percent())) : "");
        time.setText(next.time());
        earlier.setVisible(next.turns().earlier());
        later.setVisible(next.turns().later());
        cancel.setVisible(next.cancellable());
        retry.setVisible(next.retryable());
        fold.setVisible(next.unfolds());
        getAccessibleContext().setAccessibleName(Bundle.JobRowPanel_spoken(next.sentence(), word(next), next.time()));
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
        next.fallback().ifPresent(fallback -> {
            details.add(new WrappedText(fallback.words(), StudioFonts::body, Token.SECOND));
            JButton again = Buttons.plain(CardAgain.words(), e -> wishes.tryAgain(fallback.model()));
            again.setToolTipText(CardAgain.tip());
            JPanel place = new JPanel(new FlowLayout(FlowLayout.LEADING, 0, px(2)));
            place.setOpaque(false);
            place.add(again);
            details.add(place);
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
            case FAILED -> Bundle.JobRowPanel_failed();
            case PARTLY -> Bundle.JobRowPanel_doneButNotWith();
            case DONE -> Bundle.JobRowPanel_done();
            case RUNNING -> Bundle.JobRowPanel_running();
            case STOPPING -> Bundle.JobRowPanel_stopping();
            case WAITING -> Bundle.JobRowPanel_waiting();
            case CANCELED -> Bundle.JobRowPanel_canceled();
        };
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        Paint.shapes(g);
        if (buttons.hovered()) {
            g.setColor(Token.TEXT.color(0.04));
            g.fillRect(0, 0, getWidth(), getHeight() - 1);
        }
        if (isFocusOwner()) {
            Paint.ring(g, px(2), px(2), getWidth() - px(5), getHeight() - px(5), px(6));
        }
        g.setColor(Token.LINE.color());
        g.fillRect(px(12), getHeight() - 1, getWidth() - px(24), 1);
        g.dispose();
    }
}
