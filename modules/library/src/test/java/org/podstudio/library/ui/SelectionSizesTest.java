package org.podstudio.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Work;

class SelectionSizesTest {
    @TempDir
    Path folder;

    private final Queue<Runnable> behind = new ArrayDeque<>();
    private final SelectionSizes sizes = new SelectionSizes(new Work(behind::add, Runnable::run), Work.direct(), List::of, () -> { }, problem -> { });

    @Test
    void whileVeryManyAreSummedUpNothingIsSaidOfTheirSizeButThatOfAFewStaysForTheMoment() throws Exception {
        MemoryProject project = new MemoryProject(folder);
        List<Asset> two = List.of(SampleAssets.image("a.png"), SampleAssets.image("b.png"));
        project.assets().add(two);
        sizes.sum(Optional.of(project), List.of(two.getFirst().id()));
        behind.remove().run();
        String one = sizes.summary().bytes();
        assertThat(one).isNotEmpty();
        sizes.sum(Optional.of(project), two.stream().map(Asset::id).toList());
        assertThat(sizes.summary().count()).isEqualTo(2);
        assertThat(sizes.summary().bytes()).as("until the answer comes").isEqualTo(one);
        sizes.sum(Optional.of(project), IntStream.range(0, 2001).mapToObj(i -> AssetId.random()).toList());
        assertThat(sizes.summary().count()).isEqualTo(2001);
        assertThat(sizes.summary().told()).as("the size of one is not that of 2,001").isEmpty();
    }
}
