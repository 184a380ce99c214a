package org.podstudio.library.ui.filters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Work;
import org.podstudio.ui.select.SearchHub;
import org.podstudio.ui.toast.Toast;

/** The filters of a project with an approved dragon, a horse and a rejected cat. */
abstract class FiltersOfThree {
    @TempDir
    Path folder;

    final SearchHub hub = new SearchHub();
    final Recording view = new Recording();
    final Asset dragon = SampleAssets.generatedImage("dragon.png", "a red dragon");
    final Asset horse = SampleAssets.image("horse.png");
    final Asset cat = SampleAssets.image("cat.png");
    MemoryProject project;
    FiltersPresenter presenter;

    static final class Recording implements FiltersView {
        List<FilterGroup> groups = List.of();
        long total = -1;
        boolean filtered;
        boolean withoutProject;
        int shows;
        int openings;
        final List<Toast> toasts = new ArrayList<>();

        @Override
        public void showNoProject() {
            withoutProject = true;
        }

        @Override
        public void showOpening() {
            withoutProject = false;
            openings++;
        }

        @Override
        public void show(List<FilterGroup> shown, long all, boolean narrowed) {
            groups = shown;
            total = all;
            filtered = narrowed;
            shows++;
        }

        @Override
        public void toast(Toast toast) {
            toasts.add(toast);
        }

        @Override
        public void problem(Problem problem) {
            throw new AssertionError(problem.lines());
        }
    }

    @BeforeEach
    void threeAssets() throws Exception {
        project = new MemoryProject(folder);
        project.assets().add(List.of(dragon, horse, cat));
        project.assets().curate(new Curation.SetStatus(Approval.APPROVED), List.of(dragon.id()));
        project.assets().curate(new Curation.SetStatus(Approval.REJECTED), List.of(cat.id()));
        project.assets().curate(new Curation.Tag(List.of("Red Fire", "animal"), List.of()), List.of(dragon.id()));
        project.assets().curate(new Curation.Tag(List.of("animal"), List.of()), List.of(horse.id()));
        open(Runnable::run);
    }

    final void open(Executor background) {
        presenter = new FiltersPresenter(view, new Work(background, Runnable::run), hub);
        presenter.show(Optional.of(project));
    }

    @AfterEach
    void close() {
        presenter.close();
    }

    final FilterRow row(String group, String label) {
        return view.groups.stream().filter(g -> g.id().equals(group)).flatMap(g -> g.rows().stream())
                .filter(row -> row.label().equals(label)).findFirst().orElseThrow();
    }

    final void choose(String group, String label, Choice choice) {
        presenter.choose(row(group, label).value(), choice);
    }
}
