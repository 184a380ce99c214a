package org.podstudio.storage.organise;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.SavedSearch;
import org.podstudio.core.api.asset.SavedSearchStore;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.query.LabelNames;
import org.podstudio.core.api.query.QueryParser;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Durability;
import org.podstudio.storage.db.Folding;

/** The saved searches of one project, in its database. */
public final class SqlSavedSearchStore implements SavedSearchStore {
    private final Database database;
    private final Supplier<LabelNames> labels;

    public SqlSavedSearchStore(Database database, Supplier<LabelNames> labels) {
        this.database = database;
        this.labels = labels;
    }

    @Override
    public List<SavedSearch> list() {
        return database.read(sql -> sql.mapper(SearchMapper.class).all().stream().map(SqlSavedSearchStore::search).toList());
    }

    @Override
    public Optional<SavedSearch> find(String name) {
        return database.read(sql -> find(sql.mapper(SearchMapper.class), name));
    }

    private static Optional<SavedSearch> find(SearchMapper mapper, String name) {
        return Optional.ofNullable(mapper.find(key(name))).map(SqlSavedSearchStore::search);
    }

    private static SavedSearch search(SearchMapper.Row row) {
        return new SavedSearch(row.name(), row.query(), AssetSort.parse(row.sort()), Instant.ofEpochMilli(row.createdAt()));
    }

    private static String key(String name) {
        return Folding.loose(name.strip());
    }

    @Override
    public SavedSearch create(String name, String query, AssetSort sort) throws StudioException {
        String given = Names.checked(name, "search");
        QueryParser.parse(query, labels.get());
        return database.write(Durability.PROCESS_DEATH, sql -> {
            SearchMapper mapper = sql.mapper(SearchMapper.class);
            if (find(mapper, given).isPresent()) {
                throw Names.taken("search", given);
            }
            mapper.insert(given, key(given), query, sort.toString(), System.currentTimeMillis());
            return find(mapper, given).orElseThrow();
        });
    }

    @Override
    public SavedSearch change(String name, String query, AssetSort sort) throws StudioException {
        QueryParser.parse(query, labels.get());
        return database.write(Durability.PROCESS_DEATH, sql -> {
            SearchMapper mapper = sql.mapper(SearchMapper.class);
            if (mapper.change(key(name), query, sort.toString()) == 0) {
                throw Names.unknown("search", name);
            }
            return find(mapper, name).orElseThrow();
        });
    }

    @Override
    public void rename(String name, String to) throws StudioException {
        String given = Names.checked(to, "search");
        database.change(Durability.PROCESS_DEATH, sql -> {
            SearchMapper mapper = sql.mapper(SearchMapper.class);
            if (!key(given).equals(key(name)) && find(mapper, given).isPresent()) {
                throw Names.taken("search", given);
            }
            if (mapper.rename(key(name), given, key(given)) == 0) {
                throw Names.unknown("search", name);
            }
        });
    }

    @Override
    public void delete(String name) throws StudioException {
        database.change(Durability.PROCESS_DEATH, sql -> {
            if (sql.mapper(SearchMapper.class).delete(key(name)) == 0) {
                throw Names.unknown("search", name);
            }
        });
    }
}
