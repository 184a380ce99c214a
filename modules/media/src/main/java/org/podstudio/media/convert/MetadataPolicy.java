package org.podstudio.media.convert;

/** What of a file's metadata its copy carries. */
public enum MetadataPolicy {
    /** All that the new format can hold. */
    KEEP,
    /** Nothing but what the right colours need. */
    STRIP,
    /** All but where it was made. */
    NO_LOCATION
}
