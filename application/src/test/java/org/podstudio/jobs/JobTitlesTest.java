package org.podstudio.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openide.util.Lookup;
import org.podstudio.core.spi.JobKind;

/** A job is called as the line of the menu that starts it. */
class JobTitlesTest {
    @ParameterizedTest
    @CsvSource({
        "import, org.podstudio.library.ui, CTL_ImportAction",
        "relink, org.podstudio.library.ui, CTL_LocateAction",
        "bg_remove, org.podstudio.library.ui, CTL_RemoveBackgroundAction",
        "pack_build, org.podstudio.packbuilder.ui, CTL_BuildPack"
    })
    void jobsAreCalledAsTheMenuCallsThem(String kind, String bundle, String key) {
        String title = Lookup.getDefault().lookupAll(JobKind.class).stream().filter(one -> one.id().equals(kind)).findFirst().orElseThrow().title();
        String line = ResourceBundle.getBundle(bundle + ".Bundle", Locale.ENGLISH).getString(key);
        assertThat(title.toLowerCase(Locale.ROOT)).isEqualTo(line.replaceAll("[&…]", "").toLowerCase(Locale.ROOT));
    }
}
