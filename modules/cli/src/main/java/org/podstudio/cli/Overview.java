package org.podstudio.cli;

import java.util.Map;

/** The list of commands, for {@code --help}. */
final class Overview {
    private Overview() {}

    /** @param group its commands only; all when empty */
    static String of(String group) {
        StringBuilder text = new StringBuilder();
        text.append("Usage: podstudio ").append(group.isEmpty() ? "COMMAND" : group + " COMMAND").append(" [OPTIONS]\n\n");
        if (group.isEmpty()) {
            text.append("Without a command the window opens. Commands need no display.\n\n");
        }
        text.append("Commands:\n");
        for (Map.Entry<String, String> verb : Verbs.all().entrySet()) {
            if (group.isEmpty() || verb.getKey().startsWith(group + " ")) {
                text.append("  ").append(verb.getKey());
                text.repeat(' ', Math.max(1, 18 - verb.getKey().length())).append(verb.getValue()).append('\n');
            }
        }
        text.append("""

                Options of every command:
                  --project DIR     the project; else PODSTUDIO_PROJECT, else the last one used
                  --home DIR        the user folder; else PODSTUDIO_HOME, else ~/.podstudio
                  --json            answer with exactly one JSON document
                  --quiet           no progress and no notices
                  --progress HOW    bar, json or none
                  --log-level L     also show log lines: error, warning, info, debug
                  --help            how a command is used
                  --version         which version this is

                Exit codes: 0 done, 1 some items failed, 2 wrong usage, 3 nothing done, 130 interrupted.""");
        return text.toString();
    }
}
