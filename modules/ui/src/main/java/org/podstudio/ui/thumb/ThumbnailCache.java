package org.podstudio.ui.thumb;

import java.awt.image.BufferedImage;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pictures by key; the ones used longest ago go when their bytes exceed the budget. Safe from any thread. */
final class ThumbnailCache<K> {
    private final long budgetBytes;
    private final Map<K, BufferedImage> images = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    ThumbnailCache(long budgetBytes) {
        this.budgetBytes = budgetBytes;
    }

    synchronized @Nullable BufferedImage get(K key) {
        return images.get(key);
    }

    synchronized void put(K key, BufferedImage image) {
        BufferedImage old = images.put(key, image);
        bytes += size(image) - (old == null ? 0 : size(old));
        Iterator<BufferedImage> eldest = images.values().iterator();
        // The newest stays even if it alone exceeds the budget: it is on screen.
        while (bytes > budgetBytes && images.size() > 1) {
            bytes -= size(eldest.next());
            eldest.remove();
        }
    }

    synchronized void remove(K key) {
        BufferedImage old = images.remove(key);
        bytes -= old == null ? 0 : size(old);
    }

    synchronized void clear() {
        images.clear();
        bytes = 0;
    }

    synchronized long bytes() {
        return bytes;
    }

    private static long size(BufferedImage image) {
        return 4L * image.getWidth() * image.getHeight();
    }
}
