package org.podstudio.library.ui;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.podstudio.core.api.settings.Settings;
import org.podstudio.ui.Coalescer;
import org.podstudio.ui.Work;

/**
 * How each tab looks: its order, the size of its pictures, grid or list. Kept in the user's settings, which are read and written
 * behind. Used on the event dispatch thread.
 */
final class TabLooks {
    static final int STANDARD_PX = 160;
    private static final String OPEN = "library.open";

    /** How assets are laid out. */
    enum Layout {
        GRID,
        LIST
    }

    /** @param picturePx side of the square a picture is fitted in, in logical pixels */
    record Look(SortChoice sort, int picturePx, Layout layout) {
        static final Look STANDARD = new Look(SortChoice.NEWEST, STANDARD_PX, Layout.GRID);
    }

    /** What the settings said. */
    private record Known(LibraryTab tab, Map<LibraryTab, Look> looks) {}

    private final Work work;
    private final Coalescer save;
    private final Map<LibraryTab, Look> looks = new EnumMap<>(LibraryTab.class);
    private final Set<LibraryTab> dirty = EnumSet.noneOf(LibraryTab.class);
    private Optional<Settings> settings = Optional.empty();
    private LibraryTab tab = LibraryTab.ALL;

    TabLooks(Work work) {
        this.work = work;
        this.save = new Coalescer(work, this::save);
    }

    /** Reads them from the settings, and keeps them there from now on. @param then told on the EDT, with the tab that was open */
    void keepIn(Settings kept, java.util.function.Consumer<LibraryTab> then) {
        work.run(() -> read(kept), known -> {
            settings = Optional.of(kept);
            looks.putAll(known.looks());
            tab = known.tab();
            then.accept(tab);
        }, problem -> settings = Optional.of(kept));
    }

    Look of(LibraryTab which) {
        return looks.getOrDefault(which, Look.STANDARD);
    }

    void put(LibraryTab which, Look look) {
        if (!look.equals(of(which))) {
            looks.put(which, look);
            dirty.add(which);
            save.poke();
        }
    }

    void open(LibraryTab next) {
        if (next != tab) {
            tab = next;
            save.poke();
        }
    }

    private void save() {
        Map<LibraryTab, Look> changed = new EnumMap<>(LibraryTab.class);
        dirty.forEach(which -> changed.put(which, of(which)));
        dirty.clear();
        LibraryTab open = tab;
        settings.ifPresent(kept -> work.run(() -> {
            kept.put(OPEN, word(open));
            changed.forEach((which, look) -> {
                kept.put(key(which, "sort"), word(look.sort()));
                kept.put(key(which, "picture"), Integer.toString(look.picturePx()));
                kept.put(key(which, "layout"), word(look.layout()));
            });
            return changed.size();
        }, done -> { }, problem -> { }));
    }

    private static Known read(Settings kept) {
        Map<LibraryTab, Look> found = new EnumMap<>(LibraryTab.class);
        for (LibraryTab which : LibraryTab.values()) {
            found.put(which, new Look(one(SortChoice.class, kept.get(key(which, "sort"))).orElse(SortChoice.NEWEST),
                    kept.get(key(which, "picture")).filter(px -> px.matches("\\d{1,4}")).map(Integer::valueOf)
                            .map(px -> Math.clamp(px, GridGeometry.MIN_PICTURE_PX, GridGeometry.MAX_PICTURE_PX)).orElse(STANDARD_PX),
                    one(Layout.class, kept.get(key(which, "layout"))).orElse(Layout.GRID)));
        }
        return new Known(one(LibraryTab.class, kept.get(OPEN)).orElse(LibraryTab.ALL), found);
    }

    private static String key(LibraryTab which, String what) {
        return "library." + word(which) + "." + what;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a word that an older or newer version wrote. */
    private static <E extends Enum<E>> Optional<E> one(Class<E> type, Optional<String> word) {
        return word.flatMap(w -> EnumSet.allOf(type).stream().filter(e -> word(e).equals(w)).findFirst());
    }
}
