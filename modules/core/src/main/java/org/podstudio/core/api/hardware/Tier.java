package org.podstudio.core.api.hardware;

/** Summary of a machine for the eye; nothing is blocked because of it. */
public enum Tier {
    GREEN,
    YELLOW,
    RED
}
