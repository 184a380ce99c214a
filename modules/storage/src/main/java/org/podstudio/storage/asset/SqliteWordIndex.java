package org.podstudio.storage.asset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
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

    /**
     * What FTS5 gathers in memory before it writes: the setting stays in the database. With its own megabyte, renewing the words of
     * 100,000 assets spends four fifths of its time on merging what it wrote a moment ago.
     */
    private static final int GATHERED_BYTES = 16 << 20;

    private static final String PUT = """
        INSERT OR REPLACE INTO words (rowid, name, tags, notes, prompt, model, platform, negative) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """;

    /** Table {@code words} of SQLite. */
    interface Fts {
        @Delete("DELETE FROM words WHERE rowid = #{n}")
        void delete(@Param("n") int n);

        @Delete("DELETE FROM words")
        void deleteAll();

        @Insert("INSERT INTO words (words, rank) VALUES ('hashsize', #{bytes})")
        void gather(@Param("bytes") int bytes);
    }

    @Override
    public boolean keepsFieldsApart() {
        return false; // FTS5 takes the words of one row together
    }

    /** One statement that replaces: FTS5 writes out what it has gathered whenever a row's number is not above the last. */
    @Override
    public void put(Sql sql, Collection<Entry> entries, Set<WordField> fields) {
        for (Entry entry : entries) {
            sql.update(PUT, entry.n(), join(entry, WordField.NAME), join(entry, WordField.TAGS), join(entry, WordField.NOTES),
                    join(entry, WordField.PROMPT), join(entry, WordField.MODEL), join(entry, WordField.PLATFORM), join(entry, WordField.NEGATIVE));
        }
    }

    private static String join(Entry entry, WordField field) {
        List<List<String>> texts = entry.words().getOrDefault(field, List.of());
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
        Fts fts = sql.mapper(Fts.class);
        fts.deleteAll();
        fts.gather(GATHERED_BYTES);
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
            case Query.Compare compare when compare.operator() == Query.Operator.EXACTLY -> Optional.empty(); // words cannot say it
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
