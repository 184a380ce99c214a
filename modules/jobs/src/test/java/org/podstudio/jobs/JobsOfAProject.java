package org.podstudio.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetSource;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.project.Publisher;
import org.podstudio.testsupport.Hashes;
import org.podstudio.testsupport.HeaderProbe;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.testsupport.SampleFiles;

/** A project in memory for tests of queues, and files in it. */
public abstract class JobsOfAProject {
    @TempDir
    protected Path folder;

    protected MemoryProject project;

    @BeforeEach
    void openProject() {
        project = new MemoryProject(folder.resolve("project"));
    }

    /** A picture of 20 x 10 pixels. */
    protected Asset imported(String name) throws Exception {
        return published(SampleFiles.png(folder.resolve("staged-" + name), 20, 10, name.hashCode()), name);
    }

    protected Asset published(Path staged, String name) throws Exception {
        return ((Publisher.Published.Added) project.publisher().publish(JobId.random(), List.of(new Publisher.NewAsset(staged,
                "Library/images/unsorted/20260101/" + name, Hashes.sha256(staged), Files.size(staged), null, AssetSource.IMPORTED, null,
                new HeaderProbe().probe(staged, MediaProbe.Depth.HEADERS), "dragons", List.of(), null, SampleAssets.generator("a dragon"))),
                Publisher.Duplicates.ADD).getFirst()).asset();
    }

    protected static JobState.Success success(Job job) {
        assertThat(job.state()).as(String.valueOf(job.state())).isInstanceOf(JobState.Success.class);
        return (JobState.Success) job.state();
    }
}
