package org.podstudio.watcher.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.watch.WatchedFolder;
import org.podstudio.testsupport.AccessibleTree;
import org.podstudio.testsupport.QuietPaint;
import org.podstudio.testsupport.SeenFocus;
import org.podstudio.watcher.WatchActivity;

class ListenerPanelTest {
    @TempDir
    Path folder;

    @Test
    void whatTakesTheKeyboardHasANameWhatIsDisabledAReasonAndPaintingDisturbsNothing() throws Exception {
        ListenerPanel panel = new ListenerPanel((ListenerPanel.Wishes) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {ListenerPanel.Wishes.class}, (proxy, method, args) -> null));
        assertThat(AccessibleTree.faults(panel)).as("no project").isEmpty();
        panel.show(List.of(), WatchActivity.Pause.NO, List.of(), List.of());
        assertThat(AccessibleTree.faults(panel)).as("no folder").isEmpty();
        panel.show(Arrays.stream(FolderRow.State.values()).map(state -> new FolderRow(new WatchedFolder(folder, true, "copy", null, List.of()), state))
                .toList(), WatchActivity.Pause.YES, List.of(), List.of());
        assertThat(AccessibleTree.faults(panel)).as("a folder in each state").isEmpty();
        assertThat(QuietPaint.disturbed(panel, 300, 700)).isEmpty();
        assertThat(SeenFocus.unseen(panel, 300, 700)).isEmpty();
    }
}
