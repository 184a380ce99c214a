package org.podstudio.jobs.presets;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.job.Preset;
import org.podstudio.core.api.job.Presets;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.settings.UserHome;
import org.podstudio.core.spi.JobKind;
import org.podstudio.jobs.SettingsRecord;
import org.podstudio.jobs.files.JsonFolder;

/** Presets of the installed kinds and of the user's folder {@code presets}. Nothing is kept in memory: files are few and small. */
@ServiceProvider(service = Presets.class)
public final class StudioPresets implements Presets {
    private static final String FORMAT = "podstudio-preset";

    private final Supplier<List<JobKind<?>>> kinds;
    private final JsonFolder folder;

    /** For the Lookup. */
    public StudioPresets() {
        this(() -> Lookup.getDefault().lookupAll(JobKind.class).stream().<JobKind<?>>map(kind -> kind).toList(),
                () -> UserHome.current().root().resolve("presets"));
    }

    StudioPresets(Supplier<List<JobKind<?>>> kinds, Supplier<Path> home) {
        this.kinds = kinds;
        this.folder = new JsonFolder(home, "preset");
    }

    /** One of the user's, and where it lies. */
    private record Own(Path file, String kind, Preset preset) {}

    @Override
    public Listing list(String kind) {
        List<Problem> problems = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        builtIn(kind).forEach(preset -> entries.add(new Entry(preset, Origin.BUILT_IN)));
        own(kind, problems).forEach(own -> entries.add(new Entry(own.preset(), Origin.USER)));
        return new Listing(List.copyOf(entries), List.copyOf(problems));
    }

    private List<Preset> builtIn(String kind) {
        return kinds.get().stream().filter(one -> one.id().equals(kind)).findFirst().map(JobKind::presets).orElse(List.of());
    }

    private List<Own> own(String kind, List<Problem> problems) {
        JsonFolder.Found found = folder.all();
        problems.addAll(found.problems());
        List<Own> own = new ArrayList<>();
        for (JsonFolder.Document document : found.documents()) {
            try {
                Own one = parsed(document.file(), document.content());
                if (one.kind().equals(kind)) {
                    own.add(one);
                }
            } catch (StudioException e) {
                problems.add(e.problem());
            }
        }
        own.sort(Comparator.comparing(one -> one.preset().title(), String.CASE_INSENSITIVE_ORDER));
        return own;
    }

    private Own parsed(Path file, Map<String, Object> content) throws StudioException {
        if (!FORMAT.equals(content.get("format"))) {
            throw folder.damaged(file, "Its \"format\" is not \"" + FORMAT + "\".", null);
        }
        if (!(content.get("kind") instanceof String kind) || !(content.get("title") instanceof String title) || title.isBlank()
                || !(content.get("settings") instanceof Map<?, ?> settings)) {
            throw folder.damaged(file, "It lacks a \"kind\", a \"title\" or its \"settings\".", null);
        }
        Map<String, Object> named = new LinkedHashMap<>();
        settings.forEach((name, value) -> named.put(String.valueOf(name), value));
        return new Own(file, kind, new Preset(title, title, named));
    }

    @Override
    public Optional<Preset> find(String kind, String name) {
        Optional<Preset> own = ownNamed(kind, name).map(Own::preset);
        return own.isPresent() ? own : builtIn(kind).stream()
                .filter(preset -> JsonFolder.sameName(preset.id(), name) || JsonFolder.sameName(preset.title(), name)).findFirst();
    }

    private Optional<Own> ownNamed(String kind, String name) {
        return own(kind, new ArrayList<>()).stream().filter(one -> JsonFolder.sameName(one.preset().title(), name)).findFirst();
    }

    @Override
    public Preset save(String kind, String title, Map<String, Object> settings) throws StudioException {
        String name = folder.checkedName(title);
        Map<String, Object> checked = checked(kind, settings);
        Optional<Own> before = ownNamed(kind, name);
        Path file = folder.write(kind + " " + name, content(kind, name, checked));
        if (before.isPresent() && !before.get().file().equals(file)) {
            folder.delete(before.get().file()); // it had come under a name of somebody else's
        }
        return new Preset(name, name, checked);
    }

    /** As JSON values, and only what was given: what is left out follows the kind's defaults, also when these change. */
    private Map<String, Object> checked(String kind, Map<String, Object> settings) throws StudioException {
        List<JobKind<?>> installed = kinds.get();
        JobKind<?> found = installed.stream().filter(one -> one.id().equals(kind)).findFirst().orElse(null);
        if (found == null) {
            throw StudioException.of("unknown-kind", "The preset was not saved.", "There is no kind of job called \"" + kind + "\".",
                    "Choose one of: " + String.join(", ", installed.stream().map(JobKind::id).sorted().toList()) + ".");
        }
        return checked(found, settings);
    }

    private static <S extends JobSettings> Map<String, Object> checked(JobKind<S> kind, Map<String, Object> settings) throws StudioException {
        SettingsRecord<S> type = new SettingsRecord<>(kind.settingsType(), kind.defaults());
        Map<String, Object> all = type.toMap(type.fromMap(settings));
        Map<String, Object> given = new LinkedHashMap<>();
        all.forEach((name, value) -> {
            if (settings.containsKey(name)) {
                given.put(name, value);
            }
        });
        return given;
    }

    @Override
    public void delete(String kind, String name) throws StudioException {
        folder.delete(ownNamed(kind, name).orElseThrow(() -> missing(kind, name, "You have no preset of that name for \"" + kind + "\"")).file());
    }

    private StudioException missing(String kind, String name, String why) {
        List<String> names = list(kind).presets().stream().map(entry -> entry.preset().title()).toList();
        return StudioException.of("no-such-preset", "There is no preset \"" + name + "\".", why + ".",
                names.isEmpty() ? "Save one first." : "Choose one of: " + String.join(", ", names) + ".");
    }

    @Override
    public Imported importFile(Path file) throws StudioException {
        Own own = parsed(file, folder.read(file));
        return new Imported(own.kind(), save(own.kind(), own.preset().title(), own.preset().settings()));
    }

    @Override
    public void exportFile(String kind, String name, Path file) throws StudioException {
        Preset preset = find(kind, name).orElseThrow(() -> missing(kind, name, "Neither you nor \"" + kind + "\" has one of that name"));
        folder.writeNew(file, content(kind, preset.title(), preset.settings()));
    }

    private static Map<String, Object> content(String kind, String title, Map<String, Object> settings) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("format", FORMAT);
        content.put("format_version", 1);
        content.put("kind", kind);
        content.put("title", title);
        content.put("settings", settings);
        return content;
    }
}
