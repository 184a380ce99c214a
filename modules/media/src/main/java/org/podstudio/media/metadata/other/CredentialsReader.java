package org.podstudio.media.metadata.other;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.core.spi.MetadataReader;
import org.podstudio.media.metadata.Found;

/**
 * Content Credentials that say AI. Signatures are not verified: this tells where a file says it comes from. Signed files
 * that do not say AI yield nothing.
 */
@ServiceProvider(service = MetadataReader.class, position = 900)
public final class CredentialsReader implements MetadataReader {
    private static final int VERSION = 1;

    /** Source: IPTC's list of digital source types. */
    private static final String MADE = "trainedAlgorithmicMedia";

    private static final String PARTLY_MADE = "compositeWithTrainedAlgorithmicMedia";

    /** What Microsoft writes instead. */
    private static final String BING = "AI Generated Image";

    private static final int MAX_NAME = 200;

    @Override
    public String id() {
        return "c2pa";
    }

    @Override
    public Optional<GeneratorMetadata> read(EmbeddedText source) {
        String boxes = source.first("c2pa").orElse("");
        String mark = boxes.contains(MADE) ? MADE : boxes.contains(PARTLY_MADE) ? PARTLY_MADE : boxes.contains(BING) ? BING : null;
        if (mark == null) {
            return Optional.empty();
        }
        String generator = generator(boxes);
        String platform = vendor(boxes, generator);
        return Optional.of(new Found(id(), VERSION, platform).version(generator).raw("c2pa:source", mark).build(0.9));
    }

    /** The name a claim gives its maker. */
    private static @Nullable String generator(String boxes) {
        int info = boxes.indexOf("claim_generator_info");
        int name = info < 0 ? -1 : boxes.indexOf("dname", info);
        String found = name < 0 ? null : text(boxes, name + 5);
        int plain = boxes.indexOf("oclaim_generator");
        return found != null ? found : plain < 0 ? null : text(boxes, plain + 16);
    }

    /** The CBOR text that begins at {@code at}; null when it is something else. */
    private static @Nullable String text(String boxes, int at) {
        if (at + 2 >= boxes.length()) {
            return null;
        }
        int head = boxes.charAt(at);
        int length = head >= 0x60 && head < 0x78 ? head - 0x60 : head == 0x78 ? boxes.charAt(at + 1) : -1;
        int from = at + (head == 0x78 ? 2 : 1);
        if (length < 1 || length > MAX_NAME || from + length > boxes.length()) {
            return null;
        }
        return new String(boxes.substring(from, from + length).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String vendor(String boxes, @Nullable String generator) {
        String name = String.valueOf(generator);
        if (name.contains("OpenAI") || boxes.contains("DALL") || boxes.contains("ChatGPT")) {
            return "OpenAI";
        }
        if (name.contains("Google")) {
            return "Google";
        }
        if (name.contains("Microsoft") || boxes.contains(BING)) {
            return "Microsoft Bing Image Creator";
        }
        if (name.contains("Firefly") || boxes.contains("Adobe Firefly")) {
            return "Adobe Firefly";
        }
        return generator == null ? "Content Credentials" : generator;
    }
}
