package org.podstudio.core.api.query;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which fields a query asks about. */
public final class QueryFields {
    private QueryFields() {}

    public static Set<Field> of(Query query) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        add(fields, List.of(query));
        return fields;
    }

    /**
     * Where a text asks about what nothing measures yet, as a mistake: it is understood and matches nothing.
     *
     * @param read the conditions of the text
     * @return empty when all can be answered
     */
    public static Optional<QuerySyntaxException> unmeasured(String text, Collection<Query> read) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        add(fields, read);
        if (!fields.contains(Field.SEAM)) {
            return Optional.empty();
        }
        int at = text.toLowerCase(Locale.ROOT).indexOf(Field.SEAM.wire() + ":");
        return Optional.of(new QuerySyntaxException(text, Math.max(0, at), "Nothing measures seams yet, so \"seam:\" matches nothing",
                "Take it out of the search."));
    }

    private static void add(Set<Field> to, Collection<Query> queries) {
        for (Query query : queries) {
            switch (query) {
                case Query.And and -> add(to, and.parts());
                case Query.Or or -> add(to, or.parts());
                case Query.Not not -> add(to, List.of(not.part()));
                case Query.Compare compare -> to.add(compare.field());
                case Query.Range range -> to.add(range.field());
                case Query.Text text -> { }
            }
        }
    }
}
