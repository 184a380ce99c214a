package org.podstudio.testsupport;

import java.time.ZoneOffset;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetCursor;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSlice;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.AssetStack;
import org.podstudio.core.api.asset.Facets;
import org.podstudio.core.api.asset.NaturalOrder;
import org.podstudio.core.api.asset.StackKey;
import org.podstudio.core.api.asset.StackPage;
import org.podstudio.core.api.media.ColorName;
import org.podstudio.core.api.media.Palette;
import org.podstudio.core.api.pack.Pack;
import org.podstudio.core.api.query.Field;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.api.query.TextPattern;

/** Everything that is asked of assets in memory. Callers hold the store's lock. */
final class MemoryQueries implements QueryMatcher.Library {
    private final Map<AssetId, Asset> assets;
    private final QueryMatcher matcher = new QueryMatcher(this);
    /** Stacks made by hand. */
    private final Function<AssetId, @Nullable String> stacked;
    @Nullable MemoryPackStore packs;
    @Nullable MemoryCollectionStore collections;
    @Nullable MemoryTagStore tags;
    @Nullable MemoryLikenessStore looks;

    MemoryQueries(Map<AssetId, Asset> assets, Function<AssetId, @Nullable String> stacked) {
        this.assets = assets;
        this.stacked = stacked;
    }

    List<Asset> matching(Query query, AssetSort sort) {
        return assets.values().stream().filter(asset -> matcher.matches(query, asset)).sorted(order(sort)).toList();
    }

    private static Comparator<Asset> order(AssetSort sort) {
        Comparator<Comparable<Object>> values = sort.descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing((Asset asset) -> key(asset, sort), Comparator.nullsLast(values)).thenComparing(Asset::id);
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Comparable<Object> key(Asset asset, AssetSort sort) {
        var facts = asset.facts();
        return (Comparable<Object>) (Comparable<?>) switch (sort.field()) {
            case CREATED -> asset.createdAt();
            case MODIFIED -> asset.fileModifiedAt();
            case NAME -> NaturalOrder.key(QueryMatcher.loose(asset.filename()));
            case SIZE -> asset.sizeBytes();
            case WIDTH -> facts.width();
            case HEIGHT -> facts.height();
            case PIXELS -> facts.width() == null || facts.height() == null ? null : (Long) ((long) facts.width() * facts.height());
            case DURATION -> facts.duration();
            case RATING -> asset.rating();
            case TYPE -> facts.type().wire();
            case THEME -> QueryMatcher.loose(asset.theme());
            case STATUS -> asset.status().wire();
            case LABEL -> asset.label() == null ? null : asset.label().wire();
            case PROMPT -> asset.prompt() == null ? null : start(QueryMatcher.loose(asset.prompt().strip()));
            case RANDOM -> AssetSort.shuffle(asset.id()) * sort.multiplier() % AssetSort.modulus();
        };
    }

    private static String start(String prompt) {
        return prompt.substring(0, prompt.offsetByCodePoints(0, Math.min(64, prompt.codePointCount(0, prompt.length()))));
    }

    AssetSlice page(Query query, AssetSort sort, Optional<AssetCursor> after, int limit) {
        List<Asset> all = matching(query, sort);
        int from = after.map(cursor -> 1 + all.stream().map(Asset::id).toList().indexOf(cursor.id())).orElse(0);
        List<Asset> page = all.stream().skip(from).limit(limit).toList();
        return new AssetSlice(page, from + page.size() < all.size() && !page.isEmpty()
                ? Optional.of(new AssetCursor(null, page.getLast().id())) : Optional.empty());
    }

    StackPage stacks(Query query, AssetSort sort, int limit, long offset) {
        Map<String, List<Asset>> stacks = matching(query, sort).stream()
                .collect(Collectors.groupingBy(this::stackKey, LinkedHashMap::new, Collectors.toList()));
        return new StackPage(stacks.size(), stacks.values().stream().map(members -> new AssetStack(members.getFirst(), members.size()))
                .skip(offset).limit(limit).toList());
    }

    Facets facets(Query query) {
        List<Asset> all = matching(query, AssetSort.NEWEST);
        Map<Facets.Kind, Map<String, Long>> counts = new EnumMap<>(Facets.Kind.class);
        for (Asset asset : all) {
            for (Facets.Kind kind : Facets.Kind.values()) {
                values(kind, asset).forEach(value -> counts.computeIfAbsent(kind, k -> new TreeMap<>()).merge(value, 1L, Long::sum));
            }
        }
        return Facets.of(all.size(), counts);
    }

    private List<String> values(Facets.Kind kind, Asset asset) {
        var generator = asset.generator();
        var facts = asset.facts();
        return switch (kind) {
            case TYPE -> List.of(facts.type().wire());
            case STATUS -> List.of(asset.status().wire());
            case RATING -> List.of(asset.rating() == null ? "0" : asset.rating().toString());
            case LABEL -> List.of(asset.label() == null ? "none" : asset.label().wire());
            case THEME -> List.of(asset.theme());
            case TAG -> asset.tags();
            case GENERATOR -> generator == null ? List.of() : List.of(generator.platform());
            case MODEL -> generator == null ? List.of() : generator.models();
            case FORMAT -> List.of(facts.format());
            case MONTH -> List.of(YearMonth.from(asset.createdAt().atOffset(ZoneOffset.UTC)).toString());
            case PROMPT -> yes(new Query.Compare(Field.HAS, Query.Operator.EQUALS, "prompt"), asset);
            case ALPHA -> facts.alpha() == null ? List.of() : List.of(facts.alpha() ? "yes" : "no");
            case PACKED -> yes(new Query.Compare(Field.IS, Query.Operator.EQUALS, "packed"), asset);
            case MISSING -> yes(new Query.Compare(Field.IS, Query.Operator.EQUALS, "missing"), asset);
            case UNDECODABLE -> yes(new Query.Compare(Field.IS, Query.Operator.EQUALS, "undecodable"), asset);
            case DUPLICATE -> yes(new Query.Compare(Field.IS, Query.Operator.EQUALS, "duplicate"), asset);
            case STACKED -> yes(new Query.Compare(Field.IS, Query.Operator.EQUALS, "stacked"), asset);
            case ASPECT -> Stream.of("tall", "portrait", "square", "landscape", "wide")
                    .filter(shape -> matcher.matches(new Query.Compare(Field.RATIO, Query.Operator.EQUALS, shape), asset)).toList();
            case COLOR -> palette(asset.id()).map(palette -> palette.names().stream().map(ColorName::wire).toList()).orElse(List.of());
            case PIXELS -> Facets.MEGAPIXELS.stream().filter(mp -> facts.width() != null && facts.height() != null
                    && (long) facts.width() * facts.height() >= mp * 1_000_000L).map(mp -> mp + "mp").toList();
        };
    }

    private List<String> yes(Query query, Asset asset) {
        return List.of(matcher.matches(query, asset) ? "yes" : "no");
    }

    @Override
    public boolean hasChildren(AssetId id) {
        return assets.values().stream().anyMatch(asset -> id.equals(asset.parentId()));
    }

    @Override
    public boolean duplicated(Asset asset) {
        return assets.values().stream().filter(other -> other.hash().equals(asset.hash())).count() > 1;
    }

    @Override
    public String stackKey(Asset asset) {
        String byHand = stacked.apply(asset.id());
        if (byHand != null) {
            return byHand;
        }
        Asset parent = asset.parentId() == null ? null : assets.get(asset.parentId());
        return StackKey.automatic(asset.id(), asset.generator(), parent == null ? null : stackKey(parent));
    }

    @Override
    public int stackSize(String key) {
        return (int) assets.values().stream().filter(asset -> stackKey(asset).equals(key)).count();
    }

    @Override
    public List<Asset> byPrefix(String prefix) {
        return assets.values().stream().filter(asset -> asset.id().toString().startsWith(prefix)).toList();
    }

    @Override
    public Set<String> packs(AssetId id, boolean completed) {
        Collection<Pack> all = packs == null ? List.of() : packs.list();
        return all.stream().filter(pack -> pack.assets().contains(id) && (!completed || pack.status() == Pack.Status.COMPLETED))
                .flatMap(pack -> Stream.of(QueryMatcher.loose(pack.name()), pack.slug())).collect(Collectors.toSet());
    }

    @Override
    public Set<String> collections(AssetId id) {
        return collections == null ? Set.of() : collections.list().stream().filter(c -> collections.assets(c.id()).contains(id))
                .flatMap(c -> Stream.of(QueryMatcher.loose(c.name()), c.id().toString())).collect(Collectors.toSet());
    }

    @Override
    public Optional<Palette> palette(AssetId id) {
        return looks == null ? Optional.empty() : looks.palette(id);
    }

    @Override
    public Set<String> tagsUnder(TextPattern wanted) {
        return tags == null ? Set.of() : tags.under(wanted);
    }

    List<Asset> all() {
        return new ArrayList<>(assets.values());
    }
}
