package org.podstudio.media.metadata.c2pa;

import static org.podstudio.media.bytes.Bytes.has;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.brotli.dec.BrotliInputStream;

/**
 * A manifest packed with Brotli: a superbox {@code c2cm} whose content is a box {@code brob}. Source: C2PA specification 2.1,
 * compressed manifests. The box of JPEG XL, from which the name comes, starts with the type of what is packed and packs what
 * stands behind its header; a whole packed superbox is read too.
 */
final class CompressedManifest {
    /** Unpacked bytes of all manifests of a file: thumbnails are the largest part of one. */
    private static final int MAX_BYTES = 16 << 20;

    private int left = MAX_BYTES;

    /** The superbox of the manifest; empty when it is broken or too large. */
    Optional<byte[]> unpack(Jumbf.Super box, byte[] bytes) {
        Optional<Jumbf.Content> packed = box.content("brob");
        if (packed.isEmpty()) {
            return Optional.empty();
        }
        int from = packed.get().from();
        boolean typed = has(bytes, from, "jumb");
        byte[] plain;
        try (BrotliInputStream in = new BrotliInputStream(new ByteArrayInputStream(bytes, typed ? from + 4 : from,
                packed.get().to() - (typed ? from + 4 : from)))) {
            plain = in.readNBytes(left + 1);
        } catch (IOException | RuntimeException e) {
            // Broken, or no Brotli, which the decoder tells in its own ways: nothing is said then, as of any other damage in a store.
            return Optional.empty();
        }
        if (plain.length > left) {
            left = 0;
            return Optional.empty();
        }
        left -= plain.length;
        return Optional.of(has(plain, 4, "jumd") ? superbox(plain) : plain);
    }

    private static byte[] superbox(byte[] content) {
        return ByteBuffer.allocate(8 + content.length).putInt(8 + content.length).put("jumb".getBytes(StandardCharsets.ISO_8859_1)).put(content).array();
    }
}
