package org.podstudio.inference.onnx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;

/** A part of a file that is being written. Lengths are needed before contents, so that nothing large is held in memory. */
public interface Piece {
    long length();

    void write(FileChannel out) throws IOException;

    /** As they are. */
    record Bytes(ByteBuffer bytes) implements Piece {
        @Override
        public long length() {
            return bytes.remaining();
        }

        @Override
        public void write(FileChannel out) throws IOException {
            for (ByteBuffer rest = bytes.duplicate(); rest.hasRemaining();) {
                out.write(rest);
            }
        }
    }

    static Piece of(byte[] bytes) {
        return new Bytes(ByteBuffer.wrap(bytes));
    }

    /** Adds a field with a length: its tag, its length, its content. */
    static void add(List<Piece> pieces, int number, List<Piece> content) {
        long length = content.stream().mapToLong(Piece::length).sum();
        pieces.add(of(OnnxMessage.encoded((long) number << 3 | OnnxMessage.BYTES)));
        pieces.add(of(OnnxMessage.encoded(length)));
        pieces.addAll(content);
    }
}
