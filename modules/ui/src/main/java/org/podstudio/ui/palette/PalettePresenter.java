package org.podstudio.ui.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.Preferences;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.Work;

/**
 * Asks all sources for what is typed and shows what they find, each as soon as it answers; where the name fits best stands first, the order of
 * the sources decides among equals. On the EDT.
 */
@Messages("Palette_recent=Recently used")
final class PalettePresenter {
    private static final Logger LOG = Logger.getLogger(PalettePresenter.class.getName());
    private static final int MOST = 8;
    private static final int MOST_RECENT = 5;
    private static final String RECENT = "recent";

    private final List<PaletteSource> sources;
    private final Work work;
    private final Preferences preferences;
    private final PaletteView view;
    private int turn;
    private int awaited;

    PalettePresenter(List<? extends PaletteSource> sources, Work work, Preferences preferences, PaletteView view) {
        this.sources = sources.stream().map(PaletteSource.class::cast).sorted(Comparator.comparingInt(PaletteSource::position)).toList();
        this.work = work;
        this.preferences = preferences;
        this.view = view;
    }

    void type(String text) {
        String words = text.strip();
        int own = ++turn;
        awaited = sources.size();
        List<String> recent = recent();
        TreeMap<Integer, List<PaletteItem>> answers = new TreeMap<>();
        for (int i = 0; i < sources.size(); i++) {
            int place = i;
            PaletteSource source = sources.get(i);
            // Without words, what was used lately comes first, wherever it is in a source's order.
            int most = words.isEmpty() ? Integer.MAX_VALUE : MOST;
            Consumer<List<PaletteItem>> answered = found -> {
                if (own == turn) {
                    answers.put(place, found);
                    awaited--;
                    view.show(words.isEmpty() ? groups(answers, recent) : ranked(answers, words), awaited == 0);
                }
            };
            work.run(() -> source.find(words, most), answered, problem -> {
                LOG.log(Level.WARNING, "{0}: {1}", new Object[] {source.title(), problem.lines()});
                answered.accept(List.of());
            });
        }
    }

    /** Where a name holds what was typed, names that only have its letters somewhere in their order are left out. */
    private List<PaletteView.Group> ranked(TreeMap<Integer, List<PaletteItem>> answers, String words) {
        record Ranked(PaletteView.Group group, int rank) {}
        List<Ranked> all = groups(answers, List.of()).stream().map(group -> new Ranked(group,
                group.items().stream().mapToInt(item -> NameMatch.rank(words, item.title())).max().orElse(0)))
                .sorted(Comparator.comparingInt((Ranked one) -> -one.rank())).toList();
        boolean loose = all.isEmpty() || NameMatch.isLoose(all.getFirst().rank());
        return all.stream().filter(one -> loose || !NameMatch.isLoose(one.rank())).map(Ranked::group).toList();
    }

    private List<PaletteView.Group> groups(TreeMap<Integer, List<PaletteItem>> answers, List<String> recent) {
        List<PaletteView.Group> groups = new ArrayList<>();
        List<PaletteItem> used = new ArrayList<>();
        for (String id : recent) {
            answers.values().stream().flatMap(List::stream).filter(item -> item.id().equals(id)).findFirst().ifPresent(used::add);
        }
        if (!used.isEmpty()) {
            groups.add(new PaletteView.Group(Bundle.Palette_recent(), used));
        }
        Set<String> shown = Set.copyOf(used.stream().map(PaletteItem::id).toList());
        answers.forEach((place, items) -> {
            List<PaletteItem> rest = items.stream().filter(item -> item.id().isEmpty() || !shown.contains(item.id())).limit(MOST).toList();
            if (!rest.isEmpty()) {
                groups.add(new PaletteView.Group(sources.get(place).title(), rest));
            }
        });
        return groups;
    }

    private List<String> recent() {
        String all = preferences.get(RECENT, "");
        return all.isEmpty() ? List.of() : List.of(all.split("\n"));
    }

    /** Does what was chosen. @return false when it cannot be done now */
    boolean choose(PaletteItem item) {
        if (!item.enabled()) {
            return false;
        }
        if (!item.id().isEmpty()) {
            List<String> ids = new ArrayList<>(recent());
            ids.remove(item.id());
            ids.addFirst(item.id());
            preferences.put(RECENT, String.join("\n", ids.subList(0, Math.min(MOST_RECENT, ids.size()))));
        }
        item.run().run();
        return true;
    }
}
