package org.podstudio.library.ui.brush;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.openide.util.Lookup;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Projects;
import org.podstudio.core.api.settings.UserHome;

/** A project with one picture on a flat ground and the real engines, which need no model for it. */
final class Painted implements AutoCloseable {
    final JobQueue queue = Lookup.getDefault().lookup(JobQueue.class);
    final Project project;
    final Asset picture;
    final Path original;
    private final Path folder;
    private int commands;

    Painted(Path folder, int width, int height) throws Exception {
        this.folder = folder;
        System.setProperty(UserHome.PROPERTY, folder.resolve("home").toString());
        original = folder.resolve("cat.png");
        BufferedImage pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = pixels.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.setColor(new Color(0x204080));
        g.fillOval(width / 4, height / 4, width / 2, height / 2);
        g.setColor(new Color(0xa03010));
        g.fillRect(width * 3 / 8, height * 3 / 8, width / 8, height / 8);
        g.dispose();
        ImageIO.write(pixels, "png", original.toFile());
        project = Lookup.getDefault().lookup(Projects.class).create(folder.resolve("project"));
        picture = made(queue.submit(project, new JobRequest("import", Map.of("paths", List.of(original.toUri().toString())), List.of()), JobQueue.Force.NO));
    }

    /** What the jobs made, in the end. */
    Asset made(List<Job> jobs) throws Exception {
        Job ended = queue.await(project, jobs.getFirst().id());
        assertThat(ended.state()).as(String.valueOf(ended.facts())).isInstanceOf(JobState.Success.class);
        return project.assets().find(((JobState.Success) ended.state()).outputs().getFirst()).orElseThrow();
    }

    MaskFinder finder() {
        return new MaskFinder(project, queue, () -> Lookup.getDefault().lookup(ImageCodec.class), () -> folder.resolve("tries"));
    }

    /** What the command line makes of the picture with these settings, without a project. */
    byte[] byCommand(Map<String, Object> settings) throws Exception {
        Path target = folder.resolve("command-" + ++commands + ".png");
        queue.runDetached(new JobRequest(TouchUp.KIND, settings, List.of()), original, target, JobQueue.Force.NO);
        return Files.readAllBytes(target);
    }

    byte[] bytes(Asset asset) throws Exception {
        return Files.readAllBytes(project.file(asset));
    }

    @Override
    public void close() {
        queue.release(project, JobQueue.Leaving.CANCEL);
        project.close();
        System.clearProperty(UserHome.PROPERTY);
    }
}
