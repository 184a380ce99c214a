package org.podstudio.media.metadata.av;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.core.spi.MetadataReader;
import org.podstudio.media.metadata.Found;
import org.podstudio.media.metadata.Json;
import org.podstudio.media.metadata.c2pa.Makers;

/**
 * Suno, Udio, ElevenLabs, Kling, Runway, Pika, Luma, Hailuo, Sora, Veo: services that say in a tag of the sound or film that they
 * made it. A song that merely bears such a name is none: only a sentence, an address or the name of the writing program counts.
 */
@ServiceProvider(service = MetadataReader.class, position = 800)
public final class TagReader implements MetadataReader {
    private static final int VERSION = 2;

    private static final String SERVICES = "suno|udio|elevenlabs|eleven labs|kling(?:\\s?ai)?|runway(?:ml)?|pika|luma"
            + "|hailuo|minimax|sora|veo|midjourney|stable audio|mubert";

    private static final Pattern SENTENCE = Pattern.compile(
            "\\b(?:made|generated|created|produced)\\s+(?:by|with|using|in|on)\\s+(?:google\\s+|openai\\s+)?(" + SERVICES + ")\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern ADDRESS = Pattern.compile(
            "\\b(suno\\.(?:com|ai)|udio\\.com|elevenlabs\\.io|klingai\\.com|runwayml\\.com|pika\\.art|lumalabs\\.ai|hailuoai\\.(?:com|video)|sora\\.com)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Tags that hold the name of the program that wrote the file, and nothing else. */
    private static final List<String> PROGRAMS = List.of("tag:encoder", "tag:software", "tag:encoded_by", "tag:generator", "tag:tool", "tag:make",
            "tag:producer", "tag:originator");

    private static final Pattern PROGRAM = Pattern.compile("\\s*(?:google\\s+|openai\\s+)?(" + SERVICES + ")\\b.{0,40}",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final List<String> SENTENCES = List.of("tag:comment", "tag:description", "tag:synopsis", "tag:copyright", "tag:encoder", "tag:software");

    private static final List<String> ADDRESSES = List.of("tag:comment", "tag:woaf", "tag:woas", "tag:woar", "tag:wcom", "tag:wpub", "tag:wxxx", "tag:url",
            "tag:purl", "tag:website", "tag:source");

    private static final Pattern ID = Pattern.compile("\\bid=([0-9a-f]{8}-[0-9a-f-]{27})");

    /** Tags worth keeping with it, as they stand there: what was sung is not what was asked for. */
    private static final List<String> KEPT = List.of("tag:title", "tag:artist", "tag:lyrics", "tag:genre", "tag:date");

    private static final int MOST_SEARCHED = 4_000;

    @Override
    public String id() {
        return "av-tags";
    }

    @Override
    public Optional<GeneratorMetadata> read(EmbeddedText source) {
        Optional<GeneratorMetadata> labelled = label(source);
        if (labelled.isPresent()) {
            return labelled;
        }
        return said(source, SENTENCES, SENTENCE, 0.9).or(() -> said(source, PROGRAMS, PROGRAM, 0.9)).or(() -> said(source, ADDRESSES, ADDRESS, 0.7));
    }

    /** The label that Chinese law asks for. Source: GB 45438-2025, annex E. */
    private Optional<GeneratorMetadata> label(EmbeddedText source) {
        String key = source.first("tag:aigc").isPresent() ? "tag:aigc" : source.first("AIGC").isPresent() ? "AIGC" : "exif:UserComment";
        String text = source.first(key).orElse("");
        Optional<JsonNode> whole = text.contains("Label") ? Json.object(text) : Optional.empty();
        Optional<JsonNode> json = key.startsWith("exif") ? whole.flatMap(comment -> Json.object(comment, "AIGC")) : whole;
        String label = json.map(node -> node.path("Label").asText("")).orElse("");
        if (!label.equals("1")) {
            return Optional.empty(); // 2 is "perhaps", 3 "suspected"
        }
        String producer = Json.text(json.get(), "ContentProducer");
        return Optional.of(keep(new Found(id(), VERSION, Makers.platform(producer, "AI (AIGC label)")).raw(key, text), source).build(0.9));
    }

    private Optional<GeneratorMetadata> said(EmbeddedText source, List<String> keys, Pattern pattern, double confidence) {
        for (String key : keys) {
            for (String text : source.texts().getOrDefault(key, List.of())) {
                String head = text.length() > MOST_SEARCHED ? text.substring(0, MOST_SEARCHED) : text;
                Matcher matcher = pattern.matcher(head);
                if (pattern == PROGRAM ? matcher.matches() : matcher.find()) {
                    Matcher number = ID.matcher(head);
                    Found found = new Found(id(), VERSION, platform(matcher.group(1))).raw(key, text);
                    if (number.find()) {
                        found.raw("id", number.group(1));
                    }
                    return Optional.of(keep(found, source).build(confidence));
                }
            }
        }
        return Optional.empty();
    }

    private static Found keep(Found found, EmbeddedText source) {
        for (String key : KEPT) {
            @Nullable String text = source.first(key).orElse(null);
            if (text != null) {
                found.raw(key, text);
            }
        }
        return found;
    }

    private static String platform(String name) {
        String known = Makers.known(name.replaceFirst("\\.[a-z]+$", "").replace("lumalabs", "luma").replace("klingai", "kling")
                .replace("runwayml", "runway").replace("hailuoai", "hailuo").replace("eleven labs", "elevenlabs"));
        return known != null ? known : Map.of("mubert", "Mubert", "stable audio", "Stable Audio").getOrDefault(name.toLowerCase(java.util.Locale.ROOT), name);
    }
}
