package org.podstudio.ui.keys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.settings.Settings;
import org.podstudio.core.api.settings.UserSettings;
import org.podstudio.ui.Work;
import org.podstudio.ui.problem.Problems;

/**
 * The keys of all commands as they hold now: the standard ones, and what the user made of them. The latter lie in the user's settings
 * under {@code keys.<id>}, only where they differ; they are read behind when the map is first asked for, and whoever shows or binds keys
 * hears of every change. On the event dispatch thread.
 */
@ServiceProvider(service = KeyMap.class)
public final class KeyMap {
    private static final Logger LOG = Logger.getLogger(KeyMap.class.getName());
    private static final String PREFIX = "keys.";
    private static final String LISTENERS = "podstudio.keys";

    private final Optional<Settings> settings;
    private final WindowKeys window;
    private final Work work;
    private final Map<String, List<KeyStroke>> own = new LinkedHashMap<>();
    /** Components that hear of changes; the listeners are kept by the components, so that these can be forgotten. */
    private final Map<JComponent, Boolean> hearing = new WeakHashMap<>();

    public KeyMap() {
        this(Optional.ofNullable(Lookup.getDefault().lookup(UserSettings.class)), new PlatformKeys(), Work.threads("PODStudio keys", 1));
    }

    /** @param work of one thread: changes are written in their order */
    KeyMap(Optional<? extends Settings> settings, WindowKeys window, Work work) {
        this.settings = settings.map(Settings.class::cast);
        this.window = window;
        this.work = work;
        work.run(this::stored, this::take, problem -> LOG.log(Level.WARNING, "The user's keys are not read: {0}", problem.lines()));
    }

    /** The application's map; a bare one with the standard keys where there is none, as in a test of one part. */
    public static KeyMap current() {
        KeyMap found = Lookup.getDefault().lookup(KeyMap.class);
        return found != null ? found : new KeyMap(Optional.empty(), WindowKeys.NONE, Work.direct());
    }

    private Map<String, List<KeyStroke>> stored() {
        return settings.map(Settings::all).orElse(Map.of()).entrySet().stream().filter(entry -> entry.getKey().startsWith(PREFIX))
                .collect(Collectors.toMap(entry -> entry.getKey().substring(PREFIX.length()), entry -> KeyNames.read(entry.getValue())));
    }

    private void take(Map<String, List<KeyStroke>> stored) {
        stored.forEach(own::putIfAbsent);
        spread(); // also when there are none: files of keys that were taken out of the settings go
    }

    /** Every command there is, those of the whole window first; those of one group together. */
    public List<KeyCommand> commands() {
        Map<String, KeyCommand> all = new LinkedHashMap<>();
        Stream.concat(Lookup.getDefault().lookupAll(KeyCommands.class).stream().flatMap(some -> some.commands().stream())
                        .filter(command -> !command.id().startsWith(WindowKeys.ACTIONS)),
                window.commands().stream()).forEach(command -> all.putIfAbsent(command.id(), command));
        return new ArrayList<>(all.values());
    }

    /** The command that a component binds itself under this id. */
    Optional<KeyCommand> find(String id) {
        return Lookup.getDefault().lookupAll(KeyCommands.class).stream().flatMap(some -> some.commands().stream())
                .filter(command -> command.id().equals(id)).<KeyCommand>map(command -> command).findFirst();
    }

    /** Its keys now, the one to name first in front; empty when it has none. */
    public List<KeyStroke> keys(KeyCommand command) {
        return own.getOrDefault(command.id(), command.standard());
    }

    /** Its keys as they are shown, or nothing. */
    public String shown(KeyCommand command) {
        return KeyNames.shown(keys(command));
    }

    /** The first key as it is shown in a tooltip, or nothing. */
    public String hint(KeyCommand command) {
        return keys(command).stream().findFirst().map(KeyNames::shown).orElse("");
    }

    /** A sentence with the key at its end in brackets, where there is one. */
    public String with(String sentence, KeyCommand command) {
        String hint = hint(command);
        return hint.isEmpty() ? sentence : sentence + " (" + hint + ")";
    }

    boolean changed(KeyCommand command) {
        return own.containsKey(command.id());
    }

    boolean anyChanged() {
        return !own.isEmpty();
    }

    /** Who has this key where the command would need it. */
    List<KeyCommand> holders(KeyStroke key, KeyCommand wanting) {
        return commands().stream().filter(other -> other.meets(wanting) && keys(other).contains(key) && !shared(key, other, wanting)).toList();
    }

    /** As they come, one place's command may have a key that means something else in the whole window; nobody took it from anybody. */
    private static boolean shared(KeyStroke key, KeyCommand one, KeyCommand other) {
        return one.standard().contains(key) && other.standard().contains(key);
    }

    /** Gives a command these keys and no others, at once. */
    void set(KeyCommand command, List<KeyStroke> keys) {
        if (keys.equals(command.standard())) {
            own.remove(command.id());
        } else {
            own.put(command.id(), List.copyOf(keys));
        }
        store(command.id());
        spread();
    }

    void reset(KeyCommand command) {
        set(command, command.standard());
    }

    void resetAll() {
        List<String> ids = List.copyOf(own.keySet());
        own.clear();
        ids.forEach(this::store);
        spread();
    }

    private void store(String id) {
        Optional<String> written = Optional.ofNullable(own.get(id)).map(KeyNames::written);
        work.run(() -> {
            settings.ifPresent(kept -> written.ifPresentOrElse(value -> kept.put(PREFIX + id, value), () -> kept.remove(PREFIX + id)));
            return id;
        }, done -> { }, Problems::show);
    }

    /** To the whole window's keys, and to every component that listens. */
    private void spread() {
        Map<String, List<KeyStroke>> now = Map.copyOf(own);
        work.run(() -> {
            window.apply(now);
            return now;
        }, done -> { }, Problems::show);
        for (JComponent component : List.copyOf(hearing.keySet())) {
            listeners(component).values().forEach(Runnable::run);
        }
    }

    /**
     * Runs {@code update} now and after every change, as long as the component lives.
     *
     * @param what names the listener: a later one of the same name takes its place
     */
    public void follow(JComponent component, String what, Runnable update) {
        hearing.put(component, Boolean.TRUE);
        listeners(component).put(what, update);
        update.run();
    }

    @SuppressWarnings("unchecked") // nobody else puts something there
    private static Map<String, Runnable> listeners(JComponent component) {
        Object kept = component.getClientProperty(LISTENERS);
        if (kept == null) {
            kept = new LinkedHashMap<String, Runnable>();
            component.putClientProperty(LISTENERS, kept);
        }
        return (Map<String, Runnable>) kept;
    }
}
