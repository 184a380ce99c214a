package org.podstudio.media.ffmpeg;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.Read_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * Lets FFmpeg read one file and nothing else: no address, no playlist, no second file. Works with any name the file system
 * allows, and ends every wait when the time is up.
 */
public final class FileSource implements AutoCloseable {
    /** As a time limit: none. The reader stops it with {@link #stop}. */
    public static final long NO_LIMIT = 0;

    private static final int BUFFER_BYTES = 64 * 1024;

    /** AVERROR(EIO) and AVERROR(EINVAL). */
    private static final int EIO = -5;

    private static final int EINVAL = -22;

    /**
     * Open sources by the number that FFmpeg hands back as its opaque pointer. JavaCPP allows but ten callback objects of a
     * kind, so all sources share one.
     */
    private static final Map<Long, FileSource> OPEN = new ConcurrentHashMap<>();
    private static final AtomicLong NEXT = new AtomicLong(1);
    private static final Reader READER = new Reader();
    private static final Seeker SEEKER = new Seeker();

    private final FileChannel channel;
    private final long size;
    private final boolean limited;
    private final long deadline;
    private final long number = NEXT.getAndIncrement();
    private final Number handle = new Number(number);
    private @Nullable AVIOContext context;
    private long position;
    private volatile boolean stopped;

    FileSource(Path file, long timeoutMs) throws IOException {
        FFmpeg.load();
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
        this.size = channel.size();
        this.limited = timeoutMs != NO_LIMIT;
        this.deadline = System.nanoTime() + timeoutMs * 1_000_000;
        OPEN.put(number, this);
        BytePointer buffer = new BytePointer(avutil.av_malloc(BUFFER_BYTES)).capacity(BUFFER_BYTES);
        this.context = avformat.avio_alloc_context(buffer, BUFFER_BYTES, 0, handle, READER, null, SEEKER);
        if (context == null) {
            avutil.av_free(buffer);
            close();
            throw new AvException("There is no memory left to read it");
        }
    }

    AVIOContext context() {
        return java.util.Objects.requireNonNull(context);
    }

    /** Whether reads fail from now on: stopped, or out of time. */
    public boolean timeIsUp() {
        return stopped || limited && System.nanoTime() - deadline > 0;
    }

    /** Makes the next read fail; from any thread. */
    public void stop() {
        stopped = true;
    }

    private int read(BytePointer to, int length) {
        if (timeIsUp()) {
            return avutil.AVERROR_EXIT;
        }
        try {
            ByteBuffer buffer = to.capacity(length).asByteBuffer();
            int n = channel.read(buffer, position);
            if (n <= 0) {
                return avutil.AVERROR_EOF;
            }
            position += n;
            return n;
        } catch (IOException e) {
            return EIO;
        }
    }

    private long seek(long offset, int whence) {
        int kind = whence & ~avformat.AVSEEK_FORCE;
        if (kind == avformat.AVSEEK_SIZE) {
            return size;
        }
        long to = switch (kind) {
            case 0 -> offset;
            case 1 -> position + offset;
            case 2 -> size + offset;
            default -> -1;
        };
        if (to < 0) {
            return EINVAL;
        }
        position = to;
        return to;
    }

    @Override
    public void close() throws IOException {
        OPEN.remove(number);
        AVIOContext open = context;
        if (open != null) {
            context = null;
            // FFmpeg may have replaced the buffer, so the context's own pointer is freed.
            avutil.av_free(open.buffer());
            avformat.avio_context_free(open);
        }
        handle.deallocate();
        channel.close();
    }

    /** A pointer that points nowhere: its address is the source's number. */
    private static final class Number extends Pointer {
        Number(long number) {
            address = number;
        }
    }

    private static final class Reader extends Read_packet_Pointer_BytePointer_int {
        @Override
        public int call(Pointer opaque, BytePointer to, int length) {
            FileSource source = OPEN.get(opaque.address());
            return source == null ? avutil.AVERROR_EXIT : source.read(to, length);
        }
    }

    private static final class Seeker extends Seek_Pointer_long_int {
        @Override
        public long call(Pointer opaque, long offset, int whence) {
            FileSource source = OPEN.get(opaque.address());
            return source == null ? avutil.AVERROR_EXIT : source.seek(offset, whence);
        }
    }
}
