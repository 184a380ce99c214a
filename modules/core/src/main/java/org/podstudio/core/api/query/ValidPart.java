package org.podstudio.core.api.query;

import java.util.List;
import java.util.Optional;

/**
 * As much of a text as can be understood, so that a search box finds something while its text is being typed.
 *
 * @param query the longest part from the beginning that is a query; {@link Query#ALL} when there is none
 * @param mistake what is wrong with the whole, or cannot be answered; empty when nothing is
 */
public record ValidPart(Query query, Optional<QuerySyntaxException> mistake) {
    /** Parts tried before giving up; every try reads the text once. */
    private static final int TRIES = 50;

    public static ValidPart of(String text, LabelNames labels) {
        try {
            Query whole = QueryParser.parse(text, labels);
            return new ValidPart(whole, QueryFields.unmeasured(text, List.of(whole)));
        } catch (QuerySyntaxException mistake) {
            // Only parentheses may be missing at the end; else what lies before the mistake may be good.
            int end = text.length();
            for (int tries = 0; tries < TRIES && end > 0; tries++) {
                String part = text.substring(0, end);
                try {
                    return new ValidPart(QueryParser.parse(part + closing(part), labels), Optional.of(mistake));
                } catch (QuerySyntaxException shorter) {
                    end = tries == 0 && mistake.position() < end ? mistake.position() : text.lastIndexOf(' ', end - 1);
                }
            }
            return new ValidPart(Query.ALL, Optional.of(mistake));
        }
    }

    private static String closing(String part) {
        long open = part.chars().filter(c -> c == '(').count() - part.chars().filter(c -> c == ')').count();
        return ")".repeat((int) Math.max(0, open));
    }
}
