package org.podstudio.library.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.palette.PaletteItem;

class LibraryPaletteTest {
    @TempDir
    Path folder;

    @Test
    void wordsFindAssetsByWhatTheSearchFieldFinds() {
        MemoryProject project = new MemoryProject(folder);
        project.assets().add(List.of(SampleAssets.image("dragon.png"), SampleAssets.image("castle.png")));
        AssetPalette palette = new AssetPalette(() -> Optional.of(project));
        assertThat(palette.find("drag", 5)).extracting(PaletteItem::title).containsExactly("dragon.png");
        assertThat(palette.find("type:image", 1)).hasSize(1);
        assertThat(palette.find("\"half typed", 5)).isEmpty();
        assertThat(palette.find("", 5)).isEmpty();
    }

    @Test
    void withoutAProjectNothingIsFound() {
        assertThat(new AssetPalette(Optional::empty).find("dragon", 5)).isEmpty();
        assertThat(new TagPalette(Optional::empty).find("dragon", 5)).isEmpty();
    }
}
