package org.podstudio.storage.asset;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.podstudio.storage.db.Sql;

/** FTS5. Words are letters and digits only, so they need no quoting beyond the marks FTS5 asks for. */
final class SqliteWordIndex implements WordIndex {
    /** Stands between texts of one field. Private use: Words never yields it. */
    private static final String GAP = " \uE000 ";

    /** Table {@code words} of SQLite. */
    interface Fts {
        @Delete("DELETE FROM words WHERE rowid = #{n}")
        void delete(@Param("n") int n);

        @Delete("DELETE FROM words")
        void deleteAll();

        @Insert("""
            INSERT INTO words (rowid, name, tags, notes, prompt, model, platform, negative) VALUES (#{n}, #{name}, #{tags},
            #{notes}, #{prompt}, #{model}, #{platform}, #{negative})
            """)
        void insert(Row row);

        /** Words joined by spaces. */
        record Row(int n, String name, String tags, String notes, String prompt, String model, String platform, String negative) {}
    }

    @Override
    public void put(Sql sql, int n, Map<WordField, List<List<String>>> words) {
        Fts fts = sql.mapper(Fts.class);
        fts.delete(n);
        fts.insert(new Fts.Row(n, join(words, WordField.NAME), join(words, WordField.TAGS), join(words, WordField.NOTES),
                join(words, WordField.PROMPT), join(words, WordField.MODEL), join(words, WordField.PLATFORM),
                join(words, WordField.NEGATIVE)));
    }

    private static String join(Map<WordField, List<List<String>>> words, WordField field) {
        return words.getOrDefault(field, List.of()).stream().map(text -> String.join(" ", text)).collect(Collectors.joining(GAP));
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
        String columns = fields.stream().map(WordField::column).collect(Collectors.joining(" ", "{", "}"));
        selection.add("a.n IN (SELECT rowid FROM words WHERE words MATCH ")
                .arg(columns + " : \"" + String.join(" ", words) + "\"" + (prefix ? " *" : "")).add(")");
    }
}
