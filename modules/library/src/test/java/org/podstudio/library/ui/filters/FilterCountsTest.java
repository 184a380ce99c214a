package org.podstudio.library.ui.filters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.query.LabelNames;
import org.podstudio.core.api.query.Query;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;

class FilterCountsTest {
    @TempDir
    Path folder;

    @Test
    void eachDecisionHasItsRowBeforeAnythingIsDecidedAndAnEmptyProjectHasNone() throws Exception {
        MemoryProject project = new MemoryProject(folder);
        assertThat(groups(project)).isEmpty();
        project.assets().add(List.of(SampleAssets.image("cat.png"), SampleAssets.image("dog.png")));
        FilterGroup status = groups(project).getFirst();
        assertThat(status.id()).isEqualTo("status");
        assertThat(status.rows()).extracting(row -> row.label() + " " + row.count())
                .containsExactlyInAnyOrder("Undecided 2", "Approved 0", "Rejected 0");
    }

    private static List<FilterGroup> groups(MemoryProject project) throws Exception {
        return new FilterCounts(project.assets(), FilterText.of("", LabelNames.COLORS), Query.ALL, new FilterWords(LabelNames.COLORS))
                .count(() -> true).groups();
    }
}
