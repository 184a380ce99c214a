package org.podstudio.storage.asset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.storage.db.Sql;

/** Writes what files tell of themselves, beside what their owner entered, which is read again here and stays. */
final class Extraction {
    private Extraction() {}

    /** @return those that are there */
    static List<AssetId> replace(Sql sql, Indexing indexing, Map<AssetId, AssetStore.Extracted> found) {
        List<AssetRow> rows = AssetRows.byIds(sql, found.keySet().stream().map(AssetId::toString).toList());
        List<Asset> assets = AssetRows.assets(sql, rows);
        AssetMapper mapper = sql.mapper(AssetMapper.class);
        Deriving deriving = new Deriving(sql);
        List<Integer> numbers = new ArrayList<>();
        List<AssetId> changed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            AssetRow row = rows.get(i);
            Asset after = with(assets.get(i), found.get(assets.get(i).id()));
            AssetRow written = AssetRows.row(row.n(), after, row.contentKey());
            mapper.setGenerator(written);
            mapper.setFacts(written);
            mapper.updateTexts(AssetRows.texts(row.n(), after));
            mapper.setStreams(AssetRows.texts(row.n(), after));
            if (!Objects.equals(assets.get(i).prompt(), after.prompt())) {
                mapper.forgetMeaning(row.n());
            }
            deriving.one(row.n(), after);
            numbers.add(row.n());
            changed.add(after.id());
        }
        indexing.refresh(sql, numbers);
        return changed;
    }

    private static Asset with(Asset a, AssetStore.Extracted found) {
        return new Asset(a.id(), a.path(), a.filename(), a.hash(), a.sizeBytes(), a.createdAt(), a.fileModifiedAt(), a.source(), a.sourcePath(),
                found.facts(), a.theme(), a.tags(), a.status(), a.rating(), a.label(), a.notes(), a.parentId(), a.missing(), a.undecodable(),
                found.generator(), a.ownPrompt());
    }
}
