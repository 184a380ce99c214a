package org.podstudio.media.bytes;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file read by position. For one thread; close it after use. */
public final class FileBytes implements Closeable {
    private final FileChannel channel;
    private final long size;

    private FileBytes(FileChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    public static FileBytes open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new FileBytes(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Size in bytes when it was opened. */
    public long size() {
        return size;
    }

    /** Exactly {@code length} bytes from {@code at}. @throws EOFException if the file ends before */
    public byte[] read(long at, int length) throws IOException {
        if (at < 0 || length < 0 || at + length > size) {
            throw new EOFException("the file ends at byte " + size + ", data up to byte " + (at + length) + " is missing");
        }
        byte[] bytes = new byte[length];
        if (fill(at, bytes) < length) {
            throw new EOFException("the file became shorter while it was read");
        }
        return bytes;
    }

    /** Up to {@code length} bytes from {@code at}: fewer at the end of the file. */
    public byte[] upTo(long at, int length) throws IOException {
        int there = Math.clamp(size - at, 0, length);
        byte[] bytes = new byte[there];
        int got = fill(at, bytes);
        return got == there ? bytes : java.util.Arrays.copyOf(bytes, got);
    }

    private int fill(long at, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            int n = channel.read(buffer, at + buffer.position());
            if (n < 0) {
                break;
            }
        }
        return buffer.position();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
