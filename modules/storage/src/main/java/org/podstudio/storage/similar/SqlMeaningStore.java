package org.podstudio.storage.similar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.similar.MeaningStore;
import org.podstudio.storage.asset.TextsRow;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Durability;
import org.podstudio.storage.similar.MeaningMapper.VectorRow;

/** Vectors of prompts of one open project, in its database. */
public final class SqlMeaningStore implements MeaningStore {
    /** Vectors in memory at once, beside what the caller keeps. */
    private static final int PAGE = 2000;

    private final Database database;

    public SqlMeaningStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Prompt> without(String model, int limit) {
        return database.read(sql -> sql.mapper(MeaningMapper.class).without(model, limit).stream()
                .map(row -> new Prompt(AssetId.of(row.id()), TextsRow.split(row.prompt()).getFirst())).toList());
    }

    @Override
    public long countWithout(String model) {
        return database.read(sql -> sql.mapper(MeaningMapper.class).countWithout(model));
    }

    @Override
    public void put(String model, Map<AssetId, byte[]> vectors) {
        List<@Nullable Object[]> ids = new ArrayList<>();
        List<@Nullable Object[]> rows = new ArrayList<>();
        vectors.forEach((id, vector) -> {
            ids.add(new @Nullable Object[] {id.toString()});
            rows.add(new @Nullable Object[] {model, vector, id.toString()});
        });
        database.changeUnchecked(Durability.PROCESS_DEATH, sql -> {
            sql.forEach("DELETE FROM meanings WHERE asset_n = (SELECT n FROM assets WHERE id = ?)", ids);
            sql.forEach("INSERT INTO meanings (asset_n, model, vector) SELECT n, CAST(? AS VARCHAR), ? FROM assets WHERE id = ?", rows);
        });
    }

    @Override
    public void forEach(String model, BiConsumer<AssetId, byte[]> vectors) {
        int after = 0;
        List<VectorRow> page;
        do {
            int from = after;
            page = database.read(sql -> sql.mapper(MeaningMapper.class).vectors(model, from, PAGE));
            for (VectorRow row : page) {
                vectors.accept(AssetId.of(row.id()), row.vector());
                after = row.assetN();
            }
        } while (page.size() == PAGE);
    }
}
