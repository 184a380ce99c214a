package org.podstudio.media.webp;

import static org.podstudio.media.bytes.Bytes.u16le;
import static org.podstudio.media.bytes.Bytes.u32le;
import static org.podstudio.media.bytes.Bytes.u8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.media.exif.Exif;
import org.podstudio.media.ffmpeg.StillDecoder;
import org.podstudio.media.pixels.ImageRows;
import org.podstudio.media.pixels.PictureRows;
import org.podstudio.media.pixels.PixelLayout;

/** A WebP file's pixels, as stored, and what it carries. Of an animation the first frame on its canvas. */
public final class WebpPictures {
    private static final int FRAME_HEADER = 16;

    private WebpPictures() {}

    public static BufferedImage decode(WebpFile webp) throws IOException {
        Optional<WebpFile.Chunk> animation = webp.first("ANMF");
        return animation.isPresent() ? firstFrame(webp, animation.get()) : decode(still(webp), webp.hasAlpha());
    }

    /** A whole file without metadata; its own header says whether it has transparency. */
    public static BufferedImage decode(byte[] file) throws IOException {
        boolean lossless = file.length > 24 && new String(file, 12, 4, StandardCharsets.ISO_8859_1).equals("VP8L");
        boolean extended = file.length > 24 && new String(file, 12, 4, StandardCharsets.ISO_8859_1).equals("VP8X");
        return decode(file, lossless && (u32le(file, 21) >> 28 & 1) != 0 || extended && (file[20] & 0x10) != 0);
    }

    public static Optional<byte[]> exif(WebpFile webp) throws IOException {
        return webp.metadata("EXIF").map(Exif::withoutMark);
    }

    public static EmbeddedMetadata embedded(WebpFile webp) throws IOException {
        return new EmbeddedMetadata(webp.metadata("ICCP").orElse(null), exif(webp).map(e -> Exif.parse(e).upright()).orElse(null),
                webp.metadata("XMP ").orElse(null), Map.of());
    }

    private static BufferedImage decode(byte[] file, boolean alpha) throws IOException {
        StillDecoder.PlanesOrPicture decoded = StillDecoder.webp(file);
        if (decoded.planes() != null) {
            return WebpColours.picture(decoded.planes(), alpha && decoded.planes().alpha() != null);
        }
        BufferedImage picture = java.util.Objects.requireNonNull(decoded.picture());
        return alpha == picture.getColorModel().hasAlpha() ? picture : withoutAlpha(picture);
    }

    /** A lossless picture whose header says opaque may hold any alpha. */
    private static BufferedImage withoutAlpha(BufferedImage picture) {
        PictureRows rows = new PictureRows(picture);
        int width = picture.getWidth();
        if (rows.layout().bands() != 4) {
            return picture;
        }
        ImageRows out = new ImageRows(new PixelLayout(width, picture.getHeight(), 3, 8));
        byte[] row = new byte[width * 4];
        byte[] rgb = new byte[width * 3];
        for (int y = 0; y < picture.getHeight(); y++) {
            rows.row(y, row);
            for (int x = 0; x < width; x++) {
                System.arraycopy(row, 4 * x, rgb, 3 * x, 3);
            }
            out.row(y, rgb);
        }
        return out.image();
    }

    /** The file with nothing but its picture: texts and profiles of any size never reach the decoder. */
    static byte[] still(WebpFile webp) throws IOException {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        boolean extended = webp.first("VP8X").isPresent() && webp.first("ALPH").isPresent() && webp.hasAlpha();
        if (extended) {
            chunk(chunks, "VP8X", canvas(webp.width(), webp.height(), 0x10));
        }
        boolean found = false;
        for (WebpFile.Chunk chunk : webp.chunks()) {
            boolean picture = chunk.name().equals("VP8 ") || chunk.name().equals("VP8L");
            if (picture && !found || chunk.name().equals("ALPH") && extended) {
                chunk(chunks, chunk.name(), content(webp, chunk));
                found |= picture;
            }
        }
        return riff(chunks.toByteArray());
    }

    private static byte[] content(WebpFile webp, WebpFile.Chunk chunk) throws IOException {
        if (chunk.length() > Integer.MAX_VALUE - 64) {
            throw new WebpException("Its picture of " + chunk.length() + " bytes does not fit the memory");
        }
        byte[] content = webp.file().upTo(chunk.at(), (int) chunk.length());
        if (content.length < chunk.length()) {
            throw new WebpException("It ends too early: " + (chunk.length() - content.length) + " bytes are missing");
        }
        return content;
    }

    /** Content of the VP8X chunk. */
    static byte[] canvas(int width, int height, int flags) {
        ByteBuffer b = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
        b.putInt(flags).put((byte) (width - 1)).putShort((short) (width - 1 >> 8)).put((byte) (height - 1)).putShort((short) (height - 1 >> 8));
        return b.array();
    }

    static byte[] riff(byte[] chunks) {
        ByteBuffer b = ByteBuffer.allocate(12 + chunks.length).order(ByteOrder.LITTLE_ENDIAN);
        b.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(4 + chunks.length).put("WEBP".getBytes(StandardCharsets.US_ASCII)).put(chunks);
        return b.array();
    }

    static void chunk(ByteArrayOutputStream out, String name, byte[] content) {
        ByteBuffer head = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        head.put(name.getBytes(StandardCharsets.US_ASCII)).putInt(content.length);
        out.writeBytes(head.array());
        out.writeBytes(content);
        if ((content.length & 1) == 1) {
            out.write(0);
        }
    }

    private static BufferedImage firstFrame(WebpFile webp, WebpFile.Chunk frame) throws IOException {
        byte[] b = content(webp, frame);
        if (b.length < FRAME_HEADER + 8) {
            throw new WebpException("Its first frame is cut short");
        }
        int left = 2 * (u16le(b, 0) | u8(b, 2) << 16);
        int top = 2 * (u16le(b, 3) | u8(b, 5) << 16);
        int width = 1 + (u16le(b, 6) | u8(b, 8) << 16);
        int height = 1 + (u16le(b, 9) | u8(b, 11) << 16);
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        boolean alpha = new String(b, FRAME_HEADER, 4, StandardCharsets.ISO_8859_1).equals("ALPH");
        if (alpha) {
            chunk(chunks, "VP8X", canvas(width, height, 0x10));
        }
        chunks.write(b, FRAME_HEADER, b.length - FRAME_HEADER);
        boolean lossless = new String(b, FRAME_HEADER, 4, StandardCharsets.ISO_8859_1).equals("VP8L");
        boolean seeThrough = alpha || lossless && b.length > FRAME_HEADER + 12 && (u32le(b, FRAME_HEADER + 9) >> 28 & 1) != 0;
        BufferedImage picture = decode(riff(chunks.toByteArray()), seeThrough);
        if (width == webp.width() && height == webp.height()) {
            return picture;
        }
        BufferedImage canvas = new BufferedImage(webp.width(), webp.height(), BufferedImage.TYPE_4BYTE_ABGR);
        java.awt.Graphics2D g = canvas.createGraphics();
        g.drawImage(picture, left, top, null);
        g.dispose();
        return canvas;
    }
}
