package org.podstudio.storage.db;

/** What a commit survives. Both survive the death of the process. */
public enum Durability {
    /** Also a power cut: the commit returns after the disk has it. */
    POWER_CUT,
    /** A power cut may take back the last moments, never part of a transaction. */
    PROCESS_DEATH
}
