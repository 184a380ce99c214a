package org.podstudio.ui.hint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.Lookup;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.settings.SettingValues;
import org.podstudio.core.api.settings.Settings;
import org.podstudio.core.api.settings.StudioSettingsTable;
import org.podstudio.core.api.settings.UserSettings;
import org.podstudio.ui.Work;

/**
 * Which hint is seen: one at a time, the first of those whose place is on the screen, none that was dismissed, and none at all where the
 * user wants none. What was dismissed is kept with the user's settings. On the event dispatch thread.
 */
public final class Hints {
    /** Names of those that were dismissed, with commas between them. */
    static final String DISMISSED = "hints.dismissed";
    private static final Logger LOG = Logger.getLogger(Hints.class.getName());
    private static final Hints INSTALLED = installed();

    private final Optional<? extends Settings> settings;
    private final Work work;
    private final List<HintStrip> strips = new ArrayList<>();
    private final Set<String> dismissed = new LinkedHashSet<>();
    /** None until the settings were read. */
    private boolean wanted;

    /** @param settings without them there are no hints: nobody could dismiss one for good */
    Hints(Optional<? extends Settings> settings, Work work) {
        this.settings = settings;
        this.work = work;
        read();
    }

    private static Hints installed() {
        return new Hints(Optional.ofNullable(Lookup.getDefault().lookup(UserSettings.class)), Work.threads("PODStudio hints", 1));
    }

    /** The ones of the windows of this process. */
    public static Hints current() {
        return INSTALLED;
    }

    private record Kept(boolean wanted, List<String> dismissed) {}

    /** Once more, after the settings changed. */
    void read() {
        settings.ifPresent(kept -> work.run(() -> new Kept(SettingValues.of(Optional.of(kept), Optional.empty()).on(StudioSettingsTable.HINTS),
                kept.get(DISMISSED).map(names -> Arrays.asList(names.split(","))).orElse(List.of())), found -> {
            wanted = found.wanted();
            dismissed.clear();
            dismissed.addAll(found.dismissed());
            choose();
        }, Hints::untold));
    }

    void add(HintStrip strip) {
        strips.add(strip);
    }

    /** Once more, after something came or went. */
    void choose() {
        Optional<HintStrip> seen = wanted ? strips.stream().filter(strip -> strip.placed() && !dismissed.contains(strip.hint())).findFirst()
                : Optional.empty();
        strips.forEach(strip -> strip.reveal(seen.filter(one -> one == strip).isPresent()));
    }

    void dismiss(String hint) {
        dismissed.add(hint);
        choose();
        String names = String.join(",", dismissed);
        settings.ifPresent(kept -> work.run(() -> {
            kept.put(DISMISSED, names);
            return names;
        }, stored -> { }, Hints::untold));
    }

    /** All of them again. Blocks; not on the event dispatch thread. */
    static void bringBack(Settings settings) {
        settings.remove(DISMISSED);
    }

    /** A hint that comes once more is no reason to interrupt anybody. */
    private static void untold(Problem problem) {
        LOG.log(Level.WARNING, "What hints were dismissed is not known: {0}", problem.why());
    }
}
