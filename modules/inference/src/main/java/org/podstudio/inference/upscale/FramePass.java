package org.podstudio.inference.upscale;

import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.FilmFrame;
import org.podstudio.core.api.media.LanczosRows;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.JobContext;
import org.podstudio.inference.picture.Picture;

/** Enlarges the pictures of a film, one after another, in one picture's memory. Used by one thread. */
final class FramePass implements AutoCloseable {
    private static final int RGB = 3;

    private final Plan plan;
    private final PixelSize size;
    private final Picture picture;
    private final @Nullable ModelRows model;

    FramePass(Plan plan, PixelSize size, UpscaleServices services, UpscaleSettings settings, JobContext job) {
        this.plan = plan;
        this.size = size;
        picture = blank(size);
        model = plan.choice().model() == null ? null : new ModelRows(services, settings, plan.choice().model(), job);
    }

    private static Picture blank(PixelSize size) {
        return Picture.of(new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_4BYTE_ABGR));
    }

    /** A frame to be looked at. */
    static Picture picture(FilmFrame frame, PixelSize size) {
        Picture made = blank(size);
        fill(made, frame.rgb());
        return made;
    }

    private static void fill(Picture picture, byte[] rgb) {
        byte[] abgr = picture.abgr;
        for (int from = 0, to = 0; from < rgb.length; from += RGB, to += Picture.BANDS) {
            abgr[to + Picture.ALPHA] = (byte) 255;
            abgr[to + Picture.BLUE] = rgb[from + 2];
            abgr[to + Picture.GREEN] = rgb[from + 1];
            abgr[to + Picture.RED] = rgb[from];
        }
    }

    /** @param sink gets the rows of the larger picture, red, green and blue */
    void give(FilmFrame frame, LanczosRows.Sink sink, JobContext context) throws StudioException, CancelledException {
        fill(picture, frame.rgb());
        Excerpt.Box whole = new Excerpt.Box(0, 0, size.width(), size.height());
        PixelSize to = plan.whole().size();
        switch (plan.choice().method()) {
            case NEAREST -> PlainPass.run(picture, whole, (int) Math.round(plan.factor()), RGB, sink, context);
            case LANCZOS -> {
                LanczosRows rows = new LanczosRows(size, RGB, to, sink);
                PlainPass.run(picture, whole, 1, RGB, rows::row, context);
            }
            case MODEL -> model.give(picture, RGB, false, whole, to, sink, context);
        }
    }

    @Override
    public void close() {
        if (model != null) {
            model.close();
        }
    }
}
