package org.podstudio.media.heif;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Puts boxes of an ISO media file together. */
final class BoxWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** The low {@code bytes} bytes of a number, big-endian; beyond four they are zero. */
    BoxWriter number(int value, int bytes) {
        for (int i = bytes - 1; i >= 0; i--) {
            out.write(i > 3 ? 0 : value >> 8 * i);
        }
        return this;
    }

    BoxWriter text(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    BoxWriter put(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    BoxWriter box(String type, byte[] content) {
        return number(8 + content.length, 4).text(type).put(content);
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
