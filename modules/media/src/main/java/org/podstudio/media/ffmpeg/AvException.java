package org.podstudio.media.ffmpeg;

import java.io.IOException;

/** FFmpeg could not read a file; the message says why, as a sentence for the user. */
public final class AvException extends IOException {
    private static final long serialVersionUID = 1L;

    public AvException(String message) {
        super(message);
    }
}
