package org.podstudio.ui.thumb;

import java.awt.image.BufferedImage;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pictures by key; the ones used longest ago go when their bytes exceed the budget. Safe from any thread. */
final class ThumbnailCache<K> {
    private final long budgetBytes;
    private final Map<K, Held> images = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    /** @param boxPx side of the square that it was made for */
    private record Held(BufferedImage image, int boxPx) {
        long bytes() {
            return 4L * image.getWidth() * image.getHeight();
        }
    }

    ThumbnailCache(long budgetBytes) {
        this.budgetBytes = budgetBytes;
    }

    synchronized @Nullable BufferedImage get(K key) {
        Held held = images.get(key);
        return held == null ? null : held.image();
    }

    /** Side of the square that the picture was made for; 0 when there is none. */
    synchronized int boxPx(K key) {
        Held held = images.get(key);
        return held == null ? 0 : held.boxPx();
    }

    /** As large as its file. */
    void put(K key, BufferedImage image) {
        put(key, image, Integer.MAX_VALUE);
    }

    synchronized void put(K key, BufferedImage image, int boxPx) {
        Held next = new Held(image, boxPx);
        Held old = images.put(key, next);
        bytes += next.bytes() - (old == null ? 0 : old.bytes());
        Iterator<Held> eldest = images.values().iterator();
        // The newest stays even if it alone exceeds the budget: it is on screen.
        while (bytes > budgetBytes && images.size() > 1) {
            bytes -= eldest.next().bytes();
            eldest.remove();
        }
    }

    synchronized void remove(K key) {
        Held old = images.remove(key);
        bytes -= old == null ? 0 : old.bytes();
    }

    synchronized void clear() {
        images.clear();
        bytes = 0;
    }

    synchronized long bytes() {
        return bytes;
    }
}
