package org.podstudio.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.pack.StoreTarget;
import org.podstudio.core.spi.PackExporter;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Work;

class StoreFitTest {
    private static PackExporter store(String title, PackExporter.Finding... findings) {
        return new PackExporter() {
            @Override
            public StoreTarget target() {
                return new StoreTarget(title.toLowerCase(Locale.ROOT), title, "");
            }

            @Override
            public List<Finding> check(List<Asset> assets) {
                return assets.isEmpty() ? List.of() : List.of(findings);
            }
        };
    }

    private static final PackExporter.Finding SMALL = new PackExporter.Finding("small", "dragon.png is too small.", "Upscale it.", false);
    private static final PackExporter.Finding HUGE = new PackExporter.Finding("huge", "One file has more than 20 MB.", "Split it.", true);

    @Test
    void eachInstalledStoreSaysWhetherItFitsInTheOrderOfTheirNames() {
        List<StoreFit> fits = StoreFit.of(List.of(store("Gumroad"), store("Etsy", SMALL, HUGE), store("Itch", SMALL)), List.of(SampleAssets.image("a.png")));
        assertThat(fits).extracting(StoreFit::title).containsExactly("Etsy", "Gumroad", "Itch");
        assertThat(fits).extracting(StoreFit::blocked).containsExactly(true, false, false);
        assertThat(fits.get(0).findings()).containsExactly("dragon.png is too small.", "One file has more than 20 MB.");
        assertThat(fits.get(1).findings()).isEmpty();
    }

    @Test
    void whatIsSelectedIsShownToTheStoresAndOnlyThat(@TempDir Path folder) {
        RecordingView view = new RecordingView();
        MemoryProject project = new MemoryProject(folder);
        project.assets().add(List.of(SampleAssets.image("a.png"), SampleAssets.image("b.png"), SampleAssets.image("c.png")));
        List<Integer> asked = new ArrayList<>();
        PackExporter counting = new PackExporter() {
            @Override
            public StoreTarget target() {
                return new StoreTarget("etsy", "Etsy", "");
            }

            @Override
            public List<Finding> check(List<Asset> assets) {
                asked.add(assets.size());
                return assets.size() > 1 ? List.of(HUGE) : List.of();
            }
        };
        try (LibraryPresenter presenter = new LibraryPresenter(view, Work.direct(), new GridSelection(), Work.direct(), () -> List.of(counting),
                selection -> { })) {
            presenter.show(Optional.of(project));
            assertThat(asked).isEmpty();
            presenter.selection().only(0);
            assertThat(view.selection.stores()).containsExactly(new StoreFit("Etsy", List.of(), false));
            presenter.selection().all();
            assertThat(view.selection.stores()).containsExactly(new StoreFit("Etsy", List.of(HUGE.what()), true));
            presenter.selection().none();
            assertThat(view.selection.stores()).isEmpty();
            assertThat(asked).containsExactly(1, 3);
        }
    }

    @Test
    void aChipSaysInWordsWhatItsShapeAndColourSay() {
        StoreChips chips = new StoreChips();
        chips.show(List.of(new StoreFit("Etsy", List.of("a", "b", "c", "d", "e", "f"), true), new StoreFit("Gumroad", List.of(), false),
                new StoreFit("Itch", List.of("dragon.png is too small."), false)));
        List<String> spoken = Stream.of(chips.getComponents()).map(chip -> chip.getAccessibleContext().getAccessibleName()).toList();
        assertThat(spoken).containsExactly("Etsy would refuse this: 6 to mend", "Gumroad: fits", "Itch: 1 to look at");
        assertThat(tip(chips.getComponent(0))).endsWith("and 2 more");
        assertThat(tip(chips.getComponent(2))).contains("dragon.png is too small.");
    }

    private static String tip(Component chip) {
        return ((JLabel) chip).getToolTipText();
    }

    @Test
    void sizeAndMixAreToldInWords() {
        assertThat(new SelectionSummary(12, "148 MB", Map.of(MediaType.IMAGE, 10, MediaType.AUDIO, 1, MediaType.VIDEO, 2), List.of()).told())
                .isEqualTo("148 MB · 10 images, 1 sound, 2 films");
        assertThat(SelectionSummary.NOTHING.told()).isEmpty();
    }
}
