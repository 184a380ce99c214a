package org.podstudio.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Arguments cut into the command's name and the rest.
 *
 * @param words the first words, at most two, that may be a command's name
 * @param places where they stand in {@code all}
 */
record Arguments(List<String> words, List<Integer> places, List<String> all) {

    static Arguments of(List<String> all) {
        List<String> words = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < all.size() && words.size() < 2; i++) {
            String argument = all.get(i);
            if (argument.equals("--")) {
                break;
            }
            if (Globals.WITH_VALUE.contains(argument)) {
                i++;
            } else if (!argument.startsWith("-") || argument.equals("-")) {
                words.add(argument);
                places.add(i);
            }
        }
        return new Arguments(List.copyOf(words), List.copyOf(places), List.copyOf(all));
    }

    /** Everything but the first {@code count} words. */
    List<String> without(int count) {
        List<String> rest = new ArrayList<>(all);
        for (int i = count - 1; i >= 0; i--) {
            rest.remove((int) places.get(i));
        }
        return rest;
    }

    /** Whether {@code option} stands before any {@code --}. */
    boolean has(String option) {
        int end = all.indexOf("--");
        int at = all.indexOf(option);
        return at >= 0 && (end < 0 || at < end);
    }
}
