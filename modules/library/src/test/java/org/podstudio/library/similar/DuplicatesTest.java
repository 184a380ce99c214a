package org.podstudio.library.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.media.Fingerprint;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.api.similar.DuplicateGroup;
import org.podstudio.core.api.similar.DuplicateGroup.Member;
import org.podstudio.core.api.similar.Duplicates.Depth;
import org.podstudio.core.api.similar.LookAlike;
import org.podstudio.core.api.similar.Relation;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;

class DuplicatesTest {
    private static final byte[] COLOURS = new byte[Fingerprint.BINS];

    static {
        COLOURS[7] = (byte) 255;
    }

    @TempDir
    Path folder;

    private final LibraryDuplicates duplicates = new LibraryDuplicates();
    private MemoryProject project;

    @BeforeEach
    void open() {
        project = new MemoryProject(folder.resolve("project"));
    }

    @Test
    void theSameContentUnderTwoRowsIsAGroupAndOtherContentIsNot() {
        Asset first = add(facts(asset("a.png"), SampleAssets.imageFacts(64, 64)), null);
        Asset second = add(hashed(asset("b.png"), first.hash()), null);
        add(asset("c.png"), null);
        DuplicateGroup group = only(Depth.EXACT);
        assertThat(group.relation()).isEqualTo(Relation.DUPLICATE);
        assertThat(group.members()).extracting(Member::id).containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(group.members()).extracting(Member::distance).containsOnly(0);
    }

    @Test
    void nearOnesAreFoundOnlyWhenAskedForAndFlatOnesNever() {
        Asset first = add(asset("a.png"), look(0xF0F0L));
        Asset second = add(asset("b.jpg"), look(0xF0F7L));
        add(asset("black.png"), new Fingerprint(0, 0, 0, COLOURS));
        add(asset("white.png"), new Fingerprint(0, 0, 0, COLOURS));
        assertThat(duplicates.find(project, Depth.EXACT)).isEmpty();
        DuplicateGroup group = only(Depth.NEAR);
        assertThat(group.relation()).isEqualTo(Relation.NEAR_DUPLICATE);
        assertThat(group.members()).extracting(Member::id).containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(group.members()).extracting(Member::distance).containsExactly(0, 3);
    }

    @Test
    void picturesOfAnotherShapeOrTypeAreNotNear() {
        add(facts(asset("wide.png"), SampleAssets.imageFacts(160, 64)), look(1));
        add(facts(asset("square.png"), SampleAssets.imageFacts(64, 64)), look(1));
        assertThat(duplicates.find(project, Depth.NEAR)).isEmpty();
    }

    @Test
    void whatWasMadeOfAnotherIsNeverCalledADuplicateNorAreTwoMadeOfTheSame() {
        Asset original = add(asset("a.png"), look(1));
        Asset upscaled = add(parent(asset("a_x4.png"), original.id()), look(1));
        add(parent(asset("a_x4_nobg.png"), upscaled.id()), look(2));
        add(parent(asset("a_x2.png"), original.id()), look(3));
        assertThat(duplicates.find(project, Depth.NEAR)).isEmpty();
    }

    @Test
    void parentsThatFormACircleEndTheSearch() {
        Asset a = asset("a.png");
        Asset b = parent(asset("b.png"), a.id());
        add(parent(a, b.id()), look(1));
        add(b, look(1));
        assertThat(duplicates.find(project, Depth.NEAR)).isEmpty();
    }

    @Test
    void variantsOfAPromptAreNoDuplicatesButTheSameSeedIs() {
        Asset one = add(generated(asset("a.png"), "a dragon", 1), look(1));
        add(generated(asset("b.png"), "a dragon", 2), look(1));
        Asset again = add(generated(asset("c.png"), "a dragon", 1), look(1));
        assertThat(only(Depth.NEAR).members()).extracting(Member::id).containsExactlyInAnyOrder(one.id(), again.id());
    }

    @Test
    void whatTheUserCallsUnrelatedStaysApartUntilThatIsTakenBack() {
        Asset a = add(asset("a.png"), look(1));
        Asset b = add(hashed(asset("b.png"), a.hash()), look(1));
        project.likeness().unrelated(b.id(), a.id());
        assertThat(duplicates.find(project, Depth.NEAR)).isEmpty();
        assertThat(duplicates.find(project, Depth.EXACT)).isEmpty();
        project.likeness().related(a.id(), b.id());
        assertThat(duplicates.find(project, Depth.NEAR)).hasSize(1);
    }

    @Test
    void mergingIntoAChosenAssetLeavesOutWhatTheUserCallsNoDuplicateOfIt() throws Exception {
        Asset suggested = add(created(asset("a.png"), 1), look(1));
        Asset chosen = add(created(asset("b.png"), 2), look(1));
        Asset other = add(created(asset("c.png"), 3), look(1));
        project.likeness().unrelated(chosen.id(), other.id());
        assertThat(only(Depth.NEAR).members()).as("both are the same as the first").hasSize(3);
        assertThat(duplicates.groupOf(project, chosen.id(), Depth.NEAR).members()).extracting(Member::id)
                .containsExactlyInAnyOrder(suggested.id(), chosen.id());
        duplicates.merge(project, chosen.id(), Depth.NEAR);
        assertThat(project.assets().ids(Query.ALL, AssetSort.NEWEST)).containsExactlyInAnyOrder(chosen.id(), other.id());
    }

    @Test
    void aRowOfStepsIsNotOneGroupFromItsFirstToItsLast() {
        long shape = 0;
        for (int i = 0; i < 8; i++) {
            add(created(asset("step" + i + ".png"), i), look(shape));
            for (int bit = 0; bit < 8; bit++) {
                shape |= 1L << i * 8 + bit;
            }
        }
        List<DuplicateGroup> groups = duplicates.find(project, Depth.NEAR);
        assertThat(groups).hasSize(4).allSatisfy(group -> assertThat(group.members()).hasSize(2)
                .allSatisfy(member -> assertThat(member.distance()).isLessThanOrEqualTo(Fingerprint.RADIUS)));
        Set<AssetId> seen = new HashSet<>();
        groups.forEach(group -> group.members().forEach(member -> assertThat(seen.add(member.id())).isTrue()));
    }

    @Test
    void theKeeperIsTheOneThatTheFirstRuleWithADifferenceChoosesAndSaysWhy() throws Exception {
        Asset plain = add(created(asset("plain.jpg"), 5), look(1));
        Asset old = add(created(asset("old.png"), 1), look(1));
        assertKept(old, "imported first");
        Asset generated = add(generated(created(asset("generated.png"), 9), "x", 1), look(1));
        assertKept(generated, "how it was generated");
        Asset large = add(facts(created(asset("large.png"), 9), SampleAssets.imageFacts(640, 640)), look(1));
        assertKept(large, "larger (640 x 640 px)");
        project.assets().curate(new Curation.Rate(3), List.of(plain.id()));
        assertKept(plain, "rated higher (3 of 5)");
        project.assets().curate(new Curation.SetStatus(Approval.APPROVED), List.of(old.id()));
        assertKept(old, "approved");
        project.assets().markMissing(List.of(old.id()), List.of());
        assertKept(plain, "rated higher");
    }

    private void assertKept(Asset asset, String why) {
        DuplicateGroup group = only(Depth.NEAR);
        assertThat(group.keeper()).as(group.reason()).isEqualTo(asset.id());
        assertThat(group.reason()).startsWith("Kept because ").contains(why).endsWith(".");
    }

    @Test
    void theSuggestionDoesNotDependOnTheOrderInWhichAssetsCame() {
        List<Asset> assets = new java.util.ArrayList<>(List.of(asset("a.png"), asset("b.png"), asset("c.png")));
        assets.forEach(asset -> add(asset, look(1)));
        DuplicateGroup before = only(Depth.NEAR);
        project = new MemoryProject(folder.resolve("other"));
        Collections.reverse(assets);
        assets.forEach(asset -> add(asset, look(1)));
        assertThat(only(Depth.NEAR)).isEqualTo(before);
    }

    @Test
    void mergingGivesTheKeeperWhatTheOthersHaveAndOneUndoTakesAllBack() throws Exception {
        Asset keeper = add(asset("keeper.png"), look(1));
        Asset other = add(asset("other.png"), look(1));
        Asset third = add(hashed(asset("third.png"), other.hash()), look(1));
        project.assets().curate(new Curation.Tag(List.of("Hero", "gold"), List.of()), List.of(keeper.id()));
        project.assets().curate(new Curation.Tag(List.of("hero", "dragon"), List.of()), List.of(other.id()));
        project.assets().curate(new Curation.Note("mine"), List.of(keeper.id()));
        project.assets().curate(new Curation.Note("theirs"), List.of(other.id(), third.id()));
        project.assets().curate(new Curation.Rate(4), List.of(other.id()));
        project.assets().curate(new Curation.SetTheme("dragons"), List.of(third.id()));
        project.assets().curate(new Curation.SetStatus(Approval.APPROVED), List.of(third.id()));
        List<Asset> before = project.assets().load(List.of(keeper.id(), other.id(), third.id()));
        duplicates.merge(project, keeper.id(), Depth.NEAR);
        Asset kept = project.assets().find(keeper.id()).orElseThrow();
        assertThat(kept.tags()).containsExactly("Hero", "gold", "dragon");
        assertThat(kept.notes()).isEqualTo("mine\ntheirs");
        assertThat(kept.rating()).isEqualTo(4);
        assertThat(kept.theme()).isEqualTo("dragons");
        assertThat(kept.status()).isEqualTo(Approval.APPROVED);
        assertThat(duplicates.find(project, Depth.NEAR)).isEmpty();
        assertThat(project.assets().undo()).contains("Merge 2 duplicates into keeper.png");
        assertThat(project.assets().load(List.of(keeper.id(), other.id(), third.id()))).isEqualTo(before);
        assertThat(only(Depth.NEAR).members()).hasSize(3);
    }

    @Test
    void mergingWhatHasNoDuplicatesSaysSo() {
        Asset alone = add(asset("alone.png"), look(1));
        assertThatThrownBy(() -> duplicates.merge(project, alone.id(), Depth.NEAR)).isInstanceOfSatisfying(StudioException.class,
                e -> assertThat(e.problem().code()).isEqualTo("no-duplicates"));
    }

    @Test
    void lookAlikesAreRankedAndSayWhatTheyAreToTheAsset() throws Exception {
        Asset own = add(asset("own.png"), look(0));
        Asset far = add(asset("far.png"), look(0xFFFF_FFFFL));
        Asset near = add(asset("near.png"), look(0b11));
        Asset derived = add(parent(asset("derived.png"), own.id()), look(0));
        List<LookAlike> found = duplicates.similar(project, own.id(), 10);
        assertThat(found).extracting(LookAlike::id).containsExactly(derived.id(), near.id(), far.id());
        assertThat(found).extracting(LookAlike::relation)
                .containsExactly(Relation.DERIVED, Relation.NEAR_DUPLICATE, Relation.UNRELATED);
        assertThat(duplicates.similar(project, own.id(), 1)).hasSize(1);
        Asset sound = add(facts(asset("a.wav"), SampleAssets.audioFacts(1)), null);
        assertThatThrownBy(() -> duplicates.similar(project, sound.id(), 5)).isInstanceOf(StudioException.class);
    }

    private DuplicateGroup only(Depth depth) {
        List<DuplicateGroup> groups = duplicates.find(project, depth);
        assertThat(groups).hasSize(1);
        return groups.getFirst();
    }

    private static Asset asset(String name) {
        return SampleAssets.image(name);
    }

    private Asset add(Asset asset, @org.jspecify.annotations.Nullable Fingerprint look) {
        project.assets().add(List.of(asset));
        if (look != null) {
            project.likeness().put(Map.of(asset.id(), look));
        }
        return asset;
    }

    private static Fingerprint look(long shape) {
        return new Fingerprint(shape, 0, 100, COLOURS);
    }

    private static Asset with(Asset a, String hash, Instant created, MediaFacts facts, AssetId parent, GeneratorMetadata generator) {
        return new Asset(a.id(), a.path(), a.filename(), hash, a.sizeBytes(), created, a.fileModifiedAt(), a.source(), a.sourcePath(),
                facts, a.theme(), a.tags(), a.status(), a.rating(), a.label(), a.notes(), parent, a.missing(), a.undecodable(), generator);
    }

    private static Asset hashed(Asset a, String hash) {
        return with(a, hash, a.createdAt(), a.facts(), a.parentId(), a.generator());
    }

    private static Asset created(Asset a, int day) {
        return with(a, a.hash(), Instant.parse("2026-01-01T00:00:00Z").plusSeconds(86_400L * day), a.facts(), a.parentId(), a.generator());
    }

    private static Asset facts(Asset a, MediaFacts facts) {
        return with(a, a.hash(), a.createdAt(), facts, a.parentId(), a.generator());
    }

    private static Asset parent(Asset a, AssetId parent) {
        return with(a, a.hash(), a.createdAt(), a.facts(), parent, a.generator());
    }

    private static Asset generated(Asset a, String prompt, long seed) {
        GeneratorMetadata g = SampleAssets.generator(prompt);
        return with(a, a.hash(), a.createdAt(), a.facts(), a.parentId(), new GeneratorMetadata(g.platform(), g.version(), g.model(),
                g.modelHash(), prompt, g.negativePrompt(), BigInteger.valueOf(seed), g.steps(), g.sampler(), g.scheduler(), g.cfg(), g.size(),
                g.loras(), g.reader(), g.readerVersion(), g.confidence(), g.raw()));
    }
}
