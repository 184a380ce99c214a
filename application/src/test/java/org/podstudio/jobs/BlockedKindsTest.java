package org.podstudio.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openide.util.Lookup;
import org.podstudio.core.api.hardware.Guard;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.hardware.Verdict;
import org.podstudio.core.api.job.JobQueue.Force;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.media.SniffedType;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobKind;

/** Whatever the guard blocks, somebody is told what works instead, or in truth that nothing smaller is known. Source: feature J9. */
class BlockedKindsTest {
    private static final String NOTHING = "No other settings are known that would fit here.";

    @TempDir
    Path folder;

    private final TreeSet<String> offering = new TreeSet<>();
    private int blocks;

    @Test
    void eachBlockOfEachKindNamesWhatWorksInsteadOrThatNothingDoes() throws Exception {
        for (JobKind<?> kind : Lookup.getDefault().lookupAll(JobKind.class)) {
            if (kind instanceof FileOperation<?> operation) {
                for (MediaType type : operation.accepts().isEmpty() ? List.of(MediaType.values()) : List.copyOf(operation.accepts())) {
                    block(operation, type);
                }
            }
        }
        assertThat(blocks).isGreaterThan(8);
        assertThat(offering).contains("bg_remove image", "upscale image", "upscale video", "transcode video");
    }

    private <S extends JobSettings> void block(FileOperation<S> operation, MediaType type) throws Exception {
        InputFile input = new InputFile(Files.write(folder.resolve(operation.id() + "." + type.wire()), new byte[100_000]), facts(type), null);
        Requirement needs;
        try {
            needs = operation.requirement(operation.defaults(), input);
        } catch (StudioException impossible) {
            return; // refused for another reason, without the guard
        }
        if (needs.ram() == 0) {
            return; // never blocked for memory
        }
        List<Long> passed = new ArrayList<>();
        Guard little = (title, requirement, target) -> {
            if (requirement.ram() >= needs.ram()) {
                return new Verdict.Block(new Problem("not-enough-memory", "It cannot run.", "It needs too much.", "Use a smaller file."));
            }
            passed.add(requirement.ram());
            return new Verdict.Ok();
        };
        EngineParts parts = new EngineParts(List::of, () -> little, () -> null, () -> null, () -> 0, 1, Clock.systemUTC());
        String next = next(parts, operation, input);
        String which = operation.id() + " " + type.wire();
        blocks++;
        if (next.startsWith("Choose ") || next.contains("Or: ") || !next.startsWith(NOTHING)) {
            offering.add(which);
        }
        assertThat(next).as(which).endsWith("Use a smaller file.");
        if (next.contains(NOTHING)) {
            assertThat(passed).as(which + " says that nothing fits").isEmpty();
        } else {
            assertThat(next).as(which).startsWith("Choose ").contains("these work here");
            assertThat(passed).as(which).isNotEmpty().allMatch(ram -> ram < needs.ram());
        }
    }

    private <S extends JobSettings> String next(EngineParts parts, FileOperation<S> operation, InputFile input) {
        try {
            new Submission<>(parts, operation, Map.of(), Force.NO).plan(operation, input, folder);
        } catch (StudioException e) {
            assertThat(e.problem().code()).as(operation.id()).isEqualTo("blocked");
            return e.problem().next();
        }
        throw new AssertionError(operation.id() + " was not blocked");
    }

    static MediaFacts facts(MediaType type) {
        return switch (type) {
            case IMAGE -> MediaFacts.image(new SniffedType(type, "image/png", "png"), new PixelSize(4000, 3000), null, true);
            case VIDEO -> new MediaFacts(type, "video/mp4", "mp4", 3840, 2160, null, null, 20.0, 30.0, null, null, "h264", "h264", null, false,
                    List.of());
            default -> new MediaFacts(type, "audio/wav", "wav", null, null, null, null, 200.0, null, 48_000, 2, "pcm_s16le", null, "pcm_s16le", null,
                    List.of());
        };
    }
}
