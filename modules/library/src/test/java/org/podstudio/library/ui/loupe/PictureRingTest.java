package org.podstudio.library.ui.loupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.awt.image.BufferedImage;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.PicturePart;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.media.ScreenPicture;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Work;

class PictureRingTest {
    private static final PixelSize SIZE = new PixelSize(40, 30);

    @TempDir
    Path folder;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch decoded = new CountDownLatch(1);
    private final AtomicBoolean end = new AtomicBoolean();
    private final AtomicInteger stopped = new AtomicInteger();

    /** Decodes until the test has seen enough, and asks all the time whether anybody still wants the picture. */
    @SuppressWarnings("unchecked")
    private Object slowly(Object codec, Object method, Object[] args) throws CancelledException {
        BooleanSupplier stop = (BooleanSupplier) args[2];
        begun.countDown();
        while (!end.get()) {
            if (stop.getAsBoolean()) {
                stopped.incrementAndGet();
                decoded.countDown();
                throw new CancelledException();
            }
        }
        decoded.countDown();
        PicturePart part = ((Function<PixelSize, PicturePart>) args[1]).apply(SIZE);
        return new ScreenPicture(SIZE, part, new BufferedImage(part.size().width(), part.size().height(), BufferedImage.TYPE_INT_RGB));
    }

    @Test
    void aPictureThatStaysWantedIsNeverLetGoWhileOthersComeAndGo() throws Exception {
        Asset stays = SampleAssets.image("stays.png");
        Asset passes = SampleAssets.image("passes.png");
        MemoryProject project = new MemoryProject(folder);
        project.assets().add(List.of(stays, passes));
        ImageCodec codec = (ImageCodec) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {ImageCodec.class}, this::slowly);
        PictureRing ring = new PictureRing(new PictureReader(Optional.of(codec)), Work.threads("ring test", 1), PictureRing.BUDGET_BYTES, () -> { });
        List<Viewed> one = List.of(viewed(stays));
        EventQueue.invokeAndWait(() -> ring.want(Optional.of(project), one, SIZE));
        begun.await();
        EventQueue.invokeAndWait(() -> {
            List<Viewed> both = List.of(viewed(stays), viewed(passes));
            for (int i = 0; i < 20_000; i++) {
                ring.want(Optional.of(project), i % 2 == 0 ? both : one, SIZE);
            }
        });
        end.set(true);
        decoded.await();
        EventQueue.invokeAndWait(ring::close);
        assertThat(stopped).hasValue(0);
    }

    private static Viewed viewed(Asset asset) {
        return new Viewed(asset.id(), asset.filename(), MediaType.IMAGE, SIZE, Approval.PENDING, 0, null, false, asset.filename());
    }
}
