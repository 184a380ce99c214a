package org.podstudio.media.bytes;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file, or what was read of one, read by position. Small reads come from a window of what was read last. For one thread; close it after use. */
public final class FileBytes implements Closeable {
    /** Read ahead where reading goes on; enough for the headers of most pictures. */
    private static final int WINDOW_BYTES = 8 * 1024;

    /** Read where a chunk is jumped to: mostly only its head is wanted. */
    private static final int JUMP_BYTES = 1024;

    private final @Nullable FileChannel channel;
    private final long size;
    private final byte[] window;
    private long windowAt;
    private int windowLength;

    private FileBytes(FileChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
        this.window = new byte[WINDOW_BYTES];
    }

    private FileBytes(byte[] content) {
        this.channel = null;
        this.size = content.length;
        this.window = content;
        this.windowLength = content.length;
    }

    /** The content of a file that lies in another; the array belongs to the result. */
    public static FileBytes of(byte[] content) {
        return new FileBytes(content);
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
        if (at < 0 || length < 0 || at > size - length) {
            throw new EOFException("the file ends at byte " + size + ", data up to byte " + (at + length) + " is missing");
        }
        byte[] bytes = new byte[length];
        if (take(at, bytes) < length) {
            throw new EOFException("the file became shorter while it was read");
        }
        return bytes;
    }

    /** Up to {@code length} bytes from {@code at}: fewer at the end of the file. */
    public byte[] upTo(long at, int length) throws IOException {
        int there = Math.clamp(size - at, 0, Math.max(0, length));
        byte[] bytes = new byte[there];
        int got = take(at, bytes);
        return got == there ? bytes : java.util.Arrays.copyOf(bytes, got);
    }

    /** The byte at {@code at}, or -1 where the file has none. */
    public int byteAt(long at) throws IOException {
        if (at < 0 || at >= size || !inWindow(at, 1) && !moveWindow(at, 1)) {
            return -1;
        }
        return window[(int) (at - windowAt)] & 0xff;
    }

    private int take(long at, byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            return 0; // asked for behind the end
        }
        if (channel == null && !inWindow(at, bytes.length)) {
            throw new IllegalArgumentException("there is no byte " + at); // as a channel says it
        }
        if (bytes.length > WINDOW_BYTES / 2 && !inWindow(at, bytes.length)) {
            return fill(at, bytes, bytes.length);
        }
        if (!inWindow(at, bytes.length) && !moveWindow(at, bytes.length)) {
            int there = (int) Math.clamp(windowAt + windowLength - at, 0, bytes.length);
            System.arraycopy(window, 0, bytes, 0, there);
            return there;
        }
        System.arraycopy(window, (int) (at - windowAt), bytes, 0, bytes.length);
        return bytes.length;
    }

    private boolean inWindow(long at, int length) {
        return at >= windowAt && at + length <= windowAt + windowLength;
    }

    private boolean moveWindow(long at, int length) throws IOException {
        boolean goesOn = at >= windowAt && at <= windowAt + windowLength;
        int wanted = goesOn ? WINDOW_BYTES : Math.max(JUMP_BYTES, length);
        windowLength = 0;
        windowAt = at;
        windowLength = fill(at, window, wanted);
        return windowLength >= length;
    }

    private int fill(long at, byte[] bytes, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
        while (buffer.hasRemaining()) {
            int n = Objects.requireNonNull(channel).read(buffer, at + buffer.position());
            if (n < 0) {
                break;
            }
        }
        return buffer.position();
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
