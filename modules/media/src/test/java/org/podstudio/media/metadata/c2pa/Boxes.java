package org.podstudio.media.metadata.c2pa;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.podstudio.core.spi.EmbeddedText;

/** Writes manifest stores as the C2PA specification draws them. */
public final class Boxes {
    private Boxes() {}

    /** Lists, maps, texts, whole numbers and bytes. */
    public static byte[] cbor(Object value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (value) {
            case String text -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                head(out, 3, bytes.length);
                out.writeBytes(bytes);
            }
            case byte[] bytes -> {
                head(out, 2, bytes.length);
                out.writeBytes(bytes);
            }
            case Number number -> head(out, 0, number.intValue());
            case List<?> list -> {
                head(out, 4, list.size());
                list.forEach(item -> out.writeBytes(cbor(item)));
            }
            case Map<?, ?> map -> {
                head(out, 5, map.size());
                map.forEach((key, item) -> {
                    out.writeBytes(cbor(key));
                    out.writeBytes(cbor(item));
                });
            }
            default -> throw new IllegalArgumentException(String.valueOf(value));
        }
        return out.toByteArray();
    }

    private static void head(ByteArrayOutputStream out, int major, int value) {
        if (value < 24) {
            out.write(major << 5 | value);
        } else if (value < 256) {
            out.write(major << 5 | 24);
            out.write(value);
        } else {
            out.write(major << 5 | 26);
            out.writeBytes(ByteBuffer.allocate(4).putInt(value).array());
        }
    }

    public static byte[] box(String type, byte[]... contents) {
        byte[] all = join(contents);
        return ByteBuffer.allocate(8 + all.length).putInt(8 + all.length).put(type.getBytes(StandardCharsets.ISO_8859_1)).put(all).array();
    }

    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] superbox(String kind, String label, byte[]... contents) {
        byte[] description = join(kind.getBytes(StandardCharsets.ISO_8859_1), new byte[] {0, 0x11, 0, 0x10, (byte) 0x80, 0, 0, (byte) 0xaa, 0, 0x38,
            (byte) 0x9b, 0x71, 3}, label.getBytes(StandardCharsets.UTF_8), new byte[1]);
        return box("jumb", box("jumd", description), join(contents));
    }

    static byte[] assertion(String label, Object value) {
        return superbox("cbor", label, box("cbor", cbor(value)));
    }

    static byte[] manifest(String label, Object claim, byte[]... assertions) {
        return superbox("c2ma", label, superbox("c2as", "c2pa.assertions", assertions),
                superbox("c2cl", "c2pa.claim", box("cbor", cbor(claim))), superbox("c2cs", "c2pa.signature", box("cbor", cbor(new byte[64]))));
    }

    static byte[] store(byte[]... manifests) {
        return superbox("c2pa", "c2pa", manifests);
    }

    /** Says that {@code model} of {@code generator} made it. */
    public static byte[] aiStore(String generator, String model) {
        return store(manifest("urn:c2pa:1", Map.of("claim_generator_info", Map.of("name", generator)),
                assertion("c2pa.actions.v2", Map.of("actions", List.of(Map.of("action", "c2pa.created", "softwareAgent", Map.of("name", model),
                        "digitalSourceType", "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"))))));
    }

    static EmbeddedText text(byte[] store) {
        return new EmbeddedText(Map.of("c2pa", List.of(new String(store, StandardCharsets.ISO_8859_1))));
    }
}
