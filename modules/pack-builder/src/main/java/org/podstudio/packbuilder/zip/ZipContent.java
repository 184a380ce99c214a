package org.podstudio.packbuilder.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.packbuilder.ByteMeter;

/** Reads the content of a ZIP's entries, never more than they claim. */
public final class ZipContent {
    private static final int BUFFER_BYTES = 1 << 18;

    private ZipContent() {}

    /** Takes the content piece by piece. */
    public interface Sink {
        void take(byte[] bytes, int length) throws IOException;
    }

    /** The content does not fit its headers. */
    public static final class DamagedEntry extends IOException {
        private static final long serialVersionUID = 1L;
        private final String code;

        DamagedEntry(String code, String message) {
            super(message);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** @throws DamagedEntry {@code zip-crc}, {@code zip-size} or {@code zip-deflate} */
    public static void read(FileChannel in, ZipEntryInfo entry, Sink sink, ByteMeter meter) throws IOException, CancelledException {
        CRC32 crc = new CRC32();
        Sink both = (bytes, length) -> {
            crc.update(bytes, 0, length);
            sink.take(bytes, length);
        };
        if (entry.method() == 8) {
            inflate(in, entry, both, meter);
        } else {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (long done = 0; done < entry.packed(); ) {
                int n = fill(in, entry, done, buffer);
                both.take(buffer, n);
                meter.add(n);
                done += n;
            }
        }
        if ((int) crc.getValue() != entry.crc()) {
            throw new DamagedEntry("zip-crc", "Its bytes do not give the checksum (CRC) of the ZIP.");
        }
    }

    private static int fill(FileChannel in, ZipEntryInfo entry, long done, byte[] buffer) throws IOException {
        int wanted = (int) Math.min(buffer.length, entry.packed() - done);
        int n = in.read(ByteBuffer.wrap(buffer, 0, wanted), entry.dataOffset() + done);
        if (n <= 0) {
            throw new DamagedEntry("zip-size", "The ZIP ends inside this file.");
        }
        return n;
    }

    private static void inflate(FileChannel in, ZipEntryInfo entry, Sink sink, ByteMeter meter) throws IOException, CancelledException {
        byte[] packed = new byte[BUFFER_BYTES];
        byte[] buffer = new byte[BUFFER_BYTES];
        Inflater inflater = new Inflater(true);
        try {
            long read = 0;
            long size = 0;
            while (!inflater.finished()) {
                if (inflater.needsInput()) {
                    if (read == entry.packed()) {
                        throw new DamagedEntry("zip-deflate", "Its packed bytes end too early.");
                    }
                    int n = fill(in, entry, read, packed);
                    inflater.setInput(packed, 0, n);
                    read += n;
                }
                int n = inflater.inflate(buffer);
                if (n == 0 && !inflater.needsInput() && !inflater.finished()) {
                    throw new DamagedEntry("zip-deflate", "Its packed bytes want a dictionary.");
                }
                size += n;
                if (size > entry.size()) {
                    throw new DamagedEntry("zip-size", "It holds more than the " + entry.size() + " bytes it claims.");
                }
                sink.take(buffer, n);
                meter.add(n);
            }
            if (size != entry.size()) {
                throw new DamagedEntry("zip-size", "It holds " + size + " bytes and claims " + entry.size() + ".");
            }
        } catch (DataFormatException e) {
            throw new DamagedEntry("zip-deflate", "Its packed bytes are damaged.");
        } finally {
            inflater.end();
        }
    }
}
