package org.podstudio.storage.asset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.file.PrivateFiles;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.FailurePoint;
import org.podstudio.storage.asset.MoveMapper.MoveRow;
import org.podstudio.storage.asset.Routes.Move;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Durability;
import org.podstudio.storage.db.Folding;
import org.podstudio.storage.db.Sql;
import org.podstudio.storage.files.FileProblems;
import org.podstudio.storage.files.FinalMove;

/**
 * Moves assets' files and their rows together: what will move is committed first, then the files are moved without replacing
 * anything, then the new places are committed. Killed before that last commit, every file goes back. One step at a time in
 * this process; others keep off an asset while it is written down as moving.
 */
final class FileMoves {
    private static final Logger LOG = Logger.getLogger(FileMoves.class.getName());

    private final Path root;
    private final String session;
    private final Database database;
    private final Predicate<String> alive;
    private final Purging purging;

    /**
     * @param session id of this one
     * @param alive whether the session with this id still runs
     */
    FileMoves(Path root, String session, Database database, Predicate<String> alive, Purging purging) {
        this.purging = purging;
        this.root = root;
        this.session = session;
        this.database = database;
        this.alive = alive;
    }

    /** What is written down. @param numbers of its rows; grows while it is carried out */
    record Plan(List<Journey> journeys, List<Move> moves, List<Integer> numbers) {}

    /** Finds the routes and writes them down; inside a transaction that a power cut does not take back. */
    Plan plan(Sql sql, List<Journey> journeys, boolean recordMayGoAlone) throws StudioException {
        MoveMapper mapper = sql.mapper(MoveMapper.class);
        Set<Integer> busy = new HashSet<>(mapper.all().stream().map(MoveRow::assetN).toList());
        for (Journey journey : journeys) {
            if (journey.failure == null && busy.contains(journey.row.n())) {
                journey.failure = MoveProblems.busy(journey);
            } else if (journey.failure == null && !journey.from.equals(journey.to)) {
                journey.fileIsHere = isFile(journey.from);
                journey.vanished = !journey.fileIsHere;
                boolean trash = journey.legs.stream().allMatch(leg ->
                        leg.kind() == CuratedValue.TRASH || leg.kind() == CuratedValue.RESTORE);
                if (journey.vanished && !trash && !recordMayGoAlone) {
                    journey.failure = MoveProblems.fileMissing(journey);
                }
            }
        }
        List<Move> moves = Routes.find(root, sql, journeys);
        Plan plan = new Plan(journeys, moves, new ArrayList<>());
        write(sql, plan, moves.stream().filter(move -> !move.returning()).toList());
        return plan;
    }

    private void write(Sql sql, Plan plan, List<Move> moves) {
        int next = sql.mapper(MoveMapper.class).next();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Move move : moves) {
            plan.numbers().add(next);
            rows.add(new @Nullable Object[] {next++, move.journey().row.n(), move.from(), move.to(), Folding.path(move.to()), session});
        }
        sql.forEach(MoveMapper.INSERT, rows);
    }

    private static void erase(Sql sql, List<Integer> numbers) {
        sql.forEach(MoveMapper.DELETE, numbers.stream().map(n -> new @Nullable Object[] {n}).toList());
    }

    /** Writes the new places; the moves are done. */
    interface Commit<T> {
        T in(Sql sql) throws StudioException;
    }

    /** Moves what was planned, then commits; when that fails every file is where it was. */
    <T> T carryOut(Plan plan, Commit<T> commit) throws StudioException {
        try {
            if (!plan.moves().isEmpty()) {
                FailurePoint.reached("move.recorded");
            }
            Set<Path> folders = new LinkedHashSet<>();
            for (Move move : plan.moves()) {
                if (move.journey().failure == null) {
                    if (move.returning()) {
                        database.change(Durability.POWER_CUT, sql -> write(sql, plan, List.of(move)));
                    }
                    move(move, folders);
                    FailurePoint.reached("move.moved");
                }
            }
            sync(folders);
            T result = database.write(Durability.POWER_CUT, sql -> {
                T done = commit.in(sql);
                for (Journey journey : plan.journeys()) {
                    if (journey.vanished) {
                        sql.mapper(AssetMapper.class).setMissing(journey.row.id(), 1);
                    }
                }
                erase(sql, plan.numbers());
                return done;
            });
            if (!plan.moves().isEmpty()) {
                FailurePoint.reached("move.committed");
            }
            removeEmptyTrashFolders(plan);
            return result;
        } catch (StudioException | RuntimeException e) {
            takeBack(plan, e);
            throw e;
        }
    }

    private void move(Move move, Set<Path> folders) throws StudioException {
        Path from = root.resolve(move.from());
        Path to = root.resolve(move.to());
        Journey journey = move.journey();
        try {
            createFolders(to.getParent(), folders);
            if (FinalMove.tryMove(from, to)) {
                folders.add(from.getParent());
                folders.add(to.getParent());
                return;
            }
            fail(move, move.main() ? new StudioException(MoveProblems.appeared(journey)) : null);
        } catch (NoSuchFileException e) {
            journey.vanished |= move.main();
            fail(move, new StudioException(MoveProblems.fileMissing(journey)));
        } catch (IOException e) {
            putBack(from, to, e);
            fail(move, FileProblems.of(journey.row.filename() + " was not moved.", to, e));
        }
    }

    /** A sidecar may stay; a file that has stepped aside must not: then all go back. */
    private static void fail(Move move, @Nullable StudioException failure) throws StudioException {
        Journey journey = move.journey();
        if (failure != null && !move.from().equals(journey.from) && move.main()) {
            throw failure;
        }
        if (move.main() && failure != null) {
            journey.failure = failure.problem();
        } else {
            journey.notes.add(MoveProblems.sidecarStayed(Place.filename(move.from())));
        }
    }

    private static void putBack(Path from, Path to, IOException cause) {
        try {
            settle(from, to);
        } catch (IOException e) {
            cause.addSuppressed(e); // the row stays where it was, and the next open tries again
        }
    }

    private static void createFolders(Path folder, Set<Path> toSync) throws IOException {
        for (Path parent = folder; parent != null && !Files.isDirectory(parent); parent = parent.getParent()) {
            if (parent.getParent() != null) {
                toSync.add(parent.getParent());
            }
        }
        PrivateFiles.createFolders(folder);
    }

    private static void sync(Set<Path> folders) throws StudioException {
        for (Path folder : folders) {
            try {
                PrivateFiles.sync(folder);
            } catch (IOException e) {
                throw FileProblems.of("The files in " + folder.getFileName() + " were not moved.", folder, e);
            }
        }
    }

    private void takeBack(Plan plan, Exception cause) {
        if (plan.moves().isEmpty()) {
            return;
        }
        Set<Integer> own = Set.copyOf(plan.numbers());
        try {
            settle(rows().stream().filter(row -> own.contains(row.n())).toList());
        } catch (StudioException | RuntimeException e) {
            cause.addSuppressed(e); // written down still: the next step, or the next open, tries again
        }
    }

    private List<MoveRow> rows() {
        return database.read(sql -> sql.mapper(MoveMapper.class).all());
    }

    /** Takes back what dead sessions, or a failed step of this one, left half moved. */
    void settleLeftovers() throws StudioException {
        List<MoveRow> left = rows().stream().filter(row -> row.session().equals(session) || !alive.test(row.session())).toList();
        if (!left.isEmpty()) {
            LOG.log(Level.INFO, "Taking back {0} moves that were never finished", left.size());
            settle(left);
        }
    }

    private void settle(List<MoveRow> rows) throws StudioException {
        List<MoveRow> settled = new ArrayList<>();
        for (MoveRow row : rows.reversed()) {
            try {
                if (row.toPath() != null) {
                    settle(root.resolve(row.fromPath()), root.resolve(row.toPath()));
                }
                settled.add(row);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "A file stays at " + row.toPath() + " for now", e);
            }
        }
        database.change(Durability.POWER_CUT, sql -> {
            for (MoveRow row : settled) {
                if (row.toPath() == null && !isFile(row.fromPath())) {
                    purging.forget(sql, List.of(row.assetN())); // its file is gone already: that cannot be taken back
                }
            }
            erase(sql, settled.stream().map(MoveRow::n).toList());
        });
    }

    /** Both names of one file: the move was cut off between them. Only the new one: it was not committed. */
    private static void settle(Path from, Path to) throws IOException {
        Files.deleteIfExists(FinalMove.growing(to));
        Files.deleteIfExists(FinalMove.growing(from)); // it died on the way back
        boolean moved = Files.exists(to, LinkOption.NOFOLLOW_LINKS);
        boolean here = Files.exists(from, LinkOption.NOFOLLOW_LINKS);
        if (moved && here && (Files.isSameFile(from, to) || copiedToAnotherDisk(from, to))) {
            Files.delete(to);
        } else if (moved && !here) {
            PrivateFiles.createFolders(from.getParent());
            FinalMove.tryMove(to, from);
        }
    }

    private static boolean copiedToAnotherDisk(Path from, Path to) throws IOException {
        return !Files.getFileStore(from).equals(Files.getFileStore(to)) && Files.mismatch(from, to) == -1;
    }

    private boolean isFile(String path) {
        return Files.isRegularFile(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    /** Folders of the trash that are empty now; those of the library stay, an import may be about to use them. */
    private void removeEmptyTrashFolders(Plan plan) {
        Set<Path> folders = new HashSet<>();
        plan.moves().stream().filter(move -> move.from().startsWith(Placing.TRASH))
                .forEach(move -> folders.add(root.resolve(move.from()).getParent()));
        folders.forEach(folder -> Purging.removeEmptyFolders(root, folder));
    }
}
