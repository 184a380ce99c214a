package org.podstudio.cli;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that every command takes, before or after its name. */
public final class Globals {
    /** Those that take a value, so that the value is not taken for the command's name. */
    static final Set<String> WITH_VALUE = Set.of("--project", "--home", "--progress", "--log-level");

    static final Set<String> WITHOUT_VALUE = Set.of("--json", "--quiet");

    @Option(names = "--project", paramLabel = "DIR", order = 90,
            description = "The project; else PODSTUDIO_PROJECT, else the last one used.")
    @Nullable String project;

    @Option(names = "--home", paramLabel = "DIR", order = 91,
            description = "The user folder; else PODSTUDIO_HOME, else ~/.podstudio.")
    @Nullable String home;

    @Option(names = "--json", order = 92, description = "Answer with exactly one JSON document.")
    boolean json;

    @Option(names = "--quiet", order = 93, description = "No progress and no notices.")
    boolean quiet;

    @Option(names = "--progress", paramLabel = "bar|json|none", order = 94,
            description = "How progress is shown on standard error; a bar when that is a terminal.")
    @Nullable String progress;

    @Option(names = "--log-level", paramLabel = "LEVEL", order = 95,
            description = "Also show log lines from this level on (error, warning, info, debug) on standard error.")
    @Nullable String logLevel;

    @Option(names = {"--help", "-h"}, order = 96, usageHelp = true, description = "Show this text.")
    boolean help;
}
