package org.podstudio.packbuilder.build;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.podstudio.core.api.media.Lanczos;
import org.podstudio.core.api.media.PixelSize;

/**
 * A picture as red, green and blue bytes. All arithmetic here is of whole numbers in Java, and nothing is written with
 * fonts, so that every machine makes the same previews.
 */
record Pixels(int width, int height, byte[] rgb) {
    /** Neutral grey behind transparent parts, and between the pictures of a contact sheet. */
    static final int GREY = 0x80;

    private static final float JPEG_QUALITY = 0.88f;

    static Pixels plain(int width, int height, int level) {
        byte[] rgb = new byte[Math.multiplyExact(Math.multiplyExact(width, height), 3)];
        java.util.Arrays.fill(rgb, (byte) level);
        return new Pixels(width, height, rgb);
    }

    /** @param image of 1 to 4 bands (grey, grey and alpha, RGB, RGB and alpha), 8 or 16 bits */
    static Pixels of(BufferedImage image) {
        Raster raster = image.getRaster();
        int bands = raster.getNumBands();
        int shift = raster.getSampleModel().getSampleSize(0) > 8 ? raster.getSampleModel().getSampleSize(0) - 8 : 0;
        boolean alpha = image.getColorModel().hasAlpha();
        Pixels out = plain(image.getWidth(), image.getHeight(), 0);
        int[] row = new int[image.getWidth() * bands];
        int at = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, image.getWidth(), 1, row);
            for (int p = 0; p < row.length; p += bands) {
                int opacity = alpha ? row[p + bands - 1] >> shift : 255;
                for (int c = 0; c < 3; c++) {
                    int value = row[p + (bands >= 3 ? c : 0)] >> shift;
                    out.rgb[at++] = (byte) ((value * opacity + GREY * (255 - opacity) + 127) / 255);
                }
            }
        }
        return out;
    }

    /** Smaller, so that the longer side fits; never larger. */
    Pixels fitting(int maxWidth, int maxHeight) {
        double scale = Math.min(1, Math.min((double) maxWidth / width, (double) maxHeight / height));
        PixelSize size = new PixelSize(Math.max(1, (int) Math.round(width * scale)), Math.max(1, (int) Math.round(height * scale)));
        return size.width() == width && size.height() == height
                ? this
                : new Pixels(size.width(), size.height(), Lanczos.resize(rgb, width, height, 3, size));
    }

    /** Copies a picture into this one, which must have the room. */
    void put(Pixels picture, int x, int y) {
        for (int line = 0; line < picture.height; line++) {
            System.arraycopy(picture.rgb, line * picture.width * 3, rgb, ((y + line) * width + x) * 3, picture.width * 3);
        }
    }

    /** With the JDK's own encoder, whatever others are installed: the same Java writes the same bytes. */
    byte[] jpeg() throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        byte[] bgr = ((java.awt.image.DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < rgb.length; i += 3) {
            bgr[i] = rgb[i + 2];
            bgr[i + 1] = rgb[i + 1];
            bgr[i + 2] = rgb[i];
        }
        ImageWriter writer = jdkWriter();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(JPEG_QUALITY);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static ImageWriter jdkWriter() {
        for (Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg"); writers.hasNext(); ) {
            ImageWriter writer = writers.next();
            if (writer.getClass().getName().startsWith("com.sun.imageio.")) {
                return writer;
            }
        }
        throw new IllegalStateException("every Java has a JPEG encoder");
    }
}
