package org.podstudio.library.ui.topbar;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import org.openide.util.NbBundle.Messages;
import org.podstudio.library.ui.topbar.CountedGlyphs.Count;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.keys.KeyTips;
import org.podstudio.ui.keys.WindowAction;

/** How many jobs run, wait and failed, each with a shape of its own; it lights up when some have ended while nobody looked. */
@Messages({
    "JOBS_none=Jobs: nothing is running",
    "# {0} - 2 running, 14 queued", "JOBS_some=Jobs: {0}",
    "# {0} - number", "JOBS_running={0} running",
    "# {0} - number", "JOBS_queued={0} queued",
    "# {0} - number", "JOBS_failed={0} failed",
    "# {0} - number", "JOBS_done={0} done since you looked",
    "# {0} - what is before", "# {1} - what comes after", "JOBS_and={0}, {1}",
    "JOBS_hint=Open the jobs"
})
final class JobsBadge {
    private final BarButton button;

    JobsBadge(Runnable opened) {
        button = new BarButton("jobs-badge", e -> opened.run());
        show(new JobsNews.News(0, 0, 0, 0));
    }

    JComponent component() {
        return button;
    }

    void show(JobsNews.News news) {
        List<Count> counts = new ArrayList<>();
        List<String> words = new ArrayList<>();
        if (news.running() > 0) {
            counts.add(new Count(Glyph.PLAY, Token.ACCENT, news.running()));
            words.add(Bundle.JOBS_running(Texts.count(news.running())));
        }
        if (news.queued() > 0) {
            counts.add(new Count(Glyph.LIST_CHECKS, Token.SECOND, news.queued()));
            words.add(Bundle.JOBS_queued(Texts.count(news.queued())));
        }
        if (news.failed() > 0) {
            counts.add(new Count(Glyph.TRIANGLE_ALERT, Token.BAD, news.failed()));
            words.add(Bundle.JOBS_failed(Texts.count(news.failed())));
        }
        if (counts.isEmpty()) {
            counts.add(news.done() > 0 ? new Count(Glyph.CIRCLE_CHECK, Token.GOOD, news.done()) : new Count(Glyph.LIST_CHECKS, Token.SECOND, 0));
        }
        if (news.done() > 0) {
            words.add(Bundle.JOBS_done(Texts.count(news.done())));
        }
        button.setIcon(new CountedGlyphs(button, counts));
        String name = words.stream().reduce(Bundle::JOBS_and).map(Bundle::JOBS_some).orElse(Bundle.JOBS_none());
        button.say(name, name);
        KeyTips.tip(button, name + " – " + Bundle.JOBS_hint(), WindowAction.JOBS);
    }
}
