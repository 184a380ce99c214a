package org.podstudio.media.play;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.play.PlayedMedia;
import org.podstudio.core.api.play.PlayerListener;
import org.podstudio.core.api.problem.Problem;

/** Remembers what a player of {@code SampleFilm} told. */
final class Told implements PlayerListener {
    final List<Integer> bars = new ArrayList<>();
    final List<Double> moments = new ArrayList<>();
    final List<Problem> silent = new ArrayList<>();
    final CountDownLatch failed = new CountDownLatch(1);
    final CountDownLatch pictured = new CountDownLatch(1);
    @Nullable PlayedMedia media;
    @Nullable Problem problem;
    @Nullable BufferedImage last;
    double speed;
    int heard;

    @Override
    public void opened(PlayedMedia opened) {
        media = opened;
    }

    @Override
    public void picture(BufferedImage picture) {
        last = picture;
        bars.add(bar(picture));
        pictured.countDown();
    }

    /** Which of the eight places the yellow bar is at. */
    private static int bar(BufferedImage picture) {
        int best = -1;
        int brightest = -1;
        for (int i = 0; i < 8; i++) {
            int rgb = picture.getRGB(picture.getWidth() * (2 * i + 1) / 16, picture.getHeight() / 2);
            int brightness = (rgb >> 16 & 0xff) + (rgb >> 8 & 0xff);
            if (brightness > brightest) {
                brightest = brightness;
                best = i;
            }
        }
        return best;
    }

    @Override
    public void moved(double seconds, double now) {
        moments.add(seconds);
        speed = now;
    }

    @Override
    public void silent(Problem why) {
        silent.add(why);
    }

    @Override
    public void failed(Problem why) {
        problem = why;
        failed.countDown();
    }
}
