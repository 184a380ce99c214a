package org.podstudio.storage.asset;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.LegalNames;
import org.podstudio.core.api.media.FileEndings;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.storage.asset.HistoryMapper.HistoryRow;
import org.podstudio.storage.db.Sql;

/** Finds out where a step wants assets to be. Whether the names are free is asked later. */
final class Placing {
    static final String TRASH = "Trash/";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Map<Integer, Journey> journeys = new LinkedHashMap<>();
    private final Sql sql;
    private final long now = System.currentTimeMillis();

    private Placing(Sql sql) {
        this.sql = sql;
    }

    /** Of the parts that change places, in their order and that of their assets. */
    static List<Journey> forward(Sql sql, List<Curation.Part> parts) {
        Placing placing = new Placing(sql);
        for (int i = 0; i < parts.size(); i++) {
            Curation.Part part = parts.get(i);
            if (CuratedValue.of(part.step()).place()) {
                for (Journey journey : placing.byIds(part.ids())) {
                    if (journey.failure == null) {
                        placing.step(i, part.step(), journey);
                    }
                }
            }
        }
        return List.copyOf(placing.journeys.values());
    }

    /** Of a step that is taken back or done again. */
    static List<Journey> reverse(Sql sql, List<HistoryRow> rows, CurationLog.Direction direction) {
        Placing placing = new Placing(sql);
        List<HistoryRow> places = rows.stream().filter(row -> CuratedValue.ofKind(row.kind()).place()).toList();
        placing.load(AssetRows.byNumbers(sql, places.stream().map(HistoryRow::assetN).distinct().toList()));
        for (HistoryRow row : places) {
            Journey journey = placing.journeys.get(row.assetN());
            String target = CurationLog.target(row, direction);
            if (journey != null && target != null) {
                CuratedValue kind = CuratedValue.ofKind(row.kind());
                Place next = journey.place.with(target);
                // Even a place that is the same by now counts: the step's other parts are taken back with it.
                journey.legs.add(new Journey.Leg(0, kind, journey.place, next));
                journey.place = next;
                journey.to = next.path();
                if (kind == CuratedValue.RELINK) {
                    journey.from = next.path();
                }
            }
        }
        return List.copyOf(placing.journeys.values());
    }

    private List<Journey> byIds(List<AssetId> ids) {
        List<String> texts = ids.stream().map(AssetId::toString).distinct().toList();
        Map<String, AssetRow> rows = new HashMap<>();
        AssetRows.byIds(sql, texts).forEach(row -> rows.put(row.id(), row));
        List<AssetRow> ordered = texts.stream().filter(rows::containsKey).map(rows::get).toList();
        load(ordered);
        return ordered.stream().map(row -> journeys.get(row.n())).toList();
    }

    private void load(List<AssetRow> rows) {
        List<AssetRow> fresh = rows.stream().filter(row -> !journeys.containsKey(row.n())).toList();
        Map<Integer, String> origins = new HashMap<>();
        List<Integer> trashed = fresh.stream().filter(row -> row.trashedAt() != null).map(AssetRow::n).toList();
        for (List<Integer> chunk : AssetRows.chunks(trashed)) {
            sql.mapper(AssetMapper.class).values(Selection.of("SELECT asset_n AS n, '' AS id, from_path AS text FROM trash "
                    + "WHERE asset_n IN ").in(chunk)).forEach(row -> origins.put(row.n(), row.text()));
        }
        fresh.forEach(row -> journeys.put(row.n(), new Journey(row, Place.of(row, origins.get(row.n())))));
    }

    private void step(int part, Curation step, Journey journey) {
        Place place = journey.place;
        boolean outside = outside(place.path());
        switch (step) {
            case Curation.Rename rename -> rename(part, rename.filenames().get(journey.id()), journey, outside);
            case Curation.MoveToTheme move -> {
                if (place.trashed() || outside) {
                    journey.failure = place.trashed() ? MoveProblems.inTrash(journey) : MoveProblems.referenced(journey);
                } else {
                    journey.travel(part, CuratedValue.MOVE_THEME,
                            new Place(themed(place.path(), move.theme(), journey.row), move.theme(), null, null, place.missing()));
                }
            }
            case Curation.Trash trash -> {
                if (!place.trashed()) {
                    String path = outside ? place.path() : TRASH + place.path();
                    journey.travel(part, CuratedValue.TRASH, new Place(path, place.theme(), now, place.path(), place.missing()));
                }
            }
            case Curation.Restore restore -> {
                if (place.trashed()) {
                    String origin = place.trashedFrom() == null ? place.path() : place.trashedFrom();
                    journey.travel(part, CuratedValue.RESTORE, new Place(origin, place.theme(), null, null, place.missing()));
                }
            }
            case Curation.Relink relink -> {
                @Nullable String path = relink.storedPaths().get(journey.id());
                if (path != null) {
                    journey.from = path;
                    journey.travel(part, CuratedValue.RELINK,
                            new Place(path, place.theme(), place.trashedAt(), place.trashedFrom(), false));
                }
            }
            // Asked for steps that change places only; CuratedValue.place() says for each which it is.
            default -> throw new IllegalArgumentException(step.getClass().getSimpleName() + " changes no place");
        }
        journey.to = journey.place.path();
    }

    private static void rename(int part, @Nullable String name, Journey journey, boolean outside) {
        Place place = journey.place;
        if (name == null || name.equals(place.filename())) {
            return;
        }
        String legal = LegalNames.of(name, LegalNames.extension(place.filename()));
        if (place.trashed()) {
            journey.failure = MoveProblems.inTrash(journey);
        } else if (outside) {
            journey.failure = MoveProblems.referenced(journey);
        } else if (!legal.equals(name) || !isEnding(LegalNames.extension(name), place, journey.row)) {
            journey.failure = MoveProblems.notAName(journey, name, legal);
        } else {
            String folder = place.path().substring(0, place.path().lastIndexOf('/') + 1);
            journey.exact = true;
            journey.travel(part, CuratedValue.RENAME, place.at(folder + name));
        }
    }

    /** The ending that it has, or one of what it is: a wrong one may be put right. */
    private static boolean isEnding(String ending, Place place, AssetRow row) {
        return ending.equals(LegalNames.extension(place.filename())) || FileEndings.fit(ending, row.format());
    }

    /** What is stored as an absolute path lies outside the project. */
    private static boolean outside(String path) {
        return path.startsWith("/") || path.startsWith("\\") || path.length() > 2 && path.charAt(1) == ':';
    }

    /** {@code Library/{type}/{theme}/{date}/name}. What operations made lies in {@code Work/}, which knows no themes. */
    private static String themed(String path, String theme, AssetRow row) {
        if (!path.startsWith("Library/")) {
            return path;
        }
        List<String> parts = new ArrayList<>(List.of(path.split("/")));
        String folder = LegalNames.of(theme, "");
        if (parts.size() >= 5) {
            parts.set(2, folder);
            return String.join("/", parts);
        }
        return "Library/" + MediaType.ofWire(row.type()).folder() + "/" + folder + "/"
                + DAY.format(Instant.ofEpochMilli(row.createdAt())) + "/" + parts.getLast();
    }
}
