package org.podstudio.media.av;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/**
 * Lets FFmpeg write one file and nothing else. Remembers why a write failed, which FFmpeg cannot tell. Reads back as well,
 * because the index of an MP4 is moved to its front when all is written.
 */
final class FileSink implements AutoCloseable {
    private final SeekableByteChannel channel;
    private final SinkCursor writing;
    private @Nullable SinkCursor reading;
    private volatile boolean stopped;
    private volatile @Nullable IOException failure;

    /** @param file is created; it must not exist */
    FileSink(Path file) throws IOException {
        this(Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.READ)));
    }

    FileSink(SeekableByteChannel channel) {
        this.channel = channel;
        this.writing = new SinkCursor(this, true);
    }

    /** Makes a muxer write here, and read here when it asks for a second look at its file. */
    void serve(AVFormatContext muxer) {
        muxer.pb(writing.context());
        muxer.flags(muxer.flags() | AVFormatContext.AVFMT_FLAG_CUSTOM_IO);
        SinkCursor.reopenThrough(muxer);
    }

    /** Makes every further write fail; from any thread. */
    void stop() {
        stopped = true;
    }

    /** Why a write failed first, null when none did. */
    @Nullable IOException failure() {
        return failure;
    }

    /** A second way into the file, for reading only. */
    AVIOContext reopen() {
        SinkCursor cursor = new SinkCursor(this, false);
        reading = cursor;
        return cursor.context();
    }

    void closeReader() {
        SinkCursor open = reading;
        if (open != null) {
            reading = null;
            open.close();
        }
    }

    /** The number of bytes moved, or an error code of FFmpeg. */
    int transfer(BytePointer data, int length, long position, boolean write) {
        if (stopped) {
            return avutil.AVERROR_EXIT;
        }
        try {
            ByteBuffer buffer = data.capacity(length).asByteBuffer();
            channel.position(position);
            if (!write) {
                int n = channel.read(buffer);
                return n <= 0 ? avutil.AVERROR_EOF : n;
            }
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            return length;
        } catch (IOException e) {
            return failed(e);
        }
    }

    /** The position that is asked for, the size, or an error code of FFmpeg. */
    long place(long offset, int whence, long position) {
        try {
            int kind = whence & ~avformat.AVSEEK_FORCE;
            long to = switch (kind) {
                case avformat.AVSEEK_SIZE -> channel.size();
                case 0 -> offset;
                case 1 -> position + offset;
                case 2 -> channel.size() + offset;
                default -> -1;
            };
            return to < 0 ? avutil.AVERROR_EINVAL() : to;
        } catch (IOException e) {
            return failed(e);
        }
    }

    private int failed(IOException e) {
        if (failure == null) {
            failure = e;
        }
        return avutil.AVERROR_EIO();
    }

    /** Writes what is buffered. @throws IOException why this or an earlier write failed */
    void flush() throws IOException {
        avformat.avio_flush(writing.context());
        if (failure != null) {
            throw failure;
        }
        if (stopped) {
            throw new InterruptedIOException("stopped");
        }
    }

    @Override
    public void close() throws IOException {
        closeReader();
        writing.close();
        channel.close();
    }
}
