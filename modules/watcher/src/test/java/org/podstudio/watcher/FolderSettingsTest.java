package org.podstudio.watcher;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.project.ProjectClosedException;
import org.podstudio.core.api.settings.Settings;

class FolderSettingsTest {
    @Test
    void aProjectThatClosesMeanwhileIsNoBrokenSetting() {
        assertThatThrownBy(() -> new FolderSettings(new Closed()).read()).isInstanceOf(ProjectClosedException.class);
    }

    /** The settings of a project that is closed. */
    private static final class Closed implements Settings {
        @Override
        public Optional<String> get(String key) {
            throw new ProjectClosedException();
        }

        @Override
        public void put(String key, String value) {
            throw new ProjectClosedException();
        }

        @Override
        public void remove(String key) {
            throw new ProjectClosedException();
        }

        @Override
        public Map<String, String> all() {
            throw new ProjectClosedException();
        }
    }
}
