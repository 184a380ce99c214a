package org.podstudio.media.jpeg;

import java.io.IOException;

/** The content breaks the JPEG format; the message says how, as a sentence for the user. */
public final class JpegException extends IOException {
    private static final long serialVersionUID = 1L;

    JpegException(String message) {
        super(message);
    }

    JpegException(String message, Throwable cause) {
        super(message, cause);
    }
}
