package org.podstudio.library.ui.topbar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javax.swing.AbstractButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobsBadgeTest {
    private final Locale before = Locale.getDefault();
    private JobsBadge badge;

    @BeforeEach
    void english() {
        Locale.setDefault(Locale.US);
        badge = new JobsBadge(() -> { });
    }

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    private String said(JobsNews.News news) {
        badge.show(news);
        return badge.component().getAccessibleContext().getAccessibleName();
    }

    private int width(JobsNews.News news) {
        badge.show(news);
        return ((AbstractButton) badge.component()).getIcon().getIconWidth();
    }

    @Test
    void itSaysWhatRunsWhatWaitsAndWhatFailedInWords() {
        assertThat(said(new JobsNews.News(2, 1204, 0, 1))).isEqualTo("Jobs: 2 running, 1,204 queued, 1 failed");
        assertThat(said(new JobsNews.News(0, 0, 3, 1))).isEqualTo("Jobs: 1 failed, 3 done since you looked");
        assertThat(said(new JobsNews.News(0, 0, 0, 0))).isEqualTo("Jobs: nothing is running");
    }

    @Test
    void eachNumberThatIsNotNothingHasItsPlace() {
        int one = width(new JobsNews.News(2, 0, 0, 0));
        int two = width(new JobsNews.News(2, 3, 0, 0));
        int three = width(new JobsNews.News(2, 3, 0, 4));
        assertThat(one).isGreaterThan(width(new JobsNews.News(0, 0, 0, 0)));
        assertThat(two).isGreaterThan(one);
        assertThat(three).isGreaterThan(two);
    }
}
