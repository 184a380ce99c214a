package org.podstudio.ui.thumb;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class ThumbnailCacheTest {
    private static BufferedImage picture(int side) {
        return new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    }

    @Test
    void theOneUsedLongestAgoGoesWhenTheBudgetIsFull() {
        ThumbnailCache<String> cache = new ThumbnailCache<>(3 * 4 * 100 * 100);
        cache.put("a", picture(100));
        cache.put("b", picture(100));
        cache.put("c", picture(100));
        cache.get("a");
        cache.put("d", picture(100));
        assertThat(cache.get("b")).isNull();
        assertThat(cache.get("a")).isNotNull();
        assertThat(cache.bytes()).isEqualTo(3 * 4 * 100 * 100);
    }

    @Test
    void whatIsOnScreenStaysEvenIfItAloneIsTooLarge() {
        ThumbnailCache<String> cache = new ThumbnailCache<>(1000);
        cache.put("large", picture(100));
        assertThat(cache.get("large")).isNotNull();
    }

    @Test
    void replacingAndRemovingKeepTheSumTrue() {
        ThumbnailCache<String> cache = new ThumbnailCache<>(1_000_000);
        cache.put("a", picture(100));
        cache.put("a", picture(10));
        assertThat(cache.bytes()).isEqualTo(400);
        cache.remove("a");
        cache.remove("a");
        assertThat(cache.bytes()).isZero();
    }
}
