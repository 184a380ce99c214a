import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * A model of the user's own and a picture for the run that teaches the archive of linked classes how a background is removed: no
 * weights are needed when PODStudio is built. {@code java LearningModel.java MODELS PICTURE}. The same bytes every time.
 */
final class LearningModel {
    private static final int SIDE_PX = 1024;
    private static final int PICTURE_PX = 600;

    /** Weights that nothing reads: so long a file teaches what a checksum of hundreds of megabytes is worth. */
    private static final int BALLAST_BYTES = 32 << 20;

    private static final int FLOAT = 1;

    private LearningModel() {}

    public static void main(String[] args) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Path models = Files.createDirectories(Path.of(args[0]));
        Files.write(models.resolve("learning.onnx"), network());
        Files.writeString(models.resolve("learning.model.json"), """
                {"id": "learning", "task": "background-removal", "input_size": %d, "mean": [0.5, 0.5, 0.5], "std": [1.0, 1.0, 1.0]}
                """.formatted(SIDE_PX));
        ImageIO.write(picture(), "png", Path.of(args[1]).toFile());
    }

    /** A disc on a ground that is not flat. */
    private static BufferedImage picture() {
        Random random = new Random(1);
        BufferedImage picture = new BufferedImage(PICTURE_PX, PICTURE_PX, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < PICTURE_PX; y++) {
            for (int x = 0; x < PICTURE_PX; x++) {
                int grain = random.nextInt(8);
                boolean in = Math.hypot(x - PICTURE_PX / 2, y - PICTURE_PX / 2) < PICTURE_PX / 3;
                picture.setRGB(x, y, in ? 0xD06030 + grain : (x / 4 + grain) << 16 | (y / 4 + grain) << 8 | 40);
            }
        }
        return picture;
    }

    /** One convolution: the first channel of {@code input} [1, 3, side, side] is {@code output} [1, 1, side, side]. */
    private static byte[] network() {
        byte[] weights = new byte[3 * Float.BYTES];
        weights[2] = (byte) 0x80; // 1.0, little-endian
        weights[3] = 0x3F;
        Message graph = new Message().bytes(1, new Message().text(1, "input").text(1, "w").text(2, "output").text(4, "Conv"))
                .text(2, "learning")
                .bytes(5, tensor("w", new int[] {1, 3, 1, 1}, weights))
                .bytes(5, tensor("ballast", new int[] {BALLAST_BYTES / Float.BYTES}, new byte[BALLAST_BYTES]))
                .bytes(11, value("input", 3)).bytes(12, value("output", 1));
        return new Message().number(1, 8).bytes(7, graph).bytes(8, new Message().text(1, "").number(2, 15)).toByteArray();
    }

    private static Message tensor(String name, int[] shape, byte[] raw) {
        Message tensor = new Message();
        for (int dimension : shape) {
            tensor.number(1, dimension);
        }
        return tensor.number(2, FLOAT).text(8, name).raw(9, raw);
    }

    private static Message value(String name, int channels) {
        Message shape = new Message();
        for (int dimension : new int[] {1, channels, SIDE_PX, SIDE_PX}) {
            shape.bytes(1, new Message().number(1, dimension));
        }
        return new Message().text(1, name).bytes(2, new Message().bytes(1, new Message().number(1, FLOAT).bytes(2, shape)));
    }

    /** A message of protocol buffers that is being written. */
    private static final class Message extends ByteArrayOutputStream {
        Message number(int field, long value) {
            varint((long) field << 3);
            varint(value);
            return this;
        }

        Message text(int field, String text) {
            return raw(field, text.getBytes(StandardCharsets.UTF_8));
        }

        Message bytes(int field, Message message) {
            return raw(field, message.toByteArray());
        }

        Message raw(int field, byte[] bytes) {
            varint((long) field << 3 | 2);
            varint(bytes.length);
            writeBytes(bytes);
            return this;
        }

        private void varint(long value) {
            long rest = value;
            for (; (rest & ~0x7FL) != 0; rest >>>= 7) {
                write((int) (rest & 0x7F) | 0x80);
            }
            write((int) rest);
        }
    }
}
