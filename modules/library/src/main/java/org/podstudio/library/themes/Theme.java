package org.podstudio.library.themes;

import org.jspecify.annotations.Nullable;

/** A theme and why it was chosen. @param reason a sentence's end, null where nothing decided */
public record Theme(String name, @Nullable String reason) {}
