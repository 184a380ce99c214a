package org.podstudio.inference.upscale;

import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.model.Upscaling;

/** What enlarging needs, from the sizes and the model. */
final class UpscaleNeeds {
    /** Decoding and the pixels that are worked on. */
    private static final long BYTES_PER_PIXEL = 8;

    /** Rows of the resampler and of the encoder, the decoder's own, and what Java needs beside. */
    private static final long BASE_BYTES = 64L << 20;

    /** Decoding, resampling and encoding, measured: a large PNG takes 0.1 to 0.2 µs a pixel. */
    private static final double CPU_SECONDS_PER_PIXEL = 0.2e-6;

    /** The system and other programs, for the memory that makes it comfortable. */
    private static final long OTHERS = 2L << 30;

    private static final int COMFORTABLE_TILE = 256;

    /** A subject on transparency: its outline goes through the model a second time, what is empty not at all. */
    private static final double ALPHA_SHARE = 1.2;

    private static final long LEAST_VRAM = 2_000_000_000L;

    private UpscaleNeeds() {}

    /** @param how null without a model @param gflopPerSecond of one core */
    static Requirement of(int width, int height, boolean alpha, Enlargement to, @Nullable Upscaling how, @Nullable Integer tile,
            double gflopPerSecond) {
        long pixels = (long) width * height;
        PixelSize size = to.size();
        long disk = size.area() * (alpha ? 4 : 3) + (1 << 20);
        double plain = CPU_SECONDS_PER_PIXEL * (pixels + size.area());
        long held = BASE_BYTES + BYTES_PER_PIXEL * pixels;
        if (how == null) {
            return new Requirement(held, 0, disk, plain);
        }
        int least = tile == null ? TileLadder.LEAST : tile;
        int usual = tile == null ? COMFORTABLE_TILE : tile;
        long ram = held + strip(width, Math.min(least, height), how) + TileLadder.bytes(how, least);
        long comfortable = OTHERS + held + strip(width, Math.min(usual, height), how) + TileLadder.bytes(how, usual);
        double inTiles = how.gflopPerMegapixel() * pixels / 1e6 * TileLadder.waste(how, Math.min(usual, Math.max(width, height)));
        return new Requirement(ram, comfortable, disk, plain + inTiles / gflopPerSecond * (alpha ? ALPHA_SHARE : 1));
    }

    /** Bytes of a graphics card's memory that tiles of the usual size take there, at least what small cards have. Source: feature H3. */
    static long onCard(Upscaling how, @Nullable Integer tile) {
        return Math.max(LEAST_VRAM, TileLadder.bytes(how, tile == null ? COMFORTABLE_TILE : tile));
    }

    private static long strip(int width, int rows, Upscaling how) {
        return (long) width * rows * how.scale() * how.scale() * 4;
    }

    /** Pictures that an encoder holds, in 8-bit 4:2:0, beside the one that is being made. Source: how far ours look ahead, and their references. */
    private static final int HELD_IN_ENCODER = 28;

    /** Of a film that does not say how long it is, or how fast. */
    private static final double USUAL_SECONDS = 60;
    private static final double USUAL_FPS = 25;

    /** Decoding, conversions and encoding of a pixel that is written, measured with libx264. */
    private static final double CODING_SECONDS_PER_PIXEL = 0.15e-6;

    /** Of the new film, at the usual quality; generous, for a full disk ends hours of work. */
    private static final double BITS_PER_PIXEL = 0.2;

    /** The same for a film: each of its pictures, and its parts on the disk until they are put together. */
    static Requirement ofFilm(MediaFacts facts, Enlargement to, @Nullable Upscaling how, @Nullable Integer tile,
            double gflopPerSecond) {
        Requirement one = of(facts.width(), facts.height(), false, to, how, tile, gflopPerSecond);
        long area = to.size().area();
        long frames = frames(facts);
        long encoder = (3 + HELD_IN_ENCODER * 3 / 2) * area;
        long disk = 2 * Math.round(BITS_PER_PIXEL / 8 * area * frames) + (1 << 20);
        return new Requirement(one.ram() + encoder, one.ramComfortable() == 0 ? 0 : one.ramComfortable() + encoder, disk,
                frames * (one.cpuSeconds() + CODING_SECONDS_PER_PIXEL * area));
    }

    static long frames(MediaFacts facts) {
        double seconds = facts.duration() == null ? USUAL_SECONDS : facts.duration();
        return Math.max(1, Math.round(seconds * fps(facts)));
    }

    static double fps(MediaFacts facts) {
        return facts.fps() == null || facts.fps() <= 0 ? USUAL_FPS : facts.fps();
    }
}
