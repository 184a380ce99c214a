package org.podstudio.media.convert;

/** What becomes of a picture's colour space. */
public enum ColourPolicy {
    /** The numbers stay, and the profile that gives them their meaning stays with them. */
    KEEP,
    /** Converted to sRGB by the profile, which is then not needed any more. */
    SRGB
}
