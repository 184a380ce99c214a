package org.podstudio.library.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.podstudio.testsupport.Waiting.until;

import java.awt.Component;
import java.awt.GraphicsEnvironment;
import java.awt.KeyboardFocusManager;
import java.awt.Robot;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.library.ui.cull.ViewMode;
import org.podstudio.library.ui.loupe.Decoders;
import org.podstudio.library.ui.loupe.PictureCanvas;
import org.podstudio.media.image.StudioImageCodec;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Work;
import org.podstudio.ui.thumb.MissingThumbnails;
import org.podstudio.ui.thumb.ThumbnailLoader;
import org.podstudio.ui.toast.Toast;

/** Culling with real keys, faster than any hand, and pictures that are really decoded. Needs a display, such as xvfb gives. */
class CullWindowTest {
    private static final int PICTURES = 500;

    /** Made once: the pictures cost more than the tests. */
    @TempDir
    static Path folder;

    private static List<Asset> pictures = List.of();

    private MemoryProject project;
    private LibraryWindow window;
    private JFrame frame;
    private Robot robot;

    @BeforeEach
    void open() throws Exception {
        assumeFalse(GraphicsEnvironment.isHeadless(), "window tests need a display: xvfb-run -a");
        project = new MemoryProject(folder);
        if (pictures.isEmpty()) {
            pictures = IntStream.range(0, PICTURES).mapToObj(this::picture).toList();
        }
        project.assets().add(pictures);
        JobQueue queue = (JobQueue) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {JobQueue.class},
                (proxy, method, args) -> method.getName().equals("subscribe") ? (Subscription) () -> { } : List.of());
        Notices notices = new Notices() {
            @Override
            public void toast(Toast toast) {
                // Shown in the main window only.
            }

            @Override
            public void problem(Problem problem) {
                throw new AssertionError(problem.lines());
            }
        };
        GuiActionRunner.execute(() -> {
            LibraryWindow.Outside outside = (LibraryWindow.Outside) Proxy.newProxyInstance(getClass().getClassLoader(),
                    new Class<?>[] {LibraryWindow.Outside.class}, (proxy, method, args) -> null);
            window = new LibraryWindow(Work.threads("test", 2), queue, new Decoders(Optional.of(new StudioImageCodec()), Optional.empty()), () -> "copy",
                    (p, changed) -> new ThumbnailLoader(p, new MissingThumbnails(queue, MissingThumbnails.Asking.NO),
                            Work.threads("paint", 1), changed),
                    notices, outside, new ModelConsent(Optional.empty(), (what, why, choices) -> java.util.OptionalInt.empty(),
                            Work.direct(), notices), selection -> { });
            frame = new JFrame("culling");
            frame.setContentPane(window.component());
            frame.setSize(1000, 700);
            frame.setVisible(true);
            window.show(Optional.of(project));
        });
        robot = new Robot();
        until(() -> edt(() -> window.presenter().content().size() == PICTURES && window.presenter().content().cell(0) != null));
        GuiActionRunner.execute(() -> {
            window.presenter().selection().only(0);
            frame.toFront();
            window.focusGrid();
        });
        until(() -> focused() instanceof AssetGrid);
    }

    @AfterEach
    void close() {
        if (frame != null) {
            GuiActionRunner.execute(() -> {
                window.close();
                frame.dispose();
            });
        }
    }

    /** Every twentieth is large enough that decoding it takes a while. */
    private Asset picture(int i) {
        int width = i < 20 ? 1200 : 120;
        BufferedImage image = new BufferedImage(width, width * 3 / 4, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, i * 41 + x * y);
            }
        }
        Asset asset = SampleAssets.image("p%03d.png".formatted(i));
        try {
            Path file = project.file(asset);
            Files.createDirectories(file.getParent());
            javax.imageio.ImageIO.write(image, "png", file.toFile());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new Asset(asset.id(), asset.path(), asset.filename(), asset.hash(), asset.sizeBytes(), asset.createdAt().plusSeconds(-i),
                asset.fileModifiedAt(), asset.source(), asset.sourcePath(), SampleAssets.imageFacts(width, width * 3 / 4), asset.theme(), asset.tags(),
                asset.status(), null, null, null, null, false, false, null);
    }

    private static <T> T edt(java.util.concurrent.Callable<T> what) {
        return GuiActionRunner.execute(what::call);
    }

    private static Component focused() {
        return edt(() -> KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner());
    }

    private void press(int key) {
        robot.keyPress(key);
        robot.keyRelease(key);
    }

    private Asset stored(AssetId id) {
        return project.assets().find(id).orElseThrow();
    }

    /** A display without a window manager may give the first key of a new window to nobody: E is pressed until it is heard, which changes nothing. */
    private void openLoupe() throws Exception {
        int[] looks = {0};
        until(() -> {
            if (looks[0]++ % 100 == 0) {
                press(KeyEvent.VK_E);
            }
            return focused() instanceof PictureCanvas;
        });
    }

    /** Which key decides about the picture in this place, and whether it did what it says. */
    private static int keyFor(int i) {
        return new int[] {KeyEvent.VK_A, KeyEvent.VK_X, KeyEvent.VK_P, KeyEvent.VK_R, KeyEvent.VK_4, KeyEvent.VK_DELETE, KeyEvent.VK_7}[i % 7];
    }

    private boolean decided(int i, AssetId id) {
        Asset asset = stored(id);
        return switch (i % 7) {
            case 0, 2 -> asset.status() == Approval.APPROVED;
            case 1, 3, 5 -> asset.status() == Approval.REJECTED;
            case 4 -> asset.status() == Approval.PENDING && Integer.valueOf(4).equals(asset.rating());
            default -> asset.status() == Approval.PENDING && asset.label() == org.podstudio.core.api.asset.ColorLabel.YELLOW;
        };
    }

    @Test
    void fiveHundredPicturesAreDecidedWithNoLostKeyHalfInTheLoupeHalfInTheGrid() throws Exception {
        List<AssetId> order = edt(() -> window.presenter().content().ids());
        GuiActionRunner.execute(() -> window.desk().advance().choose(true));
        openLoupe();
        long start = System.nanoTime();
        for (int i = 0; i < PICTURES / 2; i++) {
            press(keyFor(i));
        }
        until(() -> edt(() -> window.presenter().selection().lead()) == PICTURES / 2);
        press(KeyEvent.VK_G);
        until(() -> focused() instanceof AssetGrid);
        for (int i = PICTURES / 2; i < PICTURES; i++) {
            press(keyFor(i));
        }
        int last = PICTURES - 1;
        until(() -> decided(last, order.get(last)));
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("culling: %d decisions in %.1f s, %.0f a second%n", PICTURES, seconds, PICTURES / seconds);
        List<Integer> wrong = IntStream.range(0, PICTURES).filter(i -> !decided(i, order.get(i))).boxed().toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsDecidedLeavesTheFilteredListAndEachKeyMeetsTheNextPicture() throws Exception {
        GuiActionRunner.execute(() -> window.presenter().search("status:pending"));
        List<AssetId> order = edt(() -> window.presenter().content().ids());
        openLoupe();
        for (int i = 0; i < 60; i++) {
            press(i % 3 == 0 ? KeyEvent.VK_X : KeyEvent.VK_A);
        }
        until(() -> edt(() -> window.presenter().content().size()) == PICTURES - 60);
        for (int i = 0; i < 60; i++) {
            assertThat(stored(order.get(i)).status()).isEqualTo(i % 3 == 0 ? Approval.REJECTED : Approval.APPROVED);
        }
        assertThat(edt(() -> window.presenter().selection().leadId())).contains(order.get(60));
    }

    @Test
    void theNextPictureIsOnTheScreenAsSoonAsItsKeyIsPressed() throws Exception {
        openLoupe();
        PictureCanvas canvas = (PictureCanvas) focused();
        List<AssetId> order = edt(() -> window.presenter().content().ids());
        double[] ms = new double[16];
        for (int i = 0; i < ms.length; i++) {
            AssetId next = order.get(i + 1);
            until(() -> edt(() -> window.desk().views().ahead().contains(next)));
            CountDownLatch shown = new CountDownLatch(1);
            long[] painted = new long[1];
            GuiActionRunner.execute(() -> canvas.afterPainting(next, () -> {
                painted[0] = System.nanoTime();
                shown.countDown();
            }));
            long start = System.nanoTime();
            press(KeyEvent.VK_RIGHT);
            assertThat(shown.await(20, TimeUnit.SECONDS)).isTrue();
            ms[i] = (painted[0] - start) / 1e6;
        }
        Arrays.sort(ms);
        System.out.printf("loupe: next picture painted after %.0f ms in the middle, %.0f ms at worst (%d pictures of 1200x900, %dx%d)%n",
                ms[ms.length / 2], ms[ms.length - 1], ms.length, canvas.getWidth(), canvas.getHeight());
    }

    @Test
    void escapeStepsBackFromFullScreenToTheLoupeToTheGridToNothingSelected() throws Exception {
        openLoupe();
        PictureCanvas canvas = (PictureCanvas) focused();
        press(KeyEvent.VK_F);
        until(() -> edt(() -> SwingUtilities.getWindowAncestor(canvas) != frame && canvas.isFocusOwner()));
        press(KeyEvent.VK_A);
        press(KeyEvent.VK_RIGHT);
        until(() -> stored(edt(() -> window.presenter().content().id(0))).status() == Approval.APPROVED
                && edt(() -> window.presenter().selection().lead()) == 1);
        press(KeyEvent.VK_ESCAPE);
        until(() -> edt(() -> SwingUtilities.getWindowAncestor(canvas) == frame && canvas.isFocusOwner()));
        press(KeyEvent.VK_ESCAPE);
        until(() -> focused() instanceof AssetGrid);
        assertThat(edt(() -> window.presenter().selection().count())).isEqualTo(1);
        press(KeyEvent.VK_ESCAPE);
        until(() -> edt(() -> window.presenter().selection().count()) == 0);
    }

    @Test
    void inTheLoupeADecisionIsAboutThePictureThatIsSeenAndArrowsGoThroughTheSelection() throws Exception {
        List<AssetId> order = edt(() -> window.presenter().content().ids());
        GuiActionRunner.execute(() -> {
            window.presenter().selection().only(2);
            window.presenter().selection().toggle(9);
            window.presenter().selection().toggle(5);
        });
        openLoupe();
        press(KeyEvent.VK_LEFT);
        press(KeyEvent.VK_X);
        until(() -> stored(order.get(2)).status() == Approval.REJECTED);
        press(KeyEvent.VK_END);
        until(() -> edt(() -> window.presenter().selection().lead()) == 9);
        assertThat(stored(order.get(5)).status()).isEqualTo(Approval.PENDING);
        assertThat(edt(() -> window.presenter().selection().count())).isEqualTo(3);
        assertThat(edt(() -> ((JLabel) named("loupe-place")).getText())).isEqualTo("3 of 3");
    }

    @Test
    void comparedPicturesAreDecidedOneByOneAndZoomedAsOne() throws Exception {
        List<AssetId> order = edt(() -> window.presenter().content().ids());
        GuiActionRunner.execute(() -> {
            window.presenter().selection().only(3);
            window.presenter().selection().toggle(6);
        });
        press(KeyEvent.VK_C);
        until(() -> "compare".equals(focused().getName()) && edt(() -> canvases().size()) == 2);
        press(KeyEvent.VK_X);
        press(KeyEvent.VK_LEFT);
        press(KeyEvent.VK_A);
        until(() -> stored(order.get(6)).status() == Approval.REJECTED && stored(order.get(3)).status() == Approval.APPROVED);
        until(() -> edt(() -> canvases().stream().allMatch(c -> c.placement().isPresent())));
        press(KeyEvent.VK_Z);
        until(() -> edt(() -> canvases().stream().allMatch(c -> c.placement().orElseThrow().scale() == 1)));
        press(KeyEvent.VK_V);
        press(KeyEvent.VK_N);
        until(() -> edt(() -> canvases().size()) == 2 && "compare".equals(focused().getName()));
        press(KeyEvent.VK_ESCAPE);
        until(() -> focused() instanceof AssetGrid);
        assertThat(edt(() -> window.presenter().selection().count())).isEqualTo(2);
        press(KeyEvent.VK_RIGHT);
        press(KeyEvent.VK_N);
        until(() -> edt(() -> canvases().size()) == 9);
        assertThat(unnamed(frame.getContentPane())).isEmpty();
    }

    private List<PictureCanvas> canvases() {
        List<Component> all = new ArrayList<>();
        collect(frame, all);
        return all.stream().filter(c -> c instanceof PictureCanvas && c.isShowing() && !"loupe".equals(c.getName()))
                .map(PictureCanvas.class::cast).toList();
    }

    @Test
    void spaceOpensAndClosesAndEveryViewHasANameForAScreenReader() throws Exception {
        press(KeyEvent.VK_SPACE);
        until(() -> focused() instanceof PictureCanvas);
        assertThat(edt(() -> focused().getAccessibleContext().getAccessibleName())).startsWith("p000.png, image");
        press(KeyEvent.VK_Z);
        press(KeyEvent.VK_B);
        press(KeyEvent.VK_SPACE);
        until(() -> focused() instanceof AssetGrid);
        assertThat(unnamed(frame.getContentPane())).isEmpty();
    }

    private Component named(String name) {
        List<Component> all = new ArrayList<>();
        collect(frame, all);
        return all.stream().filter(c -> name.equals(c.getName())).findFirst().orElseThrow();
    }

    private static List<String> unnamed(Component root) {
        List<Component> all = new ArrayList<>();
        collect(root, all);
        return all.stream().filter(c -> c instanceof javax.swing.AbstractButton || c instanceof PictureCanvas)
                .filter(c -> !(c.getParent() instanceof javax.swing.JScrollBar) && !(c.getParent() instanceof javax.swing.JComboBox))
                .filter(c -> c.getAccessibleContext().getAccessibleName() == null || c.getAccessibleContext().getAccessibleName().isBlank())
                .map(Component::toString).toList();
    }

    private static void collect(Component root, List<Component> all) {
        all.add(root);
        if (root instanceof java.awt.Container container) {
            for (Component child : container.getComponents()) {
                collect(child, all);
            }
        }
    }
}
