package org.podstudio.media.image;

import static org.podstudio.media.bytes.Bytes.s32le;
import static org.podstudio.media.bytes.Bytes.u32le;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.bytes.FileBytes;

/** Size of an OpenEXR picture: that of its display window, which decoders fill. Source: OpenEXR File Layout, Header Attributes. */
final class ExrHeader {
    /** Attributes of a header; studios write some dozens. */
    private static final int MAX_ATTRIBUTES = 10_000;

    /** Characters of a name, as the standard bounds them, and its end. */
    private static final int MAX_NAME = 256;

    private static final int MAX_CHANNEL_BYTES = 64 * 1024;
    private static final int CHANNEL_FACTS = 16;

    private ExrHeader() {}

    static ImageHeader read(FileBytes file) throws IOException {
        long at = 8;
        byte[] window = null;
        Boolean alpha = null;
        for (int i = 0; i < MAX_ATTRIBUTES && (window == null || alpha == null); i++) {
            byte[] head = file.upTo(at, 2 * MAX_NAME + 4);
            String name = text(head, 0);
            String type = name == null || name.isEmpty() ? null : text(head, name.length() + 1);
            if (type == null) {
                break;
            }
            int length = name.length() + type.length() + 2;
            byte[] size = file.read(at + length, 4);
            at += length + 4;
            if (name.equals("displayWindow")) {
                window = file.read(at, 16);
            } else if (name.equals("channels")) {
                alpha = alpha(file.upTo(at, (int) Math.min(MAX_CHANNEL_BYTES, u32le(size, 0))));
            }
            at += u32le(size, 0);
        }
        if (window == null) {
            throw new IOException("It does not state its size");
        }
        return ImageHeader.stated((long) s32le(window, 8) - s32le(window, 0) + 1, (long) s32le(window, 12) - s32le(window, 4) + 1, alpha);
    }

    /** Whether the first layer has a channel A. */
    private static boolean alpha(byte[] channels) {
        int at = 0;
        for (String name = text(channels, at); name != null && !name.isEmpty(); name = text(channels, at)) {
            if (name.equals("A")) {
                return true;
            }
            at += name.length() + 1 + CHANNEL_FACTS;
        }
        return false;
    }

    /** The text that ends in a zero; null when it does not end. */
    private static @Nullable String text(byte[] b, int from) {
        for (int i = from; i < b.length && i - from < MAX_NAME; i++) {
            if (b[i] == 0) {
                return new String(b, from, i - from, StandardCharsets.ISO_8859_1);
            }
        }
        return null;
    }
}
