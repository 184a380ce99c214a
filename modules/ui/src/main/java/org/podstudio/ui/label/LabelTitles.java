package org.podstudio.ui.label;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.openide.util.lookup.ServiceProviders;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.query.LabelNames;
import org.podstudio.core.api.settings.Setting;
import org.podstudio.ui.Work;
import org.podstudio.ui.settings.SettingsListener;

/**
 * What the colour labels are called in the project that is open: the user's names, else the colours'. One per process, found in the
 * Lookup. Names may be asked for on any thread; the settings are read behind.
 */
@ServiceProviders({@ServiceProvider(service = LabelTitles.class), @ServiceProvider(service = SettingsListener.class)})
@Messages({
    "Label_red=red", "Label_yellow=yellow", "Label_green=green", "Label_blue=blue", "Label_purple=purple",
    "Label_Red=Red", "Label_Yellow=Yellow", "Label_Green=Green", "Label_Blue=Blue", "Label_Purple=Purple"
})
public final class LabelTitles implements SettingsListener {
    private static final Logger LOG = Logger.getLogger(LabelTitles.class.getName());

    private final Work work;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Optional<Project> project = Optional.empty();
    /** Only labels that have a name of the user's. Written on the event dispatch thread. */
    private volatile Map<ColorLabel, String> names = Map.of();

    public LabelTitles() {
        this(Work.threads("PODStudio labels", 1));
    }

    LabelTitles(Work work) {
        this.work = work;
    }

    /** The application's; bare ones with the colours' names where there is none, as in a test of one part. */
    public static LabelTitles current() {
        LabelTitles found = Lookup.getDefault().lookup(LabelTitles.class);
        return found != null ? found : new LabelTitles(Work.direct());
    }

    /** This project is open now. */
    public void show(Optional<Project> next) {
        project = next;
        names = Map.of();
        refresh();
    }

    private void refresh() {
        Optional<Project> of = project;
        work.run(() -> of.map(LabelTitles::read).orElse(Map.of()), found -> {
            if (of.equals(project)) {
                names = found;
                listeners.forEach(Runnable::run);
            }
        }, problem -> LOG.log(Level.WARNING, "The names of the labels are not read: {0}", problem.lines()));
    }

    private static Map<ColorLabel, String> read(Project from) {
        LabelNames all = LabelNames.of(from.settings());
        Map<ColorLabel, String> own = new EnumMap<>(ColorLabel.class);
        for (ColorLabel label : ColorLabel.values()) {
            if (!all.name(label).equals(label.wire())) {
                own.put(label, all.name(label));
            }
        }
        return own;
    }

    /** Calls {@code listener} on the event dispatch thread after every change. */
    public Subscription listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void changed(Setting setting) {
        if (setting.key().startsWith("label.")) {
            refresh();
        }
    }

    /** As a title: {@code Red}, or the user's name. */
    public String title(ColorLabel label) {
        return Optional.ofNullable(names.get(label)).orElseGet(() -> switch (label) {
            case RED -> Bundle.Label_Red();
            case YELLOW -> Bundle.Label_Yellow();
            case GREEN -> Bundle.Label_Green();
            case BLUE -> Bundle.Label_Blue();
            case PURPLE -> Bundle.Label_Purple();
        });
    }

    /** Within a sentence: {@code red}, or the user's name. */
    public String word(ColorLabel label) {
        return Optional.ofNullable(names.get(label)).orElseGet(() -> switch (label) {
            case RED -> Bundle.Label_red();
            case YELLOW -> Bundle.Label_yellow();
            case GREEN -> Bundle.Label_green();
            case BLUE -> Bundle.Label_blue();
            case PURPLE -> Bundle.Label_purple();
        });
    }
}
