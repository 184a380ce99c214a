package org.podstudio.media.sniff;

import static org.podstudio.media.bytes.Bytes.find;
import static org.podstudio.media.bytes.Bytes.has;
import static org.podstudio.media.bytes.Bytes.s32be;
import static org.podstudio.media.bytes.Bytes.u32be;
import static org.podstudio.media.bytes.Bytes.u8;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Audio and video containers, and the pictures in ISO boxes, by their first bytes. */
final class ContainerSignatures {
    /** Brands that tell of pictures where the main one is not known. */
    private static final List<String> PICTURES = List.of("mif1", "msf1", "avif", "avis", "heic", "heix");

    private ContainerSignatures() {}

    static Optional<Format> match(byte[] b) {
        return Optional.ofNullable(b.length < 12 ? null : known(b));
    }

    private static @Nullable Format known(byte[] b) {
        Format boxed = box(b);
        if (boxed != null) {
            return boxed;
        }
        return switch (s32be(b, 0)) {
            case 0x52494646, 0x52463634, 0x42573634, 0x52494658 ->
                has(b, 8, "WAVE") ? Format.WAV : has(b, 8, "AVI ") ? Format.AVI : null;
            case 0x72696666 -> has(b, 4, ".\u0091\u00cf\u0011") ? Format.W64 : null;
            case 0x464f524d -> has(b, 8, "AIFF") || has(b, 8, "AIFC") ? Format.AIFF : null;
            case 0x664c6143 -> Format.FLAC;
            case 0x4f676753 -> ogg(b);
            case 0x1a45dfa3 -> find(b, 4, Math.min(b.length, 256), "webm") >= 0 ? Format.WEBM : Format.MKV;
            case 0x464c5601 -> Format.FLV;
            case 0x3026b275 -> Format.WMV;
            case 0x4d50434b -> Format.MPC8;
            case 0x4d414320 -> Format.APE;
            case 0x7776706b -> Format.WAVPACK;
            case 0x54544131, 0x54544132 -> Format.TTA;
            case 0x2321414d -> has(b, 4, "R") ? Format.AMR : null;
            case 0x63616666 -> Format.CAF;
            case 0x2e736e64 -> Format.AU;
            case 0x44534420 -> Format.DSF;
            case 0x000001ba -> Format.MPEG_PS;
            case 0x000001b3 -> Format.MPEG_ES;
            default -> has(b, 0, "MP+") ? Format.MPC : transportStream(b, 0, 188) || transportStream(b, 4, 192) ? Format.MPEG_TS : null;
        };
    }

    private static Format ogg(byte[] b) {
        int page = Math.min(b.length, 512);
        if (find(b, 28, page, "OpusHead") >= 0) {
            return Format.OPUS;
        }
        return find(b, 28, page, "theora") >= 0 || find(b, 28, page, "OVP80") >= 0 ? Format.OGV : Format.OGG;
    }

    /** Packets that each begin with 0x47; four in a row. Those of camcorders and Blu-rays have 4 bytes of time before them. */
    private static boolean transportStream(byte[] b, int from, int size) {
        if (b.length < from + 3 * size + 1) {
            return false;
        }
        return u8(b, from) == 0x47 && u8(b, from + size) == 0x47 && u8(b, from + 2 * size) == 0x47 && u8(b, from + 3 * size) == 0x47;
    }

    private static @Nullable Format box(byte[] b) {
        String kind = new String(b, 4, 4, java.nio.charset.StandardCharsets.ISO_8859_1);
        return switch (kind) {
            case "ftyp" -> brand(b);
            case "styp" -> Format.MP4;
            case "moov", "mdat", "wide", "pnot", "free", "skip" -> Format.MOV;
            default -> null;
        };
    }

    private static @Nullable Format brand(byte[] b) {
        String major = new String(b, 8, 4, java.nio.charset.StandardCharsets.ISO_8859_1);
        int end = (int) Math.min(u32be(b, 0), Math.min(b.length, 512));
        return switch (major) {
            case "avif", "avis" -> Format.AVIF;
            case "heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs" -> Format.HEIC;
            // That of short headers, mif3, has its second brand where others have a version.
            case "mif1", "mif3", "msf1", "miaf", "MiHB", "MiHA", "MA1A", "MA1B" -> pictures(b, end);
            case "jxl " -> Format.JXL;
            case "M4A ", "M4B ", "M4P ", "F4A ", "F4B " -> Format.M4A;
            case "qt  " -> Format.MOV;
            case "crx " -> null;
            case "isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "dash", "M4V " -> Format.MP4;
            default -> major.startsWith("3g") ? Format.THREEGP : PICTURES.stream().anyMatch(brand -> find(b, 16, end, brand) >= 0) ? pictures(b, end)
                    : Format.MP4;
        };
    }

    private static Format pictures(byte[] b, int end) {
        return find(b, 12, end, "avif") >= 0 || find(b, 12, end, "avis") >= 0 ? Format.AVIF : Format.HEIC;
    }
}
