package org.podstudio.media.metadata.xmp;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.core.spi.MetadataReader;
import org.podstudio.media.metadata.Found;
import org.podstudio.media.metadata.Json;
import org.podstudio.media.metadata.c2pa.Makers;

/**
 * XMP that says AI: the IPTC digital source type, with the system and its prompt where a writer fills in IPTC 2025.1, else
 * with the program or credit that stands beside it. Also the label that Chinese law asks for.
 */
@ServiceProvider(service = MetadataReader.class, position = 910)
public final class SourceTypeReader implements MetadataReader {
    private static final int VERSION = 1;

    @Override
    public String id() {
        return "xmp-source-type";
    }

    @Override
    public Optional<GeneratorMetadata> read(EmbeddedText source) {
        for (String packet : source.texts().getOrDefault("xmp", List.of())) {
            // Nine in ten packets say nothing of the kind: they are not parsed.
            if (packet.contains("lgorithmicMedia") || packet.contains("AIGC")) {
                Optional<GeneratorMetadata> found = read(XmpTexts.of(packet), source);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<GeneratorMetadata> read(Map<String, String> xmp, EmbeddedText source) {
        String type = xmp.getOrDefault("DigitalSourceType", "");
        String kind = type.substring(type.lastIndexOf('/') + 1);
        boolean generated = kind.equals("trainedAlgorithmicMedia") || kind.equals("compositeWithTrainedAlgorithmicMedia");
        String label = xmp.get("AIGC");
        boolean labelled = Json.object(label).map(json -> json.path("Label").asText("").equals("1")).orElse(false);
        if (!generated && !labelled) {
            return Optional.empty();
        }
        String producer = labelled ? Json.text(Json.object(label).orElseThrow(), "ContentProducer") : null;
        String software = source.first("exif:Software").or(() -> source.first("Software")).orElse(null);
        Found found = new Found(id(), VERSION, platform(xmp, producer, software)).version(xmp.get("AISystemVersionUsed"))
                .prompt(xmp.get("AIPromptInformation"));
        for (String name : List.of("DigitalSourceType", "AISystemUsed", "AISystemVersionUsed", "AIPromptInformation", "AIPromptWriterName",
                "CreatorTool", "Credit", "AIGC")) {
            if (xmp.containsKey(name)) {
                found.raw("xmp:" + name, xmp.get(name));
            }
        }
        return Optional.of(found.build(xmp.containsKey("AISystemUsed") ? 0.95 : 0.8));
    }

    /** The system that is named; else a program or credit that we know; else any program. */
    private static String platform(Map<String, String> xmp, @Nullable String producer, @Nullable String software) {
        String system = xmp.get("AISystemUsed");
        if (system != null) {
            String known = Makers.known(system);
            return known != null ? known : system;
        }
        // A credit may name a person; a program is one, known or not.
        return Makers.platform(producer, Makers.known(xmp.get("Credit")), xmp.get("CreatorTool"), software, Makers.UNNAMED);
    }
}
