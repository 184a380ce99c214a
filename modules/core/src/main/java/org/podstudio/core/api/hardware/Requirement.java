package org.podstudio.core.api.hardware;

/**
 * What an operation needs, from its real input.
 *
 * @param ram bytes of memory beyond the idle process without which it cannot work (below: block)
 * @param ramComfortable bytes of total memory below which it warns, 0 for none
 * @param disk bytes on the project's file system
 * @param cpuSeconds estimate on one core of this machine
 */
public record Requirement(long ram, long ramComfortable, long disk, double cpuSeconds) {
    public static final Requirement NONE = new Requirement(0, 0, 0, 0);
}
