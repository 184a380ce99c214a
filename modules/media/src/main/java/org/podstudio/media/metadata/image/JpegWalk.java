package org.podstudio.media.metadata.image;

import static org.podstudio.media.bytes.Bytes.has;
import static org.podstudio.media.bytes.Bytes.u16be;
import static org.podstudio.media.bytes.Bytes.u8;

import java.io.IOException;
import java.util.Arrays;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.metadata.PlainText;
import org.podstudio.media.metadata.TextSink;

/** Texts of a JPEG, also of a damaged one: the segments before its first scan. */
public final class JpegWalk {
    private static final int MAX_SEGMENTS = 10_000;

    /** Rubbish between segments that is searched for the next marker. */
    private static final int MAX_GAP_BYTES = 64 * 1024;

    private static final int APP1 = 0xe1;
    private static final int APP11 = 0xeb;
    private static final int APP13 = 0xed;
    private static final int COMMENT = 0xfe;
    private static final String EXIF_MARK = "Exif\0\0";
    private static final String XMP_MARK = "http://ns.adobe.com/xap/1.0/\0";
    private static final String MORE_XMP_MARK = "http://ns.adobe.com/xmp/extension/\0";
    private static final String PHOTOSHOP_MARK = "Photoshop 3.0\0";

    private final FileBytes file;
    private final TextSink sink;
    private final JumbfParts boxes = new JumbfParts();
    private final MoreXmp moreXmp = new MoreXmp();

    private JpegWalk(FileBytes file, TextSink sink) {
        this.file = file;
        this.sink = sink;
    }

    public static void read(FileBytes file, TextSink sink) throws IOException {
        JpegWalk walk = new JpegWalk(file, sink);
        walk.walk();
        walk.moreXmp.packets().forEach(sink::xmp);
        walk.boxes.whole().forEach(sink::credentials);
    }

    private void walk() throws IOException {
        long at = 2;
        for (int i = 0; i < MAX_SEGMENTS; i++) {
            byte[] head = file.upTo(at, 4);
            if (head.length < 4) {
                return;
            }
            int marker = u8(head, 1);
            if (u8(head, 0) != 0xff) {
                at = nextMarker(at);
                if (at < 0) {
                    return;
                }
            } else if (marker == 0xff) {
                at++;
            } else if (marker == 0 || marker == 0x01 || marker >= 0xd0 && marker <= 0xd8) {
                at += 2;
            } else if (marker == 0xd9 || marker == 0xda || u16be(head, 2) < 2) {
                return;
            } else {
                segment(marker, at + 4, u16be(head, 2) - 2);
                at += 2 + u16be(head, 2);
            }
        }
    }

    private long nextMarker(long from) throws IOException {
        byte[] bytes = file.upTo(from, MAX_GAP_BYTES);
        for (int i = 0; i + 1 < bytes.length; i++) {
            int next = u8(bytes, i + 1);
            if (u8(bytes, i) == 0xff && next >= 0xc0 && next < 0xff) {
                return from + i;
            }
        }
        return -1;
    }

    private void segment(int marker, long at, int length) throws IOException {
        boolean wanted = marker == APP1 || marker == APP11 || marker == APP13 || marker == COMMENT;
        if (!wanted || !sink.take(length, "a segment")) {
            return;
        }
        byte[] content = file.upTo(at, length);
        switch (marker) {
            case APP1 -> {
                if (has(content, 0, EXIF_MARK)) {
                    ExifWalk.block(content, sink);
                } else if (has(content, 0, XMP_MARK)) {
                    sink.xmp(Arrays.copyOfRange(content, XMP_MARK.length(), content.length));
                } else if (has(content, 0, MORE_XMP_MARK)) {
                    moreXmp.add(content, MORE_XMP_MARK.length());
                }
            }
            case APP11 -> boxes.add(content);
            case APP13 -> {
                if (has(content, 0, PHOTOSHOP_MARK)) {
                    Iptc.photoshop(Arrays.copyOfRange(content, PHOTOSHOP_MARK.length(), content.length), sink);
                }
            }
            default -> sink.add("comment", PlainText.lenient(content));
        }
    }
}
