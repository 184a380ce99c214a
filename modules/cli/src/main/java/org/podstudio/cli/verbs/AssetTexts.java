package org.podstudio.cli.verbs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.podstudio.cli.Visible;
import org.podstudio.core.api.asset.Asset;

/** Assets for people. */
final class AssetTexts {
    /** Enough of an ID to be unique in most projects. */
    private static final int SHORT_ID = 8;

    private AssetTexts() {}

    static String table(List<Asset> assets) {
        List<List<String>> rows = new ArrayList<>();
        for (Asset asset : assets) {
            rows.add(List.of(asset.id().toString().substring(0, SHORT_ID), asset.facts().type().wire(), size(asset),
                    asset.status().wire(), asset.rating() == null ? "" : "*".repeat(asset.rating()), asset.path()));
        }
        return Texts.table(rows);
    }

    private static String size(Asset asset) {
        if (asset.facts().width() != null && asset.facts().height() != null) {
            return asset.facts().width() + "x" + asset.facts().height();
        }
        return asset.facts().duration() == null
                ? Texts.bytes(asset.sizeBytes())
                : String.format(java.util.Locale.ROOT, "%.1f s", asset.facts().duration());
    }

    /** One fact a line; nested ones indented, absent ones left out. */
    static String facts(Map<?, ?> json) {
        StringJoiner lines = new StringJoiner("\n");
        add(lines, json, "");
        return lines.toString();
    }

    private static void add(StringJoiner lines, Map<?, ?> json, String indent) {
        json.forEach((key, value) -> {
            switch (value) {
                case null -> { }
                case Map<?, ?> nested when !nested.isEmpty() -> {
                    lines.add(indent + key + ":");
                    add(lines, nested, indent + "  ");
                }
                case List<?> list when list.isEmpty() -> { }
                case List<?> list when list.getFirst() instanceof Map<?, ?> -> {
                    for (Object item : list) {
                        lines.add(indent + key + ":");
                        add(lines, (Map<?, ?>) item, indent + "  ");
                    }
                }
                case List<?> list -> lines.add(indent + key + ": " + Visible.text(
                        String.join(", ", list.stream().map(String::valueOf).toList())));
                case java.nio.file.Path path -> lines.add(indent + key + ": " + Visible.text(Visible.path(path)));
                case String text when !indent.isEmpty() || key.equals("notes") -> // prompts and notes have lines; names have none
                        lines.add(indent + key + ": " + Visible.lines(text).replace("\n", "\n" + indent + "    "));
                default -> lines.add(indent + key + ": " + Visible.text(String.valueOf(value)));
            }
        });
    }
}
