import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.podstudio.core.api.media.Lanczos;
import org.podstudio.core.api.media.PixelSize;

/** Our Lanczos against Pillow's, byte by byte: noise of odd sizes, made smaller and larger, grey, RGB and RGBA. */
final class LanczosLine implements Line {
    private static final int[][] CASES = {
        {61, 43, 3, 17, 9}, {17, 9, 3, 61, 43}, {1, 1, 1, 7, 5}, {640, 427, 3, 1024, 1024}, {1024, 1024, 1, 850, 601}, {1999, 3, 4, 33, 211},
        {850, 601, 3, 1024, 1024}, {320, 320, 1, 4001, 17}
    };

    private String python = "python3";

    @Override
    public String name() {
        return "lanczos";
    }

    @Override
    public void run(Bench bench) throws Exception {
        String version = pillow(bench);
        if (version.isEmpty()) {
            bench.notRun("Pillow", "python3 has no PIL (on Debian: apt-get install python3-pil)");
            return;
        }
        Random random = new Random(17);
        long different = 0;
        long all = 0;
        for (int[] one : CASES) {
            byte[] noise = new byte[one[0] * one[1] * one[2]];
            random.nextBytes(noise);
            byte[] ours = Lanczos.resize(noise, one[0], one[1], one[2], new PixelSize(one[3], one[4]));
            byte[] theirs = theirs(bench, noise, one);
            all += ours.length;
            for (int i = 0; i < ours.length; i++) {
                different += i >= theirs.length || ours[i] != theirs[i] ? 1 : 0;
            }
        }
        bench.compared(different == 0, "against Pillow " + version + ": " + different + " of " + all + " bytes differ in " + CASES.length
                + " pictures, wanted 0");
        bench.verdict("share of equal bytes", (all - different) / (double) all, 1);
    }

    /** Debian's own Python has what Debian's package brings. */
    private String pillow(Bench bench) throws IOException, InterruptedException {
        Path out = bench.folder("pillow").resolve("version");
        String version = "";
        for (String one : List.of("python3", "/usr/bin/python3")) {
            if (version.isEmpty() && (!Path.of(one).isAbsolute() || Files.isExecutable(Path.of(one)))) {
                python = one;
                Command.of(List.of(one, "-c", "import PIL; print(PIL.__version__)")).into(out).cpu();
                version = Files.readString(out).strip();
            }
        }
        return version;
    }

    private byte[] theirs(Bench bench, byte[] noise, int[] one) throws IOException, InterruptedException {
        Path in = Files.write(bench.folder("pillow").resolve("in"), noise);
        Path out = bench.folder("pillow").resolve("out");
        Files.deleteIfExists(out);
        String mode = List.of("", "L", "", "RGB", "RGBX").get(one[2]);
        Command.of(List.of(python, "-c", """
                import sys
                from PIL import Image
                source, target, mode, *sizes = sys.argv[1:]
                w, h, tw, th = map(int, sizes)
                picture = Image.frombytes(mode, (w, h), open(source, 'rb').read())
                open(target, 'wb').write(picture.resize((tw, th), Image.Resampling.LANCZOS).tobytes())
                """, in.toString(), out.toString(), mode, "" + one[0], "" + one[1], "" + one[3], "" + one[4])).cpu();
        return Files.exists(out) ? Files.readAllBytes(out) : new byte[0];
    }
}
