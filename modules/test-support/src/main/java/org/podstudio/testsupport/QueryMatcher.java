package org.podstudio.testsupport;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.OkLab;
import org.podstudio.core.api.media.Palette;
import org.podstudio.core.api.query.Field;
import org.podstudio.core.api.query.FieldValues;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.api.query.TextPattern;
import org.podstudio.core.api.query.Words;

/** Answers a query by looking at each asset. Slow and plain: what the databases' translations are compared with. */
public final class QueryMatcher {
    private final Library library;

    /** What a query may ask that an asset does not know itself. */
    public interface Library {
        /** The live asset whose parent this is, if any. */
        boolean hasChildren(AssetId id);

        /** Whether another live asset has the same content. */
        boolean duplicated(Asset asset);

        /** How many live assets are in the asset's stack. */
        String stackKey(Asset asset);

        int stackSize(String key);

        List<Asset> byPrefix(String prefix);

        /** Names and slugs of completed packs that hold it, folded; {@code completed} false: of all packs. */
        Set<String> packs(AssetId id, boolean completed);

        /** Names, folded, and IDs of collections that hold it. */
        Set<String> collections(AssetId id);

        /** The colours of its picture, when they are known. */
        Optional<Palette> palette(AssetId id);

        /** Keys of the tags that {@code wanted} finds beside those whose own name it matches. */
        Set<String> tagsUnder(TextPattern wanted);
    }

    public QueryMatcher(Library library) {
        this.library = library;
    }

    public boolean matches(Query query, Asset asset) {
        return switch (query) {
            case Query.And and -> and.parts().stream().allMatch(part -> matches(part, asset));
            case Query.Or or -> or.parts().stream().anyMatch(part -> matches(part, asset));
            case Query.Not not -> !matches(not.part(), asset);
            case Query.Text text -> texts(asset).stream().anyMatch(words -> follows(words, text.words(), text.prefix()));
            case Query.Compare compare -> compare(compare, asset);
            case Query.Range range -> inRange(range, asset);
        };
    }

    private static List<List<String>> texts(Asset asset) {
        List<String> texts = new ArrayList<>(asset.tags());
        texts.add(asset.filename());
        texts.add(Objects.requireNonNullElse(asset.notes(), ""));
        texts.addAll(asset.prompts());
        if (asset.generator() != null) {
            texts.addAll(asset.generator().models());
        }
        return texts.stream().map(Words::of).toList();
    }

    private static boolean follows(List<String> words, List<String> wanted, boolean prefix) {
        for (int start = 0; start + wanted.size() <= words.size(); start++) {
            boolean same = words.subList(start, start + wanted.size() - 1).equals(wanted.subList(0, wanted.size() - 1));
            String last = words.get(start + wanted.size() - 1);
            if (same && (prefix ? last.startsWith(wanted.getLast()) : last.equals(wanted.getLast()))) {
                return true;
            }
        }
        return false;
    }

    private boolean compare(Query.Compare compare, Asset asset) {
        String wanted = compare.value();
        var generator = asset.generator();
        return switch (compare.field()) {
            case TYPE -> asset.facts().type().wire().equals(wanted);
            case STATUS -> asset.status().wire().equals(wanted);
            case SOURCE -> asset.source().wire().equals(wanted);
            case LABEL -> wanted.equals(asset.label() == null ? "none" : asset.label().wire());
            case ALPHA -> asset.facts().alpha() != null && asset.facts().alpha() == FieldValues.yes(wanted);
            case TAG -> asset.tags().stream().map(QueryMatcher::loose)
                    .anyMatch(tag -> loosely(wanted).matches(tag) || library.tagsUnder(loosely(wanted)).contains(tag));
            case THEME -> loosely(wanted).matches(loose(asset.theme()));
            case PACK -> library.packs(asset.id(), false).stream().anyMatch(loosely(wanted)::matches);
            case COLLECTION -> library.collections(asset.id()).stream().anyMatch(loosely(wanted)::matches);
            case MODEL -> generator != null && (compare.operator() == Query.Operator.EXACTLY
                    ? generator.models().contains(TextPattern.of(wanted).pieces().getFirst()) : any(generator.models(), wanted));
            case PROMPT -> any(asset.prompts(), wanted);
            case NEGATIVE -> any(asset.negativePrompts(), wanted);
            case GENERATOR -> generator != null && (compare.operator() == Query.Operator.EXACTLY
                    ? generator.platform().equals(TextPattern.of(wanted).pieces().getFirst()) : words(generator.platform(), wanted));
            case NAME -> words(asset.filename(), wanted);
            case NOTES -> words(asset.notes(), wanted);
            case SEED -> generator != null && generator.seed() != null && generator.seed().toString().equals(wanted);
            case FORMAT -> format(wanted).equals(format(asset.facts().format()));
            case CODEC -> java.util.stream.Stream.of(asset.facts().codec(), asset.facts().videoCodec(), asset.facts().audioCodec())
                    .anyMatch(codec -> codec != null && loosely(wanted).matches(loose(codec)));
            case MIME -> loosely(wanted).matches(loose(asset.facts().mimeType()));
            case PARENT -> wanted.equals("none") ? asset.parentId() == null
                    : asset.parentId() != null && asset.parentId().toString().startsWith(wanted.toLowerCase(Locale.ROOT));
            case ID -> asset.id().toString().startsWith(wanted.toLowerCase(Locale.ROOT));
            case HASH -> asset.hash().startsWith(wanted.toLowerCase(Locale.ROOT));
            case STACK -> library.byPrefix(wanted.toLowerCase(Locale.ROOT)).stream()
                    .anyMatch(other -> library.stackKey(other).equals(library.stackKey(asset)));
            case PATH -> {
                TextPattern pattern = TextPattern.of(wanted);
                yield (pattern.exact() ? pattern.anywhere() : pattern).map(QueryMatcher::path).matches(path(asset.path()));
            }
            case HAS -> has(wanted, asset);
            case IS -> is(wanted, asset);
            case SIMILAR, SEAM -> false;
            case CREATED -> inPeriod(asset.createdAt(), compare.operator(), FieldValues.period(wanted));
            case MODIFIED -> inPeriod(asset.fileModifiedAt(), compare.operator(), FieldValues.period(wanted));
            case RATIO -> ratio(compare, asset);
            case COLOR -> library.palette(asset.id()).filter(palette -> FieldValues.rgb(wanted).map(rgb -> palette.near(OkLab.of(rgb)))
                    .orElseGet(() -> palette.names().stream().anyMatch(name -> name.wire().equals(wanted)))).isPresent();
            default -> ordered(number(compare.field(), asset), compare.operator(), FieldValues.number(compare.field(), wanted));
        };
    }

    private static boolean ordered(@Nullable Double value, Query.Operator operator, double wanted) {
        return value != null && switch (operator) {
            case EQUALS, EXACTLY -> value == wanted;
            case LESS -> value < wanted;
            case LESS_OR_EQUAL -> value <= wanted;
            case GREATER -> value > wanted;
            case GREATER_OR_EQUAL -> value >= wanted;
        };
    }

    private static boolean inPeriod(@Nullable Instant at, Query.Operator operator, FieldValues.Period period) {
        return at != null && switch (operator) {
            case EQUALS, EXACTLY -> !at.isBefore(period.start()) && at.isBefore(period.end());
            case LESS -> at.isBefore(period.start());
            case LESS_OR_EQUAL -> at.isBefore(period.end());
            case GREATER -> !at.isBefore(period.end());
            case GREATER_OR_EQUAL -> !at.isBefore(period.start());
        };
    }

    private static boolean ratio(Query.Compare compare, Asset asset) {
        Double ratio = number(Field.RATIO, asset);
        if (ratio == null) {
            return false;
        }
        return FieldValues.shape(compare.value()).map(shape -> shape.fits(ratio)).orElseGet(() -> {
            double wanted = FieldValues.number(Field.RATIO, compare.value());
            return compare.operator() == Query.Operator.EQUALS ? Math.abs(ratio - wanted) <= wanted * FieldValues.RATIO_TOLERANCE
                    : ordered(ratio, compare.operator(), wanted);
        });
    }

    /** An asset without rating counts as 0 stars where 0 is asked for. */
    private static @Nullable Double number(Field field, Asset asset) {
        var facts = asset.facts();
        Number number = switch (field) {
            case RATING -> asset.rating() == null ? 0 : asset.rating();
            case WIDTH -> facts.width();
            case HEIGHT -> facts.height();
            case PIXELS -> facts.width() == null || facts.height() == null ? null : (Number) ((long) facts.width() * facts.height());
            case RATIO -> facts.width() == null || facts.height() == null ? null : (Number) ((double) facts.width() / facts.height());
            case DURATION -> facts.duration();
            case SIZE -> asset.sizeBytes();
            case FPS -> facts.fps();
            case CHANNELS -> facts.channels();
            case SAMPLE_RATE -> facts.sampleRate();
            default -> throw new IllegalArgumentException(field + " is no number");
        };
        return number == null ? null : (Double) number.doubleValue();
    }

    private static boolean inRange(Query.Range range, Asset asset) {
        if (range.field() == Field.CREATED || range.field() == Field.MODIFIED) {
            Instant at = range.field() == Field.CREATED ? asset.createdAt() : asset.fileModifiedAt();
            return at != null && (range.from().isEmpty() || !at.isBefore(FieldValues.period(range.from()).start()))
                    && (range.to().isEmpty() || at.isBefore(FieldValues.period(range.to()).end()));
        }
        Double value = range.field() == Field.SEAM ? null : number(range.field(), asset);
        return value != null && (range.from().isEmpty() || value >= FieldValues.number(range.field(), range.from()))
                && (range.to().isEmpty() || value <= FieldValues.number(range.field(), range.to()));
    }

    private boolean has(String what, Asset asset) {
        var generator = asset.generator();
        return switch (what) {
            case "prompt" -> !asset.prompts().isEmpty();
            case "negative" -> !asset.negativePrompts().isEmpty();
            case "model" -> generator != null && !generator.models().isEmpty();
            case "seed" -> generator != null && generator.seed() != null;
            case "generator" -> generator != null;
            case "notes" -> present(asset.notes());
            case "tags" -> !asset.tags().isEmpty();
            case "rating" -> asset.rating() != null;
            case "label" -> asset.label() != null;
            case "parent" -> asset.parentId() != null;
            case "children" -> library.hasChildren(asset.id());
            case "alpha" -> Boolean.TRUE.equals(asset.facts().alpha());
            case "audio" -> asset.facts().type().wire().equals("audio") || asset.facts().audioCodec() != null;
            case "theme" -> !loose(asset.theme()).equals(Asset.UNSORTED);
            default -> throw new IllegalArgumentException("has:" + what);
        };
    }

    private boolean is(String state, Asset asset) {
        return switch (state) {
            case "missing" -> asset.missing();
            case "undecodable" -> asset.undecodable();
            case "rated" -> asset.rating() != null;
            case "packed" -> !library.packs(asset.id(), true).isEmpty();
            case "referenced" -> !path(asset.path()).startsWith("library/") && !path(asset.path()).startsWith("work/");
            case "stacked" -> library.stackSize(library.stackKey(asset)) > 1;
            case "duplicate" -> library.duplicated(asset);
            case "trashed" -> false;
            default -> throw new IllegalArgumentException("is:" + state);
        };
    }

    private static boolean any(List<String> texts, String wanted) {
        return texts.stream().anyMatch(text -> words(text, wanted));
    }

    private static boolean words(@Nullable String text, String wanted) {
        return text != null && follows(Words.of(text), Words.of(wanted), TextPattern.of(wanted).open());
    }

    private static boolean present(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static String format(String typed) {
        String format = typed.toLowerCase(Locale.ROOT).replaceFirst("^\\.", "");
        return format.equals("jpeg") ? "jpg" : format.equals("tiff") ? "tif" : format;
    }

    private static TextPattern loosely(String typed) {
        return TextPattern.of(typed).map(QueryMatcher::loose);
    }

    /** Without case and accents. */
    static String loose(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{Mn}+", "").toLowerCase(Locale.ROOT);
    }

    private static String path(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
