package org.podstudio.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openide.filesystems.FileUtil;

class OwnMenuItemsTest {
    private final List<String> performed = new ArrayList<>();
    private final Shown menu = new Shown();

    /** As a system would show it. */
    private static final class Shown implements ApplicationMenu {
        private Runnable about = () -> { };
        private Runnable settings = () -> { };
        private Runnable quit = () -> { };

        @Override
        public void onAbout(Runnable chosen) {
            about = chosen;
        }

        @Override
        public void onSettings(Runnable chosen) {
            settings = chosen;
        }

        @Override
        public void onQuit(Runnable chosen) {
            quit = chosen;
        }
    }

    @BeforeEach
    void install() {
        OwnMenuItems.install(menu, (category, id) -> performed.add("Actions/" + category + "/" + id.replace('.', '-') + ".instance"));
    }

    @Test
    void aboutAndSettingsAreOursAndInstalled() {
        menu.about.run();
        menu.settings.run();
        assertThat(performed).containsExactly("Actions/Help/org-podstudio-ui-about-AboutAction.instance",
                "Actions/Edit/org-podstudio-ui-settings-SettingsAction.instance");
        assertThat(performed).allMatch(action -> FileUtil.getConfigFile(action) != null);
    }

    @Test
    void quittingIsWhatQuittingByKeyIsSoThatJobsAreAskedFor() {
        menu.quit.run();
        assertThat(performed).containsExactly("Actions/System/org-netbeans-core-actions-SystemExit.instance");
    }
}
