package org.podstudio.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.KindCard;
import org.podstudio.core.spi.OutputFile;
import org.podstudio.testsupport.SampleFiles;

/** A small real operation: writes a PNG and, if asked, a mask beside it; or behaves in one of the ways operations misbehave. */
final class StampOperation implements FileOperation<StampOperation.Stamp> {
    enum Manner {
        WORK,
        WAIT,
        SLEEP,
        FAIL,
        CRASH,
        FILL,
        EXHAUST
    }

    record Stamp(Manner manner, int edgePx, boolean mask, @Nullable String note, List<String> labels, double strength) implements JobSettings {
        Stamp {
            if (edgePx < 1) {
                throw new IllegalArgumentException("the edge is at least 1 px, was " + edgePx);
            }
        }
    }

    final CountDownLatch started = new CountDownLatch(1);
    final CountDownLatch mayGoOn = new CountDownLatch(1);
    final List<Integer> threads = new CopyOnWriteArrayList<>();
    final List<Path> workDirs = new CopyOnWriteArrayList<>();

    @Override
    public KindCard<StampOperation.Stamp> card() {
        return new KindCard<>("stamp", "Stamp", new Stamp(Manner.WORK, 16, false, null, List.of(), 0.5), Set.of(MediaType.IMAGE), Lane.CPU);
    }

    @Override
    public Requirement requirement(Stamp settings, InputFile input) {
        return new Requirement(settings.edgePx() * 1_000_000L, 0, 1_000_000, 2);
    }

    @Override
    public List<Stamp> lighter(Stamp settings, InputFile input) {
        return Stream.of(2, 4, 8).map(part -> new Stamp(settings.manner(), settings.edgePx() / part, settings.mask(), settings.note(),
                settings.labels(), settings.strength())).toList();
    }

    @Override
    public List<OutputFile> apply(Stamp settings, InputFile input, JobContext context) throws StudioException, CancelledException {
        threads.add(context.threads());
        workDirs.add(context.workDir());
        context.device("cpu");
        SampleFiles.text(context.workDir().resolve("half.tmp"), "unfinished");
        started.countDown();
        switch (settings.manner()) {
            case WORK -> {}
            case WAIT -> waitPolitely(context);
            case SLEEP -> sleep();
            case FAIL -> throw StudioException.of("too-round", "Not stamped.", "It is round.", "Square it.");
            case CRASH -> throw new IllegalStateException("a mistake");
            case FILL -> throw full(context.workDir().resolve("stamped.png"));
            case EXHAUST -> throw new OutOfMemoryError("Java heap space");
        }
        for (int i = 0; i <= 10; i++) {
            context.step(i, 10, Progress.Unit.TILES, "Stamping");
        }
        context.fact("edge", settings.edgePx());
        String extension = context.wishedExtension() == null ? "png" : context.wishedExtension();
        List<OutputFile> made = new ArrayList<>();
        made.add(new OutputFile(SampleFiles.png(context.workDir().resolve("out." + extension), settings.edgePx(), 8, 5), OutputFile.MAIN,
                "edits", "_stamp", List.of("edited", "stamped")));
        if (settings.mask()) {
            made.add(new OutputFile(SampleFiles.png(context.workDir().resolve("mask.png"), 4, 4, 6), "mask", "masks", "_mask", List.of()));
        }
        return made;
    }

    /** As writers of files tell of a full disk: they know the file of the work folder only. */
    private static StudioException full(Path file) {
        return new StudioException(new Problem("disk-full", "\"" + file.getFileName() + "\" was not written.", "The disk has no space left.",
                "Free some space, then try again."), new FileSystemException(file.toString(), null, "No space left on device"));
    }

    private void waitPolitely(JobContext context) throws CancelledException {
        long total = 1_000_000;
        for (long i = 0; mayGoOn.getCount() > 0; i++) {
            context.step(i, total, Progress.Unit.TILES, "Waiting");
            Thread.onSpinWait();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException("interrupted", e));
        }
    }

    boolean leftSomething() {
        return workDirs.stream().anyMatch(Files::exists);
    }
}
