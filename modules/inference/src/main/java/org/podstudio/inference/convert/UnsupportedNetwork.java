package org.podstudio.inference.convert;

import java.io.IOException;

/** A network that cannot be converted: damaged, or with something in it that we do not know. The message is for users. */
public final class UnsupportedNetwork extends IOException {
    private static final long serialVersionUID = 1L;

    public UnsupportedNetwork(String message) {
        super(message);
    }

    public UnsupportedNetwork(String message, Throwable cause) {
        super(message, cause);
    }
}
