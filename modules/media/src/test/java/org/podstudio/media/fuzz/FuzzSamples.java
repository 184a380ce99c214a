package org.podstudio.media.fuzz;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.av.Clips;
import org.podstudio.media.image.StudioImageCodec;

/** One small file of each format that we decode, made by encoders where there are some and byte by byte where not. */
final class FuzzSamples {
    private static final int WIDTH = 50;
    private static final int HEIGHT = 38;

    private final Path folder;

    private FuzzSamples(Path folder) {
        this.folder = folder;
    }

    static void write(Path folder) throws StudioException, IOException {
        FuzzSamples samples = new FuzzSamples(folder);
        samples.pictures();
        samples.filmsAndSounds();
    }

    private void pictures() throws StudioException, IOException {
        StudioImageCodec codec = new StudioImageCodec();
        EmbeddedMetadata embedded = new EmbeddedMetadata(null, null, "<x:xmpmeta xmlns:x='adobe:ns:meta/'/>".getBytes(), Map.of("parameters", "a prompt"));
        for (String extension : new String[] {"png", "jpg", "webp", "avif", "tiff"}) {
            codec.encode(picture(BufferedImage.TYPE_INT_RGB), embedded, 80, folder.resolve("a." + extension));
        }
        codec.encode(picture(BufferedImage.TYPE_INT_ARGB), embedded, 80, folder.resolve("alpha.webp"));
        codec.encode(picture(BufferedImage.TYPE_INT_ARGB), embedded, 80, folder.resolve("alpha.avif"));
        codec.encode(picture(BufferedImage.TYPE_INT_ARGB), embedded, 100, folder.resolve("lossless.webp"));
        ImageIO.write(picture(BufferedImage.TYPE_BYTE_INDEXED), "gif", folder.resolve("a.gif").toFile());
        ImageIO.write(picture(BufferedImage.TYPE_INT_RGB), "bmp", folder.resolve("a.bmp").toFile());
        for (String[] still : new String[][] {{"jp2", "jpeg2000", "rgb24"}, {"exr", "exr", "gbrpf32le"}, {"qoi", "qoi", "rgb24"}, {"tga", "targa", "bgr24"}}) {
            Clips.clip(folder.resolve("a." + still[0]), "image2pipe")
                    .picture("testsrc2=size=50x38:rate=1:duration=1,format=" + still[2], still[1], Map.of()).write();
        }
        HeicSample.write(folder.resolve("a.heic"), 64, 48);
        Files.write(folder.resolve("a.ico"), icon(Files.readAllBytes(folder.resolve("a.png"))));
        Files.write(folder.resolve("a.psd"), photoshop());
    }

    private void filmsAndSounds() throws StudioException {
        String scene = "testsrc2=size=64x48:rate=10:duration=1,format=yuv420p";
        String tone = "sine=frequency=440:sample_rate=16000:duration=1";
        Clips.clip(folder.resolve("a.mp4"), "mp4").picture(scene, "libx264", Map.of("preset", "ultrafast")).sound(tone, "aac", Map.of()).write();
        Clips.clip(folder.resolve("a.mkv"), "matroska").picture(scene, "libvpx-vp9", Map.of("deadline", "realtime", "cpu-used", "8")).write();
        Clips.clip(folder.resolve("a.avi"), "avi").picture(scene, "mpeg4", Map.of()).write();
        Clips.clip(folder.resolve("a.mp3"), "mp3").sound(tone, "libmp3lame", Map.of()).tag("title", "Tone").write();
        Clips.clip(folder.resolve("a.flac"), "flac").sound(tone, "flac", Map.of()).write();
        Clips.clip(folder.resolve("a.ogg"), "ogg").sound("sine=frequency=440:sample_rate=48000:duration=1", "libopus", Map.of()).write();
        Clips.clip(folder.resolve("a.wav"), "wav").sound(tone, "pcm_s16le", Map.of()).write();
    }

    /** Something in every pixel, and smooth enough that encoders use their ways of saying it shortly. */
    private static BufferedImage picture(int type) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
        Random random = new Random(7);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int noise = y > HEIGHT / 2 ? random.nextInt(64) : 0;
                image.setRGB(x, y, (x > 40 ? 0x60 : 0xff) << 24 | (x * 5 & 0xff) << 16 | (y * 6 + noise & 0xff) << 8 | (x + y) * 2);
            }
        }
        return image;
    }

    private static byte[] icon(byte[] png) {
        ByteBuffer header = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN).putShort((short) 0).putShort((short) 1).putShort((short) 1)
                .put((byte) WIDTH).put((byte) HEIGHT).putShort((short) 0).putShort((short) 1).putShort((short) 32).putInt(png.length).putInt(22);
        return ByteBuffer.allocate(22 + png.length).put(header.flip()).put(png).array();
    }

    /** Version 1, RGB, 8 bits, rows as they are. */
    private static byte[] photoshop() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(file);
        out.writeBytes("8BPS");
        out.writeShort(1);
        out.write(new byte[6]);
        out.writeShort(3);
        out.writeInt(HEIGHT);
        out.writeInt(WIDTH);
        out.writeShort(8);
        out.writeShort(3);
        out.write(new byte[3 * 4]);
        out.writeShort(0);
        byte[] samples = new byte[3 * WIDTH * HEIGHT];
        new Random(3).nextBytes(samples);
        out.write(samples);
        return file.toByteArray();
    }
}
