import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** PNG files of random pixels: as large as the pixels are, and quick to make. */
final class NoisePng {
    private NoisePng() {}

    static byte[] of(int side, long seed) throws IOException {
        Random random = new Random(seed);
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        Deflater store = new Deflater(Deflater.NO_COMPRESSION);
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(rows, store)) {
            byte[] row = new byte[1 + 3 * side];
            for (int y = 0; y < side; y++) {
                random.nextBytes(row);
                row[0] = 0;
                deflated.write(row);
            }
        } finally {
            store.end();
        }
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeInt(side);
        fields.writeInt(side);
        fields.write(new byte[] {8, 2, 0, 0, 0});
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        chunk(file, "IHDR", header.toByteArray());
        chunk(file, "IDAT", rows.toByteArray());
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] content) throws IOException {
        DataOutputStream out = new DataOutputStream(file);
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) crc.getValue());
    }
}
