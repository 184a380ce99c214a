package org.podstudio.media.jpeg;

import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;
import org.podstudio.media.bytes.FileBytes;

/** A head that was made, the rest of a file behind it, and an end mark: read without a copy of the file in memory. */
final class SplicedInput extends ImageInputStreamImpl {
    /** A missing end mark alone is no loss of pixels. */
    private static final byte[] END = {(byte) 0xff, (byte) 0xd9};

    private static final int WINDOW_BYTES = 64 * 1024;

    private final byte[] head;
    private final FileBytes file;
    private final long from;
    private final long bodyEnd;
    private byte[] window = new byte[0];
    private long windowAt;

    SplicedInput(byte[] head, FileBytes file, long from) {
        this.head = head;
        this.file = file;
        this.from = from;
        this.bodyEnd = head.length + file.size() - from;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        checkClosed();
        bitOffset = 0;
        if (length == 0) {
            return 0;
        }
        int n;
        if (streamPos < head.length) {
            n = (int) Math.min(length, head.length - streamPos);
            System.arraycopy(head, (int) streamPos, to, offset, n);
        } else if (streamPos < bodyEnd) {
            n = body(to, offset, length);
        } else if (streamPos < bodyEnd + END.length) {
            n = (int) Math.min(length, bodyEnd + END.length - streamPos);
            System.arraycopy(END, (int) (streamPos - bodyEnd), to, offset, n);
        } else {
            return -1;
        }
        streamPos += n;
        return n;
    }

    private int body(byte[] to, int offset, int length) throws IOException {
        if (streamPos < windowAt || streamPos >= windowAt + window.length) {
            windowAt = streamPos;
            window = file.read(from + streamPos - head.length, (int) Math.min(WINDOW_BYTES, bodyEnd - streamPos));
        }
        int n = (int) Math.min(length, windowAt + window.length - streamPos);
        System.arraycopy(window, (int) (streamPos - windowAt), to, offset, n);
        return n;
    }

    @Override
    public long length() {
        return bodyEnd + END.length;
    }
}
