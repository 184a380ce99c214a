package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.PromptChange;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.api.query.QueryParser;
import org.podstudio.core.api.query.QuerySyntaxException;
import org.podstudio.storage.db.Engine;

/** One library in both engines, many random queries: the same files come back. */
class EnginesAgreeTest {
    private static final List<String> WORDS = List.of("dragon", "Drachen", "été", "ete", "straße", "東京",
            "red", "blue", "x1", "١٢", "हिन्दी");
    private static final List<String> TERMS = List.of("drag*", "dra*", "\"red dragon\"", "\"blue red\"*", "tag:red", "tag:d*",
            "has:tags", "rating:>2", "rating:0", "rating:..3", "w:>60",
            "prompt:red", "neg:x1", "model:m*", "theme:blue", "has:prompt", "path:*re*",
            "seed:7", "is:rated", "stra*", "東*", "label:none", "type:image", "created:>2000", "has:children", "gen:comfyui");

    @TempDir
    Path temporary;

    @Test
    void everyRandomQueryFindsTheSameFilesInBothEngines() throws Exception {
        try (Fixture sqlite = new Fixture(Engine.SQLITE, temporary.resolve("a"));
                Fixture h2 = new Fixture(Engine.H2, temporary.resolve("b"))) {
            fill(sqlite);
            fill(h2);
            Random random = new Random(4711);
            int matching = 0;
            for (int i = 0; i < 400; i++) {
                String text = query(random, 0);
                Query query = QueryParser.parse(text);
                Set<String> found = names(sqlite, query);
                assertThat(names(h2, query)).as(text).isEqualTo(found);
                matching += found.isEmpty() ? 0 : 1;
            }
            assertThat(matching).as("the queries are not all too narrow").isGreaterThan(100);
        }
    }

    @Test
    void theLongestQueryThatTheParserAllowsRunsOnBothEngines() throws Exception {
        String words = IntStream.range(0, 200).mapToObj(i -> "-w" + i).collect(Collectors.joining(" "));
        String nested = IntStream.range(0, 38).mapToObj(i -> "(red OR ").collect(Collectors.joining()) + "blue" + ")".repeat(38);
        String phrase = "\"" + "red ".repeat(8) + "\"";
        for (Engine engine : Engine.values()) {
            try (Fixture fixture = new Fixture(engine, temporary.resolve(engine.wire()))) {
                fixture.add(new Fixture.Draft().at("Library/images/a/20261122/red.png"));
                assertThat(names(fixture, QueryParser.parse(words))).hasSize(1);
                assertThat(names(fixture, QueryParser.parse(nested))).hasSize(1);
                assertThat(names(fixture, QueryParser.parse(phrase))).isEmpty();
            }
        }
    }

    private static void fill(Fixture fixture) throws Exception {
        Random random = new Random(1);
        Asset last = null;
        for (int i = 0; i < 40; i++) {
            Fixture.Draft draft = new Fixture.Draft().at("Library/images/t/20261122/" + words(random, 3) + " " + i + ".png")
                    .tagged(IntStream.range(0, random.nextInt(3)).mapToObj(k -> words(random, 2)).toArray(String[]::new));
            if (random.nextBoolean()) {
                draft.generator = Fixture.generator("ComfyUI", words(random, 6), random.nextBoolean() ? words(random, 2) : null,
                        random.nextBoolean() ? "m " + words(random, 1) : null, Integer.toString(random.nextInt(10)));
            }
            draft.theme = words(random, 1);
            draft.parent = last != null && random.nextInt(4) == 0 ? last.id() : null;
            last = fixture.add(draft);
            if (random.nextBoolean()) {
                fixture.project.assets().curate(new Curation.Rate(1 + random.nextInt(5)), List.of(last.id()));
            }
            if (random.nextBoolean()) {
                fixture.project.assets().curate(new Curation.Note(words(random, 4)), List.of(last.id()));
            }
            if (random.nextInt(3) == 0) {
                fixture.project.assets().curate(new Curation.SetPrompt(new PromptChange.Own(words(random, 3)),
                        random.nextBoolean() ? new PromptChange.Keep() : new PromptChange.Own(random.nextBoolean() ? "" : words(random, 1))),
                        List.of(last.id()));
            }
        }
    }

    private static String words(Random random, int count) {
        return IntStream.range(0, count).mapToObj(i -> WORDS.get(random.nextInt(WORDS.size()))).collect(Collectors.joining(" "));
    }

    private static String query(Random random, int depth) throws QuerySyntaxException {
        StringBuilder text = new StringBuilder();
        int terms = 1 + random.nextInt(3);
        for (int i = 0; i < terms; i++) {
            text.append(i == 0 ? "" : random.nextInt(3) == 0 ? " OR " : " ").append(random.nextInt(4) == 0 ? "-" : "");
            text.append(switch (random.nextInt(depth < 2 ? 4 : 3)) {
                case 0 -> WORDS.get(random.nextInt(WORDS.size()));
                case 1, 2 -> TERMS.get(random.nextInt(TERMS.size())).replaceFirst("^-", "");
                default -> "(" + query(random, depth + 1) + ")";
            });
        }
        return text.toString();
    }

    private static Set<String> names(Fixture fixture, Query query) {
        return fixture.project.assets().load(fixture.project.assets().ids(query, AssetSort.NEWEST)).stream().map(Asset::filename)
                .collect(Collectors.toSet());
    }
}
