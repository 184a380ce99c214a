package org.podstudio.ui.problem;

import java.util.regex.Pattern;
import org.podstudio.core.api.problem.Problem;

/**
 * What to do next, as a window says it. Problems are told by commands and windows alike; where their advice is a command and a
 * window has a button for it, the button is named instead.
 */
public final class WindowWords {
    private static final Pattern FETCH = Pattern.compile("with: podstudio models fetch \\S+( --from FILE)?\\.?");
    private static final Pattern RECIPES = Pattern.compile("Type \"podstudio recipes list\" to see them\\.");

    private WindowWords() {}

    /** The advice of a problem without commands that have a button here. */
    public static String next(Problem problem) {
        String text = FETCH.matcher(problem.next()).replaceAll("with the button Fetch the model under Enhance.");
        return RECIPES.matcher(text).replaceAll("The inspector lists them under Enhance.");
    }
}
