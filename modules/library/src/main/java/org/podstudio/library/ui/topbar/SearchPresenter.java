package org.podstudio.library.ui.topbar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.query.LabelNames;
import org.podstudio.core.api.query.QueryFields;
import org.podstudio.core.api.query.QueryParser;
import org.podstudio.core.api.query.QueryPart;
import org.podstudio.core.api.query.QuerySyntaxException;
import org.podstudio.ui.Work;
import org.podstudio.ui.select.SearchHub;

/**
 * Decides what the search field shows: the text that all windows share, its conditions as chips, the mistake in it, and how it may go
 * on. Knows no Swing. Used on the event dispatch thread.
 */
final class SearchPresenter implements AutoCloseable {
    private final SearchView view;
    private final Work work;
    private final SearchHub hub;
    private final RecentSearches recent;
    private final Subscription following;
    private Optional<Project> project = Optional.empty();
    /** The conditions that are shown. */
    private List<QueryPart> parts = List.of();
    private int question;
    private int offering;

    SearchPresenter(SearchView view, Work work, SearchHub hub, RecentSearches recent) {
        this.view = view;
        this.work = work;
        this.hub = hub;
        this.recent = recent;
        this.following = hub.follow(search -> read(search.text()));
    }

    void show(Optional<Project> next) {
        project = next;
        read(hub.current().text());
    }

    private record Read(List<QueryPart> parts, Optional<QuerySyntaxException> mistake) {}

    private void read(String text) {
        int asked = ++question;
        Optional<Project> from = project;
        work.run(() -> read(text, from), read -> {
            if (asked == question) {
                parts = read.parts();
                view.show(text, read.parts(), read.mistake());
            }
        }, view::problem);
    }

    private static Read read(String text, Optional<Project> from) {
        try {
            List<QueryPart> parts = QueryParser.parts(text, from.map(p -> LabelNames.of(p.settings())).orElse(LabelNames.COLORS));
            return new Read(parts, QueryFields.unmeasured(text, parts.stream().map(QueryPart::query).toList()));
        } catch (QuerySyntaxException e) {
            return new Read(List.of(), Optional.of(e));
        }
    }

    /** Another text, as it stands after a short rest. A single letter is not looked for yet. */
    void typed(String text) {
        if (!unfinished(text) && !Begun.isSingle(text)) {
            hub.search(meant(text));
        }
    }

    /** The keyboard went elsewhere: nothing more is coming. */
    void left(String text) {
        hub.search(meant(text));
    }

    /** What was found while a word was typed stays found when the word is left so; a search that others set stays as they set it. */
    private String meant(String text) {
        return text.strip().equals(hub.current().text().strip()) ? text : Begun.of(text);
    }

    /** Whether what is wrong with the text is that it ends too soon, as in {@code tag:}, which is on its way to be right. */
    private static boolean unfinished(String text) {
        return read(text, Optional.empty()).mistake().filter(wrong -> wrong.position() >= text.stripTrailing().length()).isPresent();
    }

    /** The text is as the user wants it: it will be offered again. */
    void entered(String text) {
        hub.search(meant(text));
        offering++;
        work.run(() -> {
            if (read(text, project).mistake().isEmpty()) {
                recent.add(text);
            }
            return true;
        }, done -> { }, view::problem);
    }

    /** Takes one condition away; the others stand as they were typed. */
    void remove(QueryPart part) {
        List<QueryPart> left = new ArrayList<>(parts);
        left.remove(part);
        hub.search(left.stream().map(QueryPart::text).collect(Collectors.joining(" ")));
    }

    void clear() {
        hub.search("");
    }

    /** How the text may go on at the caret. */
    void complete(String text, int caret) {
        int asked = ++offering;
        project.ifPresent(p -> work.run(() -> new SearchOffers(p).of(text, caret, recent.all()), offers -> {
            if (asked == offering) {
                view.offer(text, offers);
            }
        }, view::problem));
    }

    /** Nobody waits for offers any more. */
    void completeNothing() {
        offering++;
    }

    @Override
    public void close() {
        following.close();
    }
}
