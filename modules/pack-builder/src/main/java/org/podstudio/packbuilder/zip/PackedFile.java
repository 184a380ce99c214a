package org.podstudio.packbuilder.zip;

import com.sun.nio.file.ExtendedOpenOption;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.file.PrivateFiles;

/**
 * A new file that is written from start to end and made durable. Large ones go past the system's page cache where it can be: a
 * pack is not read again soon, and filling the cache with it costs four times the processor time of writing it. For one thread.
 */
final class PackedFile implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(PackedFile.class.getName());

    /** Small enough that a cancel is noticed at once, large enough that the calls cost nothing. */
    static final int CHUNK_BYTES = 4 << 20;

    /** Below it the cache costs less than opening the file twice. */
    private static final long WORTH_BYTES = 8 << 20;

    /** Blocks of disks are 512 to 4,096 bytes; what says more is no disk. */
    private static final long MAX_BLOCK_BYTES = 64 << 10;

    private final FileChannel cached;
    private final int block;
    private @Nullable FileChannel direct;
    private final ByteBuffer buffer;

    /** Bytes of the file that are written, without those in the buffer. */
    private long written;

    private PackedFile(FileChannel cached, @Nullable FileChannel direct, int block) {
        this.cached = cached;
        this.direct = direct;
        this.block = block;
        this.buffer = direct == null ? ByteBuffer.allocateDirect(64 << 10) : ByteBuffer.allocateDirect(CHUNK_BYTES + block).alignedSlice(block);
    }

    /**
     * @param target must not exist
     * @param bytes about how many will be written
     */
    static PackedFile create(Path target, long bytes) throws IOException {
        FileChannel cached = PrivateFiles.create(target);
        long block = bytes < WORTH_BYTES ? 0 : Files.getFileStore(target).getBlockSize();
        FileChannel direct = null;
        if (block >= 512 && block <= MAX_BLOCK_BYTES && Long.bitCount(block) == 1) {
            try {
                direct = FileChannel.open(target, StandardOpenOption.WRITE, ExtendedOpenOption.DIRECT);
            } catch (IOException | UnsupportedOperationException e) {
                // File systems in memory and some on networks cannot.
                LOG.log(Level.FINE, "written through the cache", e);
            }
        }
        return new PackedFile(cached, direct, (int) block);
    }

    void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            int n = Math.min(bytes.remaining(), buffer.remaining());
            buffer.put(bytes.slice(bytes.position(), n));
            bytes.position(bytes.position() + n);
            if (!buffer.hasRemaining()) {
                flush();
            }
        }
    }

    /**
     * Appends a part of another file.
     *
     * @return how many of the {@code wanted} bytes; call again for the rest
     * @throws EOFException if it has none from there
     */
    long append(FileChannel in, long from, long wanted) throws IOException {
        long moved;
        if (direct == null) {
            flush();
            moved = in.transferTo(from, Math.min(CHUNK_BYTES, wanted), cached.position(written));
            written += Math.max(0, moved);
        } else {
            int limit = buffer.limit();
            buffer.limit((int) Math.min(limit, buffer.position() + wanted));
            moved = in.read(buffer, from);
            buffer.limit(limit);
            if (!buffer.hasRemaining()) {
                flush();
            }
        }
        if (moved <= 0) {
            throw new EOFException("it became shorter while it was read");
        }
        return moved;
    }

    /** Writes what is in the buffer; past the cache whole blocks only, and the rest of it stays. */
    private void flush() throws IOException {
        buffer.flip();
        int all = buffer.limit();
        if (direct != null) {
            buffer.limit(all - all % block);
            past(direct);
        }
        if (direct == null) {
            buffer.limit(all);
            through();
        }
        buffer.limit(all);
        buffer.compact();
    }

    private void past(FileChannel channel) throws IOException {
        try {
            while (buffer.hasRemaining()) {
                written += channel.write(buffer, written);
            }
        } catch (java.nio.channels.ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            // Some file systems open such a file and then refuse to write it. If the disk is full, the cache says so too.
            LOG.log(Level.FINE, "the rest is written through the cache", e);
            direct = null;
            channel.close();
        }
    }

    private void through() throws IOException {
        while (buffer.hasRemaining()) {
            written += cached.write(buffer, written);
        }
    }

    /** Writes the rest and makes all of it durable. */
    void finish() throws IOException {
        flush();
        buffer.flip();
        through();
        buffer.clear();
        cached.force(true);
    }

    @Override
    public void close() throws IOException {
        try (cached) {
            if (direct != null) {
                direct.close();
            }
        }
    }
}
