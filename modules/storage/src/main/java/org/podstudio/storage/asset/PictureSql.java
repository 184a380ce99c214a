package org.podstudio.storage.asset;

import java.util.Optional;
import org.podstudio.core.api.media.OkLab;
import org.podstudio.core.api.media.Palette;
import org.podstudio.core.api.query.Field;
import org.podstudio.core.api.query.FieldValues;
import org.podstudio.core.api.query.Query;
import org.podstudio.storage.similar.ColorCells;

/** What a query says of how pictures look, as conditions on {@code assets a}. */
final class PictureSql {
    static final String RATIO = "(CAST(a.width AS DOUBLE PRECISION) / a.height)";

    private PictureSql() {}

    static void ratio(Selection to, Query.Compare compare) {
        FieldValues.Shape shape = FieldValues.shape(compare.value()).orElse(null);
        if (shape != null) {
            switch (shape) {
                case TALL -> to.add(RATIO + " <= ").arg(1 / FieldValues.WIDE);
                case PORTRAIT -> to.add("1 - " + RATIO + " > ").arg(FieldValues.RATIO_TOLERANCE);
                case SQUARE -> to.add("ABS(" + RATIO + " - 1) <= ").arg(FieldValues.RATIO_TOLERANCE);
                case LANDSCAPE -> to.add(RATIO + " - 1 > ").arg(FieldValues.RATIO_TOLERANCE);
                case WIDE -> to.add(RATIO + " >= ").arg(FieldValues.WIDE);
            }
            return;
        }
        double wanted = FieldValues.number(Field.RATIO, compare.value());
        if (compare.operator() == Query.Operator.EQUALS) {
            to.add("ABS(" + RATIO + " - ").arg(wanted).add(") <= ").arg(wanted * FieldValues.RATIO_TOLERANCE);
        } else {
            to.add(RATIO).add(FieldSql.symbol(compare.operator())).arg(wanted);
        }
    }

    /** Whether a query asks for one colour by its name. */
    static boolean namesColor(Query query) {
        return query instanceof Query.Compare compare && compare.field() == Field.COLOR && FieldValues.rgb(compare.value()).isEmpty();
    }

    /** How many match one: no asset has a name twice, and the index of names alone answers. */
    static Selection countColor(Query query) {
        return Selection.of("SELECT COUNT(*) FROM colours WHERE asset_n NOT IN (SELECT n FROM assets WHERE trashed_at IS NOT NULL) AND name = ")
                .arg(((Query.Compare) query).value());
    }

    /** By its name, or those in the cells around a colour that are near enough. */
    static void color(Selection to, String value) {
        to.add("a.n IN (SELECT asset_n FROM colours WHERE ");
        Optional<OkLab> wanted = FieldValues.rgb(value).map(OkLab::of);
        if (wanted.isEmpty()) {
            to.add("name = ").arg(value).add(")");
            return;
        }
        OkLab lab = wanted.get();
        to.add("cell IN ").in(ColorCells.around(lab, Palette.NEAR));
        String[] columns = {"lab_l", "lab_a", "lab_b"};
        for (int axis = 0; axis < columns.length; axis++) {
            String apart = "(" + columns[axis] + " - (" + lab.thousandths(axis) + "))";
            to.add(axis == 0 ? " AND " : " + ").add(apart + " * " + apart);
        }
        to.add(" <= ").arg(Palette.NEAR * Palette.NEAR).add(")");
    }
}
