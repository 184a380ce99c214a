package org.podstudio.media.metadata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.exif.Exif;
import org.podstudio.media.heif.HeifFile;
import org.podstudio.media.jpeg.JpegFile;
import org.podstudio.media.png.PngFile;
import org.podstudio.media.png.PngPictures;
import org.podstudio.media.png.PngTexts;
import org.podstudio.media.sniff.Format;
import org.podstudio.media.webp.WebpFile;

/** Gathers the texts of a file for the readers, touching nothing but the chunks that hold them. */
public final class TextCollector {
    /** Bytes of Content Credentials that are looked at; a thumbnail may lie in them. */
    private static final int MAX_C2PA_BYTES = 4 << 20;

    /** Bytes of a TIFF file in which its tags are looked for. */
    private static final int MAX_TIFF_BYTES = 16 << 20;

    private final Map<String, List<String>> texts = new LinkedHashMap<>();

    private TextCollector() {}

    /**
     * @param name the name that the file came with
     * @throws IOException if the file cannot be read, or its frame is broken
     */
    public static EmbeddedText read(Path file, FileBytes bytes, Format format, String name) throws IOException {
        TextCollector collector = new TextCollector();
        switch (format) {
            case PNG -> collector.png(PngFile.open(bytes));
            case JPEG -> collector.jpeg(JpegFile.open(bytes));
            case WEBP -> collector.webp(WebpFile.open(bytes), bytes);
            default -> collector.other(file, bytes, format);
        }
        collector.add("filename", name);
        return new EmbeddedText(collector.texts);
    }

    private void png(PngFile png) throws IOException {
        for (PngTexts.Entry entry : PngTexts.read(png)) {
            add(entry.keyword().equals(PngTexts.XMP) ? "xmp" : entry.keyword(), entry.text());
        }
        PngPictures.exif(png).ifPresent(this::exif);
        Optional<PngFile.Chunk> credentials = png.first("caBX");
        if (credentials.isPresent()) {
            credentials(png.content(credentials.get()));
        }
    }

    private void jpeg(JpegFile jpeg) throws IOException {
        jpeg.exif().ifPresent(this::exif);
        jpeg.xmp().ifPresent(this::xmp);
        java.io.ByteArrayOutputStream jumbf = new java.io.ByteArrayOutputStream();
        for (JpegFile.Segment segment : jpeg.segments()) {
            if (segment.marker() == 0xfe) {
                add("comment", PlainText.lenient(jpeg.content(segment)));
            } else if (segment.marker() == 0xeb && segment.length() > 8 && jumbf.size() < MAX_C2PA_BYTES) {
                jumbf.writeBytes(jpeg.content(segment));
            }
        }
        if (jumbf.size() > 0) {
            credentials(jumbf.toByteArray());
        }
    }

    private void webp(WebpFile webp, FileBytes bytes) throws IOException {
        webp.metadata("EXIF").ifPresent(this::exif);
        webp.metadata("XMP ").ifPresent(this::xmp);
        Optional<byte[]> credentials = webp.metadata("C2PA");
        if (credentials.isPresent()) {
            credentials(credentials.get());
        }
    }

    private void other(Path file, FileBytes bytes, Format format) throws IOException {
        switch (format.type()) {
            case AUDIO, VIDEO -> org.podstudio.media.ffmpeg.AvProbe.tags(file, format).forEach((k, v) -> add("tag:" + k, v));
            case IMAGE -> image(bytes, format);
        }
        if (format.demuxer().equals("mov")) {
            BoxCredentials.find(bytes).ifPresent(this::credentials);
        }
    }

    private void image(FileBytes bytes, Format format) throws IOException {
        switch (format) {
            case HEIC, AVIF -> {
                Optional<HeifFile> heif = HeifFile.open(bytes);
                if (heif.isPresent()) {
                    heif.get().exif().ifPresent(this::exif);
                    heif.get().xmp().ifPresent(this::xmp);
                }
            }
            // A TIFF file is itself such a block.
            case TIFF -> exif(bytes.upTo(0, MAX_TIFF_BYTES));
            default -> { }
        }
    }

    private void exif(byte[] block) {
        Exif exif = Exif.parse(block);
        tag(exif, Exif.IMAGE_DESCRIPTION, "exif:ImageDescription");
        tag(exif, Exif.MAKE, "exif:Make");
        tag(exif, Exif.MODEL, "exif:Model");
        tag(exif, Exif.SOFTWARE, "exif:Software");
        tag(exif, Exif.ARTIST, "exif:Artist");
        byte[] comment = exif.bytes(Exif.USER_COMMENT);
        if (comment != null) {
            add("exif:UserComment", UserComment.decode(comment));
        }
        byte[] windows = exif.bytes(Exif.XP_COMMENT);
        if (windows != null) {
            add("exif:XPComment", new String(windows, StandardCharsets.UTF_16LE).replace("\0", ""));
        }
    }

    private void tag(Exif exif, int tag, String key) {
        byte[] value = exif.bytes(tag);
        if (value != null) {
            add(key, PlainText.lenient(value));
        }
    }

    private void xmp(byte[] packet) {
        add("xmp", new String(packet, StandardCharsets.UTF_8));
    }

    /** The boxes as Latin-1: their texts can be found in it, and no byte is lost. */
    private void credentials(byte[] jumbf) {
        add("c2pa", new String(jumbf, 0, Math.min(jumbf.length, MAX_C2PA_BYTES), StandardCharsets.ISO_8859_1));
    }

    private void add(String key, String text) {
        if (!text.isBlank()) {
            texts.computeIfAbsent(key, k -> new ArrayList<>()).add(text);
        }
    }
}
