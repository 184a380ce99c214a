package org.podstudio.core.api.hardware;

/**
 * What an operation needs, from its real input.
 *
 * @param ram bytes of memory beyond the idle process without which it cannot work (below: block)
 * @param ramComfortable bytes of total memory below which it warns, 0 for none
 * @param disk bytes on the project's file system
 * @param cpuSeconds estimate on one core of this machine
 * @param vram bytes of a graphics card's memory where it is to run on one; with less it runs on the processor (warns). 0 where it asks for no card
 */
public record Requirement(long ram, long ramComfortable, long disk, double cpuSeconds, long vram) {
    public static final Requirement NONE = new Requirement(0, 0, 0, 0);

    /** Of what asks for no graphics card. */
    public Requirement(long ram, long ramComfortable, long disk, double cpuSeconds) {
        this(ram, ramComfortable, disk, cpuSeconds, 0);
    }

    /** The same, on a graphics card where there is one with so much memory. */
    public Requirement onCard(long bytes) {
        return new Requirement(ram, ramComfortable, disk, cpuSeconds, bytes);
    }
}
