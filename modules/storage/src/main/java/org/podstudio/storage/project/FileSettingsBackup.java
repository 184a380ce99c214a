package org.podstudio.storage.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.file.PrivateFiles;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.settings.Setting;
import org.podstudio.core.api.settings.SettingCheck;
import org.podstudio.core.api.settings.SettingKind;
import org.podstudio.core.api.settings.SettingScope;
import org.podstudio.core.api.settings.SettingValues;
import org.podstudio.core.api.settings.SettingsBackup;
import org.podstudio.core.api.settings.StudioSettingsTable;
import org.podstudio.core.api.settings.UserSettings;
import org.podstudio.storage.db.Json;
import org.podstudio.storage.files.FileProblems;

/** Everyone's settings as JSON: {@code {"podstudio_settings": 1, "settings": {KEY: TEXT}}}. */
@ServiceProvider(service = SettingsBackup.class)
public final class FileSettingsBackup implements SettingsBackup {
    private static final String FORMAT = "podstudio_settings";
    private static final String SETTINGS = "settings";
    /** Nobody has this many words to say; what is larger is another file. */
    private static final long MOST_BYTES = 4L << 20;

    private final Supplier<UserSettings> user;
    private final Supplier<Collection<? extends SettingCheck>> checks;

    /** For the Lookup. */
    public FileSettingsBackup() {
        this(() -> Lookup.getDefault().lookup(UserSettings.class), () -> Lookup.getDefault().lookupAll(SettingCheck.class));
    }

    FileSettingsBackup(Supplier<UserSettings> user, Supplier<Collection<? extends SettingCheck>> checks) {
        this.user = user;
        this.checks = checks;
    }

    private static List<Setting> everyones() {
        return StudioSettingsTable.all().stream().filter(setting -> setting.scopes().contains(SettingScope.EVERYONE))
                .filter(setting -> !(setting.kind() instanceof SettingKind.Listed)).toList();
    }

    @Override
    public void write(Path file) throws StudioException {
        Map<String, Object> values = new LinkedHashMap<>();
        everyones().forEach(setting -> user.get().get(setting.key()).ifPresent(text -> values.put(setting.key(), text)));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(FORMAT, 1);
        all.put(SETTINGS, values);
        try {
            PrivateFiles.write(file, Json.writePretty(all));
        } catch (IOException e) {
            throw FileProblems.of("The settings were not backed up.", file, e);
        }
    }

    @Override
    public List<String> restore(Path file) throws StudioException {
        Map<?, ?> given = read(file);
        SettingValues values = new SettingValues(Optional.of(user.get()), Optional.empty(), checks.get());
        Map<Setting, String> usable = new LinkedHashMap<>();
        List<String> leftOut = new ArrayList<>();
        given.forEach((key, value) -> {
            Optional<Setting> setting = everyones().stream().filter(one -> one.key().equals(key)).findFirst();
            if (setting.isPresent() && value instanceof String text && values.mistake(setting.get(), text).isEmpty()) {
                usable.put(setting.get(), text);
            } else {
                leftOut.add(String.valueOf(key));
            }
        });
        for (Setting setting : everyones()) {
            if (usable.containsKey(setting)) {
                values.put(setting, SettingScope.EVERYONE, usable.get(setting));
            } else {
                values.reset(setting, SettingScope.EVERYONE);
            }
        }
        return leftOut;
    }

    private static Map<?, ?> read(Path file) throws StudioException {
        try {
            if (Files.size(file) <= MOST_BYTES) {
                Map<String, Object> all = Json.readMap(Files.readString(file));
                if (all.get(FORMAT) instanceof Number && all.get(SETTINGS) instanceof Map<?, ?> settings) {
                    return settings;
                }
            }
        } catch (UncheckedIOException | java.nio.charset.CharacterCodingException e) {
            throw none(file, e);
        } catch (IOException e) {
            throw FileProblems.of("The settings were not restored.", file, e);
        }
        throw none(file, null);
    }

    private static StudioException none(Path file, @Nullable Exception cause) {
        return new StudioException(new Problem("bad-settings-file", "The settings were not restored.",
                file + " holds no settings of PODStudio.", "Choose a file that a backup of the settings wrote."), cause);
    }
}
