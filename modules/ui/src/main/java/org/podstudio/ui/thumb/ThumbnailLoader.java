package org.podstudio.ui.thumb;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openide.util.RequestProcessor;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.Thumbnails;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Project.ThumbnailSize;
import org.podstudio.ui.Coalescer;
import org.podstudio.ui.Overdue;
import org.podstudio.ui.Work;
import org.podstudio.ui.look.Backdrop;
import org.podstudio.ui.look.Ground;

/**
 * Thumbnails of one project for painting. {@link #get} never blocks: it answers what is in memory and remembers the wish.
 * Wishes are served newest first, and {@link #onlyFor} drops those that scrolled away. What has no thumbnail yet is asked
 * for in one job. Safe from any thread.
 */
public final class ThumbnailLoader implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ThumbnailLoader.class.getName());
    /** Room for about 60 large or 240 small pictures: more than a screen of either. */
    private static final long BUDGET_BYTES = 72L << 20;
    /** One processor stays with the event dispatch thread and the display. */
    private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors() - 1, 1, 4);

    /** @param fitted made for cells of one size, else as large as the file */
    private record Key(AssetId id, ThumbnailSize size, boolean fitted) {
        Key other() {
            return new Key(id, size, !fitted);
        }
    }

    /** @param px side of the square that it is to fill; {@link #WHOLE} for as large as the file */
    private record Wish(long sinceNs, int px) {}

    private static final int WHOLE = Integer.MAX_VALUE;

    private final Project project;
    private final MissingThumbnails missing;
    private final Coalescer repaint;
    private final RequestProcessor readers = new RequestProcessor("PODStudio thumbnails", THREADS, true);
    private final ThumbnailCache<Key> cache = new ThumbnailCache<>(BUDGET_BYTES);
    /** Newest wish first. Guarded by this, as are the three below. */
    private final Deque<Key> wishes = new ArrayDeque<>();
    private final Map<Key, Wish> wished = new HashMap<>();
    /** Looked for and not there, with the time since when they are waited for. */
    private final Map<AssetId, Long> absent = new HashMap<>();
    /** Of these, those worth another look because thumbnails were made since. */
    private final Set<AssetId> again = new HashSet<>();
    /** What pictures are put on that are transparent. */
    private volatile Backdrop ground = Ground.chosen().backdrop();
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
        followGround();
        Key key = new Key(id, sizeFor(devicePx), false);
        BufferedImage whole = cache.get(key);
        if (whole != null) {
            return whole;
        }
        BufferedImage fitted = cache.get(key.other());
        if (fitted == null || Math.max(fitted.getWidth(), fitted.getHeight()) < devicePx) {
            wish(key, WHOLE);
        }
        return fitted == null ? small(key) : fitted;
    }

    /**
     * The thumbnail no larger than that, so that it is painted pixel for pixel, when it is in memory; else another that is, or null,
     * and it is loaded and made as small. For what shows many in one size.
     *
     * @param devicePx longer side it will have on the screen, in device pixels
     */
    public @Nullable Image fitted(AssetId id, int devicePx) {
        followGround();
        Key key = new Key(id, sizeFor(devicePx), true);
        BufferedImage image = cache.get(key);
        BufferedImage other = image == null ? cache.get(key.other()) : image;
        Image shown = other == null ? small(key) : other;
        if (cache.boxPx(key) != devicePx) {
            wish(key, devicePx);
        }
        return shown;
    }

    /** Another ground behind what is transparent, or another theme: all are read again, those that are opaque too, as it is rare. */
    private void followGround() {
        Backdrop now = Ground.chosen().backdrop();
        if (!now.equals(ground)) {
            ground = now;
            cache.clear();
        }
    }

    private static ThumbnailSize sizeFor(int devicePx) {
        return devicePx <= Thumbnails.SMALL_PX * 1.15 ? ThumbnailSize.SMALL : ThumbnailSize.LARGE;
    }

    /** What can be shown until the large one is here. */
    private @Nullable BufferedImage small(Key key) {
        if (key.size() == ThumbnailSize.SMALL) {
            return null;
        }
        Key small = new Key(key.id(), ThumbnailSize.SMALL, false);
        BufferedImage whole = cache.get(small);
        return whole == null ? cache.get(small.other()) : whole;
    }

    /** Whether it was looked for and there is none, so that a placeholder is right rather than patience. */
    public synchronized boolean isAbsent(AssetId id) {
        return absent.containsKey(id);
    }

    /** How long its picture has been waited for; 0 when it is not. */
    public synchronized long waitedMs(AssetId id) {
        long now = System.nanoTime();
        return keys(id).map(wished::get).filter(Objects::nonNull).mapToLong(wish -> now - wish.sinceNs()).max().orElse(0) / 1_000_000;
    }

    /** Whether its picture has been waited for so long that it needs a word: a disk that sleeps, or a preview that nobody can make. */
    public boolean isLate(AssetId id) {
        return isLate(id, Duration.ofMillis(Overdue.LIMIT_MS));
    }

    synchronized boolean isLate(AssetId id, Duration limit) {
        Long since = absent.get(id);
        return Math.max(waitedMs(id), since == null ? 0 : (System.nanoTime() - since) / 1_000_000) >= limit.toMillis();
    }

    private static Stream<Key> keys(AssetId id) {
        return Stream.of(ThumbnailSize.values()).flatMap(size -> Stream.of(new Key(id, size, false), new Key(id, size, true)));
    }

    /** Forgets wishes for anything else: called with what is on screen after scrolling. */
    public synchronized void onlyFor(Collection<AssetId> visible) {
        Set<AssetId> keep = new HashSet<>(visible);
        wishes.removeIf(key -> !keep.contains(key.id()) && wished.remove(key) != null);
    }

    /** Their pictures changed on disk. */
    public void forget(Collection<AssetId> ids) {
        synchronized (this) {
            absent.keySet().removeAll(ids);
        }
        ids.stream().flatMap(ThumbnailLoader::keys).forEach(cache::remove);
        repaint.poke();
    }

    /** Bytes of pictures in memory. */
    public long bytes() {
        return cache.bytes();
    }

    private void wish(Key key, int px) {
        synchronized (this) {
            if (closed || absent.containsKey(key.id()) && !again.remove(key.id())) {
                return;
            }
            Wish before = wished.get(key);
            wished.put(key, new Wish(before == null ? System.nanoTime() : before.sinceNs(), px));
            if (before != null) {
                return;
            }
            wishes.addFirst(key);
        }
        readers.post(this::serveOne);
    }

    private void serveOne() {
        Key key;
        Wish wish;
        synchronized (this) {
            key = wishes.pollFirst();
            wish = key == null ? null : wished.get(key);
        }
        if (wish == null || closed) {
            return;
        }
        Backdrop on = ground;
        BufferedImage image = read(key, wish.px(), on);
        synchronized (this) {
            wished.remove(key);
            if (image == null) {
                absent.putIfAbsent(key.id(), wish.sinceNs());
            } else {
                absent.remove(key.id());
            }
        }
        if (image == null) {
            missing.ask(project, key.id());
        } else if (on.equals(ground)) {
            cache.put(key, image, wish.px());
        }
        repaint.poke();
    }

    private @Nullable BufferedImage read(Key key, int px, Backdrop on) {
        Path file = project.root().resolve("Cache").resolve("thumbnails")
                .resolve(key.id() + (key.size() == ThumbnailSize.LARGE ? "@2x.jpg" : ".jpg"));
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try {
            return ThumbnailFile.read(file, px, on);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Thumbnail " + file.getFileName() + " cannot be read", e);
            return null;
        }
    }

    private void made() {
        synchronized (this) {
            again.addAll(absent.keySet());
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
