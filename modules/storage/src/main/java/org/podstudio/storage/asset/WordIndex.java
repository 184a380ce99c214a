package org.podstudio.storage.asset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.podstudio.core.api.query.Query;
import org.podstudio.storage.db.Engine;
import org.podstudio.storage.db.Sql;

/** The words of every asset, so that a query finds whole words, phrases and beginnings without reading texts. */
interface WordIndex {
    /** Rises when what is indexed changes; an index of another version is made anew at open. */
    int VERSION = 1;

    /** Replaces the words of one asset. Each field has any number of texts; no phrase reaches from one into the next. */
    void put(Sql sql, int n, Map<WordField, List<List<String>>> words);

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
