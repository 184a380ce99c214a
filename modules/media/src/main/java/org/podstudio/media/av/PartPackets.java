package org.podstudio.media.av;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacpp.BytePointer;
import org.podstudio.core.api.file.PrivateFiles;

/**
 * Encoded pictures of a part of a film in a file of their own, with times as exact as the encoder's, which no container keeps:
 * a line that names the coding, then for each packet its times, flags and bytes, then the number of pictures and a checksum.
 */
final class PartPackets {
    private static final int MAGIC = 0x50534650;
    private static final int END = -1;

    /** A packet of a picture of 16,384 x 16,384 stays far below. */
    private static final int MOST_BYTES = 512 << 20;

    private PartPackets() {}

    /** Writes a part; see {@link #finish}. */
    static final class Out implements AutoCloseable {
        private final FileChannel channel;
        private final CheckedOutputStream checked;
        private final DataOutputStream out;

        /** @param file must not exist */
        Out(Path file, String coding) throws IOException {
            channel = PrivateFiles.create(file);
            checked = new CheckedOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16), new CRC32());
            out = new DataOutputStream(checked);
            out.writeInt(MAGIC);
            out.writeUTF(coding);
        }

        void write(AVPacket packet) throws IOException {
            byte[] bytes = new byte[packet.size()];
            new BytePointer(packet.data()).capacity(bytes.length).get(bytes);
            out.writeInt(bytes.length);
            out.writeInt(packet.flags());
            out.writeLong(packet.pts());
            out.writeLong(packet.dts());
            out.writeLong(packet.duration());
            out.write(bytes);
        }

        /** Makes it last through a power cut. */
        void finish(long pictures) throws IOException {
            out.writeInt(END);
            out.writeLong(pictures);
            out.writeLong(checked.getChecksum().getValue());
            out.flush();
            channel.force(true);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /** Reads a part from its first packet to its last. */
    static final class In implements AutoCloseable {
        private final CheckedInputStream checked;
        private final DataInputStream in;
        private long pictures;

        /** @throws IOException also where it is no part of that coding */
        In(Path file, String coding) throws IOException {
            InputStream stream = Files.newInputStream(file);
            checked = new CheckedInputStream(new java.io.BufferedInputStream(stream, 1 << 16), new CRC32());
            in = new DataInputStream(checked);
            boolean fits = false;
            try {
                fits = in.readInt() == MAGIC && in.readUTF().equals(coding);
            } finally {
                if (!fits) {
                    stream.close();
                }
            }
            if (!fits) {
                throw new IOException("a part of another film, or made in another way");
            }
        }

        /** @return false after the last, whose checksum was right */
        boolean next(AVPacket packet) throws IOException {
            int size = in.readInt();
            if (size == END) {
                pictures = in.readLong();
                long sum = checked.getChecksum().getValue();
                if (in.readLong() != sum) {
                    throw new IOException("a checksum is wrong");
                }
                return false;
            }
            if (size < 0 || size > MOST_BYTES) {
                throw new IOException("a packet cannot have " + size + " bytes");
            }
            int flags = in.readInt();
            long pts = in.readLong();
            long dts = in.readLong();
            long duration = in.readLong();
            byte[] bytes = in.readNBytes(size);
            if (bytes.length < size || avcodec.av_new_packet(packet, size) < 0) {
                throw new EOFException("a packet is cut off");
            }
            new BytePointer(packet.data()).capacity(size).put(bytes);
            packet.flags(flags).pts(pts).dts(dts).duration(duration);
            return true;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** How many pictures it holds; empty where it is not whole, or of another coding. */
    static OptionalLong pictures(Path file, String coding) {
        AVPacket packet = avcodec.av_packet_alloc();
        try (In in = new In(file, coding)) {
            while (in.next(packet)) {
                avcodec.av_packet_unref(packet);
            }
            return OptionalLong.of(in.pictures);
        } catch (IOException e) {
            return OptionalLong.empty();
        } finally {
            avcodec.av_packet_free(packet);
        }
    }
}
