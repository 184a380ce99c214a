package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.TagStore;
import org.podstudio.core.api.query.QueryParser;
import org.podstudio.storage.db.Engine;

/** Renaming, merging and deleting a tag is taken back and done again with all that was known of it, across restarts. */
class TagUndoTest {
    @TempDir
    Path temporary;

    private interface Change {
        int to(TagStore tags) throws Exception;
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void namesParentsAndAliasesComeBackWithTheAssetsTags(Engine engine) throws Exception {
        List<Change> changes = List.of(tags -> tags.rename("cat", "Feline"), tags -> tags.rename("cat", "kitty"), tags -> tags.rename("cat", "CAT"),
                tags -> tags.merge("cat", "dog"), tags -> tags.merge("animal", "cat"), tags -> tags.delete("cat"), tags -> tags.delete("animal"));
        try (Fixture fixture = new Fixture(engine, temporary)) {
            fixture.add(new Fixture.Draft().saying("one").tagged("cat", "big"));
            fixture.add(new Fixture.Draft().saying("two").tagged("dog"));
            TagStore tags = fixture.project.tags();
            tags.alias("cat", "kitty");
            tags.alias("cat", "puss");
            tags.parent("cat", "animal");
            tags.parent("lion", "cat");
            for (int i = 0; i < changes.size(); i++) {
                String before = state(fixture);
                changes.get(i).to(fixture.project.tags());
                String after = state(fixture);
                assertThat(after).as("change " + i).isNotEqualTo(before);
                for (int round = 0; round < 2; round++) {
                    assertThat(fixture.project.assets().undo()).as("change " + i).isPresent();
                    assertThat(state(fixture)).as("undone: change " + i).isEqualTo(before);
                    fixture.reopen();
                    assertThat(fixture.project.assets().redo()).isPresent();
                    assertThat(state(fixture)).as("redone: change " + i).isEqualTo(after);
                }
                fixture.project.assets().undo();
            }
            assertThat(fixture.project.assets().undo()).as("aliases and parents themselves are no steps").isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatWasSaidSinceNeitherClosesACircleNorLosesATagThatIsCarried(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            AssetId one = fixture.add(new Fixture.Draft().saying("one").tagged("cat")).id();
            AssetId two = fixture.add(new Fixture.Draft().saying("two").tagged("feline")).id();
            TagStore tags = fixture.project.tags();
            tags.parent("cat", "animal");
            tags.merge("cat", "feline");
            tags.parent("animal", "feline");
            tags.removeAlias("cat");
            tags.parent("animal", null);
            tags.parent("animal", "cat");
            assertThat(fixture.project.assets().undo()).isPresent();
            assertThat(fixture.project.assets().load(List.of(one, two))).extracting(asset -> asset.tags()).containsExactly(List.of("cat"), List.of("feline"));
            assertThat(tags.list()).extracting(tag -> tag.name()).contains("cat");
            assertThat(fixture.project.assets().ids(QueryParser.parse("tag:cat"), AssetSort.NEWEST)).containsExactly(one);
        }
    }

    private static String state(Fixture fixture) throws Exception {
        StringBuilder state = new StringBuilder(fixture.project.tags().list().toString());
        for (String query : List.of("tag:cat", "tag:kitty", "tag:animal", "tag:lion", "tag:dog", "tag:feline", "cat", "feline")) {
            state.append('\n').append(query).append(fixture.project.assets().ids(QueryParser.parse(query), AssetSort.NEWEST));
        }
        fixture.project.assets().load(fixture.project.assets().ids(QueryParser.parse(""), AssetSort.NEWEST))
                .forEach(asset -> state.append('\n').append(asset.tags()));
        return state.toString();
    }
}
