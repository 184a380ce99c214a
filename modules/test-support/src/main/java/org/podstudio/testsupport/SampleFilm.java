package org.podstudio.testsupport;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Makes a small film without any encoder of films: an AVI of JPEG pictures of 64 × 48 pixels, 10 a second, and streams of plain
 * sound of 8,000 Hz. Source of the layout: Microsoft's "AVI RIFF File Reference".
 */
public final class SampleFilm {
    private static final int WIDTH = 64;
    private static final int HEIGHT = 48;
    private static final int FPS = 10;
    private static final int HZ = 8_000;

    private final int frames;
    private final int sounds;

    private SampleFilm(int frames, int sounds) {
        this.frames = frames;
        this.sounds = sounds;
    }

    /** @param frames of a bar that moves; @param sounds streams beside the pictures, each another tone */
    public static Path avi(Path file, int frames, int sounds) {
        return SampleFiles.write(file, new SampleFilm(frames, sounds).bytes());
    }

    private byte[] bytes() {
        byte[][] streams = new byte[1 + sounds][];
        streams[0] = list("strl", chunk("strh", header("vids", "MJPG", FPS, frames, 0)), chunk("strf", pictureFormat()));
        for (int i = 1; i <= sounds; i++) {
            streams[i] = list("strl", chunk("strh", header("auds", "\0\0\0\0", HZ, frames * HZ / FPS, 2)), chunk("strf", soundFormat()));
        }
        byte[] about = little(56).putInt(1_000_000 / FPS).putInt(0).putInt(0).putInt(0).putInt(frames).putInt(0).putInt(1 + sounds).putInt(0)
                .putInt(WIDTH).putInt(HEIGHT).array();
        byte[][] packets = new byte[frames * (1 + sounds)][];
        int at = 0;
        for (int frame = 0; frame < frames; frame++) {
            packets[at++] = chunk("00dc", picture(frame));
            for (int sound = 1; sound <= sounds; sound++) {
                packets[at++] = chunk(String.format(java.util.Locale.ROOT, "%02dwb", sound), tone(frame, sound));
            }
        }
        byte[] body = join(list("hdrl", join(chunk("avih", about), join(streams))), list("movi", packets));
        return join(ascii("RIFF"), little(4).putInt(body.length + 4).array(), ascii("AVI "), body);
    }

    private static byte[] header(String type, String handler, int rate, int length, int sampleBytes) {
        return little(56).put(ascii(type)).put(ascii(handler)).putInt(0).putInt(0).putInt(0).putInt(1).putInt(rate).putInt(0).putInt(length)
                .putInt(0).putInt(-1).putInt(sampleBytes).array();
    }

    private static byte[] pictureFormat() {
        return little(40).putInt(40).putInt(WIDTH).putInt(HEIGHT).putShort((short) 1).putShort((short) 24).put(ascii("MJPG"))
                .putInt(3 * WIDTH * HEIGHT).array();
    }

    private static byte[] soundFormat() {
        return little(16).putShort((short) 1).putShort((short) 1).putInt(HZ).putInt(2 * HZ).putShort((short) 2).putShort((short) 16).array();
    }

    private byte[] picture(int frame) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                boolean bar = x / 8 == frame % 8;
                image.setRGB(x, y, bar ? 0xffe020 : x * 3 << 16 | y * 5 << 8 | 0x40);
            }
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] tone(int frame, int sound) {
        int samples = HZ / FPS;
        ByteBuffer out = little(2 * samples);
        for (int i = 0; i < samples; i++) {
            out.putShort((short) (8_000 * Math.sin(2 * Math.PI * (200 + 20 * sound) * (frame * samples + i) / HZ)));
        }
        return out.array();
    }

    private static byte[] chunk(String name, byte[] content) {
        byte[] padding = new byte[content.length & 1];
        return join(ascii(name), little(4).putInt(content.length).array(), content, padding);
    }

    private static byte[] list(String name, byte[]... chunks) {
        return chunk("LIST", join(ascii(name), join(chunks)));
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
