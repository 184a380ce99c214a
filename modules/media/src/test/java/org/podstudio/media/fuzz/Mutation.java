package org.podstudio.media.fuzz;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;

/** Damages bytes, always alike for the same seed. */
final class Mutation {
    private static final int[] NUMBERS = {0, 1, -1, 0x7fffffff, 0x80000000, 0xffff, 0x10000, 0x00ffffff};

    private Mutation() {}

    static byte[] of(byte[] sound, long seed) {
        Random random = new Random(seed);
        byte[] bytes = sound.clone();
        int many = 1 + random.nextInt(8);
        for (int i = 0; i < many && bytes.length > 16; i++) {
            // Headers are where numbers mean most.
            int at = random.nextInt(random.nextBoolean() ? bytes.length : Math.min(bytes.length, 256));
            switch (random.nextInt(7)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> number(bytes, at, NUMBERS[random.nextInt(NUMBERS.length)]);
                case 3 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + random.nextInt(40)), (byte) random.nextInt(256));
                case 4 -> bytes = without(bytes, at, random.nextInt(60));
                case 5 -> bytes = twice(bytes, at, random.nextInt(200));
                default -> bytes = random.nextInt(3) == 0 ? Arrays.copyOf(bytes, at) : bytes;
            }
        }
        // Checksums would end most PNGs before their decoder sees them.
        return random.nextInt(4) > 0 && bytes.length > 8 && bytes[0] == (byte) 0x89 && bytes[1] == 'P' ? withChecksums(bytes) : bytes;
    }

    private static void number(byte[] bytes, int at, int number) {
        for (int i = 0; i < 4 && at + i < bytes.length; i++) {
            bytes[at + i] = (byte) (number >> 24 - 8 * i);
        }
    }

    private static byte[] without(byte[] bytes, int at, int count) {
        int end = Math.min(bytes.length, at + count);
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - (end - at));
        System.arraycopy(bytes, end, shorter, at, bytes.length - end);
        return shorter;
    }

    private static byte[] twice(byte[] bytes, int at, int count) {
        int end = Math.min(bytes.length, at + count);
        return ByteBuffer.allocate(bytes.length + end - at).put(bytes, 0, end).put(bytes, at, bytes.length - at).array();
    }

    private static byte[] withChecksums(byte[] png) {
        ByteBuffer file = ByteBuffer.wrap(png);
        for (int at = 8; at + 12 <= png.length; ) {
            int length = file.getInt(at);
            if (length < 0 || length > png.length - at - 12) {
                break;
            }
            CRC32 crc = new CRC32();
            crc.update(png, at + 4, 4 + length);
            file.putInt(at + 8 + length, (int) crc.getValue());
            at += 12 + length;
        }
        return png;
    }
}
