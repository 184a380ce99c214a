package org.podstudio.storage.asset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetCursor;
import org.podstudio.core.api.asset.AssetEvent;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetPage;
import org.podstudio.core.api.asset.AssetSlice;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.CurationOutcome;
import org.podstudio.core.api.asset.CurationStep;
import org.podstudio.core.api.asset.Facets;
import org.podstudio.core.api.asset.HistoryEntry;
import org.podstudio.core.api.asset.StackPage;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.query.Query;
import org.podstudio.storage.asset.CurationLog.Direction;
import org.podstudio.storage.asset.HistoryMapper.StepRow;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Durability;
import org.podstudio.storage.db.Folding;
import org.podstudio.storage.db.Sql;

/** The assets of one open project, in its database. */
public final class SqlAssetStore implements AssetStore {
    private final Database database;
    private final AssetEvents events;
    private final Indexing indexing;
    private final Curating curation;
    private final QuerySql queries;
    private final AssetReads reads;

    public SqlAssetStore(Database database, AssetEvents events, Surroundings around) {
        WordIndex index = WordIndex.of(database.engine());
        this.database = database;
        this.events = events;
        this.indexing = new Indexing(index);
        this.curation = new Curating(database, index, indexing, around);
        this.queries = new QuerySql(database.engine());
        this.reads = new AssetReads(queries);
    }

    @Override
    public Optional<Asset> find(AssetId id) {
        return load(List.of(id)).stream().findFirst();
    }

    @Override
    public Optional<Asset> findByHash(String sha256) {
        return first(Selection.of("SELECT * FROM assets a WHERE a.trashed_at IS NULL AND a.hash = ").arg(sha256)
                .add(" ORDER BY a.n LIMIT 1"));
    }

    @Override
    public Optional<Asset> findByPath(String path) {
        return first(Selection.of("SELECT * FROM assets a WHERE a.path_key = ").arg(Folding.path(path)).add(" AND a.path = ")
                .arg(path).add(" ORDER BY a.trashed_at IS NOT NULL, a.n LIMIT 1"));
    }

    private Optional<Asset> first(Selection selection) {
        return database.read(sql -> AssetRows.assets(sql, sql.mapper(AssetMapper.class).rows(selection)).stream().findFirst());
    }

    @Override
    public List<AssetId> findByPrefix(String prefix, int limit) {
        String lower = prefix.toLowerCase(Locale.ROOT);
        return readIds(Selection.of("SELECT id FROM assets WHERE id >= ").arg(lower).add(" AND id < ").arg(lower + '\uFFFF')
                .add(" ORDER BY id LIMIT ").arg(limit));
    }

    @Override
    public AssetPage list(Query query, AssetSort sort, int limit, long offset) {
        return database.read(sql -> reads.list(sql, LookAlikes.resolved(sql, query), sort, limit, offset));
    }

    @Override
    public AssetSlice page(Query query, AssetSort sort, Optional<AssetCursor> after, int limit) {
        return database.read(sql -> reads.page(sql, LookAlikes.resolved(sql, query), sort, after, limit));
    }

    @Override
    public StackPage stacks(Query query, AssetSort sort, int limit, long offset) {
        return database.read(sql -> reads.stacks(sql, LookAlikes.resolved(sql, query), sort, limit, offset));
    }

    @Override
    public Facets facets(Query query) {
        return database.read(sql -> FacetCounts.of(queries, reads, sql, LookAlikes.resolved(sql, query)));
    }

    @Override
    public List<AssetId> ids(Query query, AssetSort sort) {
        return database.read(sql -> reads.ids(sql, LookAlikes.resolved(sql, query), sort));
    }

    private List<AssetId> readIds(Selection selection) {
        return database.read(sql -> sql.mapper(AssetMapper.class).ids(selection).stream().map(AssetId::of).toList());
    }

    @Override
    public List<Asset> load(Collection<AssetId> ids) {
        List<String> texts = ids.stream().map(AssetId::toString).toList();
        return database.read(sql -> {
            Map<AssetId, Asset> found = new HashMap<>();
            AssetRows.assets(sql, AssetRows.byIds(sql, texts)).forEach(asset -> found.put(asset.id(), asset));
            return ids.stream().filter(found::containsKey).map(found::get).toList();
        });
    }

    @Override
    public long count(Query query) {
        return database.read(sql -> reads.count(sql, LookAlikes.resolved(sql, query)));
    }

    @Override
    public Map<MediaType, Long> countByType() {
        Map<MediaType, Long> counts = new EnumMap<>(MediaType.class);
        groups("SELECT type AS name, COUNT(*) AS many FROM assets WHERE trashed_at IS NULL GROUP BY type")
                .forEach((type, count) -> counts.put(MediaType.ofWire(type), count));
        return counts;
    }

    @Override
    public Map<String, Long> tags() {
        return groups("""
            SELECT MIN(tag) AS name, COUNT(*) AS many FROM tags
            WHERE asset_n NOT IN (SELECT n FROM assets WHERE trashed_at IS NOT NULL) GROUP BY tag_key ORDER BY tag_key
            """);
    }

    @Override
    public Map<String, Long> themes() {
        return groups("""
            SELECT MIN(theme) AS name, COUNT(*) AS many FROM assets WHERE trashed_at IS NULL GROUP BY theme_key ORDER BY theme_key
            """);
    }

    private Map<String, Long> groups(String statement) {
        return database.read(sql -> {
            Map<String, Long> counts = new LinkedHashMap<>();
            for (GroupRow row : sql.mapper(AssetMapper.class).groups(Selection.of(statement))) {
                counts.put(row.name(), row.many());
            }
            return counts;
        });
    }

    @Override
    public List<Asset> children(AssetId parent) {
        return database.read(sql -> AssetRows.assets(sql, sql.mapper(AssetMapper.class).rows(
                Selection.of("SELECT * FROM assets a WHERE a.n IN (SELECT n FROM assets WHERE parent_id = ")
                        .arg(parent.toString()).add(" AND trashed_at IS NULL) ORDER BY a.created_at, a.n"))));
    }

    @Override
    public CurationOutcome perform(Curation step, Collection<AssetId> ids) throws StudioException {
        boolean tags = step instanceof Curation.Tag || step instanceof Curation.Composite;
        Curation named = tags ? database.read(sql -> TagNames.canonical(sql, step)) : step;
        return posted(curation.perform(named, ids.stream().distinct().toList()));
    }

    /**
     * Changes what is known of a tag and who carries it, as one step that can be taken back.
     *
     * @param what the step's name in a menu
     * @param key of the tag that assets carry until then
     * @param by what they get instead of it, as it will be called; it is not looked up among the aliases
     * @param definitions runs first, in the same transaction
     */
    public CurationOutcome redefine(String what, String key, Curation.Tag by, Database.Change definitions) throws StudioException {
        return posted(curation.redefine(what, key, by, definitions));
    }

    private CurationOutcome posted(CurationOutcome outcome) {
        if (!outcome.changed().isEmpty()) {
            events.post(new AssetEvent.Changed(outcome.changed()));
        }
        return outcome;
    }

    @Override
    public List<HistoryEntry> history(AssetId id) {
        return database.read(sql -> sql.mapper(HistoryMapper.class).ofAsset(id.toString()).stream()
                .map(row -> new HistoryEntry(Instant.ofEpochMilli(row.at()), row.kind(), row.what())).toList());
    }

    /** Takes back file moves that processes which died had not finished. */
    public void recoverMoves() throws StudioException {
        curation.recover();
    }

    @Override
    public Optional<CurationOutcome> takeBack() throws StudioException {
        return curation.reverse(Direction.UNDO).map(this::posted);
    }

    @Override
    public Optional<CurationOutcome> doAgain() throws StudioException {
        return curation.reverse(Direction.REDO).map(this::posted);
    }

    @Override
    public CurationOutcome purge(Collection<AssetId> ids) throws StudioException {
        CurationOutcome outcome = curation.purge(ids.stream().distinct().toList());
        if (!outcome.changed().isEmpty()) {
            events.post(new AssetEvent.Removed(outcome.changed()));
        }
        return outcome;
    }

    @Override
    public Optional<String> undoable() {
        return database.read(sql -> Optional.ofNullable(sql.mapper(HistoryMapper.class).lastDone()).map(StepRow::what));
    }

    @Override
    public Optional<String> redoable() {
        return database.read(sql -> Optional.ofNullable(sql.mapper(HistoryMapper.class).firstUndone()).map(StepRow::what));
    }

    @Override
    public List<CurationStep> steps(int most) {
        return database.read(sql -> sql.mapper(HistoryMapper.class).reachable(most).stream()
                .map(row -> new CurationStep(row.n(), Instant.ofEpochMilli(row.at()), row.what(), row.state().equals("undone"))).toList());
    }

    @Override
    public void markUndecodable(AssetId id, Undecodable state) {
        int flag = AssetRows.flag(state == Undecodable.YES);
        // Most thumbnails work: they change nothing and need neither a commit nor an event.
        List<AssetRow> rows = database.read(sql -> AssetRows.byIds(sql, List.of(id.toString())));
        if (rows.stream().allMatch(row -> row.undecodable() == flag)) {
            return;
        }
        changeRow(id, (sql, row) -> sql.mapper(AssetMapper.class).setUndecodable(row.n(), flag));
    }

    @Override
    public void markMissing(Collection<AssetId> missing, Collection<AssetId> present) {
        List<AssetId> changed = database.writeUnchecked(Durability.PROCESS_DEATH, sql -> {
            AssetMapper mapper = sql.mapper(AssetMapper.class);
            List<AssetId> ids = new ArrayList<>();
            missing.stream().filter(id -> mapper.setMissing(id.toString(), 1) > 0).forEach(ids::add);
            present.stream().filter(id -> mapper.setMissing(id.toString(), 0) > 0).forEach(ids::add);
            return ids;
        });
        if (!changed.isEmpty()) {
            events.post(new AssetEvent.Changed(changed));
        }
    }

    @Override
    public void replaceGenerator(AssetId id, Optional<GeneratorMetadata> generator) {
        find(id).ifPresent(asset -> replaceExtracted(Map.of(id, new Extracted(asset.facts(), generator.orElse(null)))));
    }

    @Override
    public void replaceExtracted(Map<AssetId, Extracted> found) {
        List<AssetId> changed = database.writeUnchecked(Durability.PROCESS_DEATH, sql -> Extraction.replace(sql, indexing, found));
        if (!changed.isEmpty()) {
            events.post(new AssetEvent.Changed(changed));
        }
    }

    private interface RowChange {
        void in(Sql sql, AssetRow row);
    }

    private void changeRow(AssetId id, RowChange change) {
        boolean found = database.writeUnchecked(Durability.PROCESS_DEATH, sql -> {
            List<AssetRow> rows = AssetRows.byIds(sql, List.of(id.toString()));
            rows.forEach(row -> change.in(sql, row));
            return !rows.isEmpty();
        });
        if (found) {
            events.post(new AssetEvent.Changed(List.of(id)));
        }
    }

    @Override
    public Subscription subscribe(Consumer<AssetEvent> listener) {
        return events.subscribe(listener);
    }
}
