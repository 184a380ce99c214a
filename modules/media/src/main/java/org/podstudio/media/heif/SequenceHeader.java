package org.podstudio.media.heif;

import static org.podstudio.media.bytes.Bytes.has;
import static org.podstudio.media.bytes.Bytes.s32be;
import static org.podstudio.media.bytes.Bytes.u8;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.heif.Boxes.Box;

/** Size of the pictures of a HEIC or AVIF file that is a sequence only. Source: ISO/IEC 14496-12, 8.3.2. */
public final class SequenceHeader {
    /** Bytes of a track's header from its matrix on: nine numbers, then width and height as 16.16 fixed-point numbers. */
    private static final int MATRIX_AND_SIZE = 44;

    private SequenceHeader() {}

    /**
     * Width and height as displayed, of the first track that shows pictures.
     *
     * @throws IOException when there is no such track
     */
    public static int[] displayedSize(FileBytes file) throws IOException {
        Optional<byte[]> movie = TopBoxes.content(file, "moov");
        if (movie.isPresent()) {
            byte[] b = movie.get();
            for (Box track : Boxes.of(b, 0, b.length)) {
                int[] size = track.type().equals("trak") ? size(b, track) : null;
                if (size != null) {
                    return size;
                }
            }
        }
        throw new HeifException("It names no main picture");
    }

    /** Null for a track of anything else, or one that states no size. */
    private static int @Nullable [] size(byte[] b, Box track) {
        int[] size = null;
        boolean pictures = false;
        for (Box box : Boxes.of(b, track.from(), track.to())) {
            if (box.type().equals("tkhd")) {
                int at = box.from() + (u8(b, box.from()) == 1 ? 52 : 40);
                size = at + MATRIX_AND_SIZE > box.to() ? null : turned(b, at);
            } else if (box.type().equals("mdia")) {
                pictures = Boxes.of(b, box.from(), box.to()).stream().anyMatch(part -> part.type().equals("hdlr")
                        && (has(b, part.from() + 8, "pict") || has(b, part.from() + 8, "vide")));
            }
        }
        return pictures && size != null && size[0] > 0 && size[1] > 0 ? size : null;
    }

    /** A matrix whose first number is nothing and whose second is something turns by 90 or 270 degrees. */
    private static int[] turned(byte[] b, int at) {
        boolean swap = s32be(b, at) == 0 && s32be(b, at + 4) != 0;
        int width = s32be(b, at + 36) >>> 16;
        int height = s32be(b, at + 40) >>> 16;
        return swap ? new int[] {height, width} : new int[] {width, height};
    }
}
