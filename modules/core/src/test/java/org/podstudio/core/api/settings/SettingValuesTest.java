package org.podstudio.core.api.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podstudio.core.api.problem.StudioException;

class SettingValuesTest {
    private final Kept user = new Kept();
    private final Kept project = new Kept();
    private final SettingValues values = SettingValues.of(Optional.of(user), Optional.of(project));

    @Test
    void theProjectsValueGoesBeforeTheUsersAndThatBeforeTheStandard() throws StudioException {
        assertThat(values.text(StudioSettingsTable.IMPORT_MODE)).isEqualTo("copy");
        assertThat(values.source(StudioSettingsTable.IMPORT_MODE)).isEmpty();
        values.put(StudioSettingsTable.IMPORT_MODE, SettingScope.EVERYONE, "move");
        assertThat(values.text(StudioSettingsTable.IMPORT_MODE)).isEqualTo("move");
        values.put(StudioSettingsTable.IMPORT_MODE, SettingScope.PROJECT, "reference");
        assertThat(values.text(StudioSettingsTable.IMPORT_MODE)).isEqualTo("reference");
        assertThat(values.source(StudioSettingsTable.IMPORT_MODE)).contains(SettingScope.PROJECT);
        values.reset(StudioSettingsTable.IMPORT_MODE, SettingScope.PROJECT);
        assertThat(values.text(StudioSettingsTable.IMPORT_MODE)).isEqualTo("move");
    }

    @Test
    void aProjectCanHaveTheStandardWhereTheUserHasSomethingElse() throws StudioException {
        values.put(StudioSettingsTable.IMPORT_MODE, SettingScope.EVERYONE, "move");
        values.put(StudioSettingsTable.IMPORT_MODE, SettingScope.PROJECT, "copy");
        assertThat(values.text(StudioSettingsTable.IMPORT_MODE)).isEqualTo("copy");
    }

    @Test
    void theUsersStandardIsNotStored() throws StudioException {
        values.put(StudioSettingsTable.THEME, SettingScope.EVERYONE, "light");
        assertThat(user.all()).isEqualTo(Map.of("look.theme", "light"));
        values.put(StudioSettingsTable.THEME, SettingScope.EVERYONE, "dark");
        assertThat(user.all()).isEmpty();
    }

    @Test
    void aValueOfNobodysScopeIsRefused() {
        assertThatThrownBy(() -> values.put(StudioSettingsTable.THEME, SettingScope.PROJECT, "light")).isInstanceOf(StudioException.class);
        assertThatThrownBy(() -> SettingValues.of(Optional.of(user), Optional.empty())
                .put(StudioSettingsTable.AUTO_APPROVE, SettingScope.PROJECT, "4")).isInstanceOf(StudioException.class);
        assertThat(project.all()).isEmpty();
    }

    @Test
    void aUsersValueOfAProjectsOwnSettingDoesNotCount() {
        user.put("auto_approve_threshold", "3");
        assertThat(values.text(StudioSettingsTable.AUTO_APPROVE)).isEqualTo("off");
    }

    @ParameterizedTest
    @CsvSource({"look.theme,purple", "cache.max_mb,much", "cache.max_mb,0", "cache.max_mb,-5", "cache.max_mb,99999999999999999999",
        "projects.folder,here", "pack.zip,maybe"})
    void whatASettingCannotHaveIsRefusedInWordsAndNotStored(String key, String text) {
        Setting setting = StudioSettingsTable.of(key).orElseThrow();
        assertThatThrownBy(() -> values.put(setting, SettingScope.EVERYONE, text)).isInstanceOfSatisfying(StudioException.class,
                e -> assertThat(e.problem().why()).contains(text));
        assertThat(user.all()).isEmpty();
    }

    @Test
    void whatSomebodyWroteWronglyIsShownButNotUsed() {
        user.put("cache.max_mb", "much");
        assertThat(values.text(StudioSettingsTable.CACHE_MAX_MB)).isEqualTo("much");
        assertThat(values.number(StudioSettingsTable.CACHE_MAX_MB)).isEqualTo(2000);
    }

    @Test
    void aCheckKnowsMoreThanTheKind() {
        SettingValues checked = new SettingValues(Optional.of(user), Optional.empty(), List.of(new SettingCheck() {
            @Override
            public String key() {
                return "import.theme_rules";
            }

            @Override
            public Optional<String> mistake(String text) {
                return text.startsWith("[") ? Optional.empty() : Optional.of("No list.");
            }
        }));
        assertThat(checked.mistake(StudioSettingsTable.THEME_RULES, "{}")).contains("No list.");
        assertThat(checked.mistake(StudioSettingsTable.THEME_RULES, "[]")).isEmpty();
        assertThat(checked.mistake(StudioSettingsTable.PACK_AUTHOR, "{}")).isEmpty();
    }

    /** Core knows no fakes of others. */
    private static final class Kept implements Settings {
        private final Map<String, String> values = new HashMap<>();

        @Override
        public Optional<String> get(String key) {
            return Optional.ofNullable(values.get(key));
        }

        @Override
        public void put(String key, String value) {
            values.put(key, value);
        }

        @Override
        public void remove(String key) {
            values.remove(key);
        }

        @Override
        public Map<String, String> all() {
            return Map.copyOf(values);
        }
    }
}
