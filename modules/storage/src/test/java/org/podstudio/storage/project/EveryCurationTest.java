package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.asset.CollectionId;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.StackKey;
import org.podstudio.core.api.query.QueryParser;
import org.podstudio.storage.db.Engine;

/** Whoever adds a kind of step is asked here for its inverse. */
class EveryCurationTest {
    @TempDir
    Path temporary;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void everyKindOfStepIsTakenBackAndDoneAgainExactly(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            List<AssetId> ids = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                ids.add(fixture.add(new Fixture.Draft().at("Library/images/unsorted/20261122/" + i + ".png")).id());
            }
            CollectionId collection = fixture.project.collections().create("Heroes").id();
            Map<Class<?>, Curation> steps = samples(fixture, ids.getFirst(), collection);
            // Places in packs need a pack that is being put together: its own test in this package has one.
            List<Class<?>> kinds = Arrays.stream(Curation.class.getPermittedSubclasses())
                    .filter(kind -> kind != Curation.InPacks.class).<Class<?>>map(kind -> kind).toList();
            assertThat(steps.keySet()).as("a sample of each kind").containsExactlyInAnyOrderElementsOf(kinds);
            for (Curation step : steps.values()) {
                String before = state(fixture, ids, collection);
                assertThat(fixture.project.assets().perform(step, ids).changed()).as(step.toString()).isNotEmpty();
                String after = state(fixture, ids, collection);
                assertThat(after).as(step.toString()).isNotEqualTo(before);
                for (int round = 0; round < 2; round++) {
                    assertThat(fixture.project.assets().undo()).isPresent();
                    assertThat(state(fixture, ids, collection)).as("undone: " + step).isEqualTo(before);
                    fixture.reopen();
                    assertThat(fixture.project.assets().redo()).isPresent();
                    assertThat(state(fixture, ids, collection)).as("redone: " + step).isEqualTo(after);
                }
            }
        }
    }

    private static Map<Class<?>, Curation> samples(Fixture fixture, AssetId first, CollectionId collection) throws Exception {
        Path moved = Files.writeString(fixture.root.resolve("Library/images/elsewhere.png"), "moved by hand");
        List<Curation> all = List.of(new Curation.SetStatus(Approval.APPROVED), new Curation.Rate(4),
                new Curation.Tag(List.of("dragon"), List.of()), new Curation.Note("a note"), Curation.SetPrompt.own("a dragon", "blurry"),
                new Curation.SetTheme("castle"),
                new Curation.SetLabel(ColorLabel.RED), new Curation.Rename(Map.of(first, "hero.png")), new Curation.MoveToTheme("forest"),
                new Curation.Trash(), new Curation.Restore(), new Curation.Relink(Map.of(first, ProjectPaths.stored(fixture.root, moved))),
                new Curation.Collect(collection, Curation.Membership.IN), new Curation.Stack(StackKey.fresh()), new Curation.Unstack(),
                new Curation.Composite("Two things", List.of(new Curation.Part(new Curation.Rate(2), List.of(first)),
                        new Curation.Part(new Curation.Note("other"), List.of(first)))));
        Map<Class<?>, Curation> byKind = new LinkedHashMap<>();
        all.forEach(step -> byKind.put(step.getClass(), step));
        return byKind;
    }

    private static String state(Fixture fixture, List<AssetId> ids, CollectionId collection) throws Exception {
        AssetStore assets = fixture.project.assets();
        StringBuilder state = new StringBuilder();
        for (Asset asset : assets.load(ids)) {
            state.append(asset).append(Files.exists(fixture.project.file(asset))).append('\n');
        }
        state.append(assets.stacks(QueryParser.parse(""), AssetSort.NEWEST, 10, 0));
        return state.append(assets.count(QueryParser.parse("is:trashed"))).append(fixture.project.collections().assets(collection)).toString();
    }
}
