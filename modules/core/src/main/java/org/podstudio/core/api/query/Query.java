package org.podstudio.core.api.query;

import java.util.List;
import java.util.Objects;

/** A parsed query. {@link QueryParser} makes it from text; the store translates it. */
public sealed interface Query {
    /** Matches every asset. */
    Query ALL = new And(List.of());

    /** All must match; an empty list matches everything. */
    record And(List<Query> parts) implements Query {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** At least one must match. */
    record Or(List<Query> parts) implements Query {
        public Or {
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("OR needs at least one part");
            }
        }
    }

    record Not(Query part) implements Query {
        public Not {
            Objects.requireNonNull(part);
        }
    }

    /**
     * Words in name, tags, notes, prompt or model, one after the other.
     *
     * @param words normalised by {@link Words#of}, at least one
     * @param prefix whether the last word may go on
     */
    record Text(List<String> words, boolean prefix) implements Query {
        public Text {
            words = List.copyOf(words);
            if (words.isEmpty()) {
                throw new IllegalArgumentException("a text term has at least one word");
            }
        }
    }

    /** Comparison with a field. @param value as typed, already checked to fit the field */
    record Compare(Field field, Operator operator, String value) implements Query {
        public Compare {
            Objects.requireNonNull(field);
            Objects.requireNonNull(operator);
            Objects.requireNonNull(value);
        }
    }

    /** Inclusive range, either end may be empty text for open. */
    record Range(Field field, String from, String to) implements Query {}

    /** How a value is compared. */
    enum Operator {
        EQUALS,
        /** Of a text that {@link #EQUALS} looks into by words: the whole of it is just this. The value is a {@link TextPattern} without star. */
        EXACTLY,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL
    }
}
