package org.podstudio.media.webp;

import java.io.IOException;

/** The content breaks the WebP format; the message says how, as a sentence for the user. */
public final class WebpException extends IOException {
    private static final long serialVersionUID = 1L;

    public WebpException(String message) {
        super(message);
    }
}
