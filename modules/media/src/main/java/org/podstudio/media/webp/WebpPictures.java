package org.podstudio.media.webp;

import static org.podstudio.media.bytes.Bytes.has;
import static org.podstudio.media.bytes.Bytes.u16le;
import static org.podstudio.media.bytes.Bytes.u8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.exif.Exif;
import org.podstudio.media.ffmpeg.StillDecoder;
import org.podstudio.media.pixels.ImageRows;
import org.podstudio.media.webp.lossless.AlphaChunk;
import org.podstudio.media.webp.lossless.LosslessPicture;

/** A WebP file's pixels, as stored, and what it carries. Of an animation the first frame on its canvas. */
public final class WebpPictures {
    static final int ALPHA_FLAG = 0x10;

    private static final int FRAME_HEADER = 16;

    private WebpPictures() {}

    public static BufferedImage decode(WebpFile webp) throws IOException {
        Optional<WebpFile.Chunk> animation = webp.first("ANMF");
        if (animation.isPresent()) {
            return firstFrame(webp, animation.get());
        }
        if (webp.lossless()) {
            LosslessPicture picture = lossless(webp);
            ImageRows rows = new ImageRows(picture.layout());
            picture.to(rows);
            return rows.image();
        }
        byte[] alpha = alpha(webp);
        return WebpColours.picture(StillDecoder.webp(lossy(webp), size(webp)), alpha);
    }

    /** A whole file that lies in another. */
    public static BufferedImage decode(byte[] file) throws IOException {
        return decode(WebpFile.open(FileBytes.of(file)));
    }

    /** The picture of a file that is {@link WebpFile#lossless}. */
    public static LosslessPicture lossless(WebpFile webp) throws IOException {
        WebpFile.Chunk chunk = webp.first("VP8L").orElseThrow(() -> new WebpException("It has no lossless picture"));
        LosslessPicture picture = LosslessPicture.decode(content(webp, chunk), webp.width(), webp.height());
        return webp.hasAlpha() == picture.alpha() ? picture
                : new LosslessPicture(picture.width(), picture.height(), webp.hasAlpha(), picture.argb());
    }

    /** Transparency that lies beside a lossy picture, a value for each pixel; null when there is none. */
    static byte @Nullable [] alpha(WebpFile webp) throws IOException {
        Optional<WebpFile.Chunk> chunk = webp.hasAlpha() ? webp.first("ALPH") : Optional.empty();
        return chunk.isEmpty() ? null : AlphaChunk.decode(content(webp, chunk.get()), webp.width(), webp.height());
    }

    static PixelSize size(WebpFile webp) {
        return new PixelSize(webp.width(), webp.height());
    }

    public static Optional<byte[]> exif(WebpFile webp) throws IOException {
        return webp.metadata("EXIF").map(Exif::withoutMark);
    }

    public static EmbeddedMetadata embedded(WebpFile webp) throws IOException {
        return new EmbeddedMetadata(webp.metadata("ICCP").orElse(null), exif(webp).map(e -> Exif.parse(e).upright()).orElse(null),
                webp.metadata("XMP ").orElse(null), Map.of());
    }

    /** A file with nothing but the lossy picture: texts and profiles of any size never reach the decoder. */
    static byte[] lossy(WebpFile webp) throws IOException {
        WebpFile.Chunk chunk = webp.first("VP8 ").orElseThrow(() -> new WebpException("It has no picture"));
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        chunk(chunks, chunk.name(), content(webp, chunk));
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
        if (has(b, FRAME_HEADER, "ALPH")) {
            chunk(chunks, "VP8X", canvas(width, height, ALPHA_FLAG));
        }
        chunks.write(b, FRAME_HEADER, b.length - FRAME_HEADER);
        WebpFile still = WebpFile.open(FileBytes.of(riff(chunks.toByteArray())));
        if (still.width() != width || still.height() != height || left + width > webp.width() || top + height > webp.height()) {
            throw new WebpException("Its first frame has another size than its header says");
        }
        BufferedImage picture = decode(still);
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
