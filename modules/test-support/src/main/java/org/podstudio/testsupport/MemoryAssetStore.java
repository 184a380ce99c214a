package org.podstudio.testsupport;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
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
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetEvent;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetPage;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.HistoryEntry;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.query.Query;

/** Assets in memory, with query, curation, history, undo and events. Every method is guarded by this. */
public final class MemoryAssetStore implements AssetStore {
    /** In order of import. */
    private final Map<AssetId, Asset> assets = new LinkedHashMap<>();

    private final Map<AssetId, List<HistoryEntry>> history = new LinkedHashMap<>();
    private final Deque<Step> undo = new ArrayDeque<>();
    private final Deque<Step> redo = new ArrayDeque<>();
    private final Listeners<AssetEvent> listeners = new Listeners<>();

    private record Step(String what, Map<AssetId, Asset> before, Map<AssetId, Asset> after) {}

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
        return Optional.ofNullable(assets.get(id));
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
    public synchronized List<AssetId> ids(Query query, AssetSort sort) {
        return matching(query, sort).stream().map(Asset::id).toList();
    }

    @Override
    public synchronized List<Asset> load(Collection<AssetId> ids) {
        return ids.stream().map(assets::get).filter(Objects::nonNull).toList();
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

    @Override
    public synchronized int curate(Curation step, Collection<AssetId> ids) {
        Map<AssetId, Asset> before = new LinkedHashMap<>();
        Map<AssetId, Asset> after = new LinkedHashMap<>();
        for (AssetId id : ids) {
            Asset asset = assets.get(id);
            Asset changed = asset == null ? null : Curated.by(step, asset);
            if (changed != null && !changed.equals(asset)) {
                before.put(id, asset);
                after.put(id, changed);
            }
        }
        if (!after.isEmpty()) {
            Step done = new Step(step.getClass().getSimpleName() + " " + after.size() + " assets", before, after);
            undo.push(done);
            redo.clear();
            put(after, done.what());
        }
        return after.size();
    }

    @Override
    public synchronized List<HistoryEntry> history(AssetId id) {
        return List.copyOf(history.getOrDefault(id, List.of()));
    }

    @Override
    public synchronized Optional<String> undo() {
        return move(undo, redo, Step::before, "Undone: ");
    }

    @Override
    public synchronized Optional<String> redo() {
        return move(redo, undo, Step::after, "Redone: ");
    }

    @Override
    public synchronized Optional<String> undoable() {
        return Optional.ofNullable(undo.peek()).map(Step::what);
    }

    @Override
    public synchronized Optional<String> redoable() {
        return Optional.ofNullable(redo.peek()).map(Step::what);
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

    private Optional<String> move(Deque<Step> from, Deque<Step> to, Function<Step, Map<AssetId, Asset>> side, String verb) {
        Step step = from.poll();
        if (step == null) {
            return Optional.empty();
        }
        to.push(step);
        put(side.apply(step), verb + step.what());
        return Optional.of(step.what());
    }

    private void put(Map<AssetId, Asset> changed, String what) {
        assets.putAll(changed);
        changed.keySet().forEach(id -> note(id, "curation", what));
        listeners.tell(new AssetEvent.Changed(List.copyOf(changed.keySet())));
    }

    private void replace(Collection<AssetId> ids, UnaryOperator<Asset> step) {
        ids.forEach(id -> assets.computeIfPresent(id, (same, asset) -> step.apply(asset)));
        listeners.tell(new AssetEvent.Changed(List.copyOf(ids)));
    }

    private void note(AssetId id, String kind, String what) {
        history.computeIfAbsent(id, same -> new ArrayList<>()).add(new HistoryEntry(Instant.now(), kind, what));
    }

    private List<Asset> matching(Query query, AssetSort sort) {
        Comparator<Asset> order = Comparator.comparing(asset -> key(asset, sort.field()), Comparator.nullsFirst(MemoryAssetStore::compare));
        return assets.values().stream().filter(asset -> QueryMatcher.matches(query, asset))
                .sorted((sort.descending() ? order.reversed() : order).thenComparing(Asset::id)).toList();
    }

    private static @org.jspecify.annotations.Nullable Comparable<?> key(Asset asset, AssetSort.Field field) {
        return switch (field) {
            case CREATED -> asset.createdAt();
            case MODIFIED -> asset.fileModifiedAt();
            case NAME -> asset.filename();
            case SIZE -> asset.sizeBytes();
            case WIDTH -> asset.facts().width();
            case HEIGHT -> asset.facts().height();
            case DURATION -> asset.facts().duration();
            case RATING -> asset.rating();
            case TYPE -> asset.facts().type();
            case THEME -> asset.theme();
            case STATUS -> asset.status();
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compare(Comparable left, Comparable right) {
        return left.compareTo(right);
    }
}
