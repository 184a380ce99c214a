package org.podstudio.storage.asset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Param;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.api.query.TextPattern;
import org.podstudio.core.api.query.Words;
import org.podstudio.storage.db.Sql;

/** FTS5. Words are letters and digits only, so they need no quoting beyond the marks FTS5 asks for. */
final class SqliteWordIndex implements WordIndex {
    /** Stands between texts of one field. Private use: Words never yields it. */
    private static final String GAP = " \uE000 ";

    /** Levels of parentheses; FTS5's parser has room for some thirty. */
    private static final int DEEPEST = 8;

    /** Table {@code words} of SQLite. */
    interface Fts {
        @Delete("DELETE FROM words WHERE rowid = #{n}")
        void delete(@Param("n") int n);

        @Delete("DELETE FROM words")
        void deleteAll();
    }

    private static final String INSERT =
            "INSERT INTO words (rowid, name, tags, notes, prompt, model, platform, negative) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    @Override
    public void put(Sql sql, int n, Map<WordField, List<List<String>>> words) {
        sql.update("DELETE FROM words WHERE rowid = ?", n);
        sql.update(INSERT, n, join(words, WordField.NAME), join(words, WordField.TAGS), join(words, WordField.NOTES),
                join(words, WordField.PROMPT), join(words, WordField.MODEL), join(words, WordField.PLATFORM), join(words, WordField.NEGATIVE));
    }

    private static String join(Map<WordField, List<List<String>>> words, WordField field) {
        List<List<String>> texts = words.getOrDefault(field, List.of());
        return switch (texts.size()) {
            case 0 -> "";
            case 1 -> String.join(" ", texts.getFirst());
            default -> texts.stream().map(text -> String.join(" ", text)).collect(Collectors.joining(GAP));
        };
    }

    @Override
    public void remove(Sql sql, int n) {
        sql.mapper(Fts.class).delete(n);
    }

    @Override
    public void clear(Sql sql) {
        sql.mapper(Fts.class).deleteAll();
    }

    @Override
    public void match(Selection selection, List<WordField> fields, List<String> words, boolean prefix) {
        match(selection, expression(fields, words, prefix));
    }

    @Override
    public void match(Selection selection, String expression) {
        selection.add("a.n IN (SELECT rowid FROM words WHERE words MATCH ").arg(expression).add(")");
    }

    private static String expression(List<WordField> fields, List<String> words, boolean prefix) {
        String columns = fields.stream().map(WordField::column).collect(Collectors.joining(" ", "{", "}"));
        return columns + " : \"" + String.join(" ", words) + "\"" + (prefix ? " *" : "");
    }

    @Override
    public Optional<String> expression(Query query) {
        return expression(query, DEEPEST);
    }

    private Optional<String> expression(Query query, int deeper) {
        if (deeper == 0) {
            return Optional.empty();
        }
        return switch (query) {
            case Query.Text text -> Optional.of(expression(WordField.PLAIN, text.words(), text.prefix()));
            case Query.Compare compare -> WordField.of(compare.field()).map(field -> expression(List.of(field),
                    Words.of(compare.value()), TextPattern.of(compare.value()).open()));
            case Query.Or or -> all(or.parts(), deeper).map(parts -> String.join(" OR ", parts));
            case Query.And and -> {
                List<Query> out = and.parts().stream().filter(Query.Not.class::isInstance).map(not -> ((Query.Not) not).part()).toList();
                Optional<List<String>> in = all(and.parts().stream().filter(part -> !(part instanceof Query.Not)).toList(), deeper);
                yield in.filter(parts -> !parts.isEmpty()).flatMap(parts -> all(out, deeper).map(without -> String.join(" AND ", parts)
                        + (without.isEmpty() ? "" : " NOT (" + String.join(" OR ", without) + ")")));
            }
            // Alone it would need every row: FTS5 only takes away from what matches.
            case Query.Not not -> Optional.empty();
            case Query.Range range -> Optional.empty();
        };
    }

    /** Each in parentheses; empty when one of them cannot be said. */
    private Optional<List<String>> all(List<Query> parts, int deeper) {
        List<String> said = new ArrayList<>();
        for (Query part : parts) {
            Optional<String> one = expression(part, deeper - 1);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            said.add("(" + one.get() + ")");
        }
        return Optional.of(said);
    }
}
