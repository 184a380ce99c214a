package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetEvent;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.CurationStep;
import org.podstudio.core.api.asset.HistoryEntry;
import org.podstudio.core.api.project.Publisher;
import org.podstudio.core.api.query.QueryParser;
import org.podstudio.storage.db.Engine;

/** Curation, its history, and taking it back. */
class CurationTest {
    @TempDir
    Path temporary;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void everyStepIsTakenBackAndDoneAgainExactlyAlsoAfterARestart(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Asset before = fixture.add(new Fixture.Draft().tagged("b", "a"));
            List<Curation> steps = List.of(new Curation.SetStatus(Approval.APPROVED), new Curation.Rate(4),
                    new Curation.Tag(List.of("c", "A"), List.of("B")), new Curation.Note("a note"), new Curation.SetTheme("castle"),
                    new Curation.SetLabel(ColorLabel.BLUE));
            List<Asset> states = new ArrayList<>(List.of(before));
            for (Curation step : steps) {
                assertThat(fixture.project.assets().curate(step, List.of(before.id()))).as(step.toString()).isEqualTo(1);
                assertThat(fixture.project.assets().curate(step, List.of(before.id()))).as("again: " + step).isZero();
                states.add(fixture.project.assets().find(before.id()).orElseThrow());
            }
            Asset last = states.getLast();
            assertThat(last.status()).isEqualTo(Approval.APPROVED);
            assertThat(last.rating()).isEqualTo(4);
            assertThat(last.tags()).containsExactly("a", "c");
            assertThat(last.notes()).isEqualTo("a note");
            assertThat(last.theme()).isEqualTo("castle");
            assertThat(last.label()).isEqualTo(ColorLabel.BLUE);
            for (int i = states.size() - 2; i >= 0; i--) {
                fixture.reopen();
                assertThat(fixture.project.assets().undoable()).isPresent().isEqualTo(fixture.project.assets().undo());
                assertThat(fixture.project.assets().find(before.id())).contains(states.get(i));
            }
            assertThat(fixture.project.assets().undo()).isEqualTo(Optional.empty());
            for (int i = 1; i < states.size(); i++) {
                fixture.reopen();
                assertThat(fixture.project.assets().redoable()).isPresent().isEqualTo(fixture.project.assets().redo());
                assertThat(fixture.project.assets().find(before.id())).contains(states.get(i));
            }
            assertThat(fixture.project.assets().redo()).isEqualTo(Optional.empty());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void tagsKeepTheirOrderWhenOneInTheMiddleGoesAndComesBackAndAllAreFound(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            AssetId id = fixture.add(new Fixture.Draft().tagged("one", "two", "three")).id();
            AssetStore assets = fixture.project.assets();
            assets.curate(new Curation.Tag(List.of(), List.of("two")), List.of(id));
            assets.curate(new Curation.Tag(List.of("four", "five"), List.of()), List.of(id));
            assertThat(assets.find(id).orElseThrow().tags()).containsExactly("one", "three", "four", "five");
            assertThat(assets.count(QueryParser.parse("five"))).isEqualTo(1);
            assertThat(assets.count(QueryParser.parse("two"))).isZero();
            assets.undo();
            assets.undo();
            assertThat(assets.find(id).orElseThrow().tags()).containsExactly("one", "two", "three");
            assertThat(assets.count(QueryParser.parse("two"))).isEqualTo(1);
            assertThat(assets.count(QueryParser.parse("five"))).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void undoNamesTheStepAndANewStepEndsWhatCouldBeRedone(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            List<AssetId> ids = new ArrayList<>();
            for (int i = 0; i < 14; i++) {
                ids.add(fixture.add(new Fixture.Draft()).id());
            }
            AssetStore assets = fixture.project.assets();
            assets.curate(new Curation.SetStatus(Approval.REJECTED), ids);
            assertThat(assets.undoable()).contains("Reject 14 assets");
            assertThat(assets.undo()).contains("Reject 14 assets");
            assertThat(assets.redoable()).contains("Reject 14 assets");
            assets.curate(new Curation.Rate(5), ids.subList(0, 1));
            assertThat(assets.redoable()).isEqualTo(Optional.empty());
            assertThat(assets.undo()).contains("Rate 1 asset 5 stars");
            assertThat(assets.undo()).isEqualTo(Optional.empty());
            assertThat(assets.count(QueryParser.parse("is:pending -is:rated"))).isEqualTo(14);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void stepsThatCanBeReachedAreListedTheNewestFirstAlsoAfterARestart(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            AssetId id = fixture.add(new Fixture.Draft()).id();
            fixture.project.assets().curate(new Curation.Rate(3), List.of(id));
            fixture.project.assets().curate(new Curation.SetStatus(Approval.APPROVED), List.of(id));
            fixture.project.assets().undo();
            fixture.reopen();
            List<CurationStep> steps = fixture.project.assets().steps(200);
            assertThat(steps).extracting(CurationStep::what).containsExactly("Approve 1 asset", "Rate 1 asset 3 stars");
            assertThat(steps).extracting(CurationStep::undone).containsExactly(true, false);
            assertThat(fixture.project.assets().steps(1)).hasSize(1);
            fixture.project.assets().curate(new Curation.Rate(4), List.of(id));
            assertThat(fixture.project.assets().steps(200)).extracting(CurationStep::undone).containsOnly(false).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void undoRestoresTheRecordedValuesOfEachAsset(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            AssetStore assets = fixture.project.assets();
            AssetId three = fixture.add(new Fixture.Draft()).id();
            AssetId none = fixture.add(new Fixture.Draft()).id();
            assets.curate(new Curation.Rate(3), List.of(three));
            assets.curate(new Curation.Rate(5), List.of(three, none));
            assets.markUndecodable(three, AssetStore.Undecodable.YES); // not a step, stays
            assets.undo();
            assertThat(assets.find(three).orElseThrow().rating()).isEqualTo(3);
            assertThat(assets.find(three).orElseThrow().undecodable()).isTrue();
            assertThat(assets.find(none).orElseThrow().rating()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void historyTellsEverythingThatHappenedToAnAsset(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            AssetStore assets = fixture.project.assets();
            AssetId id = fixture.add(new Fixture.Draft()).id();
            AssetId other = fixture.add(new Fixture.Draft()).id();
            assets.curate(new Curation.Rate(4), List.of(id, other));
            assets.curate(new Curation.Tag(List.of("x"), List.of()), List.of(id));
            assets.undo();
            assertThat(assets.history(id)).extracting(HistoryEntry::kind).containsExactly("import", "rate", "tag", "undo");
            assertThat(assets.history(id)).extracting(HistoryEntry::what).contains("Rated 4 stars", "Tagged x", "Undone: Tagged x");
            assertThat(assets.history(other)).extracting(HistoryEntry::kind).containsExactly("import", "rate");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void twoHundredStepsCanBeTakenBackAndNoMore(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            AssetStore assets = fixture.project.assets();
            AssetId id = fixture.add(new Fixture.Draft()).id();
            for (int i = 1; i <= 205; i++) {
                assets.curate(new Curation.Note("note " + i), List.of(id));
            }
            int undone = 0;
            while (assets.undo().isPresent()) {
                undone++;
            }
            assertThat(undone).isEqualTo(200);
            assertThat(assets.find(id).orElseThrow().notes()).isEqualTo("note 5");
            assertThat(assets.history(id)).hasSize(1 + 205 + 200);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void eventsArriveAfterTheCommitOnAnotherThread(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            AssetStore assets = fixture.project.assets();
            BlockingQueue<AssetEvent> events = new LinkedBlockingQueue<>();
            BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
            var subscription = assets.subscribe(event -> {
                threads.add(Thread.currentThread());
                events.add(event);
            });
            Asset added = fixture.add(new Fixture.Draft());
            assets.curate(new Curation.Rate(2), List.of(added.id()));
            assertThat(events.poll(5, TimeUnit.SECONDS)).isEqualTo(new AssetEvent.Added(List.of(added.id())));
            assertThat(events.poll(5, TimeUnit.SECONDS)).isEqualTo(new AssetEvent.Changed(List.of(added.id())));
            assertThat(threads).doesNotContain(Thread.currentThread());
            fixture.publish(Publisher.Duplicates.REPORT, new Fixture.Draft().saying("x"));
            assertThat(events.poll(5, TimeUnit.SECONDS)).isInstanceOf(AssetEvent.Added.class);
            subscription.close();
            subscription.close();
            assets.curate(new Curation.Rate(3), List.of(added.id()));
            assertThat(events.poll(300, TimeUnit.MILLISECONDS)).isNull();
        }
    }
}
