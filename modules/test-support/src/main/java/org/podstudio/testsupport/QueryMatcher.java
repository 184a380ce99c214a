package org.podstudio.testsupport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.query.Field;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.api.query.Words;

/** Answers a query by looking at each asset. Slow and plain: what the databases' translations are compared with. */
public final class QueryMatcher {
    private QueryMatcher() {}

    public static boolean matches(Query query, Asset asset) {
        return switch (query) {
            case Query.And and -> and.parts().stream().allMatch(part -> matches(part, asset));
            case Query.Or or -> or.parts().stream().anyMatch(part -> matches(part, asset));
            case Query.Not not -> !matches(not.part(), asset);
            case Query.Text text -> texts(asset).stream().anyMatch(words -> follows(words, text));
            case Query.Compare compare -> compare(compare, asset);
            case Query.Range range -> inRange(range, asset);
        };
    }

    private static List<List<String>> texts(Asset asset) {
        List<String> texts = new ArrayList<>(asset.tags());
        texts.add(asset.filename());
        texts.add(Objects.requireNonNullElse(asset.notes(), ""));
        if (asset.generator() != null) {
            texts.add(Objects.requireNonNullElse(asset.generator().prompt(), ""));
            texts.add(Objects.requireNonNullElse(asset.generator().model(), ""));
        }
        return texts.stream().map(Words::of).toList();
    }

    private static boolean follows(List<String> words, Query.Text text) {
        List<String> wanted = text.words();
        for (int start = 0; start + wanted.size() <= words.size(); start++) {
            boolean same = words.subList(start, start + wanted.size() - 1).equals(wanted.subList(0, wanted.size() - 1));
            String last = words.get(start + wanted.size() - 1);
            if (same && (text.prefix() ? last.startsWith(wanted.getLast()) : last.equals(wanted.getLast()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean compare(Query.Compare compare, Asset asset) {
        String wanted = compare.value().toLowerCase(Locale.ROOT);
        if (compare.field() == Field.TAG) {
            return asset.tags().stream().anyMatch(tag -> glob(wanted, tag));
        }
        if (compare.field() == Field.HAS) {
            return value(wanted.equals("prompt") ? Field.PROMPT : Field.valueOf(wanted.toUpperCase(Locale.ROOT)), asset) != null;
        }
        if (compare.field() == Field.IS) {
            return is(wanted, asset);
        }
        Object value = value(compare.field(), asset);
        if (value == null) {
            return false;
        }
        if (!(value instanceof Number number)) {
            return glob(wanted, value.toString());
        }
        int order = Double.compare(number.doubleValue(), Double.parseDouble(wanted));
        return switch (compare.operator()) {
            case EQUALS -> order == 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }

    private static boolean is(String state, Asset asset) {
        return switch (state) {
            case "missing" -> asset.missing();
            case "undecodable" -> asset.undecodable();
            default -> asset.status().wire().equals(state);
        };
    }

    private static boolean inRange(Query.Range range, Asset asset) {
        Object value = value(range.field(), asset);
        if (value instanceof Number number) {
            return (range.from().isEmpty() || number.doubleValue() >= Double.parseDouble(range.from()))
                    && (range.to().isEmpty() || number.doubleValue() <= Double.parseDouble(range.to()));
        }
        return value != null
                && (range.from().isEmpty() || value.toString().compareTo(range.from()) >= 0)
                && (range.to().isEmpty() || value.toString().compareTo(range.to() + "~") <= 0);
    }

    private static @Nullable Object value(Field field, Asset asset) {
        var generator = asset.generator();
        return switch (field) {
            case TYPE -> asset.facts().type().wire();
            case STATUS -> asset.status().wire();
            case RATING -> asset.rating();
            case TAG -> asset.tags().isEmpty() ? null : asset.tags();
            case THEME -> asset.theme();
            case MODEL -> generator == null ? null : generator.model();
            case SEED -> generator == null ? null : generator.seed();
            case WIDTH -> asset.facts().width();
            case HEIGHT -> asset.facts().height();
            case DURATION -> asset.facts().duration();
            case SIZE -> asset.sizeBytes();
            case CREATED -> asset.createdAt();
            case SOURCE -> asset.source().wire();
            case PARENT -> asset.parentId();
            case FORMAT -> asset.facts().format();
            case LABEL -> asset.label() == null ? null : asset.label().wire();
            case ALPHA -> asset.facts().alpha() == null ? null : asset.facts().alpha() ? "yes" : "no";
            case GENERATOR -> generator == null ? null : generator.platform();
            case PROMPT -> generator == null ? null : generator.prompt();
            case NEGATIVE -> generator == null ? null : generator.negativePrompt();
            case PATH -> asset.path();
            case HAS, IS, PACK -> null;
        };
    }

    private static boolean glob(String wanted, String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return wanted.endsWith("*") ? lower.startsWith(wanted.substring(0, wanted.length() - 1)) : lower.equals(wanted);
    }
}
