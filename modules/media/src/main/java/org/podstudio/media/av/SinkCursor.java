package org.podstudio.media.av;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.Read_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.ffmpeg.avformat.Write_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** One place in a {@link FileSink}'s file, as FFmpeg knows it. For one thread. */
final class SinkCursor implements AutoCloseable {
    private static final int BUFFER_BYTES = 256 * 1024;

    /**
     * Open cursors by the number that FFmpeg hands back as its opaque pointer. JavaCPP allows but ten callback objects of a
     * kind, so all cursors share one of each; that also keeps them reachable.
     */
    private static final Map<Long, SinkCursor> OPEN = new ConcurrentHashMap<>();
    private static final AtomicLong NEXT = new AtomicLong(1);
    private static final Writer WRITER = new Writer();
    private static final Reader READER = new Reader();
    private static final Seeker SEEKER = new Seeker();
    private static final Opener OPENER = new Opener();
    private static final Closer CLOSER = new Closer();

    private final FileSink sink;
    private final long number = NEXT.getAndIncrement();
    private final Number handle = new Number(number);
    private @Nullable AVIOContext context;
    private long position;

    SinkCursor(FileSink sink, boolean write) {
        this.sink = sink;
        OPEN.put(number, this);
        BytePointer buffer = new BytePointer(avutil.av_malloc(BUFFER_BYTES)).capacity(BUFFER_BYTES);
        context = avformat.avio_alloc_context(buffer, BUFFER_BYTES, write ? 1 : 0, handle, READER, write ? WRITER : null, SEEKER);
    }

    AVIOContext context() {
        return java.util.Objects.requireNonNull(context);
    }

    /** When the muxer wants to open "its file" again it gets a reader on the sink, whatever name it asks for. */
    static void reopenThrough(AVFormatContext muxer) {
        muxer.io_open(OPENER);
        muxer.io_close2(CLOSER);
    }

    private int move(BytePointer data, int length, boolean write) {
        int n = sink.transfer(data, length, position, write);
        position += Math.max(0, n);
        return n;
    }

    private long seek(long offset, int whence) {
        long to = sink.place(offset, whence, position);
        if (to >= 0 && (whence & ~avformat.AVSEEK_FORCE) != avformat.AVSEEK_SIZE) {
            position = to;
        }
        return to;
    }

    @Override
    public void close() {
        OPEN.remove(number);
        AVIOContext open = context;
        if (open != null) {
            context = null;
            // FFmpeg may have replaced the buffer, so the context's own pointer is freed.
            avutil.av_free(open.buffer());
            avformat.avio_context_free(open);
        }
        handle.deallocate();
    }

    private static @Nullable SinkCursor of(Pointer opaque) {
        return OPEN.get(opaque.address());
    }

    /** A pointer that points nowhere: its address is the cursor's number. */
    private static final class Number extends Pointer {
        Number(long number) {
            address = number;
        }
    }

    private static final class Writer extends Write_packet_Pointer_BytePointer_int {
        @Override
        public int call(Pointer opaque, BytePointer from, int length) {
            SinkCursor cursor = of(opaque);
            return cursor == null ? avutil.AVERROR_EXIT : cursor.move(from, length, true);
        }
    }

    private static final class Reader extends Read_packet_Pointer_BytePointer_int {
        @Override
        public int call(Pointer opaque, BytePointer to, int length) {
            SinkCursor cursor = of(opaque);
            return cursor == null ? avutil.AVERROR_EXIT : cursor.move(to, length, false);
        }
    }

    private static final class Seeker extends Seek_Pointer_long_int {
        @Override
        public long call(Pointer opaque, long offset, int whence) {
            SinkCursor cursor = of(opaque);
            return cursor == null ? avutil.AVERROR_EXIT : cursor.seek(offset, whence);
        }
    }

    private static final class Opener extends AVFormatContext.Io_open_AVFormatContext_PointerPointer_BytePointer_int_PointerPointer {
        @Override
        public int call(AVFormatContext muxer, PointerPointer result, BytePointer url, int flags, PointerPointer options) {
            SinkCursor cursor = of(muxer.pb().opaque());
            if (cursor == null || flags != avformat.AVIO_FLAG_READ) {
                return avutil.AVERROR_EPERM();
            }
            result.put(0, cursor.sink.reopen());
            return 0;
        }
    }

    private static final class Closer extends AVFormatContext.Io_close2_AVFormatContext_AVIOContext {
        @Override
        public int call(AVFormatContext muxer, AVIOContext context) {
            SinkCursor cursor = of(context.opaque());
            if (cursor != null) {
                cursor.sink.closeReader();
            }
            return 0;
        }
    }
}
