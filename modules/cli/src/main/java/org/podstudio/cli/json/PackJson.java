package org.podstudio.cli.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.pack.Pack;

/** Packs. */
public final class PackJson {
    private PackJson() {}

    public static Map<String, Object> of(Pack pack) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", pack.id().toString());
        json.put("name", pack.name());
        json.put("slug", pack.slug());
        json.put("theme", pack.theme());
        json.put("description", pack.description());
        json.put("author", pack.author());
        json.put("version", pack.version());
        json.put("license", pack.license());
        json.put("status", pack.status().wire());
        json.put("asset_ids", pack.assets().stream().map(AssetId::toString).toList());
        json.put("created_at", pack.createdAt());
        json.put("built_at", pack.builtAt());
        json.put("dir", pack.dir());
        json.put("zip", pack.zip());
        return json;
    }
}
