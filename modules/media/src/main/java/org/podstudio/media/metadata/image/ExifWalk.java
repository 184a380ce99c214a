package org.podstudio.media.metadata.image;

import static org.podstudio.media.bytes.Bytes.has;
import static org.podstudio.media.bytes.Bytes.s32be;
import static org.podstudio.media.bytes.Bytes.s32le;
import static org.podstudio.media.bytes.Bytes.u16be;
import static org.podstudio.media.bytes.Bytes.u16le;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.exif.Exif;
import org.podstudio.media.metadata.PlainText;
import org.podstudio.media.metadata.TextSink;
import org.podstudio.media.metadata.UserComment;

/** Texts among the tags of an EXIF block or of a whole TIFF file, classic or big. Only directories and those texts are read. */
public final class ExifWalk {
    /** What the walk reads from: a block in memory, or a file. */
    private interface Source {
        /** Fewer bytes than asked for at the end. */
        byte[] upTo(long at, int length) throws IOException;
    }

    private static final Map<Integer, String> NAMES = Map.ofEntries(Map.entry(Exif.IMAGE_DESCRIPTION, "exif:ImageDescription"),
            Map.entry(Exif.MAKE, "exif:Make"), Map.entry(Exif.MODEL, "exif:Model"), Map.entry(Exif.SOFTWARE, "exif:Software"),
            Map.entry(Exif.ARTIST, "exif:Artist"), Map.entry(0x010d, "exif:DocumentName"), Map.entry(Exif.XP_TITLE, "exif:XPTitle"),
            Map.entry(Exif.XP_COMMENT, "exif:XPComment"), Map.entry(Exif.XP_SUBJECT, "exif:XPSubject"),
            Map.entry(Exif.XP_KEYWORDS, "exif:XPKeywords"), Map.entry(Exif.USER_COMMENT, "exif:UserComment"));

    private static final int EXIF_IFD = 0x8769;
    private static final int XMP = 700;
    private static final int IPTC = 33723;
    private static final int PHOTOSHOP = 34377;

    /** Content Credentials. Source: C2PA specification, embedding into TIFF. */
    private static final int C2PA = 52545;

    private static final int MAX_ENTRIES = 4096;

    /** Pages of a TIFF whose tags are looked at. */
    private static final int MAX_DIRECTORIES = 16;

    /** Bytes a value of TIFF types 1 to 18 takes. */
    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

    private final Source source;
    private final TextSink sink;
    private final boolean big;
    private final boolean wide;
    private final Set<Long> seen = new HashSet<>();

    private ExifWalk(Source source, TextSink sink, byte[] head) {
        this.source = source;
        this.sink = sink;
        this.big = head[0] == 'M';
        this.wide = head[big ? 3 : 2] == 43;
    }

    /** An EXIF block; a leading {@code Exif\0\0} is skipped. What is no such block has no texts. */
    public static void block(byte[] content, TextSink sink) throws IOException {
        byte[] block = Exif.withoutMark(content);
        walk((at, length) -> at < 0 || at >= block.length ? new byte[0]
                : Arrays.copyOfRange(block, (int) at, (int) Math.min(block.length, at + length)), sink, false);
    }

    /** A TIFF file. */
    public static void file(FileBytes file, TextSink sink) throws IOException {
        walk((at, length) -> at < 0 ? new byte[0] : file.upTo(at, length), sink, true);
    }

    private static void walk(Source source, TextSink sink, boolean pages) throws IOException {
        byte[] head = source.upTo(0, 16);
        if (head.length >= 8 && (has(head, 0, "II*\0") || has(head, 0, "MM\0*") || has(head, 0, "II+\0") || has(head, 0, "MM\0+"))) {
            ExifWalk walk = new ExifWalk(source, sink, head);
            long at = walk.wide ? walk.number(head, 8, 8) : walk.number(head, 4, 4);
            do {
                at = walk.directory(at);
            } while (pages && at > 0);
        }
    }

    /** @return place of the next directory, 0 when there is none */
    private long directory(long at) throws IOException {
        if (at < 8 || seen.size() >= MAX_DIRECTORIES || !seen.add(at)) {
            return 0;
        }
        int countBytes = wide ? 8 : 2;
        int entryBytes = wide ? 20 : 12;
        byte[] count = source.upTo(at, countBytes);
        if (count.length < countBytes) {
            return 0;
        }
        int entries = (int) Math.clamp(number(count, 0, countBytes), 0, MAX_ENTRIES);
        int fieldBytes = wide ? 8 : 4;
        byte[] all = source.upTo(at + countBytes, entries * entryBytes + fieldBytes);
        for (int p = 0; p + entryBytes <= all.length && p < entries * entryBytes; p += entryBytes) {
            entry(all, p, fieldBytes);
        }
        int next = entries * entryBytes;
        return next + fieldBytes <= all.length ? number(all, next, fieldBytes) : 0;
    }

    private void entry(byte[] b, int p, int fieldBytes) throws IOException {
        int tag = (int) number(b, p, 2);
        String name = NAMES.get(tag);
        if (name == null && tag != EXIF_IFD && tag != XMP && tag != IPTC && tag != PHOTOSHOP && tag != C2PA) {
            return;
        }
        int type = (int) number(b, p + 2, 2);
        long values = number(b, p + 4, fieldBytes);
        long length = type < TYPE_BYTES.length && values >= 0 && values <= Integer.MAX_VALUE ? values * TYPE_BYTES[type] : 0;
        int place = p + 4 + fieldBytes;
        if (tag == EXIF_IFD) {
            directory(number(b, place, fieldBytes));
        } else if (length > 0 && length <= fieldBytes) {
            value(tag, name, Arrays.copyOfRange(b, place, place + (int) length));
        } else if (length > 0 && sink.take(length, "EXIF tag " + tag)) {
            byte[] value = source.upTo(number(b, place, fieldBytes), (int) length);
            // A text that the file cuts short is not the one that was written.
            if (value.length == length) {
                value(tag, name, value);
            }
        }
    }

    private void value(int tag, @org.jspecify.annotations.Nullable String name, byte[] value) throws IOException {
        switch (tag) {
            case XMP -> sink.xmp(value);
            case C2PA -> sink.credentials(value);
            case IPTC, PHOTOSHOP -> Iptc.photoshop(value, sink);
            case Exif.USER_COMMENT -> sink.add(name, UserComment.decode(value, big));
            case Exif.XP_TITLE, Exif.XP_COMMENT, Exif.XP_SUBJECT, Exif.XP_KEYWORDS ->
                sink.add(name, PlainText.utf16(value, 0, value.length, false).replace("\0", ""));
            default -> sink.add(name, PlainText.lenient(value));
        }
    }

    private long number(byte[] b, int at, int bytes) {
        return switch (bytes) {
            case 2 -> big ? u16be(b, at) : u16le(b, at);
            case 4 -> (big ? s32be(b, at) : s32le(b, at)) & 0xffffffffL;
            default -> big ? (long) s32be(b, at) << 32 | s32be(b, at + 4) & 0xffffffffL
                    : (long) s32le(b, at + 4) << 32 | s32le(b, at) & 0xffffffffL;
        };
    }
}
