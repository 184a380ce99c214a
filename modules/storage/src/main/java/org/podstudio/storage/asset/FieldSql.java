package org.podstudio.storage.asset;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.podstudio.core.api.query.Field;
import org.podstudio.core.api.query.FieldValues;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.api.query.TextPattern;
import org.podstudio.core.api.query.Words;
import org.podstudio.storage.db.Engine;
import org.podstudio.storage.db.Folding;

/** What a query says of one field, as a condition on {@code assets a}. It may be NULL: then it does not match. */
final class FieldSql {
    private static final String PACKED =
            "a.id IN (SELECT pa.asset_id FROM pack_assets pa JOIN packs p ON p.n = pa.pack_n WHERE ";
    private static final String STACKED = "SELECT stack_key FROM assets WHERE trashed_at IS NULL GROUP BY stack_key HAVING COUNT(*) > 1";
    /** Of files with the same content at most one has the content key: the others lead to all of them. */
    private static final String DUPLICATES = """
        SELECT same.n FROM assets again JOIN assets same ON same.hash = again.hash AND same.trashed_at IS NULL
        WHERE again.content_key IS NULL AND again.trashed_at IS NULL AND EXISTS
        (SELECT 1 FROM assets third WHERE third.hash = again.hash AND third.n <> again.n AND third.trashed_at IS NULL)
        """;

    private final WordIndex index;
    /** Follows every text that begins as it does, in the order in which the engine compares. */
    private final String last;

    FieldSql(Engine engine, WordIndex index) {
        this.index = index;
        this.last = engine == Engine.SQLITE ? "\uDBFF\uDFFF" : "\uFFFF";
    }

    void compare(Selection to, Query.Compare compare) {
        String value = compare.value();
        switch (compare.field()) {
            case TYPE -> to.add("a.type = ").arg(value);
            case STATUS -> to.add("a.status = ").arg(value);
            case SOURCE -> to.add("a.source = ").arg(value);
            case LABEL -> equalsOrNone(to, "a.label", value);
            case TAG -> tag(to, TextPattern.of(value).map(Folding::loose));
            case THEME -> text(to, "a.theme_key", value, Folding::loose);
            case MODEL -> model(to, compare);
            case PROMPT -> words(to, WordField.PROMPT, value);
            case NEGATIVE -> words(to, WordField.NEGATIVE, value);
            case GENERATOR -> {
                if (compare.operator() == Query.Operator.EXACTLY) {
                    to.add("a.platform = ").arg(TextPattern.of(value).pieces().getFirst());
                } else {
                    words(to, WordField.PLATFORM, value);
                }
            }
            case NAME -> words(to, WordField.NAME, value);
            case NOTES -> words(to, WordField.NOTES, value);
            // A subquery, or SQLite would walk the index that gives the order and look at every row.
            case SEED -> to.add("a.n IN (SELECT n FROM assets WHERE seed = ").arg(value).add(")");
            case ALPHA -> to.add("a.alpha = ").arg(FieldValues.yes(value) ? 1 : 0);
            case FORMAT -> format(to, value);
            case CODEC -> {
                text(to.add("("), "LOWER(a.codec)", value, Folding::loose);
                text(to.add(" OR "), "LOWER(a.video_codec)", value, Folding::loose);
                text(to.add(" OR "), "LOWER(a.audio_codec)", value, Folding::loose).add(")");
            }
            case MIME -> text(to, "LOWER(a.mime_type)", value, Folding::loose);
            case PARENT -> {
                if (value.equals("none")) {
                    to.add("a.parent_id IS NULL");
                } else {
                    beginning(to.add("a.n IN (SELECT n FROM assets WHERE "), "parent_id", value.toLowerCase(Locale.ROOT)).add(")");
                }
            }
            case ID -> beginning(to, "a.id", value.toLowerCase(Locale.ROOT));
            case HASH -> beginning(to, "a.hash", value.toLowerCase(Locale.ROOT));
            case STACK -> beginning(to.add("a.stack_key IN (SELECT stack_key FROM assets WHERE "), "id", value.toLowerCase(Locale.ROOT))
                    .add(")");
            case PATH -> path(to, TextPattern.of(value));
            case PACK -> {
                text(to.add(PACKED).add("("), "p.name_key", value, Folding::loose);
                text(to.add(" OR "), "p.slug", value, Folding::loose).add("))");
            }
            case COLLECTION -> {
                text(to.add("a.n IN (SELECT m.asset_n FROM collection_assets m JOIN collections c ON c.n = m.collection_n WHERE "),
                        "c.name_key", value, Folding::loose);
                text(to.add(" OR "), "c.id", value, Folding::loose).add(")");
            }
            case HAS -> has(to, value);
            case IS -> is(to, value);
            // LookAlikes has put IDs in its place; nothing measures seams yet.
            case SIMILAR, SEAM -> to.add("1 = 0");
            case CREATED, MODIFIED -> time(to, compare);
            case RATIO -> PictureSql.ratio(to, compare);
            case COLOR -> PictureSql.color(to, value);
            case RATING, WIDTH, HEIGHT, PIXELS, DURATION, SIZE, FPS, CHANNELS, SAMPLE_RATE -> {
                double number = FieldValues.number(compare.field(), value);
                to.add(column(compare.field(), countsUnrated(compare, number))).add(symbol(compare.operator())).arg(number);
            }
        }
    }

    /** An asset without rating counts as one of 0 stars. Where it cannot match anyway the bare column lets an index help. */
    private static boolean countsUnrated(Query.Compare compare, double number) {
        return switch (compare.operator()) {
            case EQUALS, EXACTLY -> number == 0;
            case LESS, LESS_OR_EQUAL -> true;
            case GREATER -> false;
            case GREATER_OR_EQUAL -> number == 0;
        };
    }

    static void range(Selection to, Query.Range range) {
        Field field = range.field();
        boolean dates = field == Field.CREATED || field == Field.MODIFIED;
        if (field == Field.SEAM) {
            to.add("1 = 0");
            return;
        }
        to.add("(1 = 1");
        if (!range.from().isEmpty()) {
            Object from = dates ? (Object) FieldValues.period(range.from()).start().toEpochMilli()
                    : (Object) FieldValues.number(field, range.from());
            to.add(" AND ").add(column(field, from.equals(0.0))).add(" >= ").arg(from);
        }
        if (!range.to().isEmpty()) {
            to.add(" AND ").add(column(field, range.from().isEmpty() || range.from().startsWith("0")));
            if (dates) {
                to.add(" < ").arg(FieldValues.period(range.to()).end().toEpochMilli());
            } else {
                to.add(" <= ").arg(FieldValues.number(field, range.to()));
            }
        }
        to.add(")");
    }

    private static void time(Selection to, Query.Compare compare) {
        FieldValues.Period period = FieldValues.period(compare.value());
        long start = period.start().toEpochMilli();
        long end = period.end().toEpochMilli();
        String column = column(compare.field(), false);
        switch (compare.operator()) {
            case EQUALS, EXACTLY -> to.add("(" + column + " >= ").arg(start).add(" AND " + column + " < ").arg(end).add(")");
            case LESS -> to.add(column + " < ").arg(start);
            case LESS_OR_EQUAL -> to.add(column + " < ").arg(end);
            case GREATER -> to.add(column + " >= ").arg(end);
            case GREATER_OR_EQUAL -> to.add(column + " >= ").arg(start);
        }
    }

    private static String column(Field field, boolean unrated) {
        return switch (field) {
            case RATING -> unrated ? "COALESCE(a.rating, 0)" : "a.rating";
            case WIDTH -> "a.width";
            case HEIGHT -> "a.height";
            case PIXELS -> "a.pixels";
            case RATIO -> PictureSql.RATIO;
            case DURATION -> "a.duration";
            case SIZE -> "a.size_bytes";
            case FPS -> "a.fps";
            case CHANNELS -> "a.channels";
            case SAMPLE_RATE -> "a.sample_rate";
            case CREATED -> "a.created_at";
            case MODIFIED -> "a.file_modified_at";
            default -> throw new IllegalArgumentException(field + " is not ordered");
        };
    }

    static String symbol(Query.Operator operator) {
        return switch (operator) {
            case EQUALS, EXACTLY -> " = ";
            case LESS -> " < ";
            case LESS_OR_EQUAL -> " <= ";
            case GREATER -> " > ";
            case GREATER_OR_EQUAL -> " >= ";
        };
    }

    private void words(Selection to, WordField field, String value) {
        index.match(to, List.of(field), Words.of(value), TextPattern.of(value).open());
    }

    /** The whole name of one pass' model, among those that have its words: these the index finds without reading every row. */
    private void model(Selection to, Query.Compare compare) {
        if (compare.operator() != Query.Operator.EXACTLY) {
            words(to, WordField.MODEL, compare.value());
            return;
        }
        words(to.add("("), WordField.MODEL, compare.value());
        to.add(" AND INSTR(CHAR(30) || a.model || CHAR(30), ").arg(TextsRow.enclosed(TextPattern.of(compare.value()).pieces().getFirst())).add(") > 0)");
    }

    private void tag(Selection to, TextPattern name) {
        if (name.exact()) {
            to.add("a.n IN (SELECT asset_n FROM tags WHERE tag_key IN (SELECT CAST(").arg(name.pieces().getFirst())
                    .add(" AS VARCHAR) UNION ALL SELECT tag_key FROM tag_reach WHERE name_key = ").arg(name.pieces().getFirst()).add("))");
        } else {
            text(to.add("a.n IN (SELECT asset_n FROM tags WHERE "), "tag_key", name);
            text(to.add(" OR tag_key IN (SELECT tag_key FROM tag_reach WHERE "), "name_key", name).add("))");
        }
    }

    private Selection text(Selection to, String column, String value, UnaryOperator<String> fold) {
        return text(to, column, TextPattern.of(value).map(fold));
    }

    /** Equality, a beginning, or a pattern. */
    private Selection text(Selection to, String column, TextPattern pattern) {
        if (pattern.exact()) {
            return to.add(column + " = ").arg(pattern.pieces().getFirst());
        }
        if (pattern.pieces().size() == 2 && pattern.open() && !pattern.pieces().getFirst().isEmpty()) {
            return beginning(to, column, pattern.pieces().getFirst());
        }
        return to.add(column + " LIKE ").arg(pattern.like()).add(" ESCAPE '\\'");
    }

    private Selection beginning(Selection to, String column, String prefix) {
        return to.add("(" + column + " >= ").arg(prefix).add(" AND " + column + " < ").arg(prefix + last).add(")");
    }

    private void path(Selection to, TextPattern pattern) {
        // A subquery reads the index of paths alone.
        text(to.add("a.n IN (SELECT n FROM assets WHERE "), "path_key", (pattern.exact() ? pattern.anywhere() : pattern).map(Folding::path))
                .add(")");
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
            case "stacked" -> "a.stack_key IN (" + STACKED + ")";
            case "duplicate" -> "a.n IN (" + DUPLICATES + ")";
            default -> throw new IllegalArgumentException("is:" + what);
        });
    }
}
