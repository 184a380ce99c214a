package org.podstudio.media.image;

import static org.podstudio.media.bytes.Bytes.s32be;
import static org.podstudio.media.bytes.Bytes.s32le;
import static org.podstudio.media.bytes.Bytes.u16be;
import static org.podstudio.media.bytes.Bytes.u16le;
import static org.podstudio.media.bytes.Bytes.u32be;

import java.io.IOException;
import org.podstudio.media.bytes.FileBytes;

/** Headers whose numbers stand at fixed places. */
final class FixedHeaders {
    private static final int DDS_HAS_ALPHA = 1;
    private static final int DDS_IS_ALPHA = 2;
    private static final int DDS_PACKED = 4;
    private static final int DX10 = 0x30315844;

    /** Chunks of an IFF before the one with the size are few. */
    private static final int MAX_IFF_CHUNKS = 1000;

    private FixedHeaders() {}

    /** Source: Adobe Photoshop File Formats Specification, File Header Section. */
    static ImageHeader psd(FileBytes file) throws IOException {
        byte[] b = file.read(0, 26);
        return ImageHeader.stated(s32be(b, 18), s32be(b, 14), null);
    }

    /** Source: Truevision TGA File Format Specification 2.0, fields 5.3 and 5.4. */
    static ImageHeader tga(FileBytes file) throws IOException {
        byte[] b = file.read(0, 18);
        return ImageHeader.stated(u16le(b, 12), u16le(b, 14), null);
    }

    /** Source: ZSoft PCX File Format Technical Reference Manual; the header names the first and the last column and row. */
    static ImageHeader pcx(FileBytes file) throws IOException {
        byte[] b = file.read(0, 12);
        return ImageHeader.stated(u16le(b, 8) - u16le(b, 4) + 1L, u16le(b, 10) - u16le(b, 6) + 1L, null);
    }

    /** Source: The SGI Image File Format 1.0. A picture of one dimension has one row. */
    static ImageHeader sgi(FileBytes file) throws IOException {
        byte[] b = file.read(0, 12);
        return ImageHeader.stated(u16be(b, 6), u16be(b, 4) == 1 ? 1 : u16be(b, 8), null);
    }

    /** Source: The Quite OK Image Format 1.0. */
    static ImageHeader qoi(FileBytes file) throws IOException {
        byte[] b = file.read(0, 14);
        return ImageHeader.stated(s32be(b, 4), s32be(b, 8), b[12] == 4);
    }

    /** Source: DDS_HEADER and DDS_PIXELFORMAT of Direct3D; of the newer ones, DX10, the header does not say it plainly. */
    static ImageHeader dds(FileBytes file) throws IOException {
        byte[] b = file.read(0, 128);
        int flags = s32le(b, 80);
        int packing = s32le(b, 84);
        boolean packed = (flags & DDS_PACKED) != 0;
        // DXT2 to DXT5 have an alpha for each pixel, DXT1 one bit of it where its flag says so.
        boolean alpha = (flags & (DDS_HAS_ALPHA | DDS_IS_ALPHA)) != 0 || packed && b[84] == 'D' && b[85] == 'X' && b[86] == 'T' && b[87] >= '2' && b[87] <= '5';
        return ImageHeader.stated(s32le(b, 16), s32le(b, 12), packed && packing == DX10 ? null : Boolean.valueOf(alpha));
    }

    /** Source: EA IFF 85 and ILBM; the size stands in the chunk BMHD. */
    static ImageHeader iff(FileBytes file) throws IOException {
        long at = 12;
        for (int i = 0; i < MAX_IFF_CHUNKS; i++) {
            byte[] head = file.read(at, 12);
            if (head[0] == 'B' && head[1] == 'M' && head[2] == 'H' && head[3] == 'D') {
                return ImageHeader.stated(u16be(head, 8), u16be(head, 10), null);
            }
            long length = u32be(head, 4);
            at += 8 + length + (length & 1);
        }
        throw new IOException("It does not state its size");
    }
}
