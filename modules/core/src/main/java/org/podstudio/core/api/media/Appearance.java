package org.podstudio.core.api.media;

/** What a picture looks like, found out from the same pixels as its thumbnails. */
public record Appearance(Fingerprint fingerprint, Palette palette) {}
