package org.podstudio.inspector.ui;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.project.Project;
import org.podstudio.ui.Work;
import org.podstudio.ui.thumb.MissingThumbnails;
import org.podstudio.ui.thumb.ThumbnailLoader;

/** The thumbnails that a dock shows: those of one project, until it follows another. For the event dispatch thread. */
final class ProjectPictures implements AutoCloseable {
    private final Supplier<JobQueue> queue;
    private final Work work;
    private final Consumer<Optional<ThumbnailLoader>> panel;
    private final Runnable repaint;
    private Optional<Project> pictured = Optional.empty();
    private Optional<ThumbnailLoader> thumbnails = Optional.empty();

    /**
     * @param panel gets the thumbnails of each project that is followed
     * @param repaint called when one of them has come
     */
    ProjectPictures(Supplier<JobQueue> queue, Work work, Consumer<Optional<ThumbnailLoader>> panel, Runnable repaint) {
        this.queue = queue;
        this.work = work;
        this.panel = panel;
        this.repaint = repaint;
    }

    void follow(Optional<Project> project) {
        if (!project.equals(pictured)) {
            close();
            pictured = project;
            // The library asks for what is missing.
            thumbnails = project.map(p -> new ThumbnailLoader(p,
                    new MissingThumbnails(queue.get(), MissingThumbnails.Asking.NO), work, repaint));
            panel.accept(thumbnails);
        }
    }

    @Override
    public void close() {
        thumbnails.ifPresent(ThumbnailLoader::close);
        thumbnails = Optional.empty();
        pictured = Optional.empty();
    }
}
