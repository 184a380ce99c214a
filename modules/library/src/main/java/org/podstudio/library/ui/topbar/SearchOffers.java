package org.podstudio.library.ui.topbar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Facets;
import org.podstudio.core.api.asset.TagDefinition;
import org.podstudio.core.api.pack.Pack;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.query.Completion;
import org.podstudio.core.api.query.Field;
import org.podstudio.core.api.query.LabelNames;
import org.podstudio.core.api.query.Query;
import org.podstudio.ui.Texts;

/** Completes names of fields and their values from what is in the project. Asks the store, so it is for a background thread. */
@Messages({
    "SEARCH_hint_recent=searched before",
    "SEARCH_hint_field=field",
    "SEARCH_hint_tag=tag"
})
final class SearchOffers {
    private static final int MOST = 8;

    private final Project project;

    SearchOffers(Project project) {
        this.project = project;
    }

    /** A value and what is said of it. */
    private record Value(String text, String hint) {}

    /** @param recent what was searched for lately, newest first; offered while nothing is typed */
    List<Offer> of(String text, int caret, List<String> recent) {
        if (text.isBlank()) {
            return recent.stream().limit(MOST).map(one -> new Offer(one, Bundle.SEARCH_hint_recent(), one, one.length())).toList();
        }
        Completion at = Completion.at(text, caret);
        List<Offer> offers = new ArrayList<>();
        if (at.field().isPresent()) {
            values(at.field().get(), at.typed()).filter(value -> fits(value.text(), at.typed())).limit(MOST)
                    .forEach(value -> offers.add(offer(text, at, value.text(), value.hint(), Completion.written(value.text()) + " ")));
        } else {
            at.fields().stream().limit(MOST / 2).forEach(name -> offers.add(offer(text, at, name, Bundle.SEARCH_hint_field(), name)));
            if (!at.typed().isBlank() && !at.typed().startsWith("\"")) {
                project.tags().complete(at.typed(), MOST / 2).forEach(tag -> offers.add(offer(text, at, tag.name(), Bundle.SEARCH_hint_tag(),
                        "tag:" + Completion.written(tag.name()) + " ")));
            }
        }
        return offers.stream().filter(offer -> !offer.text().strip().equals(text.strip())).limit(MOST).toList();
    }

    private static Offer offer(String text, Completion at, String label, String hint, String written) {
        String behind = text.substring(at.to()).stripLeading();
        String start = text.substring(0, at.from()) + written;
        return new Offer(label, hint, start + behind, start.length());
    }

    private static boolean fits(String value, String typed) {
        return value.toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT));
    }

    private Stream<Value> values(Field field, String typed) {
        return switch (field) {
            case TAG -> typed.isEmpty() ? counted(project.assets().tags())
                    : project.tags().complete(typed, MOST).stream().map(TagDefinition::name).map(SearchOffers::plain);
            case THEME -> counted(project.assets().themes());
            case COLLECTION -> project.collections().list().stream().map(c -> new Value(c.name(), Texts.count(c.size())));
            case PACK -> project.packs().list().stream().map(Pack::name).distinct().map(SearchOffers::plain);
            case LABEL -> LabelNames.of(project.settings()).all().stream().map(SearchOffers::plain);
            case RATING -> Stream.of("5", "4", "3", "2", "1", "0").map(SearchOffers::plain);
            case RATIO -> Stream.of("portrait", "square", "landscape", "16:9", "4:3", "2:3").map(SearchOffers::plain);
            case CREATED, MODIFIED -> Stream.of("today", "yesterday", "7d", "1m", "1y").map(SearchOffers::plain);
            case GENERATOR -> facet(Facets.Kind.GENERATOR);
            case MODEL -> facet(Facets.Kind.MODEL);
            case FORMAT -> facet(Facets.Kind.FORMAT);
            default -> Completion.at(field.wire() + ":", field.wire().length() + 1).values().stream().map(SearchOffers::plain);
        };
    }

    private static Value plain(String text) {
        return new Value(text, "");
    }

    private static Stream<Value> counted(Map<String, Long> values) {
        return values.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(entry -> new Value(entry.getKey(), Texts.count(entry.getValue())));
    }

    private Stream<Value> facet(Facets.Kind kind) {
        return project.assets().facets(Query.ALL).of(kind).stream().flatMap(facet -> facet.values().stream())
                .map(value -> new Value(value.value(), Texts.count(value.count())));
    }
}
