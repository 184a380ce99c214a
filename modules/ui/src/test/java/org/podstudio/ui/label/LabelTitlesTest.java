package org.podstudio.ui.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.query.LabelNames;
import org.podstudio.core.api.settings.StudioSettingsTable;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.ui.Work;

class LabelTitlesTest {
    @TempDir
    Path folder;

    private final LabelTitles titles = new LabelTitles(Work.direct());

    @Test
    void withoutNamesTheLabelsAreCalledByTheirColours() {
        assertThat(titles.title(ColorLabel.RED)).isEqualTo("Red");
        assertThat(titles.word(ColorLabel.PURPLE)).isEqualTo("purple");
    }

    @Test
    void theNamesOfTheProjectThatIsShownHoldAndEndWithIt() {
        MemoryProject project = new MemoryProject(folder);
        LabelNames.rename(project.settings(), ColorLabel.RED, "Hero");
        titles.show(Optional.of(project));
        assertThat(titles.title(ColorLabel.RED)).isEqualTo("Hero");
        assertThat(titles.word(ColorLabel.RED)).isEqualTo("Hero");
        assertThat(titles.title(ColorLabel.BLUE)).isEqualTo("Blue");
        titles.show(Optional.empty());
        assertThat(titles.title(ColorLabel.RED)).isEqualTo("Red");
    }

    @Test
    void aNameThatIsGivenMeanwhileIsShownAndTold() {
        MemoryProject project = new MemoryProject(folder);
        titles.show(Optional.of(project));
        AtomicInteger told = new AtomicInteger();
        titles.listen(told::incrementAndGet);
        LabelNames.rename(project.settings(), ColorLabel.GREEN, "Keep");
        titles.changed(StudioSettingsTable.of("label.green").orElseThrow());
        assertThat(titles.title(ColorLabel.GREEN)).isEqualTo("Keep");
        assertThat(told).hasValue(1);
    }
}
