package org.podstudio.media;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.probe.StudioMediaProbe;

/** The rules of the corpus' check_media.py, applied to the probe in this process. */
final class MediaScore {
    private static final Set<String> UNSUPPORTED = Set.of("svg", "svgz", "jxl");

    private final MediaProbe probe = new StudioMediaProbe();
    private final ShownOtherwise shown;
    final List<String> notes = new ArrayList<>();
    int decodes;
    int decodesRight;
    int facts;
    int factsRight;
    int crashes;
    long slowestMs;

    /** @param shown facts that count instead of the manifest's */
    MediaScore(ShownOtherwise shown) {
        this.shown = shown;
    }

    void check(CorpusRows.Row row) {
        long start = System.nanoTime();
        MediaFacts have = null;
        String error = null;
        try {
            have = probe.probe(row.file(), MediaProbe.Depth.FIRST_FRAME);
        } catch (StudioException e) {
            error = e.problem().code() + ": " + e.problem().why();
        } catch (RuntimeException | Error e) {
            crashes++;
            error = "CRASH " + e;
            notes.add(row.name() + ": " + error + " at " + (e.getStackTrace().length > 0 ? e.getStackTrace()[0] : "?"));
        }
        long ms = (System.nanoTime() - start) / 1_000_000;
        slowestMs = Math.max(slowestMs, ms);
        if (ms > 3000) {
            notes.add(row.name() + ": took " + ms + " ms");
        }
        String expect = row.expected().path("expect").asText("");
        String extension = extension(row.file());
        boolean must = !UNSUPPORTED.contains(extension) && !expect.contains("graceful") && !expect.contains("acceptable")
                && (row.expected().path("decodes").asBoolean(false) || expect.startsWith("decodes")
                        || expect.startsWith("metadata as given") || row.category().startsWith("c"));
        if (!must) {
            return;
        }
        decodes++;
        if (error == null) {
            decodesRight++;
        } else {
            notes.add(row.name() + ": should decode: " + error);
        }
        fact(row, "width", have == null ? null : have.width(), have == null ? null : have.height());
        fact(row, "height", have == null ? null : have.height(), have == null ? null : have.width());
        fact(row, "duration", have == null ? null : have.duration(), null);
    }

    private void fact(CorpusRows.Row row, String name, Number have, Number turnedHave) {
        JsonNode want = row.expected().path(name);
        double value = want.isNumber() ? want.asDouble() : want.isTextual() && want.asText().matches("[0-9.]+") ? Double.parseDouble(want.asText()) : 0;
        if (value <= 0) {
            return;
        }
        facts++;
        Optional<Double> otherwise = shown.fact(row.name(), name);
        if (otherwise.isPresent()) {
            boolean so = have != null && Math.abs(have.doubleValue() - otherwise.get()) <= (name.equals("duration") ? 0.001 : 0);
            factsRight += so ? 1 : 0;
            if (!so) {
                notes.add(row.name() + ": " + name + " shown to be " + otherwise.get() + " have " + have);
            }
            return;
        }
        double tolerance = name.equals("duration") ? Math.max(0.1, 0.1 * value * 0.2) : 0;
        boolean same = have != null && Math.abs(have.doubleValue() - value) <= tolerance;
        int orientation = row.expected().path("orientation").asInt(0);
        int rotation = row.expected().path("rotation").asInt(0);
        boolean turned = orientation >= 5 || rotation != 0 && Math.abs(rotation) != 180;
        if (!same && turned && turnedHave != null) {
            same = turnedHave.doubleValue() == value;
        }
        if (same) {
            factsRight++;
        } else {
            notes.add(row.name() + ": " + name + " want " + value + " have " + have);
        }
    }

    static String extension(Path file) {
        String name = file.getFileName().toString().toLowerCase(java.util.Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    String summary() {
        return "crashes: " + crashes + "; decodes: " + decodesRight + "/" + decodes + "; facts right: " + factsRight + "/" + facts
                + "; slowest: " + slowestMs + " ms";
    }

    public static void main(String[] args) throws Exception {
        MediaScore score = new MediaScore(ShownOtherwise.read());
        CorpusRows corpus = CorpusRows.read(args.length > 1 ? Path.of(args[1]) : CorpusRows.find().orElseThrow());
        for (CorpusRows.Row row : corpus.rows()) {
            if (row.category().startsWith(args[0])) {
                score.check(row);
            }
        }
        score.notes.forEach(System.out::println);
        System.out.println(score.summary());
    }
}
