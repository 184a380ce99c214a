package org.podstudio.storage.asset;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.podstudio.core.api.query.Query;
import org.podstudio.storage.db.Engine;
import org.podstudio.storage.db.Sql;

/** The words of every asset, so that a query finds whole words, phrases and beginnings without reading texts. */
interface WordIndex {
    /** Rises when what is indexed changes; an index of another version is made anew at open. */
    int VERSION = 2;

    /** What one asset says. Each field has any number of texts; no phrase reaches from one into the next. */
    record Entry(int n, Map<WordField, List<List<String>>> words) {}

    /**
     * Replaces the words of these fields; every field where fields are not kept apart. Many at once and by rising number is
     * quickest.
     */
    void put(Sql sql, Collection<Entry> entries, Set<WordField> fields);

    /** Whether one field is replaced without the words of the others. */
    boolean keepsFieldsApart();

    void remove(Sql sql, int n);

    void clear(Sql sql);

    /** Appends a condition on {@code a.n}: the words follow each other in one of the fields. */
    void match(Selection selection, List<WordField> fields, List<String> words, boolean prefix);

    /** The whole query as one question to this index; empty when it also asks for something else, or this index takes none. */
    default Optional<String> expression(Query query) {
        return Optional.empty();
    }

    /** Appends a condition on {@code a.n}: what {@link #expression} made matches. */
    default void match(Selection selection, String expression) {
        throw new UnsupportedOperationException("this index makes no expressions");
    }

    static WordIndex of(Engine engine) {
        return switch (engine) {
            case SQLITE -> new SqliteWordIndex();
            case H2 -> new H2WordIndex();
        };
    }
}
