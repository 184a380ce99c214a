package org.podstudio.cli.verbs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Usage;
import org.podstudio.cli.Visible;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.InputFile;

/** {@code --preview}: two files to compare, and what was measured. No job, no asset. */
final class PreviewCommand {
    private static final Pattern REGION = Pattern.compile("(\\d{1,6}),(\\d{1,6}),(\\d{1,6}),(\\d{1,6})");
    private static final Pattern SPAN = Pattern.compile("(\\d{1,7}(?:\\.\\d+)?)(?:\\+(\\d{1,2}(?:\\.\\d+)?))?");

    private final Session session;
    private final OperationVerb.Wish wish;

    PreviewCommand(Session session, OperationVerb.Wish wish) {
        this.session = session;
        this.wish = wish;
    }

    Answer run(@Nullable List<String> inputs, String part, @Nullable String out) throws StudioException, InterruptedException {
        if (inputs == null || inputs.size() != 1 || out == null) {
            throw Usage.wrong(wish.command(), "There is no preview.", "\"--preview\" takes one ID or file, and \"--out DIR\" for its two files.");
        }
        InputFile input = InputFiles.one(session, inputs.getFirst());
        Excerpt excerpt = excerpt(part, input);
        Path folder = folder(session.path(out).toAbsolutePath().normalize());
        try (Subscription _ = session.interruption().interruptsThisThread()) {
            JobQueue.PreviewResult result = session.service(JobQueue.class)
                    .preview(new JobRequest(wish.kind().id(), wish.settings(), List.of()), input, excerpt, folder);
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("before", result.before());
            json.put("after", result.after());
            json.put("facts", result.facts());
            json.put("seconds", result.wallSeconds());
            json.put("cpu_seconds", result.cpuSeconds());
            return Answer.of(json, () -> Visible.text(Visible.path(result.before())) + "\n" + Visible.text(Visible.path(result.after())));
        }
    }

    private Excerpt excerpt(String part, InputFile input) throws StudioException {
        Matcher region = REGION.matcher(part);
        Matcher span = SPAN.matcher(part);
        try {
            if (region.matches() && input.facts().pixels() > 0) {
                return Excerpt.Region.ofPixels(number(region, 1), number(region, 2), number(region, 3), number(region, 4),
                        new PixelSize(input.facts().width(), input.facts().height()));
            } else if (span.matches() && input.facts().type() != MediaType.IMAGE) {
                return new Excerpt.Span(Double.parseDouble(span.group(1)),
                        span.group(2) == null ? Excerpt.Span.USUAL_SECONDS : Double.parseDouble(span.group(2)));
            }
        } catch (IllegalArgumentException e) {
            throw outside(part, input);
        }
        throw outside(part, input);
    }

    private StudioException outside(String part, InputFile input) {
        boolean picture = input.facts().type() == MediaType.IMAGE;
        return Usage.wrong(wish.command(), "\"" + Visible.text(part) + "\" is no part of this file.", picture
                ? "A part of a picture is X,Y,W,H in pixels, here within " + input.facts().width() + "x" + input.facts().height() + "."
                : "A part of a sound or video is START or START+SECONDS, up to 60 seconds.");
    }

    private static int number(Matcher region, int group) {
        return Integer.parseInt(region.group(group));
    }

    private static Path folder(Path folder) throws StudioException {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StudioException(FileInspection.unwritable(folder, e), e);
        }
    }
}
