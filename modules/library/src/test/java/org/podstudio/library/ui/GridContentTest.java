package org.podstudio.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Work;

class GridContentTest {
    private final List<Asset> assets = IntStream.range(0, 250).mapToObj(i -> SampleAssets.image("a" + i + ".png")).toList();
    private final List<Integer> loads = new ArrayList<>();
    private final Deque<Runnable> behind = new ArrayDeque<>();
    private int announced;

    private List<Asset> load(Collection<AssetId> ids) {
        loads.add(ids.size());
        Set<AssetId> wanted = Set.copyOf(ids);
        return assets.stream().filter(a -> wanted.contains(a.id())).toList();
    }

    private GridContent content() {
        return new GridContent(assets.stream().map(Asset::id).toList(), this::load, new Work(behind::add, Runnable::run), () -> announced++);
    }

    @Test
    void askingForACellNeverLoadsOnTheCallersThread() {
        GridContent content = content();
        assertThat(content.cell(0)).isNull();
        assertThat(loads).isEmpty();
        behind.remove().run();
        assertThat(content.cell(0).filename()).isEqualTo("a0.png");
        assertThat(content.cell(99).filename()).isEqualTo("a99.png");
        assertThat(announced).isEqualTo(1);
        assertThat(loads).containsExactly(100);
    }

    @Test
    void aPageIsAskedForOnceHoweverOftenItIsPainted() {
        GridContent content = content();
        for (int i = 0; i < 50; i++) {
            content.cell(i);
        }
        assertThat(behind).hasSize(1);
    }

    @Test
    void aChangeWhileAPageLoadsLoadsItAgain() {
        GridContent content = content();
        content.cell(5);
        behind.remove().run();
        content.reload(List.of(content.id(5)));
        content.reload(List.of(content.id(6)));
        behind.remove().run();
        assertThat(behind).as("the second change came while the first was being read").hasSize(1);
        behind.remove().run();
        assertThat(behind).isEmpty();
    }

    @Test
    void theLastPageHoldsTheRest() {
        GridContent content = content();
        assertThat(content.cell(249)).isNull();
        behind.remove().run();
        assertThat(content.cell(249).filename()).isEqualTo("a249.png");
        assertThat(loads).containsExactly(50);
    }

    @Test
    void aNewListShowsAtOnceWhatTheOldOneKnew() {
        GridContent before = content();
        before.cell(0);
        behind.remove().run();
        GridContent after = new GridContent(assets.reversed().stream().map(Asset::id).toList(), this::load,
                new Work(behind::add, Runnable::run), () -> { });
        after.keepFrom(before);
        assertThat(after.cell(249).filename()).isEqualTo("a0.png");
        assertThat(after.cell(0)).isNull();
    }
}
