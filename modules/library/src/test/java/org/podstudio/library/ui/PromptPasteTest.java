package org.podstudio.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openide.util.Lookup;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.spi.MetadataReader;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Work;

class PromptPasteTest {
    private static final DataFlavor HTML = new DataFlavor("text/html;class=java.lang.String", "HTML");

    @TempDir
    Path folder;

    private final Clipboard clipboard = new Clipboard("test");
    private final RecordingView view = new RecordingView();
    private final Asset dragon = SampleAssets.generatedImage("dragon.png", "a red dragon");
    private final Asset knight = SampleAssets.image("knight.png");
    private MemoryProject project;
    private PromptPaste paste;

    @BeforeEach
    void open() {
        project = new MemoryProject(folder);
        project.assets().add(List.of(dragon, knight));
        Curator curator = new Curator(() -> Optional.of(project), Work.direct(), view);
        paste = new PromptPaste(curator, () -> Lookup.getDefault().lookupAll(MetadataReader.class), view, () -> clipboard);
    }

    private void holds(Map<DataFlavor, Object> values) {
        clipboard.setContents(new Transferable() {
            @Override
            public DataFlavor[] getTransferDataFlavors() {
                return values.keySet().toArray(DataFlavor[]::new);
            }

            @Override
            public boolean isDataFlavorSupported(DataFlavor flavor) {
                return values.containsKey(flavor);
            }

            @Override
            public Object getTransferData(DataFlavor flavor) throws UnsupportedFlavorException {
                if (!values.containsKey(flavor)) {
                    throw new UnsupportedFlavorException(flavor);
                }
                return values.get(flavor);
            }
        }, null);
    }

    private Asset now(Asset asset) {
        return project.assets().find(asset.id()).orElseThrow();
    }

    @Test
    void textBecomesThePromptOfAllOfThemInOneStepThatTheToastTakesBack() throws Exception {
        clipboard.setContents(new StringSelection("an owl\nNegative prompt: moss\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 5"), null);
        assertThat(paste.onlyText()).isTrue();
        paste.paste(List.of(dragon.id(), knight.id()));
        assertThat(List.of(now(dragon), now(knight))).allSatisfy(asset -> {
            assertThat(asset.prompt()).isEqualTo("an owl");
            assertThat(asset.negativePrompt()).isEqualTo("moss");
        });
        assertThat(view.toasts).hasSize(1);
        assertThat(view.toasts.getFirst().text()).isEqualTo("Set the prompt of 2 assets");
        project.assets().undo();
        assertThat(now(dragon).prompt()).isEqualTo("a red dragon");
    }

    @Test
    void whereThereIsSomethingToImportTheTextBesideItIsNotMeant() {
        Map<DataFlavor, Object> held = new LinkedHashMap<>(Map.of(DataFlavor.stringFlavor, "/home/me/a.png"));
        held.put(DataFlavor.javaFileListFlavor, List.of(new File("/home/me/a.png")));
        holds(held);
        assertThat(paste.onlyText()).as("files").isFalse();
        holds(Map.of(DataFlavor.stringFlavor, "a picture", DataFlavor.imageFlavor, new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)));
        assertThat(paste.onlyText()).as("a picture").isFalse();
        clipboard.setContents(new StringSelection(" https://example.org/a.png "), null);
        assertThat(paste.onlyText()).as("an address").isFalse();
        clipboard.setContents(new StringSelection("  \n"), null);
        assertThat(paste.onlyText()).as("nothing").isFalse();
        holds(Map.of(DataFlavor.stringFlavor, "words of a page", HTML, "<p>words of a page <img src=\"https://example.org/icon.png\"></p>"));
        assertThat(paste.onlyText()).as("a part of a page").isTrue();
    }

    @Test
    void withoutTextNothingIsDoneAndThatIsSaid() {
        clipboard.setContents(new StringSelection(""), null);
        paste.paste(List.of(dragon.id()));
        assertThat(view.toasts).hasSize(1);
        assertThat(now(dragon)).isEqualTo(dragon);
    }
}
