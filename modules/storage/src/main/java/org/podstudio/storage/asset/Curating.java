package org.podstudio.storage.asset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.CurationOutcome;
import org.podstudio.core.api.asset.CurationOutcome.Item;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.storage.asset.CurationLog.Applied;
import org.podstudio.storage.asset.CurationLog.Direction;
import org.podstudio.storage.asset.CurationLog.Placed;
import org.podstudio.storage.asset.HistoryMapper.HistoryRow;
import org.podstudio.storage.asset.HistoryMapper.StepRow;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Durability;
import org.podstudio.storage.db.Sql;

/** Curation steps, taking them back, and giving up what was trashed. Safe from any thread. */
final class Curating {
    private final Database database;
    private final CurationLog log;
    private final FileMoves moves;
    private final Purging purging;
    private final Supplier<Optional<Integer>> approvalThreshold;
    private final ReentrantLock moving = new ReentrantLock(); // one step of this process moves files at a time

    Curating(Database database, WordIndex words, Indexing indexing, Surroundings around) {
        this.database = database;
        this.log = new CurationLog(indexing);
        this.purging = new Purging(around.root(), around.session(), words, around.trashes());
        this.moves = new FileMoves(around.root(), around.session(), database, around.alive(), purging);
        this.approvalThreshold = around.approvalThreshold();
    }

    CurationOutcome perform(Curation step, List<AssetId> ids) throws StudioException {
        List<Curation.Part> parts = withApproval(CurationLog.parts(step, ids));
        if (parts.stream().noneMatch(part -> CuratedValue.of(part.step()).place())) {
            Applied applied = database.write(Durability.PROCESS_DEATH, sql -> log.apply(sql, step, parts, Map.of()));
            return new CurationOutcome(applied.what(), applied.changed(), List.of(), List.of());
        }
        moving.lock();
        try {
            moves.settleLeftovers();
            FileMoves.Plan plan = database.write(Durability.POWER_CUT, sql -> moves.plan(sql, Placing.forward(sql, parts), false));
            Applied applied = moves.carryOut(plan, sql -> log.apply(sql, step, parts, placed(plan, parts.size())));
            return outcome(applied, plan);
        } finally {
            moving.unlock();
        }
    }

    /**
     * Changes what is known of a tag and who carries it, as one step.
     *
     * @param by what those who carry it get instead
     */
    CurationOutcome redefine(String what, String key, Curation.Tag by, Database.Change definitions) throws StudioException {
        Applied applied = database.write(Durability.PROCESS_DEATH, sql -> {
            TagChanges.Definitions before = TagChanges.read(sql);
            definitions.in(sql);
            List<Curation.Part> parts = List.of(new Curation.Part(by, TagNames.carriers(sql, key).stream().map(AssetId::of).toList()));
            return log.apply(sql, new Curation.Composite(what, parts), parts, Map.of(), before);
        });
        return new CurationOutcome(applied.what(), applied.changed(), List.of(), List.of());
    }

    /** A high rating may also approve, in the same step. */
    private List<Curation.Part> withApproval(List<Curation.Part> parts) {
        List<Curation.Part> all = new ArrayList<>();
        for (Curation.Part part : parts) {
            all.add(part);
            if (part.step() instanceof Curation.Rate rate
                    && approvalThreshold.get().filter(least -> rate.stars() >= least).isPresent()) {
                all.add(new Curation.Part(new Curation.SetStatus(Approval.APPROVED), part.ids()));
            }
        }
        return all;
    }

    private static Map<Integer, List<Placed>> placed(FileMoves.Plan plan, int parts) {
        Map<Integer, List<Placed>> placed = new HashMap<>();
        for (int i = 0; i < parts; i++) {
            int part = i;
            placed.put(i, plan.journeys().stream().filter(Journey::counts).flatMap(journey -> journey.placed(part).stream()).toList());
        }
        return placed;
    }

    Optional<CurationOutcome> reverse(Direction direction) throws StudioException {
        moving.lock();
        try {
            moves.settleLeftovers();
            while (true) {
                Optional<Way> way = database.write(Durability.POWER_CUT, sql -> way(sql, direction));
                if (way.isEmpty()) {
                    return Optional.empty();
                }
                Optional<CurationOutcome> done = walk(way.get(), direction);
                if (done.isPresent()) {
                    return done;
                }
            }
        } finally {
            moving.unlock();
        }
    }

    /** A step about to be taken back or done again. */
    private record Way(StepRow step, List<HistoryRow> rows, FileMoves.Plan plan) {}

    private Optional<Way> way(Sql sql, Direction direction) throws StudioException {
        StepRow step = CurationLog.next(sql, direction);
        if (step == null) {
            return Optional.empty();
        }
        List<HistoryRow> rows = CurationLog.rows(sql, step, direction);
        return Optional.of(new Way(step, rows, moves.plan(sql, Placing.reverse(sql, rows, direction), true)));
    }

    /** Empty when another process has taken the step meanwhile. */
    private Optional<CurationOutcome> walk(Way way, Direction direction) throws StudioException {
        try {
            return Optional.of(outcome(moves.carryOut(way.plan(), sql -> {
                StepRow next = CurationLog.next(sql, direction);
                if (next == null || next.n() != way.step().n() || !next.state().equals(way.step().state())) {
                    throw new Overtaken();
                }
                Map<Integer, String> places = new LinkedHashMap<>();
                way.plan().journeys().stream().filter(Journey::counts).forEach(journey -> places.put(journey.row.n(), journey.to));
                refuseWhenNothingIsLeft(way, places);
                return log.reverse(sql, way.step(), way.rows(), direction, places);
            }), way.plan()));
        } catch (Overtaken e) {
            return Optional.empty();
        }
    }

    private static void refuseWhenNothingIsLeft(Way way, Map<Integer, String> places) throws StudioException {
        boolean onlyPlaces = way.rows().stream().allMatch(row -> CuratedValue.ofKind(row.kind()).place());
        if (onlyPlaces && places.isEmpty()) {
            Optional<Journey> failed = way.plan().journeys().stream().filter(journey -> journey.failure != null).findFirst();
            if (failed.isPresent()) {
                throw new StudioException(failed.get().failure);
            }
        }
    }

    /** Another process was faster; what was moved for nothing has gone back. */
    private static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static CurationOutcome outcome(Applied applied, FileMoves.Plan plan) {
        List<Item> failed = new ArrayList<>();
        List<Item> notes = new ArrayList<>();
        for (Journey journey : plan.journeys()) {
            if (journey.failure != null) {
                failed.add(new Item(journey.id(), journey.failure));
            } else if (journey.vanished && journey.counts()) {
                failed.add(new Item(journey.id(), MoveProblems.vanished(journey)));
            }
            journey.notes.forEach(note -> notes.add(new Item(journey.id(), note)));
        }
        return new CurationOutcome(applied.what(), applied.changed(), failed, notes);
    }

    CurationOutcome purge(List<AssetId> ids) throws StudioException {
        moving.lock();
        try {
            moves.settleLeftovers();
            return purging.purge(database, ids);
        } finally {
            moving.unlock();
        }
    }

    /** Takes back what dead sessions left half moved. */
    void recover() throws StudioException {
        moving.lock();
        try {
            moves.settleLeftovers();
        } finally {
            moving.unlock();
        }
    }
}
