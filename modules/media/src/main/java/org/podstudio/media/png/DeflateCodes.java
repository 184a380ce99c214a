package org.podstudio.media.png;

import java.util.Arrays;
import org.podstudio.media.bytes.BitInput;

/** The codes of a block of DEFLATE, fixed ones or as they stand before the block. */
final class DeflateCodes {
    private static final byte[] LENGTH_ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    private static final int LOOK = (1 << HuffmanTable.BITS) - 1;

    private final HuffmanTable literals = HuffmanTable.literals();
    private final HuffmanTable distances = HuffmanTable.distances();
    private final HuffmanTable codes = HuffmanTable.lengths();

    int[] literals() {
        return literals.entries();
    }

    int[] distances() {
        return distances.entries();
    }

    void fixed() {
        byte[] lengths = new byte[288 + 32];
        Arrays.fill(lengths, 0, 144, (byte) 8);
        Arrays.fill(lengths, 144, 256, (byte) 9);
        Arrays.fill(lengths, 256, 280, (byte) 7);
        Arrays.fill(lengths, 280, 288, (byte) 8);
        Arrays.fill(lengths, 288, 320, (byte) 5);
        literals.build(lengths, 0, 288);
        distances.build(lengths, 288, 32);
    }

    /** @return false where the stream is cut short */
    boolean read(BitInput in) throws PngException {
        int nLiterals = 257 + (int) in.take(5);
        int nDistances = 1 + (int) in.take(5);
        int nCodes = 4 + (int) in.take(4);
        byte[] lengths = new byte[19];
        for (int i = 0; i < nCodes; i++) {
            lengths[LENGTH_ORDER[i]] = (byte) in.take(3);
        }
        if (in.cut) {
            return false;
        }
        if (nLiterals > 286 || nDistances > 30) {
            throw Inflation.broken("too many length or distance symbols");
        }
        if (!codes.build(lengths, 0, 19)) {
            throw Inflation.broken("invalid code lengths set");
        }
        byte[] all = new byte[nLiterals + nDistances];
        for (int i = 0; i < all.length && !in.cut;) {
            i += next(in, all, i);
        }
        if (in.cut) {
            return false;
        }
        if (all[256] == 0) {
            throw Inflation.broken("invalid code -- missing end-of-block");
        }
        if (!literals.build(all, 0, nLiterals)) {
            throw Inflation.broken("invalid literal/lengths set");
        }
        if (!distances.build(all, nLiterals, nDistances)) {
            throw Inflation.broken("invalid distances set");
        }
        return true;
    }

    /** Puts the next length, as often as it is repeated. @return how often */
    private int next(BitInput in, byte[] all, int at) throws PngException {
        in.refill();
        int entry = codes.entries()[(int) in.bits & LOOK];
        if ((entry & HuffmanTable.SPECIAL) != 0) {
            throw Inflation.broken("invalid code lengths set");
        }
        in.take(entry & 63);
        int symbol = entry >>> 16;
        if (symbol < 16) {
            all[at] = (byte) symbol;
            return 1;
        }
        byte repeated = symbol == 16 && at > 0 ? all[at - 1] : 0;
        int n = symbol == 16 ? 3 + (int) in.take(2) : symbol == 17 ? 3 + (int) in.take(3) : 11 + (int) in.take(7);
        if (symbol == 16 && at == 0 || at + n > all.length) {
            throw Inflation.broken("invalid bit length repeat");
        }
        Arrays.fill(all, at, at + n, repeated);
        return n;
    }
}
