package org.podstudio.storage.asset;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Param;
import org.podstudio.storage.db.Sql;

/** One row per word, phrases by joining neighbours. */
final class H2WordIndex implements WordIndex {
    /** Text compares by UTF-16 unit: this follows everything that starts with the word before it. */
    static final char LAST = '\uffff';

    private static final int GAP = 2;

    /** Table {@code words} of H2. */
    interface WordMapper {
        @Delete("DELETE FROM words WHERE asset_n = #{n}")
        void delete(@Param("n") int n);

        @Delete("DELETE FROM words")
        void deleteAll();
    }

    @Override
    public boolean keepsFieldsApart() {
        return true;
    }

    @Override
    public void put(Sql sql, Collection<Entry> entries, Set<WordField> fields) {
        String these = fields.size() == WordField.values().length ? "" : fields.stream()
                .map(field -> Integer.toString(field.ordinal())).collect(Collectors.joining(", ", " AND field IN (", ")"));
        for (Entry entry : entries) {
            sql.update("DELETE FROM words WHERE asset_n = ?" + these, entry.n());
            fields.forEach(field -> put(sql, entry.n(), field, entry.words().getOrDefault(field, List.of())));
        }
    }

    private static void put(Sql sql, int n, WordField field, List<List<String>> texts) {
        int position = 0;
        for (List<String> text : texts) {
            for (String word : text) {
                sql.update("INSERT INTO words (asset_n, field, position, word) VALUES (?, ?, ?, ?)", n, field.ordinal(), position++, word);
            }
            position += GAP;
        }
    }

    @Override
    public void remove(Sql sql, int n) {
        sql.mapper(WordMapper.class).delete(n);
    }

    @Override
    public void clear(Sql sql) {
        sql.mapper(WordMapper.class).deleteAll();
    }

    @Override
    public void match(Selection selection, List<WordField> fields, List<String> words, boolean prefix) {
        selection.add("a.n IN (SELECT w0.asset_n FROM words w0");
        for (int i = 1; i < words.size(); i++) {
            selection.add(" JOIN words w" + i + " ON w" + i + ".asset_n = w0.asset_n AND w" + i + ".field = w0.field AND w" + i
                    + ".position = w0.position + " + i);
        }
        selection.add(" WHERE w0.field IN ").in(fields.stream().map(WordField::ordinal).toList());
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (prefix && i == words.size() - 1) {
                selection.add(" AND w" + i + ".word >= ").arg(word).add(" AND w" + i + ".word < ").arg(word + LAST);
            } else {
                selection.add(" AND w" + i + ".word = ").arg(word);
            }
        }
        selection.add(")");
    }
}
