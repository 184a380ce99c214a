package org.podstudio.inspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.KindCard;
import org.podstudio.core.spi.OutputFile;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.palette.PaletteItem;
import org.podstudio.ui.select.AssetSelection;

class OperationPaletteTest {
    @TempDir
    Path folder;

    private final Asset cat = SampleAssets.image("cat.png");
    private final List<String> chosen = new ArrayList<>();
    private Optional<AssetSelection> selection = Optional.empty();
    private MemoryProject project;
    private OperationPalette palette;

    /** None. */
    record Nothing() implements JobSettings {}

    private record Operation(String id, String title, Set<MediaType> types) implements FileOperation<Nothing> {
        @Override
        public KindCard<Nothing> card() {
            return new KindCard<>(id, title, new Nothing(), types, Lane.CPU);
        }

        @Override
        public Requirement requirement(Nothing settings, InputFile input) {
            return Requirement.NONE;
        }

        @Override
        public List<OutputFile> apply(Nothing settings, InputFile input, JobContext context) {
            throw new UnsupportedOperationException();
        }
    }

    @BeforeEach
    void open() {
        project = new MemoryProject(folder);
        project.assets().add(List.of(cat));
        JobQueue queue = (JobQueue) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {JobQueue.class}, (proxy, method, args) -> List.of(
                new Operation("bg_remove", "Remove background", Set.of(MediaType.IMAGE)),
                new Operation("loudness", "Set loudness", Set.of(MediaType.VIDEO, MediaType.AUDIO)),
                new Operation("recipe", "Recipe", Set.of(MediaType.IMAGE))));
        palette = new OperationPalette(() -> Optional.of(queue), () -> Named.NOTHING, () -> selection, chosen::add);
    }

    private PaletteItem only(String words) {
        List<PaletteItem> found = palette.find(words, 8);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Test
    void anOperationForTheAssetInFocusGoesToItsForm() {
        selection = Optional.of(new AssetSelection(project, List.of(cat.id()), Optional.of(cat.id())));
        PaletteItem found = only("background");
        assertThat(found.title()).isEqualTo("Remove background…");
        assertThat(found.enabled()).isTrue();
        found.run().run();
        assertThat(chosen).containsExactly("bg_remove");
    }

    @Test
    void oneForOtherFilesSaysWhatItWorksOn() {
        selection = Optional.of(new AssetSelection(project, List.of(cat.id()), Optional.empty()));
        PaletteItem found = only("loud");
        assertThat(found.enabled()).isFalse();
        assertThat(found.detail()).isEqualTo("Works on sounds, films; the asset in focus is something else");
    }

    @Test
    void withNothingSelectedEachSaysSo() {
        assertThat(only("background").detail()).isEqualTo("Select an asset first");
        selection = Optional.of(new AssetSelection(project, List.of(), Optional.empty()));
        assertThat(only("background").enabled()).isFalse();
    }

    @Test
    void nothingIsOfferedUnaskedNorTheKindBehindAllRecipes() {
        assertThat(palette.find(" ", 8)).isEmpty();
        assertThat(palette.find("recipe", 8)).isEmpty();
    }
}
