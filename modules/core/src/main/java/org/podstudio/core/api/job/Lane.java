package org.podstudio.core.api.job;

/** Where a job waits its turn. Lanes together never use more native threads than there are cores. */
public enum Lane {
    /** Short work for what is on screen: thumbnails. */
    INTERACTIVE,
    /** Work bound by the processor. */
    CPU,
    /** Work bound by the disk: import, pack export. */
    IO,
    /** One at a time, whatever the number of cards. */
    GPU
}
