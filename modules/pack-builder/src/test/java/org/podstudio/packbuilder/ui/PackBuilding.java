package org.podstudio.packbuilder.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.pack.VerifyReport;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.MemorySettings;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Work;

/** A pack builder over a project of three pictures, and all that it talks to. */
abstract class PackBuilding {
    static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    final RecordingView view = new RecordingView();
    final ScriptedQueue queue = new ScriptedQueue();
    final List<Asset> three = List.of(SampleAssets.image("a.png"), SampleAssets.image("b.png"), SampleAssets.image("c.png"));
    MemoryProject project;
    final MemorySettings user = new MemorySettings();
    final ChosenStore store = new ChosenStore("standard");
    PackBuilderPresenter presenter;

    @BeforeEach
    void open(@TempDir Path folder) {
        project = new MemoryProject(folder);
        project.assets().add(three);
        presenter = presenter(view);
    }

    PackBuilderPresenter presenter(RecordingView shows) {
        return new PackBuilderPresenter(shows, queue, pack -> new VerifyReport(List.of()), List.of(store, new ChosenStore("other")), Optional.empty(),
                Optional.of(user), Work.direct(), Clock.fixed(NOW, ZoneOffset.UTC), action -> action);
    }

    void collect() {
        presenter.add(project, three.stream().map(Asset::id).toList());
    }

    static PackDetails named(String name) {
        return new PackDetails(name, "1.0.0", "Ann", "", "", "personal", true, true, List.of("standard"));
    }
}
