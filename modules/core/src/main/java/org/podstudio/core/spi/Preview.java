package org.podstudio.core.spi;

import java.nio.file.Path;

/**
 * An operation tried on a part of its input.
 *
 * @param before what the result is compared with
 * @param after what the operation made of it, in the job's work folder
 */
public record Preview(Path before, Path after, Scope scope) {
    /** What was tried. */
    public enum Scope {
        /** The part that was asked for, at full sharpness. */
        PART,
        /** All of the file, made smaller, because of a part the operation would make something else. */
        WHOLE
    }

    /** Of the part that was asked for. */
    public Preview(Path before, Path after) {
        this(before, after, Scope.PART);
    }
}
