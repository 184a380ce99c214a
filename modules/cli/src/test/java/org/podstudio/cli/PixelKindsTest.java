package org.podstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pictures as cameras, printers and drawing programs write them, through what cuts out and what enlarges, by the product's own
 * decoders: on white a rectangle, red on its left and blue on its right, has to come out upright and in these colours.
 */
class PixelKindsTest {
    private static final int WIDTH = 96;
    private static final int HEIGHT = 64;
    private static final int MARGIN = 16;

    /** What JPEG may change in a flat area. */
    private static final int NEAR = 12;

    private static final int[] WHITE = {0xffff, 0xffff, 0xffff};
    private static final int[] RED = {0xe1a7, 0x2035, 0x1803};
    private static final int[] BLUE = {0x1013, 0x30f1, 0xd00d};

    @TempDir
    Path folder;

    private Cli cli;

    @BeforeEach
    void open() {
        cli = Cli.real(folder.resolve("home"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"inks.jpg", "palette.png", "deep.png", "plain.png"})
    void coloursAreThoseOfThePicture(String name) throws Exception {
        Path file = made(name);
        BufferedImage cut = ImageIO.read(run(file, "bg_remove", "mask=false").toFile());
        assertThat(cut.getWidth()).isEqualTo(WIDTH);
        assertColour(cut, 30, 32, 0xff, RED);
        assertColour(cut, 66, 32, 0xff, BLUE);
        assertThat(cut.getRGB(3, 3) >>> 24).as("the ground").isZero();
        BufferedImage large = ImageIO.read(run(file, "upscale", "model=lanczos", "scale=2").toFile());
        assertThat(large.getWidth()).isEqualTo(2 * WIDTH);
        assertColour(large, 60, 64, 0xff, RED);
        assertColour(large, 132, 64, 0xff, BLUE);
        assertColour(large, 6, 6, 0xff, WHITE);
    }

    /** Orientation 6: the camera was turned, what is stored on the left belongs to the top. */
    @Test
    void whatACameraHeldUprightTookIsUpright() throws Exception {
        Path file = made("turned.jpg");
        BufferedImage cut = ImageIO.read(run(file, "bg_remove", "mask=false").toFile());
        assertThat(cut.getWidth()).isEqualTo(HEIGHT);
        assertThat(cut.getHeight()).isEqualTo(WIDTH);
        assertColour(cut, 32, 30, 0xff, RED);
        assertColour(cut, 32, 66, 0xff, BLUE);
        Path made = run(file, "upscale", "model=lanczos", "scale=2");
        BufferedImage large = ImageIO.read(made.toFile());
        assertThat(large.getHeight()).isEqualTo(2 * WIDTH);
        assertColour(large, 64, 60, 0xff, RED);
        assertColour(large, 64, 132, 0xff, BLUE);
        JsonNode facts = cli.run("inspect", made, "--json").exits(0).json();
        assertThat(facts.toString()).as("turned once, not by each who looks").contains("\"width\":" + 2 * HEIGHT);
    }

    @Test
    void sixteenBitsAreKeptWhereOnlyTheGroundIsTakenAwayAndToldToBeLostWhereTheyAre() throws Exception {
        Path file = made("deep.png");
        BufferedImage cut = ImageIO.read(run(file, "bg_remove", "mask=false").toFile());
        assertThat(cut.getSampleModel().getDataType()).isEqualTo(DataBuffer.TYPE_USHORT);
        assertThat(cut.getRaster().getPixel(30, 32, (int[]) null)).containsExactly(RED[0], RED[1], RED[2], 0xffff);
        assertThat(cut.getRaster().getPixel(66, 32, (int[]) null)).containsExactly(BLUE[0], BLUE[1], BLUE[2], 0xffff);
        assertThat(cut.getRaster().getPixel(3, 3, (int[]) null)[3]).isZero();
        Path webp = folder.resolve("deep.webp");
        assertThat(cli.run("enhance", "bg_remove", file, "--set", "mask=false", "--out", webp, "--json").exits(0).json().toString()).contains("16 bit");
        Path large = folder.resolve("large.png");
        assertThat(cli.run("enhance", "upscale", file, "--set", "model=lanczos", "--out", large, "--json").exits(0).json().toString()).contains("16 bit");
    }

    @Test
    void everyKindThatMakesRgbOfInksSaysSo() throws Exception {
        Path file = made("inks.jpg");
        for (String[] words : new String[][] {{"convert", "format=png"}, {"convert", "format=jpg"}, {"convert", "format=webp"},
                {"crop_resize", "width=48"}, {"bg_remove", "mask=false"}, {"upscale", "model=lanczos"}}) {
            Path out = folder.resolve("rgb" + (words[1].startsWith("format=") ? words[1].replace("format=", ".") : "-" + words[0] + ".png"));
            JsonNode job = cli.run("enhance", words[0], file, "--set", words[1], "--out", out, "--json").exits(0).json().path("jobs").path(0);
            assertThat(job.path("facts").path("lost").toString()).as(String.join(" ", words)).contains("CMYK");
        }
        Path plain = made("plain.png");
        JsonNode job = cli.run("enhance", "convert", plain, "--set", "format=webp", "--out", folder.resolve("plain.webp"), "--json").exits(0).json()
                .path("jobs").path(0);
        assertThat(job.path("facts").path("lost").toString()).isEqualTo("[]");
    }

    @Test
    void theNameOfThePlansForFilmsIsTheSameKind() throws Exception {
        Path out = folder.resolve("large.png");
        JsonNode job = cli.run("enhance", "video_upscale", made("plain.png"), "--set", "model=lanczos", "--out", out, "--json").exits(0).json()
                .path("jobs").path(0);
        assertThat(job.path("kind").asText()).isEqualTo("upscale");
        assertThat(ImageIO.read(out.toFile()).getWidth()).isEqualTo(2 * WIDTH);
    }

    private Path run(Path file, String kind, String... settings) {
        List<Object> words = new ArrayList<>(List.of("enhance", kind, file));
        for (String setting : settings) {
            words.addAll(List.of("--set", setting));
        }
        Path out = folder.resolve(kind + "-" + file.getFileName().toString().replace('.', '-') + ".png");
        words.addAll(List.of("--out", out, "--json"));
        cli.run(words.toArray()).exits(0);
        return out;
    }

    private static void assertColour(BufferedImage image, int x, int y, int alpha, int[] deep) {
        Color colour = new Color(image.getRGB(x, y), true);
        assertThat(colour.getAlpha()).isEqualTo(alpha);
        assertThat(Math.abs(colour.getRed() - (deep[0] >> 8))).as(colour.toString()).isLessThanOrEqualTo(NEAR);
        assertThat(Math.abs(colour.getGreen() - (deep[1] >> 8))).as(colour.toString()).isLessThanOrEqualTo(NEAR);
        assertThat(Math.abs(colour.getBlue() - (deep[2] >> 8))).as(colour.toString()).isLessThanOrEqualTo(NEAR);
    }

    private Path made(String name) throws IOException {
        Path file = folder.resolve(name);
        switch (name) {
            case "inks.jpg" -> jpeg(inks(), file);
            case "turned.jpg" -> turned(file);
            case "palette.png" -> ImageIO.write(drawn(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_INDEXED, palette())), "png", file.toFile());
            case "deep.png" -> ImageIO.write(deep(), "png", file.toFile());
            default -> ImageIO.write(drawn(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR)), "png", file.toFile());
        }
        return file;
    }

    private static IndexColorModel palette() {
        byte[][] bands = new byte[3][3];
        for (int band = 0; band < 3; band++) {
            bands[band] = new byte[] {(byte) (WHITE[band] >> 8), (byte) (RED[band] >> 8), (byte) (BLUE[band] >> 8)};
        }
        return new IndexColorModel(8, 3, bands[0], bands[1], bands[2]);
    }

    private static BufferedImage drawn(BufferedImage image) {
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setColor(new Color(RED[0] >> 8, RED[1] >> 8, RED[2] >> 8));
        g.fillRect(MARGIN, MARGIN, WIDTH / 2 - MARGIN, HEIGHT - 2 * MARGIN);
        g.setColor(new Color(BLUE[0] >> 8, BLUE[1] >> 8, BLUE[2] >> 8));
        g.fillRect(WIDTH / 2, MARGIN, WIDTH / 2 - MARGIN, HEIGHT - 2 * MARGIN);
        g.dispose();
        return image;
    }

    private static int[] at(int x, int y) {
        boolean inside = x >= MARGIN && x < WIDTH - MARGIN && y >= MARGIN && y < HEIGHT - MARGIN;
        return !inside ? WHITE : x < WIDTH / 2 ? RED : BLUE;
    }

    private static BufferedImage deep() {
        ComponentColorModel model = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, Transparency.OPAQUE,
                DataBuffer.TYPE_USHORT);
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, WIDTH, HEIGHT, 3, null);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                raster.setPixel(x, y, at(x, y));
            }
        }
        return new BufferedImage(model, raster, false, null);
    }

    /** Cyan, magenta, yellow and no black, 255 for full ink: what light they leave is the colour. */
    private static Raster inks() {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, WIDTH, HEIGHT, 4, null);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int[] light = at(x, y);
                raster.setPixel(x, y, new int[] {255 - (light[0] >> 8), 255 - (light[1] >> 8), 255 - (light[2] >> 8), 0});
            }
        }
        return raster;
    }

    private static void jpeg(Raster raster, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(new IIOImage(raster, null, null));
        } finally {
            writer.dispose();
        }
    }

    private static void turned(Path file) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(drawn(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR)), "jpg", plain);
        byte[] exif = {(byte) 0xff, (byte) 0xe1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1,
            0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0};
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(plain.toByteArray(), 0, 2);
        all.writeBytes(exif);
        all.write(plain.toByteArray(), 2, plain.size() - 2);
        Files.write(file, all.toByteArray());
    }
}
