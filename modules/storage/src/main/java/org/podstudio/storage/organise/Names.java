package org.podstudio.storage.organise;

import org.podstudio.core.api.problem.StudioException;

/** Names that people give to collections, searches and tags. */
final class Names {
    /** More than anybody reads; keeps lists and messages in one line. */
    private static final int LONGEST = 200;

    private Names() {}

    /** Without space around it. @throws StudioException {@code bad-name} */
    static String checked(String name, String thing) throws StudioException {
        String given = name.strip();
        if (given.isEmpty() || given.length() > LONGEST || given.chars().anyMatch(Character::isISOControl)) {
            throw StudioException.of("bad-name", "The " + thing + " was not named.",
                    given.isEmpty() ? "A name is not empty." : "A name has at most " + LONGEST + " characters and is one line.",
                    "Choose another name.");
        }
        return given;
    }

    static StudioException taken(String thing, String name) {
        return StudioException.of("name-taken", "The name is taken.",
                "There is a " + thing + " \"" + name + "\" already; case and accents make no difference.", "Choose another name.");
    }

    static StudioException unknown(String thing, String name) {
        return StudioException.of("no-such-" + thing, "There is no " + thing + " \"" + name + "\".",
                "None of the project's is named so.", "Look at the list of them, then try again.");
    }
}
