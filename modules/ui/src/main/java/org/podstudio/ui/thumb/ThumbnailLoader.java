package org.podstudio.ui.thumb;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.openide.util.RequestProcessor;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.Thumbnails;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Project.ThumbnailSize;
import org.podstudio.ui.Coalescer;
import org.podstudio.ui.Work;

/**
 * Thumbnails of one project for painting. {@link #get} never blocks: it answers what is in memory and remembers the wish.
 * Wishes are served newest first, and {@link #onlyFor} drops those that scrolled away. What has no thumbnail yet is asked
 * for in one job. Safe from any thread.
 */
public final class ThumbnailLoader implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ThumbnailLoader.class.getName());
    /** Room for about 60 large or 240 small pictures: more than a screen of either. */
    private static final long BUDGET_BYTES = 72L << 20;
    private static final int THREADS = 2;

    private record Key(AssetId id, ThumbnailSize size) {}

    private final Project project;
    private final MissingThumbnails missing;
    private final Coalescer repaint;
    private final RequestProcessor readers = new RequestProcessor("PODStudio thumbnails", THREADS, true);
    private final ThumbnailCache<Key> cache = new ThumbnailCache<>(BUDGET_BYTES);
    /** Newest wish first. Guarded by this, as are the three below. */
    private final Deque<Key> wishes = new ArrayDeque<>();
    /** Since when, in nanoseconds. */
    private final Map<Key, Long> wished = new HashMap<>();
    /** Looked for and not there. */
    private final Set<AssetId> absent = new HashSet<>();
    /** Of these, those worth another look because thumbnails were made since. */
    private final Set<AssetId> again = new HashSet<>();
    private volatile boolean closed;

    /** @param changed called on the EDT, coalesced, when there is more to paint */
    public ThumbnailLoader(Project project, MissingThumbnails missing, Work work, Runnable changed) {
        this.project = project;
        this.missing = missing;
        this.repaint = new Coalescer(work, changed);
        missing.listen(this::made);
    }

    /**
     * The thumbnail, when it is in memory; else a smaller one that is, or null, and it is loaded.
     *
     * @param devicePx longer side it will have on the screen, in device pixels
     */
    public @Nullable Image get(AssetId id, int devicePx) {
        ThumbnailSize size = devicePx <= Thumbnails.SMALL_PX * 1.15 ? ThumbnailSize.SMALL : ThumbnailSize.LARGE;
        Key key = new Key(id, size);
        BufferedImage image = cache.get(key);
        if (image == null) {
            wish(key);
            image = size == ThumbnailSize.LARGE ? cache.get(new Key(id, ThumbnailSize.SMALL)) : null;
        }
        return image;
    }

    /** Whether it was looked for and there is none, so that a placeholder is right rather than patience. */
    public synchronized boolean isAbsent(AssetId id) {
        return absent.contains(id);
    }

    /** How long its picture has been waited for; 0 when it is not. */
    public synchronized long waitedMs(AssetId id) {
        long since = Long.MAX_VALUE;
        for (ThumbnailSize size : ThumbnailSize.values()) {
            since = Math.min(since, wished.getOrDefault(new Key(id, size), Long.MAX_VALUE));
        }
        return since == Long.MAX_VALUE ? 0 : (System.nanoTime() - since) / 1_000_000;
    }

    /** Forgets wishes for anything else: called with what is on screen after scrolling. */
    public synchronized void onlyFor(Collection<AssetId> visible) {
        Set<AssetId> keep = new HashSet<>(visible);
        wishes.removeIf(key -> !keep.contains(key.id()) && wished.remove(key) != null);
    }

    /** Their pictures changed on disk. */
    public void forget(Collection<AssetId> ids) {
        synchronized (this) {
            absent.removeAll(ids);
        }
        for (AssetId id : ids) {
            for (ThumbnailSize size : ThumbnailSize.values()) {
                cache.remove(new Key(id, size));
            }
        }
        repaint.poke();
    }

    /** Bytes of pictures in memory. */
    public long bytes() {
        return cache.bytes();
    }

    private void wish(Key key) {
        synchronized (this) {
            if (closed || absent.contains(key.id()) && !again.remove(key.id()) || wished.putIfAbsent(key, System.nanoTime()) != null) {
                return;
            }
            wishes.addFirst(key);
        }
        readers.post(this::serveOne);
    }

    private void serveOne() {
        Key key;
        synchronized (this) {
            key = wishes.pollFirst();
        }
        if (key == null || closed) {
            return;
        }
        BufferedImage image = read(key);
        synchronized (this) {
            wished.remove(key);
            if (image == null) {
                absent.add(key.id());
            } else {
                absent.remove(key.id());
            }
        }
        if (image == null) {
            missing.ask(project, key.id());
        } else {
            cache.put(key, image);
        }
        repaint.poke();
    }

    private @Nullable BufferedImage read(Key key) {
        Path file = project.root().resolve("Cache").resolve("thumbnails")
                .resolve(key.id() + (key.size() == ThumbnailSize.LARGE ? "@2x.jpg" : ".jpg"));
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try (var in = Files.newInputStream(file)) {
            BufferedImage read = ImageIO.read(in);
            return read == null ? null : opaque(read);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Thumbnail " + file.getFileName() + " cannot be read", e);
            return null;
        }
    }

    /** In the layout that is drawn fastest. */
    private static BufferedImage opaque(BufferedImage read) {
        BufferedImage image = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.drawImage(read, 0, 0, null);
        g.dispose();
        return image;
    }

    private void made() {
        synchronized (this) {
            again.addAll(absent);
            if (again.isEmpty()) {
                return;
            }
        }
        repaint.poke();
    }

    @Override
    public void close() {
        closed = true;
        missing.close();
        readers.stop();
        synchronized (this) {
            wishes.clear();
            wished.clear();
        }
        cache.clear();
    }
}
