package org.podstudio.media.image;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.stream.ImageInputStreamImpl;
import org.podstudio.media.bytes.FileBytes;

/** ImageIO's view of a file with any name: its own stream takes a {@code File}, which loses names that are not valid text. */
final class FileImageInput extends ImageInputStreamImpl {
    private static final int BUFFER_BYTES = 32 * 1024;

    private final FileBytes file;
    private byte[] buffer = new byte[0];
    private long bufferAt;

    FileImageInput(Path path) throws IOException {
        this.file = FileBytes.open(path);
    }

    @Override
    public int read() throws IOException {
        checkClosed();
        bitOffset = 0;
        if (!filled()) {
            return -1;
        }
        return buffer[(int) (streamPos++ - bufferAt)] & 0xff;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        checkClosed();
        bitOffset = 0;
        if (length == 0) {
            return 0;
        }
        if (!filled()) {
            return -1;
        }
        int at = (int) (streamPos - bufferAt);
        int n = Math.min(length, buffer.length - at);
        System.arraycopy(buffer, at, to, from, n);
        streamPos += n;
        return n;
    }

    private boolean filled() throws IOException {
        if (streamPos < bufferAt || streamPos >= bufferAt + buffer.length) {
            buffer = file.upTo(streamPos, BUFFER_BYTES);
            bufferAt = streamPos;
        }
        return buffer.length > 0;
    }

    @Override
    public long length() {
        return file.size();
    }

    @Override
    public void close() throws IOException {
        super.close();
        file.close();
    }
}
