package org.podstudio.media;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.media.probe.StudioMediaProbe;

/** The rules of the corpus' check_metadata.py, applied to the readers in this process. */
final class MetadataScore {
    final List<String> wrong = new ArrayList<>();
    final Map<String, int[]> score = new TreeMap<>();
    int whole;
    int rows;

    void check(CorpusRows.Row row) throws Exception {
        GeneratorMetadata have = new StudioMediaProbe().generator(row.file()).orElse(null);
        JsonNode want = row.expected();
        rows++;
        String generator = want.path("generator").asText("");
        boolean ok = true;
        if (generator.isEmpty() || generator.equals("null") || generator.toLowerCase(Locale.ROOT).startsWith("none")) {
            boolean quiet = have == null || have.prompt() == null && have.negativePrompt() == null && have.seed() == null && have.steps() == null;
            ok = mark("silent where there is nothing", quiet, row, null, have);
        } else {
            ok = mark("generator found", have != null, row, generator, have);
            ok &= have == null || fields(row, want, have);
        }
        whole += ok ? 1 : 0;
    }

    private boolean fields(CorpusRows.Row row, JsonNode want, GeneratorMetadata have) {
        boolean ok = true;
        JsonNode single = want.path("single_ksampler");
        if (single.asBoolean(false) || !single.isBoolean() && !want.has("contains_texts")) {
            ok &= text("prompt", row, want, have.prompt());
            ok &= text("negative", row, want, have.negativePrompt());
            ok &= number("seed", row, want, have.seed());
            ok &= number("steps", row, want, have.steps());
            ok &= number("cfg", row, want, have.cfg());
            ok &= name("sampler", row, want, have.sampler());
            ok &= name("model", row, want, have.model());
        } else {
            if (want.path("contains_texts").size() > 0) {
                boolean good = false;
                for (JsonNode text : want.path("contains_texts")) {
                    good |= squeezed(have.prompt()).contains(squeezed(text.asText()));
                }
                ok &= mark("prompt (any of)", good && have.prompt() != null, row, want.path("contains_texts"), have.prompt());
            }
            if (want.path("seeds").size() > 0) {
                boolean good = false;
                for (JsonNode seed : want.path("seeds")) {
                    good |= have.seed() != null && have.seed().doubleValue() == seed.asDouble();
                }
                ok &= mark("seed (any of)", good, row, want.path("seeds"), have.seed());
            }
            if (want.path("models").size() > 0) {
                boolean good = false;
                for (JsonNode model : want.path("models")) {
                    good |= squeezed(have.model()).equalsIgnoreCase(squeezed(model.asText()));
                }
                ok &= mark("model (any of)", good, row, want.path("models"), have.model());
            }
        }
        return ok;
    }

    private boolean text(String field, CorpusRows.Row row, JsonNode want, @Nullable String have) {
        String value = want.path(field).asText("");
        if (value.isEmpty()) {
            return true;
        }
        return mark(field, accepted(want, field).stream().anyMatch(t -> squeezed(t).equals(squeezed(have))), row, value, have);
    }

    private boolean name(String field, CorpusRows.Row row, JsonNode want, @Nullable String have) {
        String value = want.path(field).asText("");
        if (value.isEmpty() || want.path(field).isNull()) {
            return true;
        }
        String got = squeezed(have).toLowerCase(Locale.ROOT);
        boolean good = accepted(want, field).stream().map(t -> squeezed(t).toLowerCase(Locale.ROOT))
                .anyMatch(t -> t.equals(got) || stem(t).equals(stem(got)));
        return mark(field, good, row, value, have);
    }

    private boolean number(String field, CorpusRows.Row row, JsonNode want, @Nullable Number have) {
        JsonNode value = want.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return true;
        }
        return mark(field, have != null && have.doubleValue() == value.asDouble(), row, value, have);
    }

    private static List<String> accepted(JsonNode want, String field) {
        List<String> all = new ArrayList<>(List.of(want.path(field).asText()));
        JsonNode also = want.path("also_accept").path(field);
        if (also.isTextual()) {
            all.add(also.asText());
        }
        also.forEach(a -> all.add(a.asText()));
        return all;
    }

    private static String stem(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.replaceAll("\\.(safetensors|ckpt)$", "");
    }

    private static String squeezed(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }

    private boolean mark(String field, boolean ok, CorpusRows.Row row, @Nullable Object want, @Nullable Object have) {
        int[] counts = score.computeIfAbsent(field, f -> new int[2]);
        counts[1]++;
        if (ok) {
            counts[0]++;
        } else {
            wrong.add(row.name() + ": " + field + ": want " + cut(want) + ", have " + cut(have));
        }
        return ok;
    }

    private static String cut(@Nullable Object value) {
        String text = Objects.toString(value);
        return text.length() > 300 ? text.substring(0, 300) : text;
    }

    String summary() {
        StringBuilder text = new StringBuilder();
        score.forEach((field, counts) -> text.append(field).append(": ").append(counts[0]).append('/').append(counts[1]).append('\n'));
        return text.append("rows wholly right: ").append(whole).append('/').append(rows).toString();
    }

    public static void main(String[] args) throws Exception {
        MetadataScore score = new MetadataScore();
        for (CorpusRows.Row row : CorpusRows.read(args.length > 0 ? Path.of(args[0]) : CorpusRows.find().orElseThrow()).rows()) {
            if (row.category().equals("a_genmeta")) {
                score.check(row);
            }
        }
        score.wrong.forEach(System.out::println);
        System.out.println(score.summary());
    }
}
