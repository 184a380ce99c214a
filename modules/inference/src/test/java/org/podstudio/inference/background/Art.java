package org.podstudio.inference.background;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.function.IntFunction;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.podstudio.inference.picture.Picture;

/** Draws pictures whose true mask is known: shapes with edges blended over {@value #SAMPLES} x {@value #SAMPLES} samples a pixel. */
final class Art {
    private static final int SAMPLES = 16;

    final int width;
    final int height;

    /** True coverage of the subject, 0 to 1, by pixel. */
    final double[] coverage;

    final BufferedImage image;

    /** Whether a point, in pixels, lies in the subject. */
    interface Shape {
        boolean holds(double x, double y);
    }

    static Shape disc(double cx, double cy, double radius) {
        return (x, y) -> Math.hypot(x - cx, y - cy) < radius;
    }

    /** @param ground colour of the background at a pixel, as 0xRRGGBB; {@code subject} the same for the subject */
    Art(int width, int height, IntFunction<Integer> ground, IntFunction<Integer> subject, Shape shape) {
        this.width = width;
        this.height = height;
        coverage = new double[width * height];
        image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        for (int p = 0; p < coverage.length; p++) {
            coverage[p] = covered(shape, p % width, p / width);
            image.setRGB(p % width, p / width, blend(ground.apply(p), subject.apply(p), coverage[p]));
        }
    }

    static Art flat(int width, int height, int ground, int subject, Shape shape) {
        return new Art(width, height, p -> ground, p -> subject, shape);
    }

    private static double covered(Shape shape, int x, int y) {
        int inside = 0;
        for (int i = 0; i < SAMPLES * SAMPLES; i++) {
            inside += shape.holds(x + (i % SAMPLES + 0.5) / SAMPLES, y + (i / SAMPLES + 0.5) / SAMPLES) ? 1 : 0;
        }
        return inside / (double) (SAMPLES * SAMPLES);
    }

    static int blend(int under, int over, double alpha) {
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double value = (under >> shift & 0xff) * (1 - alpha) + (over >> shift & 0xff) * alpha;
            rgb |= (int) Math.round(value) << shift;
        }
        return rgb;
    }

    /** Background and subject as a diffusion model leaves them: each sample up to {@code levels} off. */
    static IntFunction<Integer> noisy(int rgb, int levels, long seed) {
        Random random = new Random(seed);
        return p -> {
            int noisy = 0;
            for (int shift = 16; shift >= 0; shift -= 8) {
                int value = (rgb >> shift & 0xff) + random.nextInt(2 * levels + 1) - levels;
                noisy |= Math.clamp(value, 0, 255) << shift;
            }
            return noisy;
        };
    }

    static IntFunction<Integer> gradient(int width, int height, Color from, Color to) {
        return p -> blend(from.getRGB() & 0xffffff, to.getRGB() & 0xffffff, (p / width) / (double) (height - 1));
    }

    Picture picture() {
        return Picture.of(copy(image));
    }

    /** The same picture after a JPEG file of this quality, 0 to 1. */
    Picture jpeg(float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
            out.flush();
            return Picture.of(ImageIO.read(new ByteArrayInputStream(bytes.toByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }

    private static BufferedImage copy(BufferedImage image) {
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), image.getType());
        copy.setData(image.getData());
        return copy;
    }

    /** Largest difference between a mask and the true coverage, in levels of 255. */
    int worst(byte[] mask) {
        int worst = 0;
        for (int p = 0; p < mask.length; p++) {
            worst = Math.max(worst, (int) Math.round(Math.abs((mask[p] & 0xff) - coverage[p] * 255)));
        }
        return worst;
    }

    /** Mean difference between a mask and the true coverage, 0 to 1. */
    double mean(byte[] mask) {
        double sum = 0;
        for (int p = 0; p < mask.length; p++) {
            sum += Math.abs((mask[p] & 0xff) / 255.0 - coverage[p]);
        }
        return sum / mask.length;
    }
}
