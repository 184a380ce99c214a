package org.podstudio.core.api.query;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which fields a query asks about. */
public final class QueryFields {
    private QueryFields() {}

    public static Set<Field> of(Query query) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        add(fields, List.of(query));
        return fields;
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
