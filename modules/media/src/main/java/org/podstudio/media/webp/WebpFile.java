package org.podstudio.media.webp;

import static org.podstudio.media.bytes.Bytes.has;
import static org.podstudio.media.bytes.Bytes.s32le;
import static org.podstudio.media.bytes.Bytes.u16le;
import static org.podstudio.media.bytes.Bytes.u32le;
import static org.podstudio.media.bytes.Bytes.u8;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.podstudio.media.bytes.FileBytes;

/** The chunks of a WebP file. */
public final class WebpFile {
    private static final int MAX_CHUNKS = 100_000;

    /** Bytes of a metadata chunk that are ever read. */
    private static final int MAX_METADATA_BYTES = 16 * 1024 * 1024;

    /** @param at position of the content behind name and length */
    public record Chunk(String name, long at, long length) {}

    private final FileBytes file;
    private final List<Chunk> chunks = new ArrayList<>();
    private int width;
    private int height;
    private boolean alpha;

    private WebpFile(FileBytes file) throws IOException {
        this.file = file;
        long at = 12;
        while (at + 8 <= file.size() && chunks.size() < MAX_CHUNKS) {
            byte[] head = file.read(at, 8);
            Chunk chunk = new Chunk(new String(head, 0, 4, StandardCharsets.ISO_8859_1), at + 8, u32le(head, 4));
            chunks.add(chunk);
            at += 8 + chunk.length() + (chunk.length() & 1);
        }
        size();
        if (width < 1 || height < 1) {
            throw new WebpException("It has no valid picture header");
        }
    }

    public static WebpFile open(FileBytes file) throws IOException {
        return new WebpFile(file);
    }

    private void size() throws IOException {
        for (Chunk chunk : chunks) {
            byte[] b = file.upTo(chunk.at(), (int) Math.min(chunk.length(), 16));
            if (chunk.name().equals("VP8X") && b.length >= 10) {
                width = 1 + (u16le(b, 4) | u8(b, 6) << 16);
                height = 1 + (u16le(b, 7) | u8(b, 9) << 16);
                alpha = (b[0] & 0x10) != 0;
                return;
            }
            if (chunk.name().equals("VP8L") && b.length >= 5 && b[0] == 0x2f) {
                int bits = s32le(b, 1);
                width = 1 + (bits & 0x3fff);
                height = 1 + (bits >> 14 & 0x3fff);
                alpha = (bits >> 28 & 1) != 0;
                return;
            }
            if (chunk.name().equals("VP8 ") && b.length >= 10 && has(b, 3, "\u009d\u0001*")) {
                width = u16le(b, 6) & 0x3fff;
                height = u16le(b, 8) & 0x3fff;
                return;
            }
        }
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public boolean hasAlpha() {
        return alpha;
    }

    /** Whether its still picture keeps every pixel. */
    public boolean lossless() {
        return first("VP8L").isPresent();
    }

    /** Bytes a pixel that decoding needs at most. */
    public int samples() {
        return lossless() || first("ALPH").isPresent() ? 8 : 4;
    }

    public boolean animated() {
        return first("ANMF").isPresent();
    }

    public List<Chunk> chunks() {
        return chunks;
    }

    FileBytes file() {
        return file;
    }

    Optional<Chunk> first(String name) {
        return chunks.stream().filter(c -> c.name().equals(name)).findFirst();
    }

    /** Content of {@code EXIF}, {@code "XMP "} or {@code ICCP}. */
    public Optional<byte[]> metadata(String name) throws IOException {
        Optional<Chunk> chunk = first(name);
        return chunk.isEmpty() || chunk.get().length() > MAX_METADATA_BYTES ? Optional.empty()
                : Optional.of(file.upTo(chunk.get().at(), (int) chunk.get().length()));
    }
}
