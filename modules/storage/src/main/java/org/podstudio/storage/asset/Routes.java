package org.podstudio.storage.asset;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.storage.db.Folding;
import org.podstudio.storage.db.Sql;
import org.podstudio.storage.files.FreeName;

/**
 * Finds names that are free and the order in which files can take them: one that takes another's name goes after it, and a
 * ring of names is opened by a file that steps aside first. Compared as Windows and macOS would: without case, composed.
 */
final class Routes {
    private final Path root;
    private final Sql sql;
    private final List<Journey> journeys;
    private final Map<Integer, Journey> moving = new LinkedHashMap<>();
    private final Map<String, List<Integer>> holders = new HashMap<>();
    private final Set<String> promised;
    private final Set<String> claimed = new HashSet<>();
    private final Map<Journey, Journey> waitsFor = new HashMap<>();
    private final List<Move> moves = new ArrayList<>();

    /**
     * One renaming of one file.
     *
     * @param main whether it is the asset's file, not a sidecar
     * @param returning whether it stepped aside before: only then is it clear that nothing else has its new name
     */
    record Move(Journey journey, String from, String to, boolean main, boolean returning) {}

    private Routes(Path root, Sql sql, List<Journey> journeys) {
        this.root = root;
        this.sql = sql;
        this.journeys = journeys;
        promised = new HashSet<>(sql.mapper(MoveMapper.class).promisedKeys());
    }

    /** In the order in which they are to be done. Journeys without a free name fail. */
    static List<Move> find(Path root, Sql sql, List<Journey> journeys) throws StudioException {
        Routes routes = new Routes(root, sql, journeys);
        routes.findNames();
        routes.dropThoseThatWaitInVain();
        routes.order();
        return routes.moves;
    }

    private void findNames() throws StudioException {
        journeys.stream().filter(journey -> journey.failure == null && !journey.from.equals(journey.to))
                .forEach(journey -> moving.put(journey.row.n(), journey));
        List<String> keys = moving.values().stream().map(journey -> Folding.path(journey.to)).distinct().toList();
        for (List<String> chunk : AssetRows.chunks(keys)) {
            remember(Selection.of("SELECT n, '' AS id, path_key AS text FROM assets WHERE path_key IN ").in(chunk));
        }
        keys.forEach(key -> holders.putIfAbsent(key, List.of()));
        for (Journey journey : moving.values()) {
            if (!claimsItsName(journey)) {
                takeAnotherName(journey);
            }
        }
    }

    private void takeAnotherName(Journey journey) throws StudioException {
        if (journey.exact) {
            journey.failure = MoveProblems.nameTaken(journey);
            return;
        }
        journey.to = FreeName.find(journey.to, candidate -> taken(journey, candidate));
        claimed.add(Folding.path(journey.to));
        if (!journey.to.equals(journey.place.path())) {
            journey.notes.add(MoveProblems.otherName(journey));
        }
    }

    private void remember(Selection selection) {
        sql.mapper(AssetMapper.class).values(selection).forEach(value ->
                holders.computeIfAbsent(String.valueOf(value.text()), key -> new ArrayList<>()).add(value.n()));
    }

    private List<Integer> holders(String key) {
        if (!holders.containsKey(key)) {
            remember(Selection.of("SELECT n, '' AS id, path_key AS text FROM assets WHERE path_key = ").arg(key));
            holders.putIfAbsent(key, List.of());
        }
        return holders.get(key);
    }

    private boolean taken(Journey journey, String candidate) {
        String key = Folding.path(candidate);
        return claimed.contains(key) || promised.contains(key)
                || holders(key).stream().anyMatch(n -> n != journey.row.n())
                || !key.equals(Folding.path(journey.from)) && onDisk(candidate);
    }

    private boolean onDisk(String path) {
        return Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    /** The name may be one that another file of this step gives up. */
    private boolean claimsItsName(Journey journey) {
        String key = Folding.path(journey.to);
        List<Integer> others = holders(key).stream().filter(n -> n != journey.row.n()).toList();
        boolean own = key.equals(Folding.path(journey.from));
        if (claimed.contains(key) || promised.contains(key) || others.stream().anyMatch(n -> !moving.containsKey(n))
                || others.size() > 1 || others.isEmpty() && !own && onDisk(journey.to)) {
            return false;
        }
        claimed.add(key);
        if (!others.isEmpty()) {
            waitsFor.put(journey, moving.get(others.getFirst()));
        }
        return true;
    }

    private void dropThoseThatWaitInVain() throws StudioException {
        Map<Journey, Journey> follower = new HashMap<>();
        waitsFor.forEach((journey, holder) -> follower.put(holder, journey));
        for (Map.Entry<Journey, Journey> waiting : List.copyOf(waitsFor.entrySet())) {
            Journey holder = waiting.getValue();
            boolean stays = !holder.moves() || Folding.path(holder.to).equals(Folding.path(holder.from));
            for (Journey journey = stays ? waiting.getKey() : null; journey != null && waitsFor.remove(journey) != null;
                    journey = journey.exact ? follower.get(journey) : null) {
                takeAnotherName(journey);
            }
        }
    }

    private void order() {
        Set<Journey> done = new HashSet<>();
        for (Journey first : moving.values()) {
            LinkedHashSet<Journey> chain = new LinkedHashSet<>();
            Journey next = first;
            while (next != null && next.moves() && !done.contains(next) && !chain.contains(next)) {
                chain.add(next);
                next = waitsFor.get(next);
            }
            done.addAll(chain);
            if (chain.isEmpty()) {
                continue;
            }
            Journey last = chain.getLast();
            // A ring, or a name that differs from its own in case only: one steps aside.
            boolean aside = next != null && chain.contains(next) || Folding.path(last.from).equals(Folding.path(last.to));
            List<Move> returning = new ArrayList<>();
            for (Journey journey : chain.reversed()) {
                List<Move> own = own(journey);
                if (aside && journey == last) {
                    for (Move move : own) {
                        String place = aside(move.from(), journey, returning.size());
                        moves.add(new Move(journey, move.from(), place, move.main(), false));
                        returning.add(new Move(journey, place, move.to(), move.main(), true));
                    }
                } else {
                    moves.addAll(own);
                }
            }
            moves.addAll(returning);
        }
    }

    private List<Move> own(Journey journey) {
        List<Move> own = new ArrayList<>();
        own.add(new Move(journey, journey.from, journey.to, true, false));
        Sidecars.of(root, sql, journey).forEach((from, to) -> own.add(new Move(journey, from, to, false, false)));
        return own;
    }

    /** In the same folder, so that stepping aside never crosses file systems; hidden from people. */
    private static String aside(String path, Journey journey, int index) {
        return path.substring(0, path.lastIndexOf('/') + 1) + "." + journey.row.id() + "." + index + ".moving";
    }
}
