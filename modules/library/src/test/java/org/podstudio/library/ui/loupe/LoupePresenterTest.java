package org.podstudio.library.ui.loupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.PicturePart;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.media.ScreenPicture;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Work;

class LoupePresenterTest {
    private static final PixelSize SIZE = new PixelSize(400, 300);

    @TempDir
    Path folder;

    private final List<Asset> assets = IntStream.range(0, 20).mapToObj(i -> SampleAssets.image("p%02d.png".formatted(i))).toList();
    private final List<String> decoded = new ArrayList<>();
    private final Deque<Runnable> behind = new ArrayDeque<>();
    private final Screen view = new Screen();
    private MemoryProject project;
    private String broken = "";
    private int focus = 10;
    private PixelSize pictures = SIZE;

    @BeforeEach
    void fill() {
        project = new MemoryProject(folder);
        project.assets().add(assets);
    }

    private static final class Screen implements LoupeView {
        Optional<Viewed> viewed = Optional.empty();
        Optional<ScreenPicture> picture = Optional.empty();
        Optional<Problem> problem = Optional.empty();
        String place = "";

        @Override
        public PixelSize room() {
            return new PixelSize(200, 200);
        }

        @Override
        public void show(Optional<Project> from, Optional<Viewed> shown, Optional<ScreenPicture> fitted, Optional<Problem> why) {
            viewed = shown;
            picture = fitted;
            problem = why;
        }

        @Override
        public void showPlace(int at, int size) {
            place = at + " of " + size;
        }
    }

    private final class Focus implements ViewedList {
        @Override
        public Optional<Project> project() {
            return Optional.of(project);
        }

        @Override
        public Optional<Viewed> at(int steps) {
            int at = focus + steps;
            return at < 0 || at >= assets.size() ? Optional.empty() : Optional.of(new Viewed(assets.get(at).id(), assets.get(at).filename(),
                    MediaType.IMAGE, pictures, Approval.PENDING, 0, null, false, assets.get(at).filename()));
        }

        @Override
        public void go(int steps) {
            focus = Math.clamp(focus + steps, 0, assets.size() - 1);
        }

        @Override
        public int place() {
            return focus + 1;
        }

        @Override
        public int size() {
            return assets.size();
        }
    }

    @SuppressWarnings("unchecked")
    private LoupePresenter presenter(Work work, long budget) {
        ImageCodec codec = (ImageCodec) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {ImageCodec.class},
                (proxy, method, args) -> {
                    String name = ((Path) args[0]).getFileName().toString();
                    decoded.add(name);
                    if (name.equals(broken)) {
                        throw StudioException.of("file-damaged", "Not shown.", "It is damaged.", "Import it again.");
                    }
                    PicturePart part = ((Function<PixelSize, PicturePart>) args[1]).apply(pictures);
                    return new ScreenPicture(pictures, part, new BufferedImage(part.size().width(), part.size().height(), BufferedImage.TYPE_INT_RGB));
                });
        return new LoupePresenter(view, new Focus(), new PictureReader(Optional.of(codec)), work, budget);
    }

    @Test
    void thePictureComesFirstThenThreeEachWayAndTheNextIsInMemoryBeforeItIsAskedFor() {
        LoupePresenter presenter = presenter(Work.direct(), 10 << 20);
        presenter.open();
        assertThat(decoded).containsExactly("p10.png", "p11.png", "p12.png", "p13.png", "p09.png", "p08.png", "p07.png");
        assertThat(view.picture.orElseThrow().pixels().getWidth()).isEqualTo(200);
        assertThat(view.place).isEqualTo("11 of 20");
        decoded.clear();
        presenter.go(1);
        assertThat(view.viewed.orElseThrow().filename()).isEqualTo("p11.png");
        assertThat(decoded).as("only the one that is new in the ring").containsExactly("p14.png");
    }

    @Test
    void whoGoesBackFindsWhatLiesBehindReadFirst() {
        LoupePresenter presenter = presenter(Work.direct(), 10 << 20);
        presenter.open();
        decoded.clear();
        focus = 5;
        presenter.go(-1);
        assertThat(decoded).containsExactly("p04.png", "p03.png", "p02.png", "p01.png", "p05.png", "p06.png");
    }

    @Test
    void theRingHoldsNoMoreThanItsBudget() {
        LoupePresenter presenter = presenter(Work.direct(), 3 * 200 * 150 * 4);
        presenter.open();
        presenter.go(1);
        presenter.go(1);
        assertThat(presenter.ring().bytes()).isLessThanOrEqualTo(3 * 200 * 150 * 4);
        assertThat(view.picture).isPresent();
    }

    @Test
    void hugePicturesAreNotReadAhead() {
        pictures = new PixelSize(20_000, 10_000);
        presenter(Work.direct(), 10 << 20).open();
        assertThat(decoded).containsExactly("p10.png");
    }

    @Test
    void aPictureThatWasPassedBeforeItsTurnIsNotDecoded() {
        LoupePresenter presenter = presenter(new Work(behind::add, Runnable::run), 10 << 20);
        presenter.open();
        focus = 0;
        presenter.go(0);
        while (!behind.isEmpty()) {
            behind.poll().run();
        }
        assertThat(decoded).containsExactly("p00.png", "p01.png", "p02.png", "p03.png");
        assertThat(view.picture).isPresent();
    }

    @Test
    void aPictureThatCannotBeDecodedSaysWhyAndTheNextComes() {
        broken = "p10.png";
        LoupePresenter presenter = presenter(Work.direct(), 10 << 20);
        presenter.open();
        assertThat(view.problem.orElseThrow().what()).isEqualTo("Not shown.");
        presenter.go(1);
        assertThat(view.problem).isEmpty();
        assertThat(view.picture).isPresent();
    }

    @Test
    void closedItHoldsNothing() {
        LoupePresenter presenter = presenter(Work.direct(), 10 << 20);
        presenter.open();
        presenter.close();
        assertThat(presenter.ring().bytes()).isZero();
        presenter.follow();
        assertThat(presenter.ring().bytes()).isZero();
    }
}
