package org.podstudio.media.sniff;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.podstudio.media.bytes.Bytes;
import org.podstudio.media.bytes.FileBytes;

/** Tells a format by content alone. */
public final class Sniffer {
    /** Bytes looked at from the start of a file. */
    public static final int HEAD_BYTES = 64 * 1024;

    private static final int TGA_FOOTER_BYTES = 26;

    private Sniffer() {}

    public static Optional<Format> sniff(Path file) throws IOException {
        try (FileBytes bytes = FileBytes.open(file)) {
            return sniff(bytes);
        }
    }

    public static Optional<Format> sniff(FileBytes file) throws IOException {
        byte[] first = file.upTo(0, 4096);
        Optional<Format> format = ImageSignatures.match(first).or(() -> ContainerSignatures.match(first));
        if (format.isPresent()) {
            return format;
        }
        // What is left hides behind a tag, junk or text, so it needs a longer look.
        byte[] head = file.size() <= first.length ? first : file.upTo(0, HEAD_BYTES);
        format = AudioFrames.match(head, file).or(() -> TextSignatures.match(head));
        if (format.isPresent()) {
            return format;
        }
        byte[] tail = file.upTo(Math.max(0, file.size() - TGA_FOOTER_BYTES), TGA_FOOTER_BYTES);
        boolean tga = Bytes.has(tail, 8, "TRUEVISION-XFILE.") || ImageSignatures.plausibleTga(head, file.size());
        return tga ? Optional.of(Format.TGA) : Optional.empty();
    }
}
