package org.podstudio.media.sound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.InputFile;
import org.podstudio.media.av.Clips;
import org.podstudio.media.probe.StudioMediaProbe;

/** Makes the sounds that tests work on. */
public final class Sounds {
    private Sounds() {}

    /** Both channels a sine of 1 kHz: as many LUFS as dBFS of its peak. Source: EBU Tech 3341, case 1. */
    public static String tone(double db, double seconds, int rate) {
        return made("sin(2*PI*1000*t)", db, seconds, rate);
    }

    /** The peaks of this sine lie between its samples, 3 dB above them. */
    public static String hidden(double db, double seconds, int rate) {
        return made("sin(PI/2*t*" + rate + "+PI/4)", db, seconds, rate);
    }

    private static String made(String wave, double db, double seconds, int rate) {
        String one = Math.pow(10, db / 20) + "*" + wave;
        return "aevalsrc=exprs='" + one + "|" + one + "':s=" + rate + ":d=" + seconds + ":c=stereo";
    }

    /** A quiet tone with clicks that stand far out of it. */
    public static String clicks(double seconds, int rate) {
        String one = "0.05*sin(2*PI*440*t)+0.9*sin(2*PI*700*t)*lt(mod(t\\,0.5)\\,0.006)";
        return "aevalsrc=exprs='" + one + "|" + one + "':s=" + rate + ":d=" + seconds + ":c=stereo";
    }

    public static Path file(Path file, String muxer, String chain, String encoder, Map<String, String> options) throws StudioException {
        return Clips.clip(file, muxer).sound(chain, encoder, options).write();
    }

    public static InputFile input(Path file) throws StudioException {
        return new InputFile(file, probe(file), null);
    }

    public static MediaFacts probe(Path file) throws StudioException {
        return new StudioMediaProbe().probe(file, MediaProbe.Depth.HEADERS);
    }

    /** A small PNG that is put into a FLAC file as its front cover. @return the PNG */
    public static byte[] cover(Path flac) throws IOException {
        return cover(flac, "png");
    }

    /** @param format {@code png} or {@code jpeg}, which most covers are */
    static byte[] cover(Path flac, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        java.awt.image.BufferedImage image = new java.awt.image.BufferedImage(16, 12, java.awt.image.BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 4, 0xFF8800);
        ImageIO.write(image, format, out);
        return cover(flac, out.toByteArray());
    }

    /** Puts a picture into the file. @param picture a PNG or JPEG. @return it */
    public static byte[] cover(Path flac, byte[] picture) throws IOException {
        byte[] mime = ("image/" + (picture[0] == (byte) 0x89 ? "png" : "jpeg")).getBytes(StandardCharsets.US_ASCII);
        ByteBuffer block = ByteBuffer.allocate(4 + 32 + mime.length + picture.length);
        block.putInt(6 << 24 | block.capacity() - 4);
        block.putInt(3).putInt(mime.length).put(mime).putInt(0).putInt(16).putInt(12).putInt(24).putInt(0).putInt(picture.length).put(picture);
        byte[] old = Files.readAllBytes(flac);
        int head = 4 + 4 + 34;
        old[4] &= 0x7f; // STREAMINFO is not the last block any more
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(Arrays.copyOf(old, head));
        all.write(block.array());
        all.write(Arrays.copyOfRange(old, head, old.length));
        Files.write(flac, all.toByteArray());
        return picture;
    }
}
