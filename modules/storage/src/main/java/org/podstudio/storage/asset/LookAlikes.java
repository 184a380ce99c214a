package org.podstudio.storage.asset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.podstudio.core.api.query.Field;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.api.similar.Look;
import org.podstudio.storage.db.Sql;
import org.podstudio.storage.similar.LookRows;

/** Puts the assets that look alike in the place of {@code similar:ID}: likeness is no matter of SQL. */
final class LookAlikes {
    /** More than anybody looks through; each is a term of the query. */
    private static final int MOST = 200;

    /** Pictures that have nothing in common are at about 0.25, the same picture above 0.8. */
    private static final double LEAST_LIKENESS = 0.6;

    private LookAlikes() {}

    /** The query itself when it does not ask for likeness. */
    static Query resolved(Sql sql, Query query) {
        return switch (query) {
            case Query.And and -> asks(query) ? new Query.And(and.parts().stream().map(part -> resolved(sql, part)).toList()) : query;
            case Query.Or or -> asks(query) ? new Query.Or(or.parts().stream().map(part -> resolved(sql, part)).toList()) : query;
            case Query.Not not -> asks(query) ? new Query.Not(resolved(sql, not.part())) : query;
            case Query.Compare compare -> asks(query) ? alike(sql, compare.value().toLowerCase(Locale.ROOT)) : query;
            case Query.Text text -> query;
            case Query.Range range -> query;
        };
    }

    private static boolean asks(Query query) {
        return switch (query) {
            case Query.And and -> and.parts().stream().anyMatch(LookAlikes::asks);
            case Query.Or or -> or.parts().stream().anyMatch(LookAlikes::asks);
            case Query.Not not -> asks(not.part());
            case Query.Compare compare -> compare.field() == Field.SIMILAR;
            case Query.Text text -> false;
            case Query.Range range -> false;
        };
    }

    /** The assets whose ID begins so, and what looks like any of them. */
    private static Query alike(Sql sql, String prefix) {
        List<Look> looks = LookRows.all(sql);
        List<Look> wanted = looks.stream().filter(look -> look.id().toString().startsWith(prefix)).toList();
        Map<Look, Double> likeness = new LinkedHashMap<>();
        for (Look look : looks) {
            for (Look own : wanted) {
                if (own.type() == look.type()) {
                    likeness.merge(look, own == look ? 2 : own.fingerprint().likeness(look.fingerprint()), Math::max);
                }
            }
        }
        List<Query> ids = new ArrayList<>(List.of(id(prefix)));
        likeness.entrySet().stream().filter(entry -> entry.getValue() >= LEAST_LIKENESS)
                .sorted(Comparator.comparingDouble((Map.Entry<Look, Double> entry) -> -entry.getValue())
                        .thenComparing(entry -> entry.getKey().id()))
                .limit(MOST).forEach(entry -> ids.add(id(entry.getKey().id().toString())));
        return new Query.Or(ids);
    }

    private static Query id(String prefix) {
        return new Query.Compare(Field.ID, Query.Operator.EQUALS, prefix);
    }
}
