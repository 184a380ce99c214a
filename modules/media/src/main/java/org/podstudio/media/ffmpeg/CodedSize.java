package org.podstudio.media.ffmpeg;

import static org.podstudio.media.bytes.Bytes.u16be;
import static org.podstudio.media.bytes.Bytes.u8;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * The size of the picture that a decoder would give, from the parameter sets in a container's header. Empty whenever it is not
 * sure: none or several sets, extra layers, damage. Source: ISO/IEC 14496-15 (avcC, hvcC), ITU-T H.264 7.3.2.1, H.265 7.3.2.
 *
 * @param width pixels, without what is cut off
 */
record CodedSize(int width, int height) {
    private static final int HEVC_VPS = 32;
    private static final int HEVC_SPS = 33;
    private static final int MOST_ARRAYS = 32;

    /** The profiles whose sets tell the sampling of the colours. */
    private static final Set<Integer> HIGH = Set.of(44, 83, 86, 100, 110, 118, 122, 128, 134, 135, 138, 139, 244);

    static Optional<CodedSize> h264(byte[] avcc) {
        if (avcc.length < 9 || avcc[0] != 1 || (avcc[5] & 31) != 1 || 8 + u16be(avcc, 6) > avcc.length) {
            return Optional.empty();
        }
        RawBits bits = new RawBits(Arrays.copyOfRange(avcc, 9, Math.max(9, 8 + u16be(avcc, 6))));
        int profile = bits.take(8);
        bits.skip(16);
        bits.number();
        int chroma = HIGH.contains(profile) ? sampling(bits) : 1;
        bits.number(); // bits of a frame's number
        order(bits);
        bits.number();
        bits.skip(1);
        long width = 16 * (bits.number() + 1L);
        long rows = 16 * (bits.number() + 1L);
        int fields = bits.flag() ? 1 : 2;
        bits.skip(fields); // fields mixed with frames, direct prediction
        int unitX = chroma == 1 || chroma == 2 ? 2 : 1;
        int unitY = (chroma == 1 ? 2 : 1) * fields;
        return size(bits, width, rows * fields, unitX, unitY);
    }

    /** @return how the colours are sampled, 0 to 3 */
    private static int sampling(RawBits bits) {
        int chroma = bits.number();
        bits.skip(chroma == 3 ? 1 : 0);
        bits.number();
        bits.number();
        bits.skip(1);
        if (bits.flag()) {
            for (int list = 0; list < (chroma == 3 ? 12 : 8) && !bits.ended(); list++) {
                if (bits.flag()) {
                    scalingList(bits, list < 6 ? 16 : 64);
                }
            }
        }
        return chroma;
    }

    private static void scalingList(RawBits bits, int length) {
        int last = 8;
        for (int i = 0; i < length; i++) {
            last = last + bits.signed() & 0xff;
            if (last == 0) {
                return;
            }
        }
    }

    /** How the order of the pictures is counted. */
    private static void order(RawBits bits) {
        int kind = bits.number();
        if (kind == 0) {
            bits.number();
        } else if (kind == 1) {
            bits.skip(1);
            bits.number();
            bits.number();
            int cycle = bits.number();
            for (int i = 0; i < cycle && !bits.ended(); i++) {
                bits.number();
            }
        }
    }

    static Optional<CodedSize> hevc(byte[] hvcc) {
        Optional<byte[]> layers = onlyUnit(hvcc, HEVC_VPS);
        Optional<byte[]> sequence = onlyUnit(hvcc, HEVC_SPS);
        if (layers.isEmpty() || sequence.isEmpty() || layers.get().length < 4) {
            return Optional.empty();
        }
        // A second layer may be transparency.
        boolean oneLayer = (u16be(layers.get(), 2) >> 4 & 0x3f) == 0;
        return oneLayer ? hevcSequence(new RawBits(sequence.get())) : Optional.empty();
    }

    private static Optional<CodedSize> hevcSequence(RawBits bits) {
        bits.skip(16 + 4);
        int sublayers = bits.take(3);
        bits.skip(1 + 96);
        int present = bits.take(2 * sublayers);
        bits.skip(sublayers > 0 ? 2 * (8 - sublayers) : 0);
        for (int i = 2 * sublayers - 1; i > 0; i -= 2) {
            bits.skip(((present >> i & 1) == 1 ? 88 : 0) + ((present >> i - 1 & 1) == 1 ? 8 : 0));
        }
        bits.number();
        int chroma = bits.number();
        bits.skip(chroma == 3 ? 1 : 0);
        long width = bits.number();
        long height = bits.number();
        return size(bits, width, height, chroma == 1 || chroma == 2 ? 2 : 1, chroma == 1 ? 2 : 1);
    }

    /** The one unit of this kind in an hvcC box. */
    private static Optional<byte[]> onlyUnit(byte[] b, int kind) {
        byte[] found = null;
        int at = 23;
        for (int array = 0; b.length > 23 && array < Math.min(MOST_ARRAYS, u8(b, 22)) && at + 3 <= b.length; array++) {
            boolean wanted = (b[at] & 0x3f) == kind;
            int units = u16be(b, at + 1);
            at += 3;
            for (int i = 0; i < units && at + 2 <= b.length; i++) {
                int end = at + 2 + u16be(b, at);
                if (end > b.length || wanted && found != null) {
                    return Optional.empty();
                }
                found = wanted ? Arrays.copyOfRange(b, at + 2, end) : found;
                at = end;
            }
        }
        return Optional.ofNullable(found);
    }

    private static Optional<CodedSize> size(RawBits bits, long width, long height, int unitX, int unitY) {
        long w = width;
        long h = height;
        if (bits.flag()) {
            w -= (long) unitX * bits.number() + (long) unitX * bits.number();
            h -= (long) unitY * bits.number() + (long) unitY * bits.number();
        }
        boolean sane = !bits.ended() && w > 0 && h > 0 && w <= 1 << 16 && h <= 1 << 16;
        return sane ? Optional.of(new CodedSize((int) w, (int) h)) : Optional.empty();
    }
}
