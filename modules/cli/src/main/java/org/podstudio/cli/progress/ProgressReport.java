package org.podstudio.cli.progress;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.podstudio.cli.Console;
import org.podstudio.cli.json.Json;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Progress;

/** Shows how far jobs are, on standard error. Safe from any thread. */
public final class ProgressReport {
    /** How progress is shown. */
    public enum Style {
        NONE,
        BAR,
        /** One object a line. */
        JSON
    }

    private static final int BAR_WIDTH = 24;
    private static final int LINE_WIDTH = 78;

    private final Console console;
    private final Style style;
    /** Guarded by this. */
    private boolean barShown;

    public ProgressReport(Console console, Style style) {
        this.console = console;
        this.style = style;
    }

    /** Shows a running job; others are not shown. @param rest e.g. {@code 3 of 12}, or empty */
    public synchronized void show(Job job, String rest) {
        if (job.state() instanceof JobState.Running(var started, Progress progress)) {
            switch (style) {
                case NONE -> { }
                case BAR -> bar(progress, rest);
                case JSON -> json(job, progress);
            }
        }
    }

    /** Removes the bar, before something else is printed. */
    public synchronized void clear() {
        if (barShown) {
            barShown = false;
            console.error().print("\r" + " ".repeat(LINE_WIDTH) + "\r");
            console.error().flush();
        }
    }

    private void bar(Progress progress, String rest) {
        int filled = BAR_WIDTH * progress.percent() / 100;
        String line = "[" + "#".repeat(filled) + ".".repeat(BAR_WIDTH - filled) + "] "
                + (progress.total() == 0 ? "" : progress.percent() + " % ") + progress.what() + " " + rest;
        String cut = line.length() > LINE_WIDTH ? line.substring(0, LINE_WIDTH) : line;
        console.error().print("\r" + cut + " ".repeat(LINE_WIDTH - cut.length()));
        console.error().flush();
        barShown = true;
    }

    private void json(Job job, Progress progress) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("job", job.id().toString());
        json.put("kind", job.kind());
        json.put("done", progress.done());
        json.put("total", progress.total());
        json.put("unit", progress.unit().wire());
        json.put("what", progress.what());
        StringWriter line = new StringWriter();
        try {
            Json.write(json, line);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        console.note(line.toString());
    }
}
