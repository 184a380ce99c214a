package org.podstudio.media.heif;

import java.io.IOException;

/** The content breaks the HEIF format; the message says how, as a sentence for the user. */
public final class HeifException extends IOException {
    private static final long serialVersionUID = 1L;

    HeifException(String message) {
        super(message);
    }
}
