package org.podstudio.jobs.recipes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.SniffedType;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.KindCard;
import org.podstudio.core.spi.OutputFile;
import org.podstudio.testsupport.SampleFiles;

/** Operations of tests: paint a picture of a chosen width, make a sound, wait, fail. They write what they read into their facts. */
final class Brush implements FileOperation<Brush.Stroke> {
    record Stroke(int width, boolean mask, boolean waits, String failsOn) implements JobSettings {
        Stroke {
            if (width < 1 || width > 10_000) {
                throw new IllegalArgumentException("the width is 1 to 10,000 px, was " + width);
            }
        }
    }

    private final KindCard<Stroke> card;
    private final MediaType gives;
    final CountDownLatch started = new CountDownLatch(1);
    final List<Path> workDirs = new CopyOnWriteArrayList<>();
    final List<Path> read = new CopyOnWriteArrayList<>();

    private Brush(String id, String title, MediaType takes, MediaType gives) {
        card = new KindCard<>(id, title, new Stroke(8, false, false, ""), Set.of(takes), Lane.CPU);
        this.gives = gives;
    }

    static Brush paint() {
        return new Brush("paint", "Paint", MediaType.IMAGE, MediaType.IMAGE);
    }

    static Brush frame() {
        return new Brush("frame", "Frame", MediaType.IMAGE, MediaType.IMAGE);
    }

    static Brush sing() {
        return new Brush("sing", "Sing", MediaType.IMAGE, MediaType.AUDIO);
    }

    static Brush hush() {
        return new Brush("hush", "Hush", MediaType.AUDIO, MediaType.AUDIO);
    }

    @Override
    public KindCard<Stroke> card() {
        return card;
    }

    @Override
    public Requirement requirement(Stroke settings, InputFile input) {
        return new Requirement(settings.width() * 1_000_000L, 0, 10_000 + input.facts().pixels(), settings.width());
    }

    @Override
    public MediaFacts foreseen(Stroke settings, MediaFacts input) {
        return gives == MediaType.IMAGE ? input.sized(settings.width(), 4) : input.as(new SniffedType(MediaType.AUDIO, "audio/wav", "wav"));
    }

    @Override
    public List<OutputFile> apply(Stroke settings, InputFile input, JobContext context) throws StudioException, CancelledException {
        workDirs.add(context.workDir());
        read.add(input.file());
        started.countDown();
        if (!settings.failsOn().isEmpty() && input.asset() != null && input.asset().filename().contains(settings.failsOn())) {
            throw StudioException.of("too-round", "It was not painted.", "It is round.", "Square it.");
        }
        try {
            Files.writeString(context.workDir().resolve("half.tmp"), "unfinished");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        do {
            for (int i = 0; i <= 4; i++) {
                context.step(i, 4, Progress.Unit.TILES, card.title() + "ing");
            }
        } while (settings.waits());
        context.device("cpu");
        context.fact("width_before", input.facts().width());
        List<OutputFile> made = new ArrayList<>();
        Path file = context.workDir().resolve("out." + (gives == MediaType.IMAGE ? "png" : "wav"));
        made.add(new OutputFile(gives == MediaType.IMAGE ? SampleFiles.png(file, settings.width(), 4, settings.width())
                : SampleFiles.wav(file, 0.1, 440), OutputFile.MAIN, "edits", "_" + card.id(), List.of("edited", card.id())));
        if (settings.mask()) {
            made.add(new OutputFile(SampleFiles.png(context.workDir().resolve("mask.png"), 4, 4, 6), "mask", "masks", "_mask", List.of()));
        }
        return made;
    }
}
