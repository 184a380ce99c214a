package org.podstudio.testsupport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetCursor;
import org.podstudio.core.api.asset.AssetEvent;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetPage;
import org.podstudio.core.api.asset.AssetSlice;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.CollectionId;
import org.podstudio.core.api.asset.CurationOutcome;
import org.podstudio.core.api.asset.CurationStep;
import org.podstudio.core.api.asset.Facets;
import org.podstudio.core.api.asset.HistoryEntry;
import org.podstudio.core.api.asset.StackPage;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.query.Query;

/** Assets in memory, with query, curation, history, undo and events. Every method is guarded by this. */
public final class MemoryAssetStore implements AssetStore {
    /** In order of import. */
    private final Map<AssetId, Asset> assets = new LinkedHashMap<>();

    private final MemoryQueries queries = new MemoryQueries(assets, id -> organised(id).stack());

    private final Map<AssetId, List<HistoryEntry>> history = new LinkedHashMap<>();
    private final MemorySteps steps = new MemorySteps();
    private final Listeners<AssetEvent> listeners = new Listeners<>();

    /** Hidden ones; where each was. */
    private final Map<AssetId, Kept> trash = new LinkedHashMap<>();

    /** Stars from which a rating approves, too; 0 for never. */
    public volatile int approvedFrom;

    /** @param trashedFrom where it was before it was trashed; null for what is not in the trash */
    record Kept(Asset asset, @Nullable String trashedFrom, Organised organised) {
        Kept(Asset asset, @Nullable String trashedFrom) {
            this(asset, trashedFrom, Organised.NOT);
        }
    }

    /** @param in collections, with its place in each. @param stack made by hand, null for none */
    record Organised(Map<CollectionId, Long> in, @Nullable String stack) {
        static final Organised NOT = new Organised(Map.of(), null);
    }

    final Map<AssetId, Organised> organised = new LinkedHashMap<>();

    /** Adds records whose files a test has put in place itself, or has none of. */
    public synchronized void add(Collection<Asset> added) {
        added.forEach(asset -> {
            assets.put(asset.id(), asset);
            note(asset.id(), "import", "Imported");
        });
        listeners.tell(new AssetEvent.Added(added.stream().map(Asset::id).toList()));
    }

    @Override
    public synchronized Optional<Asset> find(AssetId id) {
        return Optional.ofNullable(kept(id)).map(Kept::asset);
    }

    @Override
    public synchronized Optional<Asset> findByHash(String sha256) {
        return assets.values().stream().filter(asset -> asset.hash().equals(sha256)).findFirst();
    }

    @Override
    public synchronized Optional<Asset> findByPath(String path) {
        return assets.values().stream().filter(asset -> asset.path().equals(path)).findFirst();
    }

    @Override
    public synchronized List<AssetId> findByPrefix(String prefix, int limit) {
        return assets.keySet().stream().filter(id -> id.toString().startsWith(prefix)).limit(limit).toList();
    }

    @Override
    public synchronized AssetPage list(Query query, AssetSort sort, int limit, long offset) {
        List<Asset> all = matching(query, sort);
        return new AssetPage(all.size(), all.stream().skip(offset).limit(limit).toList());
    }

    @Override
    public synchronized AssetSlice page(Query query, AssetSort sort, Optional<AssetCursor> after, int limit) {
        return queries.page(query, sort, after, limit);
    }

    @Override
    public synchronized StackPage stacks(Query query, AssetSort sort, int limit, long offset) {
        return queries.stacks(query, sort, limit, offset);
    }

    @Override
    public synchronized Facets facets(Query query) {
        return queries.facets(query);
    }

    @Override
    public synchronized List<AssetId> ids(Query query, AssetSort sort) {
        return matching(query, sort).stream().map(Asset::id).toList();
    }

    @Override
    public synchronized List<Asset> load(Collection<AssetId> ids) {
        return ids.stream().map(this::kept).filter(Objects::nonNull).map(Kept::asset).toList();
    }

    @Override
    public synchronized long count(Query query) {
        return matching(query, AssetSort.NEWEST).size();
    }

    @Override
    public synchronized Map<MediaType, Long> countByType() {
        return assets.values().stream().collect(Collectors.groupingBy(asset -> asset.facts().type(), Collectors.counting()));
    }

    @Override
    public synchronized List<Asset> children(AssetId parent) {
        return assets.values().stream().filter(asset -> parent.equals(asset.parentId())).toList();
    }

    /** Moves no files: paths and names change in the record only. */
    @Override
    public synchronized CurationOutcome perform(Curation step, Collection<AssetId> ids) {
        List<Curation.Part> parts = step instanceof Curation.Composite composite ? composite.parts()
                : List.of(new Curation.Part(step, List.copyOf(ids)));
        Map<AssetId, Kept> before = new LinkedHashMap<>();
        Map<AssetId, Kept> after = new LinkedHashMap<>();
        for (Curation.Part part : parts) {
            for (AssetId id : part.ids()) {
                Kept kept = kept(id);
                Kept from = after.getOrDefault(id, kept);
                if (from != null) {
                    before.putIfAbsent(id, kept);
                    Kept by = Curated.by(part.step(), from);
                    boolean approves = approvedFrom > 0 && part.step() instanceof Curation.Rate rate && rate.stars() >= approvedFrom;
                    after.put(id, approves ? Curated.by(new Curation.SetStatus(Approval.APPROVED), by) : by);
                }
            }
        }
        after.keySet().removeIf(id -> before.get(id).equals(after.get(id)));
        before.keySet().retainAll(after.keySet());
        String what = step instanceof Curation.Composite composite ? composite.what()
                : step.getClass().getSimpleName() + " " + after.size() + " assets";
        if (!after.isEmpty()) {
            steps.did(what, before, after);
            put(after, what);
        }
        return new CurationOutcome(what, List.copyOf(after.keySet()), List.of(), List.of());
    }

    private @Nullable Kept kept(AssetId id) {
        Asset asset = assets.get(id);
        return asset != null ? new Kept(asset, null, organised.getOrDefault(id, Organised.NOT)) : trash.get(id);
    }

    /** Forgets trashed assets for good. */
    @Override
    public synchronized CurationOutcome purge(Collection<AssetId> ids) {
        List<AssetId> gone = ids.stream().filter(id -> trash.remove(id) != null).toList();
        listeners.tell(new AssetEvent.Removed(gone));
        return new CurationOutcome("Purge " + gone.size() + " assets", gone, List.of(), List.of());
    }

    @Override
    public synchronized List<HistoryEntry> history(AssetId id) {
        return List.copyOf(history.getOrDefault(id, List.of()));
    }

    @Override
    public synchronized Optional<CurationOutcome> takeBack() {
        return steps.takeBack().map(step -> put(step, step.before(), "Undone: "));
    }

    @Override
    public synchronized Optional<CurationOutcome> doAgain() {
        return steps.doAgain().map(step -> put(step, step.after(), "Redone: "));
    }

    private CurationOutcome put(MemorySteps.Step step, Map<AssetId, Kept> side, String verb) {
        put(side, verb + step.what());
        return new CurationOutcome(step.what(), step.ids(), List.of(), List.of());
    }

    @Override
    public synchronized Optional<String> undoable() {
        return steps.undoable();
    }

    @Override
    public synchronized Optional<String> redoable() {
        return steps.redoable();
    }

    @Override
    public synchronized List<CurationStep> steps(int most) {
        return steps.list(most);
    }

    @Override
    public synchronized void markUndecodable(AssetId id, Undecodable state) {
        replace(List.of(id), asset -> Curated.with(asset, asset.missing(), state == Undecodable.YES, asset.generator()));
    }

    @Override
    public synchronized void markMissing(Collection<AssetId> missing, Collection<AssetId> present) {
        replace(missing, asset -> Curated.with(asset, true, asset.undecodable(), asset.generator()));
        replace(present, asset -> Curated.with(asset, false, asset.undecodable(), asset.generator()));
    }

    @Override
    public synchronized void replaceGenerator(AssetId id, Optional<GeneratorMetadata> generator) {
        replace(List.of(id), asset -> Curated.with(asset, asset.missing(), asset.undecodable(), generator.orElse(null)));
    }

    @Override
    public synchronized void replaceExtracted(Map<AssetId, Extracted> found) {
        found.forEach((id, extracted) -> replace(List.of(id), asset -> Curated.extracted(asset, extracted)));
    }

    @Override
    public synchronized Map<String, Long> tags() {
        return assets.values().stream().flatMap(asset -> asset.tags().stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    @Override
    public synchronized Map<String, Long> themes() {
        return assets.values().stream().collect(Collectors.groupingBy(Asset::theme, TreeMap::new, Collectors.counting()));
    }

    @Override
    public Subscription subscribe(Consumer<AssetEvent> listener) {
        return listeners.add(listener);
    }

    private void put(Map<AssetId, Kept> changed, String what) {
        changed.forEach((id, kept) -> {
            organised.put(id, kept.organised());
            if (kept.trashedFrom() == null) {
                trash.remove(id);
                assets.put(id, kept.asset());
            } else {
                assets.remove(id);
                trash.put(id, kept);
            }
        });
        changed.keySet().forEach(id -> note(id, "curation", what));
        listeners.tell(new AssetEvent.Changed(List.copyOf(changed.keySet())));
    }

    private void replace(Collection<AssetId> ids, UnaryOperator<Asset> step) {
        ids.forEach(id -> assets.computeIfPresent(id, (same, asset) -> step.apply(asset)));
        listeners.tell(new AssetEvent.Changed(List.copyOf(ids)));
    }

    synchronized void note(AssetId id, String kind, String what) {
        history.computeIfAbsent(id, same -> new ArrayList<>()).add(new HistoryEntry(Instant.now(), kind, what));
    }

    private List<Asset> matching(Query query, AssetSort sort) {
        return queries.matching(query, sort);
    }

    synchronized Organised organised(AssetId id) {
        return organised.getOrDefault(id, Organised.NOT);
    }

    /** What queries ask beyond assets: packs, collections, tags. */
    MemoryQueries queries() {
        return queries;
    }

    synchronized List<Asset> all() {
        return queries.all();
    }
}
