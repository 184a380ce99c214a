package org.podstudio.inspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.media.PicturePart;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.media.ScreenPicture;
import org.podstudio.core.api.print.PrintCheck;
import org.podstudio.core.api.print.PrintFacts;
import org.podstudio.core.api.print.PrintFinding;
import org.podstudio.core.api.print.PrintSize;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Work;

class PrintPresenterTest implements PrintView {
    @TempDir
    Path folder;

    private final Asset shirt = SampleAssets.image("shirt.png");
    private final List<JobRequest> submitted = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final List<String> measured = new ArrayList<>();
    private double haze = 0.2;
    private boolean broken;

    private final PrintCheck check = new PrintCheck() {
        @Override
        public PrintFacts measure(Path file, PrintSize size, BooleanSupplier cancelled) throws StudioException {
            if (broken) {
                throw StudioException.of("file-damaged", "It cannot be read.", "It is damaged.", "Take another.");
            }
            measured.add(file.getFileName().toString());
            return new PrintFacts(new PixelSize(3600, 4800), true, 0.5, haze, haze, 0, 300, size, 0, Set.of());
        }
    };

    private PrintPresenter presenter() {
        JobQueue queue = (JobQueue) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {JobQueue.class}, (proxy, method, args) ->
                switch (method.getName()) {
                    case "kind" -> Optional.of(new Object());
                    case "submit" -> {
                        submitted.add((JobRequest) args[1]);
                        yield List.of();
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        ImageCodec codec = (ImageCodec) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {ImageCodec.class}, (proxy, method, args) ->
                new ScreenPicture(new PixelSize(4, 4), PicturePart.fitted(new PixelSize(4, 4), new PixelSize(4, 4)),
                        new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB_PRE)));
        return new PrintPresenter(this, () -> check, () -> codec, queue, Work.direct());
    }

    @Test
    void nothingIsMeasuredUntilSomebodyLooks() {
        PrintPresenter presenter = presenter();
        presenter.subject(Optional.of(new MemoryProject(folder)), Optional.of(shirt));
        assertThat(measured).isEmpty();
        presenter.open(true);
        assertThat(measured).containsExactly("shirt.png");
        assertThat(shown).containsExactly("possible true", "busy", "print-haze hardens");
    }

    @Test
    void theSamePictureIsNotMeasuredTwiceAndAnotherIs() {
        MemoryProject project = new MemoryProject(folder);
        PrintPresenter presenter = presenter();
        presenter.open(true);
        presenter.subject(Optional.of(project), Optional.of(shirt));
        presenter.subject(Optional.of(project), Optional.of(shirt));
        assertThat(measured).hasSize(1);
        presenter.subject(Optional.of(project), Optional.of(SampleAssets.image("mug.png")));
        assertThat(measured).containsExactly("shirt.png", "mug.png");
        presenter.subject(Optional.of(project), Optional.empty());
        assertThat(shown).last().isEqualTo("possible false");
    }

    @Test
    void hardeningIsOfferedForSoftTransparencyAndMakesAJob() {
        MemoryProject project = new MemoryProject(folder);
        PrintPresenter presenter = presenter();
        presenter.open(true);
        presenter.subject(Optional.of(project), Optional.of(shirt));
        presenter.harden();
        assertThat(submitted).singleElement().satisfies(request -> {
            assertThat(request.kind()).isEqualTo("harden_alpha");
            assertThat(request.inputs()).containsExactly(shirt.id());
        });
        haze = 0;
        presenter.subject(Optional.of(project), Optional.of(SampleAssets.image("mug.png")));
        assertThat(shown).last().isEqualTo("fine");
    }

    @Test
    void whatCannotBeReadSaysSo() {
        broken = true;
        PrintPresenter presenter = presenter();
        presenter.open(true);
        presenter.subject(Optional.of(new MemoryProject(folder)), Optional.of(shirt));
        assertThat(shown).last().isEqualTo("file-damaged");
    }

    @Override
    public void showPossible(boolean picture) {
        shown.add("possible " + picture);
    }

    @Override
    public void showBusy() {
        shown.add("busy");
    }

    @Override
    public void show(BufferedImage picture, PrintFacts facts, List<PrintFinding> findings, boolean hardens) {
        shown.add(findings.isEmpty() ? "fine" : findings.getFirst().problem().code() + (hardens ? " hardens" : ""));
    }

    @Override
    public void showProblem(Problem problem) {
        shown.add(problem.code());
    }

    @Override
    public void started(String sentence) {
        shown.add(sentence);
    }

    @Override
    public void problem(Problem problem) {
        shown.add(problem.code());
    }
}
