package org.podstudio.media.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.image.StudioImageCodec;
import org.podstudio.media.probe.StudioMediaProbe;
import org.podstudio.media.thumbnail.StudioThumbnails;

/**
 * Decodes damaged copies of sound files, in a process of its own: says which one before it begins, so that whoever reads knows
 * which one ended the process. {@code DecoderFuzz SAMPLES WORK ROUNDS SEED [NAME]}: with a name, {@code ROUNDS} 1 and its seed it does one again.
 */
public final class DecoderFuzz {
    private static final long SLOW_NANOS = 20_000_000_000L;

    private final StudioMediaProbe probe = new StudioMediaProbe();
    private final StudioThumbnails thumbnails = new StudioThumbnails();
    private final StudioImageCodec codec = new StudioImageCodec();
    private int decoded;
    private int refused;

    private DecoderFuzz() {}

    public static void main(String[] args) throws IOException {
        Logger.getLogger("").setLevel(Level.OFF);
        Path work = Path.of(args[1]);
        long first = Long.parseLong(args[3]);
        DecoderFuzz fuzz = new DecoderFuzz();
        List<Path> samples;
        try (Stream<Path> all = Files.list(Path.of(args[0]))) {
            samples = all.filter(file -> args.length < 5 || file.getFileName().toString().equals(args[4])).sorted().toList();
        }
        for (Path sample : samples) {
            byte[] sound = Files.readAllBytes(sample);
            for (int i = 0; i < Integer.parseInt(args[2]); i++) {
                System.out.println("case " + sample.getFileName() + " " + (first + i));
                System.out.flush();
                fuzz.decode(Files.write(work.resolve("damaged-" + sample.getFileName()), Mutation.of(sound, first + i)), work);
            }
        }
        System.out.println("done " + samples.size() + " " + fuzz.decoded + " " + fuzz.refused);
    }

    private void decode(Path file, Path work) throws IOException {
        long begin = System.nanoTime();
        try {
            MediaFacts facts = probe.probe(file, MediaProbe.Depth.FIRST_FRAME);
            thumbnails.write(file, facts, work.resolve("small.jpg"), work.resolve("large.jpg"));
            decoded++;
        } catch (StudioException e) {
            told(e);
        }
        try {
            codec.decode(file);
        } catch (StudioException e) {
            told(e);
        }
        probe.generator(file);
        if (System.nanoTime() - begin > SLOW_NANOS) {
            System.out.println("slow");
        }
    }

    private void told(StudioException e) {
        refused++;
        if (e.problem().what().isBlank() || e.problem().why().isBlank() || e.problem().next().isBlank()) {
            throw new IllegalStateException("a problem that says nothing: " + e.problem());
        }
    }
}
