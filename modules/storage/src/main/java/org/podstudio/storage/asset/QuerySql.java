package org.podstudio.storage.asset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.podstudio.core.api.query.Field;
import org.podstudio.core.api.query.Query;
import org.podstudio.storage.db.Engine;

/** Turns a query into a condition on {@code assets a}. Every leaf may be NULL; NOT treats that as "does not match". */
final class QuerySql {

    private final Engine engine;
    private final WordIndex index;
    private final FieldSql fields;

    QuerySql(Engine engine) {
        this.engine = engine;
        this.index = WordIndex.of(engine);
        this.fields = new FieldSql(engine, index);
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

    /**
     * The same, read through one index that holds all that is counted: what matches is found first, by number, and the narrow
     * index walked once, instead of reading the wide row of every match. Not for words: finding them anew each time costs more.
     */
    Selection through(String narrow, Selection selection, Query query) {
        if (engine != Engine.SQLITE || query.equals(Query.ALL) || asksForTrash(query) || words(query).isPresent()) {
            return from(selection, query);
        }
        return from(selection.add(" FROM assets a INDEXED BY " + narrow + " WHERE a.trashed_at IS NULL AND a.n IN (SELECT a.n"), query).add(")");
    }

    /** Whether the engine can be told by which index to go without reading the rows. */
    boolean takesIndexNames() {
        return engine == Engine.SQLITE;
    }

    /** Whether reading an index from end to end is quicker than statements that look up what they find. */
    boolean readsWhatItScans() {
        return engine == Engine.H2;
    }

    /** One condition alone. */
    Selection leaf(Query query) {
        Selection condition = new Selection();
        condition(condition, query);
        return condition;
    }

    /** The order of a list; H2 takes it from an index only when it names what the index begins with. */
    String order(SortKey key, Query query) {
        return engine == Engine.H2 && !asksForTrash(query) ? key.order().replaceFirst("ORDER BY ", "ORDER BY a.trashed_at, ") : key.order();
    }

    static boolean asksForTrash(Query query) {
        return switch (query) {
            case Query.And and -> and.parts().stream().anyMatch(QuerySql::asksForTrash);
            case Query.Or or -> or.parts().stream().anyMatch(QuerySql::asksForTrash);
            case Query.Not not -> false;
            case Query.Compare compare -> compare.field() == Field.IS && compare.value().equals("trashed");
            case Query.Text text -> false;
            case Query.Range range -> false;
        };
    }

    private void condition(Selection to, Query query) {
        switch (query) {
            case Query.And and -> join(to, gathered(and.parts()), " AND ", "1 = 1");
            case Query.Or or -> index.expression(query).ifPresentOrElse(words -> index.match(to, words),
                    () -> join(to, or.parts(), " OR ", "1 = 0"));
            case Query.Not not when not.part() instanceof Query.Compare compare && flag(compare).isPresent() ->
                to.add(flag(compare).get()).add(" = 0");
            case Query.Not not -> {
                to.add("((");
                condition(to, not.part());
                to.add(") IS NOT TRUE)");
            }
            case Query.Text text -> index.match(to, WordField.PLAIN, text.words(), text.prefix());
            case Query.Compare compare -> fields.compare(to, compare);
            case Query.Range range -> FieldSql.range(to, range);
        }
    }

    /** The column that says just this, never NULL: its index answers both ways. */
    private static Optional<String> flag(Query.Compare compare) {
        boolean is = compare.field() == Field.IS;
        return !is && compare.field() != Field.HAS ? Optional.empty() : Optional.ofNullable(switch (compare.value()) {
            case "missing" -> "a.missing";
            case "undecodable" -> "a.undecodable";
            case "prompt" -> "a.has_prompt";
            case "negative" -> "a.has_negative";
            case "notes" -> "a.has_notes";
            case "generator" -> "a.has_generator";
            case "model" -> "a.has_model";
            default -> null;
        });
    }

    private void join(Selection to, List<Query> parts, String between, String whenEmpty) {
        to.add("(").add(parts.isEmpty() ? whenEmpty : "");
        for (int i = 0; i < parts.size(); i++) {
            to.add(i == 0 ? "" : between);
            if (parts.get(i) instanceof Query.And words && parts.size() > 1 && index.expression(words).isPresent()) {
                index.match(to, index.expression(words).get());
            } else {
                condition(to, parts.get(i));
            }
        }
        to.add(")");
    }

    /** The parts, those first and as one that the word index can answer together. */
    private List<Query> gathered(List<Query> parts) {
        List<Query> words = parts.stream().filter(part -> !(part instanceof Query.Not) && index.expression(part).isPresent()).toList();
        if (words.isEmpty()) {
            return parts;
        }
        List<Query> together = parts.stream().filter(part -> words.contains(part)
                || part instanceof Query.Not not && index.expression(not.part()).isPresent()).toList();
        if (together.size() < 2) {
            return parts;
        }
        List<Query> all = new ArrayList<>(parts);
        all.removeAll(together);
        all.addFirst(new Query.And(together));
        return all.size() == 1 ? List.of(all.getFirst(), Query.ALL) : all;
    }

    /** What to ask the word index when it alone can answer. */
    Optional<String> words(Query query) {
        return index.expression(query);
    }

    /** Whether a column says it either way, so that its index answers. */
    boolean answeredByColumn(Query.Not not) {
        return not.part() instanceof Query.Compare compare && flag(compare).isPresent();
    }

    static boolean isPacked(Query query) {
        return query instanceof Query.Compare compare && compare.field() == Field.IS && compare.value().equals("packed");
    }

    /**
     * How many match a condition on the ID alone: trashed ones are left out by number, because the index of IDs holds it and the
     * wide rows need not be read.
     */
    Selection countById(Query query) {
        Selection count = Selection.of("SELECT COUNT(*) FROM assets a WHERE a.n NOT IN (SELECT n FROM assets WHERE trashed_at IS NOT NULL) AND ");
        condition(count, query);
        return count;
    }

    /** How many match a question to the word index, trashed ones left out: they are few, and counted alone. */
    Selection countWords(String words) {
        Selection count = Selection.of("SELECT (SELECT COUNT(*) FROM words WHERE words MATCH ").arg(words)
                .add(") - (SELECT COUNT(*) FROM assets a WHERE a.trashed_at IS NOT NULL AND +");
        index.match(count, words); // the plus keeps SQLite from starting there and reading every match only to drop it
        return count.add(")");
    }
}
