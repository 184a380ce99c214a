package org.podstudio.storage.similar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.Fingerprint;
import org.podstudio.core.api.media.Palette;
import org.podstudio.core.api.similar.AssetPair;
import org.podstudio.core.api.similar.LikenessStore;
import org.podstudio.core.api.similar.Look;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Durability;
import org.podstudio.storage.db.Sql;
import org.podstudio.storage.similar.LikenessMapper.ContentRow;

/** Fingerprints and relations of one open project, in its database. */
public final class SqlLikenessStore implements LikenessStore {
    private final Database database;

    public SqlLikenessStore(Database database) {
        this.database = database;
    }

    @Override
    public void put(Map<AssetId, Fingerprint> fingerprints) {
        if (fingerprints.isEmpty()) {
            return;
        }
        database.changeUnchecked(Durability.PROCESS_DEATH, sql -> {
            LikenessMapper mapper = sql.mapper(LikenessMapper.class);
            fingerprints.forEach((id, print) -> {
                Integer n = mapper.number(id.toString());
                if (n != null) {
                    mapper.delete(n);
                    mapper.insert(new LikenessMapper.Row(n, Fingerprint.VERSION, print.shape(), print.edges(), print.detail(),
                            print.colours()));
                }
            });
        });
    }

    @Override
    public Optional<Fingerprint> fingerprint(AssetId id) {
        return database.read(sql -> Optional.ofNullable(sql.mapper(LikenessMapper.class).look(Fingerprint.VERSION, id.toString())))
                .map(row -> LookRows.look(row).fingerprint());
    }

    @Override
    public void putPalettes(Map<AssetId, Palette> palettes) {
        if (!palettes.isEmpty()) {
            database.changeUnchecked(Durability.PROCESS_DEATH, sql -> PaletteRows.put(sql, palettes));
        }
    }

    @Override
    public Optional<Palette> palette(AssetId id) {
        return database.read(sql -> PaletteRows.palette(sql, id));
    }

    @Override
    public List<AssetId> withoutPalette() {
        return database.read(sql -> sql.mapper(LikenessMapper.class).withoutPalette(Palette.VERSION).stream().map(AssetId::of).toList());
    }

    @Override
    public List<Look> looks() {
        return database.read(LookRows::all);
    }

    @Override
    public List<AssetId> withoutFingerprint() {
        return database.read(sql -> sql.mapper(LikenessMapper.class).without(Fingerprint.VERSION).stream()
                .map(AssetId::of).toList());
    }

    @Override
    public List<List<AssetId>> sameContent() {
        Map<String, List<AssetId>> groups = new LinkedHashMap<>();
        for (ContentRow row : database.read(sql -> sql.mapper(LikenessMapper.class).sameContent())) {
            groups.computeIfAbsent(row.hash(), hash -> new ArrayList<>()).add(AssetId.of(row.id()));
        }
        return List.copyOf(groups.values());
    }

    @Override
    public void unrelated(AssetId a, AssetId b) {
        change(a, b, (mapper, low, high) -> mapper.insertPair(low, high, System.currentTimeMillis()));
    }

    @Override
    public void related(AssetId a, AssetId b) {
        change(a, b, (mapper, low, high) -> { });
    }

    private interface PairChange {
        void in(LikenessMapper mapper, int low, int high);
    }

    /** Forgets the pair, then does what {@code change} says. */
    private void change(AssetId a, AssetId b, PairChange change) {
        database.changeUnchecked(Durability.PROCESS_DEATH, sql -> {
            Optional<Integer> first = number(sql, a);
            Optional<Integer> second = number(sql, b);
            if (first.isPresent() && second.isPresent() && !a.equals(b)) {
                LikenessMapper mapper = sql.mapper(LikenessMapper.class);
                int low = Math.min(first.get(), second.get());
                int high = Math.max(first.get(), second.get());
                mapper.deletePair(low, high);
                change.in(mapper, low, high);
            }
        });
    }

    private static Optional<Integer> number(Sql sql, AssetId id) {
        return Optional.ofNullable(sql.mapper(LikenessMapper.class).number(id.toString()));
    }

    @Override
    public Set<AssetPair> unrelatedPairs() {
        Set<AssetPair> pairs = new HashSet<>();
        database.read(sql -> sql.mapper(LikenessMapper.class).pairs())
                .forEach(row -> pairs.add(new AssetPair(AssetId.of(row.a()), AssetId.of(row.b()))));
        return pairs;
    }
}
