package org.podstudio.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.image.BufferedImage;
import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleFiles;
import org.podstudio.ui.Work;

class IncomingTest {
    private static final DataFlavor HTML = flavor("text/html;class=java.lang.String");
    private static final DataFlavor ADDRESSES = flavor("text/uri-list;class=java.lang.String");
    private static final DataFlavor FIREFOX = flavor("text/x-moz-url;class=java.lang.String");

    @TempDir
    Path folder;

    private final List<JobRequest> submitted = new ArrayList<>();
    private final RecordingView view = new RecordingView();

    private static DataFlavor flavor(String type) {
        try {
            return new DataFlavor(type);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Transferable data(Map<DataFlavor, Object> values) {
        return new Transferable() {
            @Override
            public DataFlavor[] getTransferDataFlavors() {
                return values.keySet().toArray(DataFlavor[]::new);
            }

            @Override
            public boolean isDataFlavorSupported(DataFlavor flavor) {
                return values.containsKey(flavor);
            }

            @Override
            public Object getTransferData(DataFlavor flavor) {
                return values.get(flavor);
            }
        };
    }

    private IncomingImport importing() {
        MemoryProject project = new MemoryProject(folder.resolve("project"));
        JobQueue queue = (JobQueue) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {JobQueue.class}, (proxy, method, args) -> {
            submitted.add((JobRequest) args[1]);
            return List.of();
        });
        Importer importer = new Importer(() -> Optional.of(project), queue, () -> "reference", Work.direct(), view,
                new ModelConsent(Optional.empty(), (what, why, choices) -> OptionalInt.empty(), Work.direct(), view));
        return new IncomingImport(importer, Work.direct(), view, () -> folder.resolve("scratch"));
    }

    /** The only file that an import was asked for. */
    private Path imported() {
        assertThat(submitted).hasSize(1);
        List<?> paths = (List<?>) submitted.getFirst().settings().get("paths");
        assertThat(paths).hasSize(1);
        return Path.of(java.net.URI.create((String) paths.getFirst()));
    }

    @Test
    void filesAreTakenAsTheyAreAndTheRestIsNotLookedAt() throws Exception {
        Map<DataFlavor, Object> values = new LinkedHashMap<>();
        values.put(DataFlavor.javaFileListFlavor, List.of(new File("/pictures/a.png"), new File("/pictures/folder")));
        values.put(HTML, "<img src=\"https://example.org/a.png\">");
        Incoming incoming = Incoming.of(data(values));
        assertThat(incoming.files()).containsExactly(Path.of("/pictures/a.png"), Path.of("/pictures/folder"));
        assertThat(incoming.address()).isEmpty();
    }

    @Test
    void addressesOfFilesAreFilesWhateverTheirNames() throws Exception {
        Path named = folder.resolve("drägon #1 %20.png");
        Incoming incoming = Incoming.of(data(Map.of(ADDRESSES, "# from the file manager\r\n" + named.toUri() + "\r\nfile://elsewhere/x.png\r\n")));
        assertThat(incoming.files()).containsExactly(named);
    }

    @Test
    void aPictureThatABrowserHandsOverAsBytesIsWrittenAsItIsAndMovedIn() throws Exception {
        Path original = SampleFiles.png(folder.resolve("original.png"), 5, 4, 1);
        byte[] bytes = Files.readAllBytes(original);
        String html = "<meta charset='utf-8'><IMG alt=\"a\" src='data:image/png;base64," + Base64.getEncoder().encodeToString(bytes) + "'>";
        assertThat(importing().take(Incoming.of(data(Map.of(HTML, html))))).isTrue();
        assertThat(imported()).hasBinaryContent(bytes);
        assertThat(imported().getFileName().toString()).startsWith("Pasted ").endsWith(".png");
        assertThat(submitted.getFirst().settings()).as("not as files of the user are treated").containsEntry("mode", "move");
    }

    @Test
    void pixelsFromTheClipboardBecomeAPngWithTheirTransparency() throws Exception {
        BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(1, 1, 0x80ff0000);
        IncomingImport importing = importing();
        importing.take(Incoming.of(data(Map.of(DataFlavor.imageFlavor, image))));
        BufferedImage read = ImageIO.read(imported().toFile());
        assertThat(read.getRGB(1, 1)).isEqualTo(0x80ff0000);
        assertThat(read.getRGB(0, 0) >>> 24).isZero();
    }

    @Test
    void twoPicturesPastedInOneSecondAreTwoFiles() throws Exception {
        IncomingImport importing = importing();
        for (int i = 0; i < 3; i++) {
            importing.take(Incoming.of(data(Map.of(DataFlavor.imageFlavor, new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB)))));
        }
        assertThat(submitted.stream().map(request -> request.settings().get("paths")).distinct()).hasSize(3);
    }

    @Test
    void anAddressAloneIsSaidToBeTooLittleBecauseNothingIsDownloaded() throws Exception {
        assertThat(importing().take(Incoming.of(data(Map.of(FIREFOX, "https://example.org/a.png\nA picture"))))).isFalse();
        assertThat(submitted).isEmpty();
        assertThat(view.problems).singleElement().satisfies(problem -> assertThat(problem.why()).contains("does not download"));
    }

    @Test
    void bytesThatAreNoneAreNotTakenForAPicture() {
        assertThat(DataUrl.parse("data:image/png;base64,####")).isEmpty();
        assertThat(DataUrl.parse("data:text/html;base64,PGI+")).as("no medium").isEmpty();
        assertThat(DataUrl.parse("data:image/../../x;base64,AAAA")).as("a name that leaves the folder").isEmpty();
        assertThat(DataUrl.parse("data:image/svg+xml;base64,PHN2Zy8+")).hasValueSatisfying(url -> assertThat(url.kind()).isEqualTo("svg"));
    }

    @Test
    void plainTextIsNotHeldForAPicture() {
        assertThat(Incoming.possible(Arrays.stream(new DataFlavor[] {DataFlavor.stringFlavor}))).isFalse();
        assertThat(Incoming.possible(Arrays.stream(new DataFlavor[] {DataFlavor.stringFlavor, ADDRESSES}))).isTrue();
    }
}
