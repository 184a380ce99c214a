package org.podstudio.media.jpeg;

import static org.podstudio.media.bytes.Bytes.has;
import static org.podstudio.media.bytes.Bytes.u16be;
import static org.podstudio.media.bytes.Bytes.u8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.metadata.image.Iptc;

/** The segments of a JPEG file up to its first scan. */
public final class JpegFile {
    private static final int MAX_SEGMENTS = 10_000;
    private static final String XMP_MARK = "http://ns.adobe.com/xap/1.0/\0";
    static final String PHOTOSHOP_MARK = "Photoshop 3.0\0";
    private static final String ICC_MARK = "ICC_PROFILE\0";

    /** Keyword of the comment among the texts that travel. */
    public static final String COMMENT = "comment";

    /** @param at position of the content behind the length */
    public record Segment(int marker, long at, int length) {}

    private final FileBytes file;
    private final List<Segment> segments = new ArrayList<>();
    private Segment frame;
    private long scanAt = -1;
    private byte[] frameBytes = new byte[0];

    private JpegFile(FileBytes file) throws IOException {
        this.file = file;
        Segment found = walk();
        if (found == null) {
            throw new JpegException("It has no frame header, so its size is not known");
        }
        frame = found;
        frameBytes = file.read(frame.at(), frame.length());
        if (frameBytes.length < 6 || width() < 1 || components() < 1 || frameBytes.length < 6 + 3 * components()) {
            throw new JpegException("Its frame header makes no sense");
        }
    }

    public static JpegFile open(FileBytes file) throws IOException {
        return new JpegFile(file);
    }

    private @Nullable Segment walk() throws IOException {
        Segment found = null;
        long at = 2;
        while (segments.size() < MAX_SEGMENTS) {
            byte[] head = file.upTo(at, 4);
            if (head.length < 2) {
                return found;
            }
            if (u8(head, 0) != 0xff) {
                at = nextMarker(at);
                if (at < 0) {
                    return found;
                }
                continue;
            }
            int marker = u8(head, 1);
            if (marker == 0xff) {
                at++;
            } else if (marker == 0 || marker == 0x01 || marker >= 0xd0 && marker <= 0xd8) {
                at += 2;
            } else if (marker == 0xd9 || head.length < 4) {
                return found;
            } else {
                int length = u16be(head, 2) - 2;
                if (length < 0 || at + 4 + length > file.size()) {
                    return found;
                }
                Segment segment = new Segment(marker, at + 4, length);
                segments.add(segment);
                if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc && found == null) {
                    found = segment;
                }
                if (marker == 0xda) {
                    scanAt = at;
                    return found;
                }
                at += 4 + length;
            }
        }
        return found;
    }

    /** Some writers leave rubbish between segments. */
    private long nextMarker(long from) throws IOException {
        byte[] bytes = file.upTo(from, 64 * 1024);
        for (int i = 0; i + 1 < bytes.length; i++) {
            int next = u8(bytes, i + 1);
            if (u8(bytes, i) == 0xff && next >= 0xc0 && next < 0xff) {
                return from + i;
            }
        }
        return -1;
    }

    FileBytes file() {
        return file;
    }

    public List<Segment> segments() {
        return segments;
    }

    /** Position of the first scan, -1 when there is none. */
    long scanAt() {
        return scanAt;
    }

    public int width() {
        return u16be(frameBytes, 3);
    }

    /** 0 when the file states its height only behind the first scan. */
    public int height() {
        return u16be(frameBytes, 1);
    }

    public int precision() {
        return u8(frameBytes, 0);
    }

    public int components() {
        return u8(frameBytes, 5);
    }

    int componentId(int index) {
        return u8(frameBytes, 6 + 3 * index);
    }

    /** Kind of the frame: 0 baseline, 2 progressive, 3 lossless, 9 and more arithmetic. */
    int frameKind() {
        return frame.marker() - 0xc0;
    }

    /** Whether libjpeg decodes it: 8 bits, Huffman-coded, baseline or progressive. */
    public boolean common() {
        return precision() == 8 && frameKind() <= 2;
    }

    /** Whether a coder other than libjpeg shows the same colours: grey or YCbCr. */
    public boolean plainColours() throws IOException {
        return components() == 1 || components() == 3 && !rgb();
    }

    /** Whether the three components are RGB. Source: default_decompress_parms in libjpeg's jdapimin.c. */
    boolean rgb() throws IOException {
        if (jfif()) {
            return false;
        }
        int adobe = adobeTransform();
        if (adobe >= 0) {
            return adobe == 0;
        }
        return componentId(0) == 'R' && componentId(1) == 'G' && componentId(2) == 'B';
    }

    public byte[] content(Segment segment) throws IOException {
        return file.read(segment.at(), segment.length());
    }

    private Optional<byte[]> marked(int marker, String mark) throws IOException {
        for (Segment segment : segments) {
            if (segment.marker() == marker && segment.length() >= mark.length()) {
                byte[] content = content(segment);
                if (has(content, 0, mark)) {
                    return Optional.of(java.util.Arrays.copyOfRange(content, mark.length(), content.length));
                }
            }
        }
        return Optional.empty();
    }

    /** Contents of all segments of a kind, their mark included. */
    List<byte[]> all(int marker, String mark) throws IOException {
        List<byte[]> found = new ArrayList<>();
        for (Segment segment : segments) {
            if (segment.marker() == marker && segment.length() >= mark.length()) {
                byte[] content = content(segment);
                if (has(content, 0, mark)) {
                    found.add(content);
                }
            }
        }
        return found;
    }

    /** Whether it carries Content Credentials, which are signed for these pixels only. */
    public boolean signed() throws IOException {
        return !all(0xeb, "JP").isEmpty();
    }

    /** Captions of the press, from Photoshop's block, which may lie in several segments. */
    public Optional<byte[]> iptc() throws IOException {
        ByteArrayOutputStream resources = new ByteArrayOutputStream();
        for (byte[] part : all(0xed, PHOTOSHOP_MARK)) {
            resources.write(part, PHOTOSHOP_MARK.length(), part.length - PHOTOSHOP_MARK.length());
        }
        return Iptc.records(resources.toByteArray());
    }

    /** The text of the comment segment. */
    public Optional<String> comment() throws IOException {
        return marked(0xfe, "").map(org.podstudio.media.metadata.PlainText::lenient).filter(text -> !text.isBlank());
    }

    /** Unit and density of the JFIF segment: 0 none, 1 an inch, 2 a centimetre; across, down. */
    public Optional<int[]> density() throws IOException {
        return marked(0xe0, "JFIF\0").filter(b -> b.length >= 7).map(b -> new int[] {u8(b, 2), u16be(b, 3), u16be(b, 5)});
    }

    /** EXIF block from its TIFF header on. */
    public Optional<byte[]> exif() throws IOException {
        return marked(0xe1, "Exif\0\0");
    }

    public Optional<byte[]> xmp() throws IOException {
        return marked(0xe1, XMP_MARK);
    }

    boolean jfif() throws IOException {
        return marked(0xe0, "JFIF\0").isPresent();
    }

    /** Colour transform of the Adobe segment: 0 none, 1 YCbCr, 2 YCCK; -1 without the segment. */
    int adobeTransform() throws IOException {
        Optional<byte[]> adobe = marked(0xee, "Adobe");
        return adobe.isPresent() && adobe.get().length >= 7 ? u8(adobe.get(), 6) : -1;
    }

    /** The ICC profile, put together from its parts. */
    public Optional<byte[]> icc() throws IOException {
        List<byte[]> parts = new ArrayList<>();
        for (Segment segment : segments) {
            if (segment.marker() == 0xe2 && segment.length() > ICC_MARK.length() + 2) {
                byte[] content = content(segment);
                if (has(content, 0, ICC_MARK)) {
                    parts.add(content);
                }
            }
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        parts.sort(Comparator.comparingInt(p -> u8(p, ICC_MARK.length())));
        ByteArrayOutputStream profile = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            profile.write(part, ICC_MARK.length() + 2, part.length - ICC_MARK.length() - 2);
        }
        return Optional.of(profile.toByteArray());
    }
}
