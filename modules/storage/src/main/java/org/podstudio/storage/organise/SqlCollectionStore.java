package org.podstudio.storage.organise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.AssetCollection;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.CollectionId;
import org.podstudio.core.api.asset.CollectionStore;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Durability;
import org.podstudio.storage.db.Folding;

/** The collections of one project, in its database. */
public final class SqlCollectionStore implements CollectionStore {
    private final Database database;

    public SqlCollectionStore(Database database) {
        this.database = database;
    }

    @Override
    public List<AssetCollection> list() {
        return database.read(sql -> sql.mapper(CollectionMapper.class).all().stream().map(SqlCollectionStore::collection).toList());
    }

    @Override
    public Optional<AssetCollection> find(String nameOrId) {
        return database.read(sql -> find(sql.mapper(CollectionMapper.class), nameOrId));
    }

    private static Optional<AssetCollection> find(CollectionMapper mapper, String nameOrId) {
        String key = Folding.loose(nameOrId.strip());
        return Optional.ofNullable(mapper.find(key, key)).map(SqlCollectionStore::collection);
    }

    private static AssetCollection collection(CollectionMapper.Row row) {
        return new AssetCollection(CollectionId.of(row.id()), row.name(), Instant.ofEpochMilli(row.createdAt()), row.size());
    }

    @Override
    public AssetCollection create(String name) throws StudioException {
        String given = Names.checked(name, "collection");
        CollectionId id = CollectionId.random();
        return database.write(Durability.PROCESS_DEATH, sql -> {
            CollectionMapper mapper = sql.mapper(CollectionMapper.class);
            if (find(mapper, given).isPresent()) {
                throw Names.taken("collection", given);
            }
            mapper.insert(id.toString(), given, Folding.loose(given), System.currentTimeMillis());
            return find(mapper, id.toString()).orElseThrow();
        });
    }

    @Override
    public void rename(CollectionId id, String name) throws StudioException {
        String given = Names.checked(name, "collection");
        database.change(Durability.PROCESS_DEATH, sql -> {
            CollectionMapper mapper = sql.mapper(CollectionMapper.class);
            Optional<AssetCollection> other = find(mapper, given);
            if (other.isPresent() && !other.get().id().equals(id)) {
                throw Names.taken("collection", given);
            }
            if (mapper.rename(id.toString(), given, Folding.loose(given)) == 0) {
                throw Names.unknown("collection", id.toString());
            }
        });
    }

    @Override
    public void delete(CollectionId id) throws StudioException {
        database.change(Durability.PROCESS_DEATH, sql -> {
            if (sql.mapper(CollectionMapper.class).delete(id.toString()) == 0) {
                throw Names.unknown("collection", id.toString());
            }
        });
    }

    @Override
    public List<AssetId> assets(CollectionId id) {
        return database.read(sql -> sql.mapper(CollectionMapper.class).assets(id.toString()).stream().map(AssetId::of).toList());
    }

    @Override
    public void order(CollectionId id, List<AssetId> first) throws StudioException {
        database.change(Durability.PROCESS_DEATH, sql -> {
            CollectionMapper mapper = sql.mapper(CollectionMapper.class);
            CollectionMapper.Row row = mapper.find(id.toString(), id.toString());
            if (row == null) {
                throw Names.unknown("collection", id.toString());
            }
            Set<String> here = new LinkedHashSet<>(mapper.assets(id.toString()));
            Set<String> ordered = new LinkedHashSet<>();
            first.stream().map(AssetId::toString).filter(here::contains).forEach(ordered::add);
            ordered.addAll(here);
            List<@Nullable Object[]> places = new ArrayList<>();
            ordered.forEach(asset -> places.add(new @Nullable Object[] {(long) places.size(), row.n(), asset}));
            sql.forEach("UPDATE collection_assets SET position = ? WHERE collection_n = ? AND asset_n = (SELECT n FROM assets WHERE id = ?)",
                    places);
        });
    }
}
