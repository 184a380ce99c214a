package org.podstudio.media.fingerprint;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** What people do to a picture and still call it the same; and what makes it another one. */
final class Treatments {
    private Treatments() {}

    /** Name → treatment after which it is the same picture. */
    static Map<String, UnaryOperator<BufferedImage>> harmless() {
        Map<String, UnaryOperator<BufferedImage>> all = new LinkedHashMap<>();
        all.put("scale 200 %", image -> scaled(image, 2));
        all.put("scale 50 %", image -> scaled(image, 0.5));
        all.put("scale 25 %", image -> scaled(image, 0.25));
        all.put("JPEG q95", image -> jpeg(image, 0.95f));
        all.put("JPEG q75", image -> jpeg(image, 0.75f));
        all.put("JPEG q50", image -> jpeg(image, 0.5f));
        all.put("JPEG q30", image -> jpeg(image, 0.3f));
        all.put("scale 50 % + JPEG q60", image -> jpeg(scaled(image, 0.5), 0.6f));
        all.put("crop 1 %", image -> cropped(image, 0.01));
        all.put("crop 2 %", image -> cropped(image, 0.02));
        all.put("brighter 10 %", image -> levels(image, 1.1f, 0));
        all.put("darker 15 %", image -> levels(image, 0.85f, 0));
        all.put("brightness +20", image -> levels(image, 1, 20));
        all.put("contrast +20 %", image -> levels(image, 1.2f, -25));
        all.put("contrast -20 %", image -> levels(image, 0.8f, 25));
        all.put("watermark text", Treatments::watermarked);
        return all;
    }

    /** Name → treatment after which it is another picture, for us. */
    static Map<String, UnaryOperator<BufferedImage>> other() {
        Map<String, UnaryOperator<BufferedImage>> all = new LinkedHashMap<>();
        all.put("mirrored", image -> turned(image, -1, 1));
        all.put("upside down", image -> turned(image, 1, -1));
        all.put("turned by 180°", image -> turned(image, -1, -1));
        all.put("negative", image -> levels(image, -1, 255));
        return all;
    }

    static BufferedImage scaled(BufferedImage image, double factor) {
        int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        BufferedImage from = image;
        // Halved step by step, as a good viewer does, not by leaving pixels out.
        while (from.getWidth() > 2 * width) {
            from = drawn(from, from.getWidth() / 2, Math.max(1, from.getHeight() / 2));
        }
        return drawn(from, width, height);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = out.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image, 0, 0, width, height, null);
        g.dispose();
        return out;
    }

    static BufferedImage jpeg(BufferedImage image, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.write(null, new IIOImage(image, null, null), param);
            out.flush();
            return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }

    /** Cut off on all four sides. */
    static BufferedImage cropped(BufferedImage image, double share) {
        int x = (int) Math.round(image.getWidth() * share);
        int y = (int) Math.round(image.getHeight() * share);
        return drawn(image.getSubimage(x, y, image.getWidth() - 2 * x, image.getHeight() - 2 * y), image.getWidth() - 2 * x,
                image.getHeight() - 2 * y);
    }

    static BufferedImage levels(BufferedImage image, float factor, float offset) {
        return new RescaleOp(factor, offset, null).filter(image, new BufferedImage(image.getWidth(), image.getHeight(),
                BufferedImage.TYPE_3BYTE_BGR));
    }

    private static BufferedImage watermarked(BufferedImage image) {
        BufferedImage out = drawn(image, image.getWidth(), image.getHeight());
        Graphics2D g = out.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(new Color(255, 255, 255, 150));
        g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, Math.max(8, out.getWidth() / 16)));
        g.drawString("© Example Studio", out.getWidth() * 0.4f, out.getHeight() * 0.94f);
        g.dispose();
        return out;
    }

    private static BufferedImage turned(BufferedImage image, int sx, int sy) {
        BufferedImage out = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = out.createGraphics();
        AffineTransform turn = new AffineTransform(sx, 0, 0, sy, sx < 0 ? image.getWidth() : 0, sy < 0 ? image.getHeight() : 0);
        g.drawImage(image, turn, null);
        g.dispose();
        return out;
    }
}
