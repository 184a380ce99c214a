package org.podstudio.storage.similar;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.ColorName;
import org.podstudio.core.api.media.OkLab;
import org.podstudio.core.api.media.Palette;
import org.podstudio.storage.db.Sql;

/** Tables {@code palettes} and {@code colours}. */
public final class PaletteRows {
    private static final int SHADE_BYTES = 4;

    private PaletteRows() {}

    /** Keeps or replaces palettes; those of unknown assets are left out. */
    public static void put(Sql sql, Map<AssetId, Palette> palettes) {
        List<@Nullable Object[]> ids = new ArrayList<>();
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<@Nullable Object[]> colours = new ArrayList<>();
        palettes.forEach((id, palette) -> {
            ids.add(new @Nullable Object[] {id.toString()});
            rows.add(new @Nullable Object[] {Palette.VERSION, names(palette), bytes(palette), id.toString()});
            Set<ColorName> named = EnumSet.noneOf(ColorName.class);
            for (int i = 0; i < palette.shades().size(); i++) {
                Palette.Shade shade = palette.shades().get(i);
                OkLab lab = OkLab.of(shade.rgb());
                @Nullable String name = named.add(shade.name()) ? shade.name().wire() : null;
                colours.add(new @Nullable Object[] {i, name, ColorCells.of(lab), lab.thousandths(0), lab.thousandths(1), lab.thousandths(2),
                    id.toString()});
            }
        });
        sql.forEach("DELETE FROM colours WHERE asset_n = (SELECT n FROM assets WHERE id = ?)", ids);
        sql.forEach("DELETE FROM palettes WHERE asset_n = (SELECT n FROM assets WHERE id = ?)", ids);
        sql.forEach("INSERT INTO palettes (asset_n, version, names, shades) SELECT n, CAST(? AS INTEGER), CAST(? AS VARCHAR), ? "
                + "FROM assets WHERE id = ?", rows);
        sql.forEach("INSERT INTO colours (asset_n, position, name, cell, lab_l, lab_a, lab_b) SELECT n, CAST(? AS INTEGER), CAST(? AS VARCHAR), "
                + "CAST(? AS INTEGER), CAST(? AS INTEGER), CAST(? AS INTEGER), CAST(? AS INTEGER) FROM assets WHERE id = ?", colours);
    }

    private static String names(Palette palette) {
        return palette.names().stream().map(ColorName::wire).collect(Collectors.joining(" "));
    }

    /** The names that one row has. */
    public static List<String> names(String row) {
        return row.isEmpty() ? List.of() : List.of(row.split(" "));
    }

    private static byte[] bytes(Palette palette) {
        byte[] bytes = new byte[palette.shades().size() * SHADE_BYTES];
        for (int i = 0; i < palette.shades().size(); i++) {
            Palette.Shade shade = palette.shades().get(i);
            bytes[i * SHADE_BYTES] = (byte) (shade.rgb() >> 16);
            bytes[i * SHADE_BYTES + 1] = (byte) (shade.rgb() >> 8);
            bytes[i * SHADE_BYTES + 2] = (byte) shade.rgb();
            bytes[i * SHADE_BYTES + 3] = (byte) shade.percent();
        }
        return bytes;
    }

    static Optional<Palette> palette(Sql sql, AssetId id) {
        return Optional.ofNullable(sql.mapper(LikenessMapper.class).shades(Palette.VERSION, id.toString())).map(row -> palette(row.shades()));
    }

    private static Palette palette(byte[] bytes) {
        List<Palette.Shade> shades = new ArrayList<>();
        for (int i = 0; i + SHADE_BYTES <= bytes.length; i += SHADE_BYTES) {
            shades.add(new Palette.Shade((bytes[i] & 0xff) << 16 | (bytes[i + 1] & 0xff) << 8 | bytes[i + 2] & 0xff, bytes[i + 3]));
        }
        return new Palette(shades);
    }
}
