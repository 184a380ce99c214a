package org.podstudio.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.podstudio.testsupport.SampleFiles;
import org.podstudio.testsupport.SampleFilm;

/** Files that are wrong in one way each, made of sound ones. The MP4 among those is this program's own. */
final class BadFiles {
    private static final int HUGE = 65_535;

    private final Path folder;

    private BadFiles(Path folder) {
        this.folder = folder;
    }

    /** Fills a folder, {@code good.*} among them. */
    static void make(Path folder, Cli cli) throws IOException {
        BadFiles files = new BadFiles(folder);
        files.pictures();
        files.sounds(cli);
        files.films(cli);
    }

    private void pictures() throws IOException {
        byte[] png = Files.readAllBytes(SampleFiles.png(folder.resolve("good.png"), 64, 48, 1));
        byte[] jpeg = Files.readAllBytes(SampleFiles.jpeg(folder.resolve("good.jpg"), 64, 48, 1));
        write("zero.png", new byte[0]);
        write("truncated.png", Arrays.copyOf(png, png.length / 2));
        write("truncated.jpg", Arrays.copyOf(jpeg, jpeg.length / 3));
        write("words.png", "no picture, just words\n".getBytes(StandardCharsets.US_ASCII));
        write("jpeg-inside.png", jpeg);
        write("no-pixels.png", join(Arrays.copyOf(png, 33), Arrays.copyOfRange(png, png.length - 12, png.length)));
        write("0x0.png", sized(png, 0));
        write("65535x65535.png", sized(png, HUGE));
        write("0x0.jpg", framed(jpeg, 0));
        write("65535x65535.jpg", framed(jpeg, HUGE));
    }

    private void sounds(Cli cli) throws IOException {
        byte[] wav = Files.readAllBytes(SampleFiles.wav(folder.resolve("good.wav"), 0.5, 440));
        write("zero.wav", new byte[0]);
        write("truncated.wav", Arrays.copyOf(wav, wav.length / 2));
        write("words.wav", "no sound, just words\n".getBytes(StandardCharsets.US_ASCII));
        Path whole = Files.createDirectory(folder.resolve("whole")).resolve("whole.mp3");
        cli.run("enhance", "convert", folder.resolve("good.wav"), "--out", whole).exits(0);
        byte[] mp3 = Files.readAllBytes(whole);
        write("truncated.mp3", Arrays.copyOf(mp3, mp3.length / 2));
        write("wav-inside.mp3", wav);
        write("no-samples.wav", no(wav, 40, 44));
        write("no-length.wav", patched(patched(wav.clone(), 4, -1), 40, -1));
    }

    private void films(Cli cli) throws IOException {
        byte[] avi = Files.readAllBytes(SampleFilm.avi(folder.resolve("good.avi"), 10, 1));
        cli.run("enhance", "transcode", folder.resolve("good.avi"), "--set", "speed=fastest", "--out", folder.resolve("good.mp4")).exits(0);
        byte[] mp4 = Files.readAllBytes(folder.resolve("good.mp4"));
        byte[] moov = box(mp4, "moov");
        byte[] mdat = box(mp4, "mdat");
        byte[] ftyp = box(mp4, "ftyp");
        write("zero.mp4", new byte[0]);
        write("truncated.mp4", Arrays.copyOf(mp4, ftyp.length + moov.length / 2));
        write("half.avi", Arrays.copyOf(avi, avi.length / 2));
        write("words.mp4", "no film, just words\n".getBytes(StandardCharsets.US_ASCII));
        write("avi-inside.mp4", avi);
        write("no-moov.mp4", join(ftyp, mdat));
        write("no-frames.mp4", join(ftyp, moov, new byte[] {0, 0, 0, 8, 'm', 'd', 'a', 't'}));
        // Length of the first stream and of all: nobody knows.
        write("no-length.avi", patched(patched(avi.clone(), 32 + 16, 0), at(avi, "strh") + 8 + 32, 0));
        SampleFilm.avi(folder.resolve("100-streams.avi"), 3, 99);
        write("0x0.avi", sides(avi, 0));
        write("65535x65535.avi", sides(avi, HUGE));
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    /** Width and height of a PNG, with the checksum made right. */
    private static byte[] sized(byte[] png, int px) {
        byte[] made = png.clone();
        ByteBuffer file = ByteBuffer.wrap(made).putInt(16, px).putInt(20, px);
        CRC32 crc = new CRC32();
        crc.update(made, 12, 17);
        file.putInt(29, (int) crc.getValue());
        return made;
    }

    /** Height and width in each frame header of JPEG among the bytes. */
    private static byte[] framed(byte[] jpeg, int px) {
        byte[] made = jpeg.clone();
        for (int i = 0; i + 9 < made.length; i++) {
            if (made[i] == (byte) 0xff && made[i + 1] == (byte) 0xc0 && made[i + 2] == 0 && made[i + 3] == 17) {
                ByteBuffer.wrap(made).putShort(i + 5, (short) px).putShort(i + 7, (short) px);
            }
        }
        return made;
    }

    /** Everywhere in an AVI where its sides stand. */
    private static byte[] sides(byte[] avi, int px) {
        byte[] made = framed(avi, px);
        int format = at(avi, "strf") + 8;
        return patched(patched(patched(patched(made, 32 + 32, px), 32 + 36, px), format + 4, px), format + 8, px);
    }

    /** A chunk at {@code lengthAt} without its content. */
    private static byte[] no(byte[] riff, int lengthAt, int end) {
        return patched(Arrays.copyOf(riff, end), lengthAt, 0);
    }

    /** A number, its lowest byte first. */
    private static byte[] patched(byte[] bytes, int at, int number) {
        ByteBuffer.wrap(bytes).putInt(at, Integer.reverseBytes(number));
        return bytes;
    }

    private static int at(byte[] bytes, String mark) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(mark);
    }

    private static byte[] box(byte[] mp4, String name) {
        int at = at(mp4, name) - 4;
        return Arrays.copyOfRange(mp4, at, at + ByteBuffer.wrap(mp4).getInt(at));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
