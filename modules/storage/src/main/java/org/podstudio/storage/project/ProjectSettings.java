package org.podstudio.storage.project;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.podstudio.core.api.settings.Settings;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Durability;

/** The settings of one project, in its database. */
final class ProjectSettings implements Settings {
    private final Database database;

    ProjectSettings(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> get(String key) {
        return database.read(sql -> Optional.ofNullable(sql.mapper(SettingMapper.class).get(key)));
    }

    @Override
    public void put(String key, String value) {
        database.changeUnchecked(Durability.PROCESS_DEATH, sql -> {
            SettingMapper mapper = sql.mapper(SettingMapper.class);
            mapper.delete(key);
            mapper.insert(key, value);
        });
    }

    @Override
    public void remove(String key) {
        database.changeUnchecked(Durability.PROCESS_DEATH, sql -> sql.mapper(SettingMapper.class).delete(key));
    }

    @Override
    public Map<String, String> all() {
        return database.read(sql -> {
            Map<String, String> all = new LinkedHashMap<>();
            sql.mapper(SettingMapper.class).all().forEach(row -> all.put(row.name(), row.text()));
            return all;
        });
    }
}
