package org.podstudio.packbuilder.build;

/**
 * Something the user should know about a pack that was built all the same.
 *
 * @param path of the asset in the project, or empty when it is about the pack
 */
public record Warning(String code, String path, String what) {
    /** As windows and the command line show it. */
    String sentence() {
        return path.isEmpty() ? what : path + ": " + what;
    }
}
