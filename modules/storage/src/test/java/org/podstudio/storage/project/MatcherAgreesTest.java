package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetCursor;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSlice;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.Facets;
import org.podstudio.core.api.asset.StackKey;
import org.podstudio.core.api.media.Palette;
import org.podstudio.core.api.pack.Pack;
import org.podstudio.core.api.pack.PackId;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.api.query.QueryParser;
import org.podstudio.core.api.query.QueryPrinter;
import org.podstudio.storage.asset.AssetInserts;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Durability;
import org.podstudio.storage.db.Engine;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SyntheticLibrary;

/** A generated library and generated queries: the database finds what looking at each asset finds, in the same order. */
class MatcherAgreesTest {
    private static final int ASSETS = 400;
    private static final List<String> TERMS = List.of("masterpiece", "dragon", "\"best quality\"", "drag*", "\"white back\"*", "type:image", "type:video",
            "status:approved", "is:rejected", "rating:0", "rating:>=3", "rating:<2", "rating:..2", "rating:1..4", "label:red", "label:none",
            "tag:hero", "tag:beast", "tag:h*", "tag:creature", "tag:a*l", "theme:fantasy", "theme:f*", "model:sdxl*", "model:\"flux1 dev\"", "gen:comfyui",
            "gen:dall", "prompt:castle", "neg:blurry", "name:gen", "notes:for", "model:refiner*", "prompt:\"sharp eyes\"", "neg:noise",
            "\"sharp eyes\"", "has:prompt", "has:negative", "has:tags", "has:rating", "has:notes",
            "has:parent", "has:children", "has:model", "has:generator", "has:theme", "has:audio", "has:alpha", "is:missing", "is:undecodable",
            "is:packed", "is:unpacked", "is:stacked", "is:duplicate", "is:referenced", "is:rated", "alpha:yes", "alpha:no", "w:>=1024", "h:<800",
            "w:..1000", "px:>=4mp", "px:<1mp", "ratio:1:1", "ratio:16:9", "ratio:portrait", "ratio:landscape", "ratio:square", "ratio:>1.2", "ratio:..0.8",
            "size:>4mb", "size:..1mb", "dur:<30s", "dur:10..60", "fps:24", "channels:2", "sample_rate:44.1khz", "codec:h264", "codec:p*", "mime:image/*",
            "format:png", "ext:jpeg", "created:2025-01-01", "created:>2025-01-01", "modified:<2025", "source:watched", "parent:none",
            "path:*/fantasy/*", "path:library", "pack:dragons", "pack:d*", "collection:best", "in:b*", "in:\"Nothing here\"", "similar:abcd", "seam:<2",
            "color:red", "colour:grey", "color:black", "color:teal", "color:#2fc7b5", "color:#808080", "color:#000", "color:#fff", "color:#3050d0",
            "ratio:wide", "ratio:tall");

    @TempDir
    Path temporary;

    private final List<Asset> assets = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(Engine.class)
    void databaseAndMatcherFindTheSame(Engine engine) throws Exception {
        MemoryProject memory = new MemoryProject(temporary.resolve("memory"));
        Path root = SyntheticProject.at(temporary, engine, 0);
        SyntheticLibrary library = new SyntheticLibrary(5, 300, 60);
        for (int i = 0; i < ASSETS; i++) {
            assets.add(library.next());
        }
        try (Database database = Database.open(engine, engine.file(root))) {
            database.change(Durability.PROCESS_DEATH, sql -> assets.forEach(asset -> new AssetInserts(engine).insert(sql, asset)));
        }
        memory.assets().add(assets);
        memory.likeness().putPalettes(palettes());
        try (Project project = SyntheticProject.projects(temporary).open(root)) {
            organise(memory);
            organise(project);
            project.likeness().putPalettes(palettes());
            Random random = new Random(99);
            int found = 0;
            for (int i = 0; i < 300 + TERMS.size(); i++) {
                String text = i < TERMS.size() ? TERMS.get(i) : query(random, 0);
                Query query = QueryParser.parse(text.replace("ID:", "id:" + assets.get(7).id().toString().substring(0, 8)));
                AssetSort sort = sort(random);
                List<AssetId> expected = memory.assets().ids(query, sort);
                assertThat(project.assets().ids(query, sort)).as("%s by %s", text, sort).isEqualTo(expected);
                assertThat(project.assets().count(query)).as(text).isEqualTo(expected.size());
                found += expected.isEmpty() ? 0 : 1;
            }
            assertThat(found).as("the queries are not all too narrow").isGreaterThan(200);
            stacksAndStack(memory, project);
            facets(memory, project);
            pages(project.assets());
        }
    }

    private Map<AssetId, Palette> palettes() {
        Map<AssetId, Palette> palettes = new LinkedHashMap<>();
        assets.subList(0, ASSETS - 20).forEach(asset -> SyntheticLibrary.palette(asset).ifPresent(palette -> palettes.put(asset.id(), palette)));
        return palettes;
    }

    private void organise(Project project) throws Exception {
        project.tags().parent("hero", "creature");
        project.tags().parent("creature", "animal");
        project.tags().alias("animal", "beast");
        List<AssetId> some = assets.subList(0, 40).stream().map(Asset::id).toList();
        Instant at = Instant.EPOCH;
        project.packs().save(new Pack(new PackId(new java.util.UUID(1, 1)), "Dragons", "dragons", null, null, null, "1", "personal", null,
                Pack.Status.COMPLETED, some, "{}", at, null, null, null));
        project.packs().save(new Pack(new PackId(new java.util.UUID(1, 2)), "Draft", "draft", null, null, null, "1", "personal", null,
                Pack.Status.DRAFT, assets.subList(30, 60).stream().map(Asset::id).toList(), "{}", at, null, null, null));
        var best = project.collections().create("Best");
        project.assets().curate(new Curation.Collect(best.id(), Curation.Membership.IN), some.subList(5, 20));
        project.assets().curate(new Curation.Stack("u:00000000-0000-0000-0000-000000000001"), some.subList(0, 5));
    }

    private void stacksAndStack(Project memory, Project project) throws Exception {
        for (String text : List.of("", "masterpiece", "is:approved", "type:audio")) {
            for (AssetSort sort : List.of(AssetSort.NEWEST, AssetSort.parse("rating:desc"), AssetSort.parse("name"))) {
                Query query = QueryParser.parse(text);
                assertThat(project.assets().stacks(query, sort, 30, 5)).as(text + " " + sort).isEqualTo(memory.assets().stacks(query, sort, 30, 5));
            }
        }
        Query mates = QueryParser.parse("stack:" + assets.get(2).id());
        assertThat(project.assets().count(mates)).isGreaterThanOrEqualTo(5).isEqualTo(memory.assets().count(mates));
        Query one = QueryParser.parse("id:" + assets.get(2).id() + " hash:" + assets.get(2).hash().substring(0, 10) + " parent:"
                + assets.get(2).id() + " OR id:" + assets.get(3).id());
        assertThat(project.assets().ids(one, AssetSort.NEWEST)).isEqualTo(memory.assets().ids(one, AssetSort.NEWEST));
        assertThat(StackKey.byHand("u:1")).isTrue();
    }

    private static void facets(Project memory, Project project) throws Exception {
        for (String text : List.of("", "masterpiece", "is:approved rating:>=3", "tag:hero OR type:video", "type:image -has:prompt",
                "path:*/fantasy/*", "-tag:hero", "type:audio is:stacked", "is:stacked", "color:red -color:grey", "nothing-at-all")) {
            Query query = QueryParser.parse(text);
            Facets facets = project.assets().facets(query);
            assertThat(facets).as(text).isEqualTo(memory.assets().facets(query));
            assertThat(facets.total()).isEqualTo(project.assets().count(query));
            for (Facets.Facet facet : facets.facets()) {
                for (Facets.Value value : facet.values()) {
                    boolean wider = facet.kind() == Facets.Kind.TAG;
                    long count = project.assets().count(new Query.And(List.of(query, QueryParser.parse(value.query()))));
                    assertThat(count).as("%s: %s", text, value).isGreaterThanOrEqualTo(value.count())
                            .isLessThanOrEqualTo(wider ? Long.MAX_VALUE : value.count());
                }
            }
        }
    }

    private static void pages(AssetStore store) throws Exception {
        for (AssetSort.Field field : AssetSort.Field.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                AssetSort sort = new AssetSort(field, descending, 5);
                for (String text : List.of("", "type:image rating:>=2", "path:*e*", "tag:hero OR dragon")) {
                    Query query = QueryParser.parse(text);
                    List<AssetId> paged = new ArrayList<>();
                    Optional<AssetCursor> after = Optional.empty();
                    do {
                        AssetSlice slice = store.page(query, sort, after, 37);
                        slice.assets().forEach(asset -> paged.add(asset.id()));
                        after = slice.next().map(cursor -> AssetCursor.parse(cursor.text()));
                    } while (after.isPresent());
                    assertThat(paged).as("%s by %s", text, sort).isEqualTo(store.ids(query, sort));
                }
            }
        }
    }

    private static AssetSort sort(Random random) {
        AssetSort.Field[] fields = AssetSort.Field.values();
        return new AssetSort(fields[random.nextInt(fields.length)], random.nextBoolean(), 3);
    }

    private static String query(Random random, int depth) throws Exception {
        StringBuilder text = new StringBuilder();
        int terms = 1 + random.nextInt(3);
        for (int i = 0; i < terms; i++) {
            text.append(i == 0 ? "" : random.nextInt(3) == 0 ? " OR " : " ").append(random.nextInt(4) == 0 ? "-" : "");
            text.append(random.nextInt(4) > 0 || depth > 1 ? TERMS.get(random.nextInt(TERMS.size())) : "(" + query(random, depth + 1) + ")");
        }
        return QueryPrinter.print(QueryParser.parse(text.toString()));
    }
}
