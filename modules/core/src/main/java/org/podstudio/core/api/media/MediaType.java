package org.podstudio.core.api.media;

import java.util.Locale;

/** The three kinds of asset. The wire name is the lower-case constant name. */
public enum MediaType {
    IMAGE("images"),
    AUDIO("audio"),
    VIDEO("video");

    private final String folder;

    MediaType(String folder) {
        this.folder = folder;
    }

    /** Name in JSON, in the database and in queries: {@code image}, {@code audio}, {@code video}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Folder under {@code Library/} of a project. */
    public String folder() {
        return folder;
    }

    /** @throws IllegalArgumentException if no type has this wire name */
    public static MediaType ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
