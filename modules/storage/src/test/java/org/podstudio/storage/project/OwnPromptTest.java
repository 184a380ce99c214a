package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.Facets;
import org.podstudio.core.api.asset.HistoryEntry;
import org.podstudio.core.api.asset.OwnPrompt;
import org.podstudio.core.api.asset.PromptChange;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.query.QueryParser;
import org.podstudio.storage.db.Engine;
import org.podstudio.storage.db.OldDatabases;

/** What users say of prompts, beside what their files say. */
class OwnPromptTest {
    private static final PromptChange KEEP = new PromptChange.Keep();

    @TempDir
    Path temporary;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatTheUserSaysCountsAndTheFilesWordsAreThereAgainWhenItIsTakenBack(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset comfy = fixture.add(new Fixture.Draft().at("Library/images/t/20261122/a.png").prompted("a red castle", "blurry", "flux"));
            Asset plain = fixture.add(new Fixture.Draft().at("Library/images/t/20261122/b.png"));
            AssetStore assets = fixture.project.assets();
            List<AssetId> both = List.of(comfy.id(), plain.id());

            assertThat(assets.curate(Curation.SetPrompt.own("  ein Drache\r\nim Nebel ", "unscharf"), both)).isEqualTo(2);
            assertThat(assets.undoable()).contains("Set prompt of 2 assets");
            for (Asset asset : assets.load(both)) {
                assertThat(asset.prompt()).isEqualTo("ein Drache\nim Nebel");
                assertThat(asset.negativePrompt()).isEqualTo("unscharf");
            }
            assertThat(assets.find(comfy.id()).orElseThrow().generator()).as("the file's own block, verbatim").isEqualTo(comfy.generator());
            assertThat(found(fixture, "prompt:drache", "neg:unscharf", "nebel", "has:prompt", "has:negative")).containsExactly(2L, 2L, 2L, 2L, 2L);
            assertThat(found(fixture, "prompt:castle", "castle", "neg:blurry", "has:generator")).containsExactly(0L, 0L, 0L, 1L);
            assertThat(assets.facets(QueryParser.parse("")).facets()).filteredOn(facet -> facet.kind() == Facets.Kind.PROMPT)
                    .flatExtracting(Facets.Facet::values).extracting(Facets.Value::value, Facets.Value::count).containsExactly(tuple("yes", 2L));

            fixture.reopen();
            assets = fixture.project.assets();
            assertThat(assets.history(comfy.id())).extracting(HistoryEntry::what).contains("Prompt set");
            assertThat(assets.undo()).contains("Set prompt of 2 assets");
            assertThat(found(fixture, "prompt:castle", "prompt:drache", "has:prompt", "has:negative")).containsExactly(1L, 0L, 1L, 1L);
            fixture.reopen();
            assets = fixture.project.assets();
            assertThat(assets.redo()).contains("Set prompt of 2 assets");
            assertThat(found(fixture, "prompt:castle", "prompt:drache", "neg:unscharf")).containsExactly(0L, 2L, 2L);

            assertThat(assets.curate(Curation.SetPrompt.asInFile(), both)).isEqualTo(2);
            assertThat(assets.undoable()).contains("Use the file's prompt of 2 assets");
            assertThat(found(fixture, "prompt:castle", "neg:blurry", "prompt:drache", "has:prompt")).containsExactly(1L, 1L, 0L, 1L);
            assertThat(assets.find(comfy.id())).contains(comfy);
            assertThat(assets.curate(Curation.SetPrompt.asInFile(), both)).as("nothing of their own is left").isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void eachOfTheTwoIsSaidByItselfAndEmptyMeansThereIsNone(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset asset = fixture.add(new Fixture.Draft().prompted("a red castle", "blurry", "flux"));
            AssetStore assets = fixture.project.assets();
            assets.curate(new Curation.SetPrompt(KEEP, new PromptChange.Own("")), List.of(asset.id()));
            assertThat(assets.undoable()).contains("Clear negative prompt of 1 asset");
            assertThat(found(fixture, "has:negative", "neg:blurry", "prompt:castle")).containsExactly(0L, 0L, 1L);
            assets.curate(new Curation.SetPrompt(new PromptChange.Own("a blue castle"), KEEP), List.of(asset.id()));
            Asset after = assets.find(asset.id()).orElseThrow();
            assertThat(after.ownPrompt()).isEqualTo(new OwnPrompt("a blue castle", ""));
            assertThat(after.negativePrompt()).isNull();
            assets.curate(new Curation.SetPrompt(new PromptChange.Own(""), new PromptChange.AsInFile()), List.of(asset.id()));
            assertThat(found(fixture, "has:prompt", "castle", "neg:blurry")).containsExactly(0L, 0L, 1L);
            assertThat(assets.find(asset.id()).orElseThrow().prompts()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void rebuildingWhatFilesSayLeavesItAndStacksStayAsTheyWere(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            List<AssetId> ids = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                ids.add(fixture.add(new Fixture.Draft().at("Library/images/t/20261122/" + i + ".png").prompted("castle " + i, null, "flux")).id());
            }
            AssetStore assets = fixture.project.assets();
            assets.curate(Curation.SetPrompt.own("one for all", ""), ids);
            assertThat(assets.stacks(QueryParser.parse(""), AssetSort.NEWEST, 10, 0).total()).as("nothing folds under the user's hands").isEqualTo(3);

            GeneratorMetadata found = Fixture.generator("ComfyUI", "a new reading", "noise", "flux", "7");
            assets.replaceExtracted(Map.of(ids.getFirst(), new AssetStore.Extracted(Fixture.image(640, 480), found)));
            Asset after = assets.find(ids.getFirst()).orElseThrow();
            assertThat(after.prompt()).isEqualTo("one for all");
            assertThat(after.generator()).isEqualTo(found);
            assertThat(found(fixture, "prompt:one", "prompt:reading", "has:negative")).containsExactly(3L, 0L, 0L);
            assertThat(assets.ids(QueryParser.parse(""), new AssetSort(AssetSort.Field.PROMPT, false))).hasSize(3);
            assets.undo();
            assertThat(found(fixture, "prompt:reading", "neg:noise", "prompt:castle")).as("the new reading").containsExactly(1L, 1L, 2L);
            assertThat(fixture.project.check(Project.Repair.NO).problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theLongestIsKeptWholeAndFoundAndComesBackAfterUndo(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset asset = fixture.add(new Fixture.Draft());
            String longest = "\"quoted\"\n".repeat(OwnPrompt.MOST_CHARS / 9);
            String tidy = OwnPrompt.tidy(longest);
            AssetStore assets = fixture.project.assets();
            assets.curate(Curation.SetPrompt.own(longest, tidy), List.of(asset.id()));
            assets.curate(Curation.SetPrompt.own("\u05d3\u05e8\u05e7\u05d5\u05df", ""), List.of(asset.id()));
            assertThat(found(fixture, "prompt:\u05d3\u05e8\u05e7\u05d5\u05df", "quoted")).containsExactly(1L, 0L);
            assets.undo();
            fixture.reopen();
            assertThat(fixture.project.assets().find(asset.id()).orElseThrow().ownPrompt()).isEqualTo(new OwnPrompt(tidy, tidy));
            assertThat(found(fixture, "prompt:quoted", "neg:quoted")).containsExactly(1L, 1L);
        }
    }

    @Test
    void longerOnesAreRefused() {
        assertThatThrownBy(() -> new PromptChange.Own("x".repeat(OwnPrompt.MOST_CHARS + 1))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("100000").hasMessageContaining("100001");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void rowsOfAnEarlierReleaseStayAndTakePrompts(Engine engine) throws Exception {
        Path file = engine.file(temporary);
        Files.createDirectories(file.getParent());
        OldDatabases.make(engine, file, 6);
        OldDatabases.execute(engine, file, "INSERT INTO assets (n, id, path, path_key, filename, name_key, hash, size_bytes, created_at, source, "
                + "type, mime_type, format, theme, theme_key, status, missing, undecodable, has_generator, has_prompt, has_negative, has_model, "
                + "has_notes, natural_key, shuffle, stack_key) VALUES (1, 'a', 'a.png', 'a.png', 'a.png', 'a.png', 'h', 1, 1, 'imported', 'image', "
                + "'image/png', 'png', 't', 't', 'pending', 0, 0, 1, 1, 0, 0, 0, 'a', 1, 'a:a')",
                "INSERT INTO asset_texts (asset_n, prompt) VALUES (1, 'of the file')");
        OldDatabases.make(engine, file, OldDatabases.latest());
        OldDatabases.execute(engine, file, "UPDATE asset_texts SET own_prompt = 'of the user' WHERE own_prompt IS NULL AND own_negative IS NULL "
                + "AND prompt = 'of the file'", "INSERT INTO settings (name, text) SELECT 'found', own_prompt FROM asset_texts WHERE asset_n = 1");
    }

    private static List<Long> found(Fixture fixture, String... queries) throws Exception {
        List<Long> counts = new ArrayList<>();
        for (String query : queries) {
            counts.add(fixture.project.assets().count(QueryParser.parse(query)));
        }
        return counts;
    }
}
