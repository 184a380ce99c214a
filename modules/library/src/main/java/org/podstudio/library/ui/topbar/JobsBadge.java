package org.podstudio.library.ui.topbar;

import javax.swing.JComponent;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.keys.KeyTips;
import org.podstudio.ui.keys.WindowAction;

/** How many jobs wait or run; it lights up when some have ended, with another shape when one failed. */
@Messages({
    "JOBS_none=Jobs: nothing is running",
    "# {0} - number",
    "JOBS_open=Jobs: {0} under way",
    "# {0} - number",
    "JOBS_done=Jobs: {0} done since you looked",
    "# {0} - number",
    "JOBS_failed=Jobs: {0} failed",
    "JOBS_hint=Open the jobs"
})
final class JobsBadge {
    private final BarButton button;

    JobsBadge(Runnable opened) {
        button = new BarButton("jobs-badge", e -> opened.run());
        show(new JobsNews.News(0, 0, 0));
    }

    JComponent component() {
        return button;
    }

    void show(JobsNews.News news) {
        int count = news.failed() > 0 ? news.failed() : news.open() > 0 ? news.open() : news.done();
        button.setIcon(news.failed() > 0 ? Glyph.TRIANGLE_ALERT.icon(16, Token.BAD)
                : news.open() > 0 ? Glyph.LIST_CHECKS.icon(16, Token.ACCENT)
                : news.done() > 0 ? Glyph.CIRCLE_CHECK.icon(16, Token.GOOD)
                : Glyph.LIST_CHECKS.icon(16, Token.SECOND));
        button.setText(count == 0 ? "" : Texts.count(count));
        String shown = Texts.count(count);
        String name = news.failed() > 0 ? Bundle.JOBS_failed(shown) : news.open() > 0 ? Bundle.JOBS_open(shown)
                : news.done() > 0 ? Bundle.JOBS_done(shown) : Bundle.JOBS_none();
        button.say(name, name);
        KeyTips.tip(button, name + " – " + Bundle.JOBS_hint(), WindowAction.JOBS);
    }
}
