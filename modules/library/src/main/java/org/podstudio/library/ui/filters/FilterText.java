package org.podstudio.library.ui.filters;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.podstudio.core.api.asset.Facets;
import org.podstudio.core.api.query.LabelNames;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.api.query.QueryParser;
import org.podstudio.core.api.query.QueryPart;
import org.podstudio.core.api.query.QueryPrinter;
import org.podstudio.core.api.query.QuerySyntaxException;

/**
 * A query's text, seen as choices among the values of facets and a rest that no facet made. Changing a choice gives another
 * text, in which the rest stands as it was typed.
 */
final class FilterText {
    private final List<Piece> pieces;

    /** A condition of the query. @param said what it chooses; empty for the rest */
    private record Piece(String text, Query query, List<FacetValue.Said> said) {
        static Piece of(QueryPart part) {
            return new Piece(part.text(), part.query(), FacetValue.said(part.query()));
        }

        static Piece of(Query query) {
            return of(new QueryPart(query instanceof Query.Or ? "(" + QueryPrinter.print(query) + ")" : QueryPrinter.print(query), 0, query));
        }

        boolean names(FacetValue value) {
            return said.stream().anyMatch(one -> one.value().equals(value));
        }

        boolean of(Facets.Kind kind) {
            return !said.isEmpty() && said.getFirst().value().kind() == kind;
        }

        boolean wanted() {
            return !said.isEmpty() && said.getFirst().choice() == Choice.IN;
        }
    }

    private FilterText(List<Piece> pieces) {
        this.pieces = pieces;
    }

    static FilterText of(String text, LabelNames labels) throws QuerySyntaxException {
        return new FilterText(QueryParser.parts(text, labels).stream().map(Piece::of).toList());
    }

    /** The values that are chosen, in their order. */
    Map<FacetValue, Choice> choices() {
        Map<FacetValue, Choice> choices = new LinkedHashMap<>();
        pieces.forEach(piece -> piece.said().forEach(said -> choices.put(said.value(), said.choice())));
        return choices;
    }

    Set<Facets.Kind> kinds() {
        return choices().keySet().stream().map(FacetValue::kind).collect(Collectors.toCollection(() -> EnumSet.noneOf(Facets.Kind.class)));
    }

    /** All of it but what one facet chooses: what that facet's values are counted among. */
    Query except(Facets.Kind kind) {
        return new Query.And(pieces.stream().filter(piece -> !piece.of(kind)).map(Piece::query).toList());
    }

    Query query() {
        return new Query.And(pieces.stream().map(Piece::query).toList());
    }

    String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining(" "));
    }

    FilterText with(FacetValue value, Choice choice) {
        List<Piece> next = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.names(value)) {
                List<Query> left = piece.said().stream().filter(said -> !said.value().equals(value))
                        .<Query>map(said -> said.value().condition()).toList();
                alternatives(left).ifPresent(query -> next.add(Piece.of(query)));
            } else {
                next.add(piece);
            }
        }
        switch (choice) {
            case OPEN -> { }
            case OUT -> next.add(Piece.of(new Query.Not(value.condition())));
            case IN -> want(next, value);
        }
        return new FilterText(List.copyOf(next));
    }

    /** Beside the values of the facet that are wanted already. */
    private static void want(List<Piece> pieces, FacetValue value) {
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.of(value.kind()) && piece.wanted()) {
                List<Query> all = new ArrayList<>(piece.said().stream().<Query>map(said -> said.value().condition()).toList());
                all.add(value.condition());
                pieces.set(i, Piece.of(new Query.Or(all)));
                return;
            }
        }
        pieces.add(Piece.of(value.condition()));
    }

    private static Optional<Query> alternatives(List<Query> conditions) {
        return switch (conditions.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(conditions.getFirst());
            default -> Optional.of(new Query.Or(conditions));
        };
    }

    /** Nothing chosen in one facet. */
    FilterText without(Set<Facets.Kind> kinds) {
        return new FilterText(pieces.stream().filter(piece -> kinds.stream().noneMatch(piece::of)).toList());
    }
}
