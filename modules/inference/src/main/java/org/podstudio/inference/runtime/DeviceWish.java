package org.podstudio.inference.runtime;

/** What the user wants a model to be run by. */
public enum DeviceWish {
    /** The best that is here and gives the right results. */
    AUTO,
    CPU
}
