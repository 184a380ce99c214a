package org.podstudio.cli;

import org.podstudio.core.api.problem.StudioException;

/** Wrong usage of the command line: exit code 2. */
public final class Usage {
    private Usage() {}

    /** @param command the verb, e.g. {@code assets list} */
    public static StudioException wrong(String command, String what, String why) {
        return StudioException.of("usage", what, why, help(command));
    }

    public static String help(String command) {
        return "Type \"podstudio " + (command.isEmpty() ? "" : command + " ") + "--help\" to see how it is used.";
    }
}
