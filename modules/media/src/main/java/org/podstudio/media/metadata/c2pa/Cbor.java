package org.podstudio.media.metadata.c2pa;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One CBOR item (RFC 8949) as Java values: {@code Map<String, Object>}, {@code List}, {@code String}, {@code byte[]}, {@code
 * Number}, {@code Boolean} or null. Tags are left out. Made for hostile bytes: its memory is bounded by theirs.
 */
final class Cbor {
    private static final int MOST_DEPTH = 32;
    private static final int MOST_ITEMS = 100_000;
    private static final int BREAK = 0xff;

    private final byte[] b;
    private final int end;
    private int at;
    private int items;

    private Cbor(byte[] bytes, int from, int to) {
        b = bytes;
        at = from;
        end = to;
    }

    /** Cannot go on: the item is no sound CBOR, or larger than anything honest. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken() {
            super(null, null, false, false);
        }
    }

    /** The map that begins at {@code from}; empty when there is none. */
    static Optional<Map<?, ?>> map(byte[] bytes, int from, int to) {
        try {
            return new Cbor(bytes, from, to).item(0) instanceof Map<?, ?> map ? Optional.of(map) : Optional.empty();
        } catch (Broken e) {
            return Optional.empty();
        }
    }

    private @Nullable Object item(int depth) {
        if (depth > MOST_DEPTH || ++items > MOST_ITEMS) {
            throw new Broken();
        }
        int head = next();
        int major = head >> 5;
        int info = head & 31;
        return switch (major) {
            case 0 -> number(info);
            case 1 -> BigInteger.valueOf(-1).subtract(new BigInteger(String.valueOf(number(info))));
            case 2 -> bytes(info, depth);
            case 3 -> new String(bytes(info, depth), StandardCharsets.UTF_8);
            case 4 -> list(info, depth);
            case 5 -> mapping(info, depth);
            case 6 -> tagged(info, depth);
            default -> simple(info);
        };
    }

    private @Nullable Object tagged(int info, int depth) {
        argument(info);
        return item(depth + 1);
    }

    private Number number(int info) {
        long value = argument(info);
        return value >= 0 ? value : new BigInteger(Long.toUnsignedString(value));
    }

    /** Strings of unknown length come in pieces of known length. */
    private byte[] bytes(int info, int depth) {
        if (info != 31) {
            int length = length(info);
            at += length;
            return java.util.Arrays.copyOfRange(b, at - length, at);
        }
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        while (!ended()) {
            if (depth > MOST_DEPTH || ++items > MOST_ITEMS || (peek() & 31) == 31) {
                throw new Broken();
            }
            all.writeBytes(bytes(next() & 31, depth + 1));
        }
        return all.toByteArray();
    }

    private List<@Nullable Object> list(int info, int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        long count = info == 31 ? Long.MAX_VALUE : length(info);
        for (long i = 0; i < count && !(info == 31 && ended()); i++) {
            list.add(item(depth + 1));
        }
        return list;
    }

    private Map<String, @Nullable Object> mapping(int info, int depth) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        long count = info == 31 ? Long.MAX_VALUE : length(info);
        for (long i = 0; i < count && !(info == 31 && ended()); i++) {
            Object key = item(depth + 1);
            map.put(String.valueOf(key), item(depth + 1));
        }
        return map;
    }

    private @Nullable Object simple(int info) {
        return switch (info) {
            case 20 -> false;
            case 21 -> true;
            case 22, 23 -> null;
            case 25 -> Float.float16ToFloat((short) argument(info));
            case 26 -> Float.intBitsToFloat((int) argument(info));
            case 27 -> Double.longBitsToDouble(argument(info));
            case 31 -> throw new Broken();
            default -> argument(info);
        };
    }

    /** A count of what follows; each piece of it takes a byte at least. */
    private int length(int info) {
        long length = argument(info);
        if (length < 0 || length > end - at) {
            throw new Broken();
        }
        return (int) length;
    }

    private long argument(int info) {
        if (info < 24) {
            return info;
        }
        if (info > 27) {
            throw new Broken();
        }
        long value = 0;
        for (int i = 0; i < 1 << (info - 24); i++) {
            value = value << 8 | next();
        }
        return value;
    }

    private boolean ended() {
        if (peek() == BREAK) {
            at++;
            return true;
        }
        return false;
    }

    private int peek() {
        if (at >= end) {
            throw new Broken();
        }
        return b[at] & 0xff;
    }

    private int next() {
        int value = peek();
        at++;
        return value;
    }
}
