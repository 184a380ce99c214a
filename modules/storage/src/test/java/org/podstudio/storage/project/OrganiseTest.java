package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetCollection;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.SavedSearch;
import org.podstudio.core.api.asset.StackKey;
import org.podstudio.core.api.asset.TagDefinition;
import org.podstudio.core.api.asset.TagStore;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.query.LabelNames;
import org.podstudio.core.api.query.Query;
import org.podstudio.storage.db.Engine;

/** Collections, saved searches, tags, labels and stacks, on both engines, across restarts. */
class OrganiseTest {
    @TempDir
    Path temporary;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aCollectionKeepsItsOrderAndComingInAndGoingOutCanBeUndone(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            AssetId a = fixture.add(new Fixture.Draft()).id();
            AssetId b = fixture.add(new Fixture.Draft()).id();
            AssetId c = fixture.add(new Fixture.Draft()).id();
            AssetCollection heroes = fixture.project.collections().create(" Héroes ");
            AssetStore assets = fixture.project.assets();
            assertThat(assets.curate(new Curation.Collect(heroes.id(), Curation.Membership.IN), List.of(c, a))).isEqualTo(2);
            assertThat(assets.curate(new Curation.Collect(heroes.id(), Curation.Membership.IN), List.of(b, a))).isEqualTo(1);
            assertThat(fixture.project.collections().assets(heroes.id())).containsExactly(c, a, b);
            fixture.project.collections().order(heroes.id(), List.of(b, AssetId.random()));
            assertThat(fixture.project.collections().assets(heroes.id())).containsExactly(b, c, a);
            assets.curate(new Curation.Collect(heroes.id(), Curation.Membership.OUT), List.of(b, c));
            assertThat(assets.ids(fixture.project.query("collection:heroes"), AssetSort.NEWEST)).containsExactly(a);
            fixture.reopen();
            fixture.project.assets().undo();
            assertThat(fixture.project.collections().assets(heroes.id())).containsExactly(b, c, a);
            assertThat(fixture.project.collections().find("HEROES")).map(AssetCollection::size).contains(3L);
            fixture.project.assets().curate(new Curation.Trash(), List.of(a));
            assertThat(fixture.project.collections().list()).singleElement().matches(collection -> collection.size() == 2);
            assertCode("name-taken", () -> fixture.project.collections().create("heroes"));
            assertCode("bad-name", () -> fixture.project.collections().create("\n"));
            fixture.project.collections().rename(heroes.id(), "Best");
            fixture.project.collections().delete(heroes.id());
            assertThat(fixture.project.collections().list()).isEmpty();
            assertCode("no-such-collection", () -> fixture.project.collections().delete(heroes.id()));
            assertThat(fixture.project.assets().undo()).as("what was in a collection that is gone stays out").isPresent();
            fixture.project.assets().undo();
            assertThat(fixture.project.collections().list()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aSavedSearchIsAQueryWithAName(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            var searches = fixture.project.searches();
            searches.create("Best dragons", "dragon rating:>=4", AssetSort.parse("rating:desc"));
            assertThat(catchThrowableOfType(StudioException.class, () -> searches.create("x", "rating:9", AssetSort.NEWEST)).problem().code())
                    .isEqualTo("bad-query");
            assertCode("name-taken", () -> searches.create("best DRAGONS", "", AssetSort.NEWEST));
            fixture.reopen();
            SavedSearch found = fixture.project.searches().find("best dragons").orElseThrow();
            assertThat(found.query()).isEqualTo("dragon rating:>=4");
            assertThat(found.sort()).isEqualTo(AssetSort.parse("rating:desc"));
            fixture.project.searches().rename("best dragons", "Dragons");
            fixture.project.searches().change("dragons", "dragon", AssetSort.random(3));
            assertThat(fixture.project.searches().list()).singleElement()
                    .matches(search -> search.name().equals("Dragons") && search.sort().seed() == 3);
            fixture.project.searches().delete("dragons");
            assertCode("no-such-search", () -> fixture.project.searches().delete("dragons"));
            LabelNames.rename(fixture.project.settings(), ColorLabel.RED, "To print");
            fixture.project.searches().create("print", "label:\"to print\"", AssetSort.NEWEST);
            Asset asset = fixture.add(new Fixture.Draft());
            fixture.project.assets().curate(new Curation.SetLabel(ColorLabel.RED), List.of(asset.id()));
            assertThat(fixture.project.assets().count(fixture.project.query("label:\"to print\""))).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void tagsHaveAliasesAndParentsAndAreRenamedOnAllAssets(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset cat = fixture.add(new Fixture.Draft().tagged("cat", "cute"));
            Asset lion = fixture.add(new Fixture.Draft().tagged("lion"));
            TagStore tags = fixture.project.tags();
            tags.parent("lion", "cat");
            tags.parent("cat", "animal");
            tags.alias("cat", "Kitty");
            assertFound(fixture, "tag:animal", cat, lion);
            assertFound(fixture, "tag:kitty", cat, lion);
            assertFound(fixture, "tag:lion", lion);
            assertCode("tag-cycle", () -> tags.parent("animal", "lion"));
            assertCode("tag-cycle", () -> tags.parent("cat", "kitty"));
            assertCode("name-taken", () -> tags.alias("animal", "lion"));
            AssetStore assets = fixture.project.assets();
            Asset imported = fixture.add(new Fixture.Draft().tagged("KITTY", "new"));
            assertThat(assets.find(imported.id()).orElseThrow().tags()).as("an import gives the tag itself").containsExactly("cat", "new");
            assets.curate(new Curation.Tag(List.of("kitty"), List.of()), List.of(lion.id()));
            assertThat(assets.find(lion.id()).orElseThrow().tags()).containsExactly("lion", "cat");
            assertThat(tags.find("kitty").orElseThrow()).isEqualTo(new TagDefinition("cat", "animal", List.of("Kitty"), 3));
            assertThat(tags.complete("ki", 10)).extracting(TagDefinition::name).containsExactly("cat");
            assertThat(tags.rename("cat", "feline")).isEqualTo(3);
            assertFound(fixture, "tag:kitty", cat, lion, imported);
            assertFound(fixture, "tag:feline -tag:cat", cat, lion, imported);
            assertThat(assets.undo()).isPresent();
            assertFound(fixture, "tag:cat", cat, lion, imported);
            assets.redo();
            assertThat(tags.merge("cute", "new")).isEqualTo(1);
            assertThat(assets.find(cat.id()).orElseThrow().tags()).containsExactlyInAnyOrder("feline", "new");
            assertFound(fixture, "tag:cute", cat, imported);
            fixture.reopen();
            assertThat(fixture.project.tags().find("cute")).map(TagDefinition::name).contains("new");
            assertThat(fixture.project.tags().delete("feline")).isEqualTo(3);
            assertThat(fixture.project.tags().find("lion")).map(tag -> Optional.ofNullable(tag.parent())).contains(Optional.of("animal"));
            assertThat(fixture.project.tags().list()).extracting(TagDefinition::name).containsExactly("animal", "lion", "new");
            assertCode("no-such-tag", () -> fixture.project.tags().rename("feline", "x"));
            fixture.project.assets().curate(new Curation.Tag(List.of(), List.of("cute")), List.of(cat.id()));
            assertThat(fixture.project.assets().find(cat.id()).orElseThrow().tags()).as("an alias takes off its tag").isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void variantsStackByThemselvesAndByHandAndFollowTheirParent(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset one = fixture.add(new Fixture.Draft().prompted("a red dragon", null, "sdxl"));
            Asset two = fixture.add(new Fixture.Draft().prompted(" a red dragon ", "blurry", "sdxl"));
            Fixture.Draft cut = new Fixture.Draft();
            cut.parent = two.id();
            Asset three = fixture.add(cut);
            Asset other = fixture.add(new Fixture.Draft().prompted("a red dragon", null, "flux"));
            Asset plain = fixture.add(new Fixture.Draft());
            assertFound(fixture, "is:stacked", one, two, three);
            assertFound(fixture, "stack:" + three.id(), one, two, three);
            AssetStore assets = fixture.project.assets();
            assertThat(assets.stacks(Query.ALL, AssetSort.NEWEST, 10, 0).total()).isEqualTo(3);
            assets.replaceGenerator(two.id(), Optional.of(Fixture.generator("ComfyUI", "a blue dragon", null, "sdxl", "1")));
            assertFound(fixture, "is:stacked", two, three);
            assets.curate(new Curation.Stack(StackKey.fresh()), List.of(plain.id(), other.id()));
            assertFound(fixture, "stack:" + plain.id(), plain, other);
            assets.replaceGenerator(other.id(), Optional.empty());
            assertFound(fixture, "stack:" + plain.id(), plain, other);
            assets.curate(new Curation.Unstack(), List.of(three.id()));
            assertFound(fixture, "is:stacked", plain, other);
            fixture.reopen();
            fixture.project.assets().undo();
            assertFound(fixture, "is:stacked", plain, other, two, three);
            fixture.project.assets().undo();
            assertFound(fixture, "is:stacked", two, three);
        }
    }

    private static void assertFound(Fixture fixture, String query, Asset... expected) throws Exception {
        assertThat(fixture.project.assets().ids(fixture.project.query(query), AssetSort.NEWEST)).as(query)
                .containsExactlyInAnyOrder(java.util.Arrays.stream(expected).map(Asset::id).toArray(AssetId[]::new));
    }

    private static void assertCode(String code, ThrowingCallable work) {
        assertThat(catchThrowableOfType(StudioException.class, work).problem().code()).isEqualTo(code);
    }
}
