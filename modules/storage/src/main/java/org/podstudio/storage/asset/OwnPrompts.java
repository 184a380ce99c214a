package org.podstudio.storage.asset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.OwnPrompt;
import org.podstudio.storage.asset.CuratedValue.Value;
import org.podstudio.storage.db.Json;
import org.podstudio.storage.db.Sql;

/** What users say of prompts, as curation changes it. In the history a JSON object, null where they have said nothing. */
final class OwnPrompts {
    private OwnPrompts() {}

    /** @param assets numbers and IDs */
    static List<Value> read(Sql sql, List<Value> assets) {
        Map<Integer, @Nullable String> own = new HashMap<>();
        Map<OwnPrompt, @Nullable String> texts = new HashMap<>(); // often one for all
        for (List<Integer> chunk : AssetRows.chunks(assets.stream().map(Value::n).toList())) {
            sql.mapper(AssetMapper.class).texts(Selection.of("SELECT asset_n, NULL AS notes, NULL AS prompt, NULL AS negative, NULL AS model, "
                    + "NULL AS platform, '' AS streams, NULL AS generator, own_prompt, own_negative FROM asset_texts WHERE asset_n IN ").in(chunk))
                    .forEach(row -> own.put(row.assetN(), texts.computeIfAbsent(row.ownPrompts(), OwnPrompts::text)));
        }
        return assets.stream().map(asset -> new Value(asset.n(), asset.id(), own.get(asset.n()))).toList();
    }

    static @Nullable String after(Curation.SetPrompt step, @Nullable String before) {
        return text(step.after(own(before)));
    }

    private static @Nullable String text(OwnPrompt own) {
        if (!own.given()) {
            return null;
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("prompt", own.prompt());
        map.put("negative", own.negative());
        return Json.write(map);
    }

    private static OwnPrompt own(@Nullable String text) {
        if (text == null) {
            return OwnPrompt.NONE;
        }
        Map<String, Object> map = Json.readMap(text);
        return new OwnPrompt((String) map.get("prompt"), (String) map.get("negative"));
    }

    /** Gives each asset what its user says, and what follows of it; what a file's generator says is read where it counts again. */
    static void write(Sql sql, List<Value> values) {
        Map<Integer, OwnPrompt> own = new LinkedHashMap<>();
        Map<@Nullable String, OwnPrompt> read = new HashMap<>(); // often one for all
        values.forEach(value -> own.put(value.n(), read.computeIfAbsent(value.text(), OwnPrompts::own)));
        List<@Nullable Object[]> texts = new ArrayList<>();
        own.forEach((n, says) -> texts.add(new @Nullable Object[] {says.prompt(), says.negative(), n}));
        sql.forEach("UPDATE asset_texts SET own_prompt = ?, own_negative = ? WHERE asset_n = ?", texts);
        List<@Nullable Object[]> columns = new ArrayList<>();
        for (List<Integer> chunk : AssetRows.chunks(List.copyOf(own.keySet()))) {
            for (Asset asset : AssetRows.assets(sql, AssetRows.byNumbers(sql, chunk))) {
                columns.add(new @Nullable Object[] {AssetRows.flag(!asset.prompts().isEmpty()), AssetRows.flag(!asset.negativePrompts().isEmpty()),
                    Derived.promptKey(asset.prompt()), asset.id().toString()});
            }
        }
        sql.forEach("UPDATE assets SET has_prompt = ?, has_negative = ?, prompt_key = ? WHERE id = ?", columns);
        List<@Nullable Object[]> numbers = new ArrayList<>();
        own.keySet().forEach(n -> numbers.add(new @Nullable Object[] {n}));
        sql.forEach("DELETE FROM meanings WHERE asset_n = ?", numbers);
    }
}
