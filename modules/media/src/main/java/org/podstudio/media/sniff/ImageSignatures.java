package org.podstudio.media.sniff;

import static org.podstudio.media.bytes.Bytes.has;
import static org.podstudio.media.bytes.Bytes.s32be;
import static org.podstudio.media.bytes.Bytes.u16be;
import static org.podstudio.media.bytes.Bytes.u16le;
import static org.podstudio.media.bytes.Bytes.u32le;
import static org.podstudio.media.bytes.Bytes.u8;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Still picture formats by their first bytes. */
final class ImageSignatures {
    private ImageSignatures() {}

    static Optional<Format> match(byte[] b) {
        return Optional.ofNullable(b.length < 4 ? null : find(b));
    }

    private static @Nullable Format find(byte[] b) {
        return switch (s32be(b, 0)) {
            case 0x89504e47 -> has(b, 4, "\r\n\u001a\n") ? Format.PNG : null;
            case 0x47494638 -> has(b, 4, "7a") || has(b, 4, "9a") ? Format.GIF : null;
            case 0x52494646 -> has(b, 8, "WEBP") ? Format.WEBP : null;
            case 0x49492a00, 0x4d4d002a, 0x49492b00, 0x4d4d002b -> Format.TIFF;
            case 0x38425053 -> b.length > 5 && (b[5] == 1 || b[5] == 2) ? Format.PSD : null;
            case 0x69636e73 -> Format.ICNS;
            case 0x00000100 -> icon(b) ? Format.ICO : null;
            case 0x00000200 -> icon(b) ? Format.CUR : null;
            case 0x0000000c -> has(b, 4, "jP  ") || has(b, 4, "jP\u001a\u001a") ? Format.JP2
                    : has(b, 4, "JXL ") ? Format.JXL : null;
            case 0xff4fff51 -> Format.JP2;
            case 0x464f524d -> has(b, 8, "ILBM") || has(b, 8, "PBM ") ? Format.IFF : null;
            case 0x44445320 -> Format.DDS;
            case 0x762f3101 -> Format.EXR;
            case 0x716f6966 -> Format.QOI;
            case 0x233f5241 -> has(b, 4, "DIANCE") ? Format.HDR : null;
            case 0x233f5247 -> has(b, 4, "BE") ? Format.HDR : null;
            default -> short2(b);
        };
    }

    private static @Nullable Format short2(byte[] b) {
        if (u8(b, 0) == 0xff && u8(b, 1) == 0xd8 && u8(b, 2) == 0xff) {
            return Format.JPEG;
        }
        if (u8(b, 0) == 0xff && u8(b, 1) == 0x0a) {
            return Format.JXL;
        }
        if (has(b, 0, "BM") && b.length >= 18 && bitmapHeader(u32le(b, 14))) {
            return Format.BMP;
        }
        if (b[0] == 'P' && b[1] >= '1' && b[1] <= '7' && b.length > 4 && Character.isWhitespace(b[2])
                && (Character.isDigit(b[3]) || Character.isWhitespace(b[3]) || b[3] == '#' || b[3] == 'W' || b[3] == 'H')) {
            return Format.PNM;
        }
        if (u16be(b, 0) == 0x01da && b.length > 12 && u8(b, 2) <= 1 && (b[3] == 1 || b[3] == 2) && u16be(b, 4) <= 3) {
            return Format.SGI;
        }
        boolean pcx = b[0] == 0x0a && u8(b, 1) <= 5 && b[2] == 1 && (b[3] == 1 || b[3] == 2 || b[3] == 4 || b[3] == 8);
        return pcx && b.length >= 128 ? Format.PCX : null;
    }

    private static boolean bitmapHeader(long size) {
        return size == 12 || size == 16 || size == 40 || size == 52 || size == 56 || size == 64 || size == 108 || size == 124;
    }

    /** At least one entry whose data begins behind the directory; MPEG and text start otherwise. */
    private static boolean icon(byte[] b) {
        return b.length >= 22 && u16le(b, 4) > 0 && u16le(b, 4) < 512 && u32le(b, 14) > 0 && u32le(b, 18) >= 22;
    }

    /** A Targa file has no mark at its start, so every field must make sense. */
    static boolean plausibleTga(byte[] b, long fileSize) {
        if (b.length < 19) {
            return false;
        }
        int map = u8(b, 1);
        int kind = u8(b, 2);
        int width = u16le(b, 12);
        int height = u16le(b, 14);
        int depth = u8(b, 16);
        boolean mapped = kind == 1 || kind == 9;
        boolean mapFits = mapped
                ? map == 1 && depth == 8 && u16le(b, 5) > 0 && u16le(b, 5) <= 256 && (b[7] == 16 || b[7] == 24 || b[7] == 32)
                : map == 0 && u16le(b, 3) == 0 && u16le(b, 5) == 0;
        boolean color = (kind == 2 || kind == 10) && (depth == 16 || depth == 24 || depth == 32);
        boolean grey = (kind == 3 || kind == 11) && (depth == 8 || depth == 16);
        boolean raw = kind <= 3;
        return mapFits && (mapped || color || grey) && width > 0 && height > 0 && (u8(b, 17) & 0xc0) == 0
                && (!raw || fileSize >= 18L + u8(b, 0) + (long) width * height * (depth / 8));
    }
}
