package org.podstudio.cli;

import java.util.Collection;
import java.util.List;
import org.podstudio.core.api.problem.StudioException;

/** Names that do not exist, with the nearest that does. */
final class Unknown {
    private Unknown() {}

    static StudioException command(List<String> words) {
        boolean inGroup = words.size() > 1 && Verbs.isGroup(words.getFirst());
        String group = inGroup ? words.getFirst() : "";
        String typed = inGroup ? words.get(1) : words.getFirst();
        List<String> names = Verbs.words(group);
        String before = inGroup ? group + " " : "";
        return StudioException.of("unknown-command",
                "There is no command \"" + before + Visible.text(typed) + "\".",
                (inGroup ? "Commands of " + group + ": " : "The commands are: ") + String.join(", ", names) + ".",
                NearestName.of(typed, names)
                        .map(near -> "Did you mean \"podstudio " + before + near + "\"? " + Usage.help(group))
                        .orElse(Usage.help(group)));
    }

    static StudioException incomplete(String group) {
        return StudioException.of("unknown-command", "\"" + group + "\" needs a second word that says what to do.",
                "Commands of " + group + ": " + String.join(", ", Verbs.words(group)) + ".", Usage.help(group));
    }

    /** Where a query may stand, "-word" is most likely a word that must not match. */
    static StudioException optionOrQuery(String command, String typed, Collection<String> options) {
        var near = NearestName.of(typed.split("=", 2)[0], options);
        if (typed.startsWith("--") && near.isPresent()) {
            return option(command, typed, options);
        }
        return StudioException.of("unknown-option", "There is no option \"" + Visible.text(typed) + "\" for \"" + command + "\".",
                "The options are: " + String.join(", ", options) + ". What follows \"--\" is never an option.",
                near.map(name -> "Did you mean \"" + name + "\"? ").orElse("")
                        + "To search for what does not match, put -- before the query: \"podstudio " + command + " -- " + Visible.text(typed) + "\".");
    }

    static StudioException option(String command, String typed, Collection<String> options) {
        String name = typed.split("=", 2)[0];
        return StudioException.of("unknown-option",
                "There is no option \"" + Visible.text(name) + "\"" + (command.isEmpty() ? "." : " for \"" + command + "\"."),
                "The options are: " + String.join(", ", options) + ". What follows \"--\" is never an option.",
                NearestName.of(name, options).map(near -> "Did you mean \"" + near + "\"? ").orElse("") + Usage.help(command));
    }
}
