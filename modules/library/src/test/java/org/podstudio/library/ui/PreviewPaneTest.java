package org.podstudio.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Work;

class PreviewPaneTest {
    @TempDir
    Path folder;

    @Test
    void aPictureThatWasPassedBeforeItsTurnIsNotDecoded() {
        List<Object> decoded = new ArrayList<>();
        ImageCodec codec = (ImageCodec) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {ImageCodec.class},
                (proxy, method, args) -> {
                    decoded.add(args[0]);
                    throw StudioException.of("damaged", "Not shown.", "The file is damaged.", "Import it again.");
                });
        MemoryProject project = new MemoryProject(folder);
        Asset passed = SampleAssets.image("passed.png");
        Asset stayed = SampleAssets.image("stayed.png");
        project.assets().add(List.of(passed, stayed));
        Deque<Runnable> behind = new ArrayDeque<>();
        PreviewPane pane = new PreviewPane(new Work(behind::add, Runnable::run), Optional.of(codec));
        pane.show(project, GridCell.of(passed));
        pane.show(project, GridCell.of(stayed));
        behind.forEach(Runnable::run);
        assertThat(decoded).containsExactly(project.file(stayed));
    }
}
