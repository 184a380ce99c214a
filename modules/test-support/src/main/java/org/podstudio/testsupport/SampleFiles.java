package org.podstudio.testsupport;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/**
 * Makes real, small media files. The same seed gives the same bytes, another seed other content. Parent folders are made;
 * each method returns the file it wrote.
 */
public final class SampleFiles {
    private SampleFiles() {}

    /** An opaque 8-bit RGB PNG: a gradient with seeded noise. */
    public static Path png(Path file, int width, int height, long seed) {
        return write(file, pngBytes(width, height, seed, false, Map.of()));
    }

    /** An 8-bit RGBA PNG: a soft-edged disc on full transparency. */
    public static Path transparentPng(Path file, int width, int height, long seed) {
        return write(file, pngBytes(width, height, seed, true, Map.of()));
    }

    /** A PNG with text chunks, {@code tEXt} where the text is Latin-1, else {@code iTXt}. */
    public static Path pngWithText(Path file, int width, int height, long seed, Map<String, String> text) {
        return write(file, pngBytes(width, height, seed, false, text));
    }

    /** What Automatic1111's web UI writes: everything in one {@code parameters} text. */
    public static Path a1111Png(Path file, String prompt, String negative, long seed) {
        String parameters = prompt + "\nNegative prompt: " + negative + "\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: "
                + seed + ", Size: 64x64, Model hash: 6ce0161689, Model: v1-5-pruned-emaonly, Version: v1.9.3";
        return pngWithText(file, 64, 64, seed, Map.of("parameters", parameters));
    }

    /** What ComfyUI writes: the executed graph as JSON in a {@code prompt} text. */
    public static Path comfyPng(Path file, String prompt, String negative, long seed) {
        String graph = """
                {"3":{"class_type":"KSampler","inputs":{"seed":%d,"steps":20,"cfg":8.0,"sampler_name":"euler",\
                "scheduler":"normal","denoise":1.0,"model":["4",0],"positive":["6",0],"negative":["7",0],\
                "latent_image":["5",0]}},"4":{"class_type":"CheckpointLoaderSimple","inputs":{"ckpt_name":\
                "v1-5-pruned-emaonly.ckpt"}},"5":{"class_type":"EmptyLatentImage","inputs":{"width":64,"height":64,\
                "batch_size":1}},"6":{"class_type":"CLIPTextEncode","inputs":{"text":%s,"clip":["4",1]}},\
                "7":{"class_type":"CLIPTextEncode","inputs":{"text":%s,"clip":["4",1]}},"8":{"class_type":"VAEDecode",\
                "inputs":{"samples":["3",0],"vae":["4",2]}},"9":{"class_type":"SaveImage","inputs":\
                {"filename_prefix":"ComfyUI","images":["8",0]}}}""".formatted(seed, quoted(prompt), quoted(negative));
        return pngWithText(file, 64, 64, seed, Map.of("prompt", graph));
    }

    /** A baseline JPEG of quality about 75. */
    public static Path jpeg(Path file, int width, int height, long seed) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        int base = random.nextInt(0x1000000);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, base ^ (x * 3 & 0xff) << 8 ^ (y * 5 & 0xff));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return write(file, out.toByteArray());
    }

    /** A mono 16-bit PCM WAV of 22,050 Hz: a sine of {@code hertz} at a quarter of full scale. */
    public static Path wav(Path file, double seconds, double hertz) {
        int rate = 22_050;
        int samples = (int) Math.round(seconds * rate);
        ByteBuffer out = ByteBuffer.allocate(44 + samples * 2).order(ByteOrder.LITTLE_ENDIAN);
        out.put(ascii("RIFF")).putInt(36 + samples * 2).put(ascii("WAVEfmt ")).putInt(16);
        out.putShort((short) 1).putShort((short) 1).putInt(rate).putInt(rate * 2).putShort((short) 2).putShort((short) 16);
        out.put(ascii("data")).putInt(samples * 2);
        for (int i = 0; i < samples; i++) {
            out.putShort((short) (Math.sin(2 * Math.PI * hertz * i / rate) * 8191));
        }
        return write(file, out.array());
    }

    /** Any text file; also good for what only pretends to be a picture. */
    public static Path text(Path file, String content) {
        return write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes bytes, making the parent folders. */
    public static Path write(Path file, byte[] content) {
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A whole PNG file in memory. */
    public static byte[] pngBytes(int width, int height, long seed, boolean alpha, Map<String, String> text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8)
                .put((byte) (alpha ? 6 : 2)).array());
        new java.util.TreeMap<>(text).forEach((key, value) -> textChunk(out, key, value));
        chunk(out, "IDAT", deflated(rows(width, height, seed, alpha)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] rows(int width, int height, long seed, boolean alpha) {
        Random random = new Random(seed);
        int[] base = {random.nextInt(256), random.nextInt(256), random.nextInt(256)};
        int samples = alpha ? 4 : 3;
        byte[] rows = new byte[height * (1 + width * samples)];
        double radius = Math.min(width, height) / 2.0;
        int at = 0;
        for (int y = 0; y < height; y++) {
            rows[at++] = 0;
            for (int x = 0; x < width; x++) {
                int noise = random.nextInt(8);
                rows[at++] = (byte) (base[0] + x + noise);
                rows[at++] = (byte) (base[1] + y + noise);
                rows[at++] = (byte) (base[2] + x + y + noise);
                if (alpha) {
                    double inside = radius - Math.hypot(x - width / 2.0, y - height / 2.0);
                    rows[at++] = (byte) Math.clamp(Math.round(inside * 64), 0, 255);
                }
            }
        }
        return rows;
    }

    private static void textChunk(ByteArrayOutputStream out, String key, String value) {
        boolean latin = StandardCharsets.ISO_8859_1.newEncoder().canEncode(value);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(ascii(key));
        if (latin) {
            body.write(0);
            body.writeBytes(value.getBytes(StandardCharsets.ISO_8859_1));
        } else {
            body.writeBytes(new byte[5]); // end of keyword, not compressed, method 0, empty language, empty translation
            body.writeBytes(value.getBytes(StandardCharsets.UTF_8));
        }
        chunk(out, latin ? "tEXt" : "iTXt", body.toByteArray());
    }

    private static byte[] deflated(byte[] raw) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(out, new Deflater(6))) {
            deflate.write(raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] body) {
        CRC32 crc = new CRC32();
        crc.update(ascii(type));
        crc.update(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt(body.length).array());
        out.writeBytes(ascii(type));
        out.writeBytes(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
