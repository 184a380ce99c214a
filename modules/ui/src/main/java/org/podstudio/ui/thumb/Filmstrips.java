package org.podstudio.ui.thumb;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.openide.util.RequestProcessor;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.media.Thumbnails;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.ProjectClosedException;
import org.podstudio.ui.Coalescer;
import org.podstudio.ui.Work;

/**
 * Frames of films for a pointer that rests on them. {@link #frame} never blocks: it answers what is in memory; what is not is read,
 * and what was never made is made by a job of the thumbnails' kind, once. Safe from any thread.
 */
public final class Filmstrips implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Filmstrips.class.getName());
    /** Some films' strips, 2.6 MB each at most. */
    private static final long BUDGET_BYTES = 24L << 20;
    /** So long the pointer stays before a strip is looked for: it often only passes. */
    private static final int RESTING_MS = 200;

    private final Project project;
    private final JobQueue queue;
    private final Coalescer repaint;
    private final RequestProcessor reader = new RequestProcessor("PODStudio filmstrips", 1, true);
    private final ThumbnailCache<AssetId> cache = new ThumbnailCache<>(BUDGET_BYTES);
    private final Subscription jobs;
    private final RequestProcessor.Task look;
    /** The film that is looked at now. Guarded by this, as is the set. */
    private @Nullable AssetId wished;
    /** Made by a job already, or tried. */
    private final Set<AssetId> asked = new HashSet<>();

    /** @param changed called on the EDT, coalesced, when there is more to paint */
    public Filmstrips(Project project, JobQueue queue, Work work, Runnable changed) {
        this.project = project;
        this.queue = queue;
        this.repaint = new Coalescer(work, changed);
        this.look = reader.create(this::look);
        this.jobs = queue.subscribe(this::jobChanged);
    }

    /** One of {@link Thumbnails#STRIP_FRAMES} frames, or null until they are here. @param at from 0 */
    public @Nullable Image frame(AssetId film, int at) {
        BufferedImage strip = cache.get(film);
        if (strip == null) {
            wish(film);
            return null;
        }
        int width = strip.getWidth() / Thumbnails.STRIP_FRAMES;
        return strip.getSubimage(Math.clamp(at, 0, Thumbnails.STRIP_FRAMES - 1) * width, 0, width, strip.getHeight());
    }

    private void wish(AssetId film) {
        synchronized (this) {
            if (film.equals(wished)) {
                return;
            }
            wished = film;
        }
        look.schedule(RESTING_MS);
    }

    /** The pointer has gone: what is not looked for yet is not needed. */
    public synchronized void leave() {
        wished = null;
    }

    private void look() {
        AssetId film;
        synchronized (this) {
            film = wished;
        }
        if (film == null) {
            return;
        }
        try {
            Asset asset = project.assets().find(film).orElse(null);
            BufferedImage strip = asset == null ? null : read(project.filmstrip(asset));
            if (strip != null) {
                cache.put(film, strip);
                repaint.poke();
            } else if (asset != null && first(film)) {
                queue.submit(project, new JobRequest(MissingThumbnails.KIND, Map.of("strips", true), List.of(film)), JobQueue.Force.NO);
            }
        } catch (ProjectClosedException e) {
            LOG.log(Level.FINE, "the project was closed meanwhile", e);
        } catch (StudioException e) {
            LOG.log(Level.INFO, "no filmstrip: " + e.getMessage(), e);
        }
    }

    private synchronized boolean first(AssetId film) {
        return asked.add(film);
    }

    private static @Nullable BufferedImage read(Path file) {
        try (var in = Files.newInputStream(file)) {
            BufferedImage strip = ImageIO.read(in);
            return strip == null || strip.getWidth() < Thumbnails.STRIP_FRAMES ? null : strip;
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Filmstrip " + file.getFileName() + " cannot be read", e);
            return null;
        }
    }

    private void jobChanged(Job job) {
        AssetId film;
        synchronized (this) {
            film = wished;
        }
        if (job.kind().equals(MissingThumbnails.KIND) && job.state() instanceof JobState.Success && film != null && job.inputs().contains(film)) {
            look.schedule(0);
        }
    }

    @Override
    public void close() {
        jobs.close();
        reader.stop();
        cache.clear();
    }
}
