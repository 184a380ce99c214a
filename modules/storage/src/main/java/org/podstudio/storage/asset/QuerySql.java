package org.podstudio.storage.asset;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.query.Field;
import org.podstudio.core.api.query.FieldValues;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.api.query.Words;
import org.podstudio.storage.db.Folding;

/** Turns a query into a condition on {@code assets a}. Every leaf may be NULL; NOT treats that as "does not match". */
final class QuerySql {
    private static final String PACKED =
            "a.id IN (SELECT pa.asset_id FROM pack_assets pa JOIN packs p ON p.n = pa.pack_n WHERE ";

    private final WordIndex index;

    QuerySql(WordIndex index) {
        this.index = index;
    }

    /** {@code FROM assets a WHERE …}: what is not trashed and matches. Asking for trashed ones shows just these. */
    Selection from(Selection selection, Query query) {
        selection.add(" FROM assets a WHERE ").add(asksForTrash(query) ? "1 = 1" : "a.trashed_at IS NULL");
        if (!query.equals(Query.ALL)) {
            selection.add(" AND ");
            condition(selection, query);
        }
        return selection;
    }

    private static boolean asksForTrash(Query query) {
        return switch (query) {
            case Query.And and -> and.parts().stream().anyMatch(QuerySql::asksForTrash);
            case Query.Or or -> or.parts().stream().anyMatch(QuerySql::asksForTrash);
            case Query.Not not -> false;
            case Query.Compare compare -> compare.field() == Field.IS && compare.value().equals("trashed");
            case Query.Text text -> false;
            case Query.Range range -> false;
        };
    }

    /** {@code ORDER BY}; absent values last, the ID breaks ties. */
    static String order(AssetSort sort) {
        String direction = sort.descending() ? " DESC" : "";
        return " ORDER BY " + switch (sort.field()) {
            case CREATED -> "a.created_at" + direction;
            case MODIFIED -> "a.file_modified_at" + direction + " NULLS LAST";
            case NAME -> "a.name_key" + direction;
            case SIZE -> "a.size_bytes" + direction;
            case WIDTH -> "a.width" + direction + " NULLS LAST";
            case HEIGHT -> "a.height" + direction + " NULLS LAST";
            case DURATION -> "a.duration" + direction + " NULLS LAST";
            case RATING -> "a.rating" + direction + " NULLS LAST";
            case TYPE -> "a.type" + direction;
            case THEME -> "a.theme_key" + direction;
            case STATUS -> "a.status" + direction;
        } + ", a.id";
    }

    private void condition(Selection to, Query query) {
        switch (query) {
            case Query.And and -> join(to, and.parts(), " AND ", "1 = 1");
            case Query.Or or -> join(to, or.parts(), " OR ", "1 = 0");
            case Query.Not not -> {
                to.add("((");
                condition(to, not.part());
                to.add(") IS NOT TRUE)");
            }
            case Query.Text text -> index.match(to, WordField.PLAIN, text.words(), text.prefix());
            case Query.Compare compare -> compare(to, compare);
            case Query.Range range -> range(to, range);
        }
    }

    private void join(Selection to, List<Query> parts, String between, String whenEmpty) {
        to.add("(").add(parts.isEmpty() ? whenEmpty : "");
        for (int i = 0; i < parts.size(); i++) {
            to.add(i == 0 ? "" : between);
            condition(to, parts.get(i));
        }
        to.add(")");
    }

    private void compare(Selection to, Query.Compare compare) {
        String value = compare.value();
        switch (compare.field()) {
            case TYPE -> to.add("a.type = ").arg(value);
            case STATUS -> to.add("a.status = ").arg(value);
            case SOURCE -> to.add("a.source = ").arg(value);
            case LABEL -> equalsOrNone(to, "a.label", value);
            case TAG -> text(to.add("a.n IN (SELECT asset_n FROM tags WHERE "), "tag_key", value, Folding::loose).add(")");
            case THEME -> text(to, "a.theme_key", value, Folding::loose);
            case MODEL -> words(to, WordField.MODEL, value);
            case PROMPT -> words(to, WordField.PROMPT, value);
            case NEGATIVE -> words(to, WordField.NEGATIVE, value);
            case GENERATOR -> words(to, WordField.PLATFORM, value);
            // A subquery, or SQLite would walk the index that gives the order and look at every row.
            case SEED -> to.add("a.n IN (SELECT n FROM assets WHERE seed = ").arg(value).add(")");
            case ALPHA -> to.add("a.alpha = ").arg(FieldValues.yes(value) ? 1 : 0);
            case FORMAT -> format(to, value);
            case PARENT -> parent(to, value);
            case PATH -> text(to, "a.path_key", value.contains("*") ? value : "*" + value + "*", Folding::path);
            case PACK -> {
                text(to.add(PACKED), "p.name_key", value, Folding::loose);
                text(to.add(" OR "), "p.slug", value, Folding::loose).add(")");
            }
            case HAS -> has(to, value);
            case IS -> is(to, value);
            case CREATED -> created(to, compare);
            case RATING, WIDTH, HEIGHT, DURATION, SIZE -> {
                double number = FieldValues.number(compare.field(), value);
                boolean zero = compare.field() == Field.RATING && number == 0 && switch (compare.operator()) {
                    case EQUALS, LESS_OR_EQUAL, GREATER_OR_EQUAL -> true;
                    case LESS, GREATER -> false;
                };
                to.add(zero ? "COALESCE(a.rating, 0)" : column(compare.field())).add(symbol(compare.operator())).arg(number);
            }
        }
    }

    private static void range(Selection to, Query.Range range) {
        boolean dates = range.field() == Field.CREATED;
        to.add("(1 = 1");
        if (!range.from().isEmpty()) {
            Object from = dates ? (Object) FieldValues.period(range.from()).start().toEpochMilli()
                    : (Object) FieldValues.number(range.field(), range.from());
            boolean unrated = range.field() == Field.RATING && from.equals(0.0);
            to.add(" AND ").add(unrated ? "COALESCE(a.rating, 0)" : column(range.field())).add(" >= ").arg(from);
        }
        if (!range.to().isEmpty()) {
            to.add(" AND ").add(range.field() == Field.RATING ? "COALESCE(a.rating, 0)" : column(range.field()));
            if (dates) {
                to.add(" < ").arg(FieldValues.period(range.to()).end().toEpochMilli());
            } else {
                to.add(" <= ").arg(FieldValues.number(range.field(), range.to()));
            }
        }
        to.add(")");
    }

    private static void created(Selection to, Query.Compare compare) {
        FieldValues.Period period = FieldValues.period(compare.value());
        long start = period.start().toEpochMilli();
        long end = period.end().toEpochMilli();
        switch (compare.operator()) {
            case EQUALS -> to.add("(a.created_at >= ").arg(start).add(" AND a.created_at < ").arg(end).add(")");
            case LESS -> to.add("a.created_at < ").arg(start);
            case LESS_OR_EQUAL -> to.add("a.created_at < ").arg(end);
            case GREATER -> to.add("a.created_at >= ").arg(end);
            case GREATER_OR_EQUAL -> to.add("a.created_at >= ").arg(start);
        }
    }

    private static String column(Field field) {
        return switch (field) {
            case RATING -> "a.rating";
            case WIDTH -> "a.width";
            case HEIGHT -> "a.height";
            case DURATION -> "a.duration";
            case SIZE -> "a.size_bytes";
            case CREATED -> "a.created_at";
            default -> throw new IllegalArgumentException(field + " is not ordered");
        };
    }

    private static String symbol(Query.Operator operator) {
        return switch (operator) {
            case EQUALS -> " = ";
            case LESS -> " < ";
            case LESS_OR_EQUAL -> " <= ";
            case GREATER -> " > ";
            case GREATER_OR_EQUAL -> " >= ";
        };
    }

    private void words(Selection to, WordField field, String value) {
        boolean prefix = value.endsWith("*");
        index.match(to, List.of(field), Words.of(value), prefix);
    }

    /** Equality, or a pattern when the value has a {@code *}. */
    private static Selection text(Selection to, String column, String value, Function<String, String> fold) {
        String folded = fold.apply(value);
        if (folded.indexOf('*') < 0) {
            return to.add(column + " = ").arg(folded);
        }
        String pattern = folded.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_").replace('*', '%');
        return to.add(column + " LIKE ").arg(pattern).add(" ESCAPE '\\'");
    }

    private static void equalsOrNone(Selection to, String column, String value) {
        if (value.equals("none")) {
            to.add(column + " IS NULL");
        } else {
            to.add(column + " = ").arg(value);
        }
    }

    private static void format(Selection to, String typed) {
        String format = typed.toLowerCase(Locale.ROOT).replaceFirst("^\\.", "");
        to.add("LOWER(a.format) IN ").in(switch (format) {
            case "jpg", "jpeg" -> List.of("jpg", "jpeg");
            case "tif", "tiff" -> List.of("tif", "tiff");
            default -> List.of(format);
        });
    }

    private static void parent(Selection to, String value) {
        if (value.equals("none")) {
            to.add("a.parent_id IS NULL");
        } else {
            String prefix = value.toLowerCase(Locale.ROOT);
            to.add("a.n IN (SELECT n FROM assets WHERE parent_id >= ").arg(prefix).add(" AND parent_id < ").arg(prefix + '\uFFFF')
                    .add(")");
        }
    }

    private static void has(Selection to, String what) {
        to.add(switch (what) {
            case "prompt" -> "a.has_prompt = 1";
            case "negative" -> "a.has_negative = 1";
            case "notes" -> "a.has_notes = 1";
            case "tags" -> "a.n IN (SELECT asset_n FROM tags)";
            case "rating" -> "a.rating IS NOT NULL";
            case "label" -> "a.label IS NOT NULL";
            case "generator" -> "a.has_generator = 1";
            case "model" -> "a.has_model = 1";
            case "seed" -> "a.seed IS NOT NULL";
            case "parent" -> "a.parent_id IS NOT NULL";
            case "children" ->
                "a.id IN (SELECT c.parent_id FROM assets c WHERE c.parent_id IS NOT NULL AND c.trashed_at IS NULL)";
            case "alpha" -> "a.alpha = 1";
            case "audio" -> "(a.type = 'audio' OR a.audio_codec IS NOT NULL)";
            case "theme" -> "a.theme_key <> 'unsorted'";
            default -> throw new IllegalArgumentException("has:" + what);
        });
    }

    private static void is(Selection to, String what) {
        to.add(switch (what) {
            case "missing" -> "a.missing = 1";
            case "undecodable" -> "a.undecodable = 1";
            case "packed" -> PACKED + "p.status = 'completed')";
            case "trashed" -> "a.trashed_at IS NOT NULL";
            case "rated" -> "a.rating IS NOT NULL";
            case "referenced" -> "a.path_key NOT LIKE 'library/%' AND a.path_key NOT LIKE 'work/%'";
            case "approved", "rejected", "pending" -> "a.status = '" + what + "'";
            default -> throw new IllegalArgumentException("is:" + what);
        });
    }
}
