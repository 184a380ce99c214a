package org.podstudio.library.ui.filters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.media.Palette;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.JobKind;
import org.podstudio.library.similar.FingerprintJob;
import org.podstudio.testsupport.IdleQueue;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Work;

class UnseenPicturesTest {
    @TempDir
    Path folder;

    private final AtomicInteger unknown = new AtomicInteger(-1);
    private final List<String> submitted = new ArrayList<>();
    private final UnseenPictures unseen = new UnseenPictures(Work.direct(), new Queue(), () -> { }, unknown::set, problem -> {
        throw new AssertionError(problem.lines());
    });

    private final class Queue extends IdleQueue {
        @Override
        public List<JobKind<?>> kinds() {
            return List.of(new FingerprintJob());
        }

        @Override
        public List<Job> submit(Project project, JobRequest request, Force force) {
            submitted.add(request.kind());
            return List.of();
        }
    }

    @Test
    void picturesAreLookedAtOnceAndOnlyWhenAColorIsSearchedFor() {
        MemoryProject project = new MemoryProject(folder);
        Asset dragon = SampleAssets.image("dragon.png");
        project.assets().add(List.of(dragon));
        unseen.searched("color:red");
        unseen.show(Optional.of(project));
        unseen.searched("red dragon");
        assertThat(submitted).as("a word is no colour").isEmpty();
        unseen.searched("dragon color:#2fc7b5 ratin");
        unseen.searched("color:red");
        assertThat(submitted).containsExactly("fingerprint");
        project.likeness().putPalettes(Map.of(dragon.id(), new Palette(List.of())));
        unseen.show(Optional.of(project));
        unseen.searched("color:red");
        assertThat(submitted).as("all are known").hasSize(1);
    }

    @Test
    void aLibraryFromBeforeColorsSaysHowManyAreNotKnownAndFindsThemOutOnRequest() {
        MemoryProject project = new MemoryProject(folder);
        Asset dragon = SampleAssets.image("dragon.png");
        project.assets().add(List.of(dragon, SampleAssets.image("horse.png")));
        unseen.show(Optional.of(project));
        assertThat(unknown).as("not before the facets are there").hasValue(0);
        unseen.counted();
        assertThat(unknown).hasValue(2);
        unseen.find();
        assertThat(submitted).containsExactly("fingerprint");
        assertThat(unknown).as("it is on its way").hasValue(0);
        unseen.counted();
        unseen.find();
        assertThat(submitted).as("once").hasSize(1);
    }
}
