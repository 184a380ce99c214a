package org.podstudio.media.png;

import static org.podstudio.media.bytes.Bytes.has;
import static org.podstudio.media.bytes.Bytes.s32be;
import static org.podstudio.media.bytes.Bytes.u32be;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.pixels.PixelLayout;

/** The chunks of a PNG file, found by one walk over their headers; their content is read only when asked for. */
public final class PngFile {
    /** Chunks a file may have; a big picture written in 8 KiB pieces has some 100,000. */
    private static final int MAX_CHUNKS = 2_000_000;

    /** Bytes of one ancillary chunk that are ever read. Source: MEDIA.md, the cap for text. */
    public static final int MAX_ANCILLARY_BYTES = 16 * 1024 * 1024;

    /** @param at file position of the content, behind length and type */
    public record Chunk(String type, long at, int length) {}

    private final FileBytes file;
    private final List<Chunk> chunks = new ArrayList<>();
    private final PngHeader header;
    private @Nullable String flaw;

    private PngFile(FileBytes file) throws IOException {
        this.file = file;
        walk();
        if (chunks.isEmpty() || !chunks.getFirst().type().equals("IHDR")) {
            throw new PngException("It has no header chunk");
        }
        this.header = PngHeader.parse(critical(chunks.getFirst()));
    }

    /** @throws PngException if there is no valid header; flaws behind it are told when pixels are read */
    public static PngFile open(FileBytes file) throws IOException {
        return new PngFile(file);
    }

    private void walk() throws IOException {
        long at = 8;
        while (at + 8 <= file.size() && chunks.size() < MAX_CHUNKS) {
            byte[] head = file.read(at, 8);
            long length = u32be(head, 0);
            String type = new String(head, 4, 4, StandardCharsets.ISO_8859_1);
            if (!type.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z')) {
                flaw = "Its chunk at byte " + at + " has no valid name";
                return;
            }
            if (length > Integer.MAX_VALUE || at + 12 + length > file.size()) {
                flaw = "It ends inside its chunk " + type + " at byte " + at + ": " + (at + 12 + length - file.size())
                        + " bytes are missing";
                chunks.add(new Chunk(type, at + 8, Math.clamp(file.size() - at - 8, 0, Integer.MAX_VALUE)));
                return;
            }
            chunks.add(new Chunk(type, at + 8, (int) length));
            at += 12 + length;
            if (type.equals("IEND")) {
                return;
            }
        }
        flaw = "It has no end chunk";
    }

    FileBytes file() {
        return file;
    }

    PngHeader header() {
        return header;
    }

    public int width() {
        return header.width();
    }

    public int height() {
        return header.height();
    }

    public List<Chunk> chunks() {
        return chunks;
    }

    public Optional<Chunk> first(String type) {
        return chunks.stream().filter(c -> c.type().equals(type)).findFirst();
    }

    /** What is wrong with the order of chunks, null when the file is whole. */
    @Nullable String flaw() {
        return flaw;
    }

    public boolean animated() {
        return first("acTL").isPresent();
    }

    /** Whether its rows come in their order, so that it can be read without holding all of it. */
    public boolean streams() {
        return !header.interlaced();
    }

    public boolean hasAlpha() {
        return header.color() >= 4 || first("tRNS").isPresent();
    }

    /** Shape of the decoded pixels: palettes become RGB, a transparent colour becomes an alpha band. */
    public PixelLayout layout() {
        int bands = hasAlpha() ? 4 : header.color() == 0 ? 1 : 3;
        return new PixelLayout(header.width(), header.height(), bands, header.depth() == 16 ? 16 : 8);
    }

    /** Content of an ancillary chunk, unchecked; cut at {@link #MAX_ANCILLARY_BYTES}. */
    public byte[] content(Chunk chunk) throws IOException {
        return file.upTo(chunk.at(), Math.min(chunk.length(), MAX_ANCILLARY_BYTES));
    }

    /** Content of a small critical chunk. @throws PngException if its checksum does not match */
    byte[] critical(Chunk chunk) throws IOException {
        if (chunk.length() > 1 << 20) {
            throw new PngException("Its chunk " + chunk.type() + " has " + chunk.length() + " bytes");
        }
        if (chunk.at() + chunk.length() + 4 > file.size()) {
            throw new PngException("It ends inside its chunk " + chunk.type());
        }
        byte[] all = file.read(chunk.at() - 4, chunk.length() + 8);
        CRC32 crc = new CRC32();
        crc.update(all, 0, chunk.length() + 4);
        if ((int) crc.getValue() != s32be(all, chunk.length() + 4)) {
            throw new PngException("The checksum of its chunk " + chunk.type() + " does not match");
        }
        return java.util.Arrays.copyOfRange(all, 4, chunk.length() + 4);
    }

    static boolean signature(byte[] head) {
        return has(head, 0, "\u0089PNG\r\n\u001a\n");
    }
}
