package org.podstudio.core.api.media;

/**
 * What a file's first bytes say it is, whatever its name says.
 *
 * @param extension the usual extension without the dot, e.g. {@code png}
 */
public record SniffedType(MediaType type, String mimeType, String extension) {}
