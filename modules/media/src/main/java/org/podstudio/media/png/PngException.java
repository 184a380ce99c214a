package org.podstudio.media.png;

import java.io.IOException;

/** The content breaks the PNG format; the message says how, as a sentence for the user. */
public final class PngException extends IOException {
    private static final long serialVersionUID = 1L;

    PngException(String message) {
        super(message);
    }
}
