package org.podstudio.media.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.podstudio.core.api.media.PicturePart;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.media.ScreenPicture;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.MediaProblem;
import org.podstudio.media.pixels.CropRows;
import org.podstudio.media.pixels.Kernel;
import org.podstudio.media.pixels.PixelLayout;
import org.podstudio.media.pixels.ResampleRows;
import org.podstudio.media.pixels.RowSink;
import org.podstudio.media.pixels.Window;

/**
 * Collects the rows of a picture for the screen: cut and made smaller as they arrive, then converted to sRGB, so that a picture of
 * 300 megapixels needs no more memory than what is shown of it; and nothing is read behind the last row that is wanted.
 */
final class ScreenRows implements RowSink {
    /** From here on a finer filter over many pixels costs more than it gives. */
    private static final double COARSE = 4;
    private static final PictureSource.Patience AT_ONCE = new PictureSource.Patience() {
        @Override
        public <T> T await(Callable<T> work, String what) throws IOException, StudioException {
            try {
                return work.call();
            } catch (IOException | StudioException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    };

    private final PixelLayout layout;
    private final BufferedImage image;
    private final int[] pixels;
    private boolean complete;

    private ScreenRows(PixelLayout layout) {
        this.layout = layout;
        image = new BufferedImage(layout.width(), layout.height(),
                layout.bands() == 4 ? BufferedImage.TYPE_INT_ARGB_PRE : BufferedImage.TYPE_INT_RGB);
        pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** Ends the reading of a picture from within: everything wanted is there, or nobody wants it any more. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("no more rows are wanted", null, false, false);
        }
    }

    static ScreenPicture read(Path file, Function<PixelSize, PicturePart> choice, BooleanSupplier stop)
            throws StudioException, CancelledException {
        try (PictureSource source = PictureSource.open(file, AT_ONCE)) {
            PixelLayout in = source.layout();
            PixelSize whole = new PixelSize(in.width(), in.height());
            PicturePart part = choice.apply(whole);
            var from = SrgbConversion.needed(source.embedded().icc(), in);
            PixelLayout small = new PixelLayout(part.size().width(), part.size().height(), in.bands(), in.bits());
            ScreenRows screen = new ScreenRows(from.isPresent() ? SrgbRows.layout(small) : small);
            RowSink colours = from.isPresent() ? new SrgbRows(small, from.get(), screen) : screen;
            RowSink shrink = shrink(in, part, colours);
            int last = part.top() + part.height() - 1;
            try {
                // A filter looks some rows further than the edge, which end with the picture at the latest.
                source.read(new Watched(shrink, screen, last, stop));
            } catch (Enough e) {
                // Not asked of the one who wishes: he may want it again by now, and would get half a picture.
                if (!screen.complete) {
                    throw new CancelledException();
                }
            } catch (IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
                throw MediaProblem.damaged(file, "Its content breaks the format", e);
            }
            return new ScreenPicture(whole, part, screen.image);
        }
    }

    private static RowSink shrink(PixelLayout in, PicturePart part, RowSink out) {
        if (part.size().width() == part.width() && part.size().height() == part.height()) {
            return new CropRows(in, part.left(), part.top(), part.width(), part.height(), out);
        }
        Kernel kernel = (double) part.width() / part.size().width() >= COARSE ? Kernel.BOX : Kernel.BICUBIC;
        return new ResampleRows(in, new Window(part.left(), part.top(), part.width(), part.height()), part.size().width(),
                part.size().height(), kernel, false, out);
    }

    /** Passes rows on until all that is wanted has arrived. */
    private record Watched(RowSink to, ScreenRows screen, int last, BooleanSupplier stop) implements RowSink {
        @Override
        public void row(int y, short[] samples) {
            to.row(y, samples);
            look(y);
        }

        @Override
        public void row(int y, byte[] samples) {
            to.row(y, samples);
            look(y);
        }

        private void look(int y) {
            if (y >= last && screen.complete || stop.getAsBoolean()) {
                throw new Enough();
            }
        }
    }

    @Override
    public void row(int y, byte[] row) {
        int bands = layout.bands();
        for (int x = 0, i = 0, o = y * layout.width(); x < layout.width(); x++, i += bands, o++) {
            int r = row[i] & 0xff;
            pixels[o] = bands == 1 ? r << 16 | r << 8 | r : colour(r, row[i + 1] & 0xff, row[i + 2] & 0xff, bands == 4 ? row[i + 3] & 0xff : 255);
        }
        complete = y == layout.height() - 1;
    }

    @Override
    public void row(int y, short[] row) {
        int bands = layout.bands();
        for (int x = 0, i = 0, o = y * layout.width(); x < layout.width(); x++, i += bands, o++) {
            int r = eight(row[i]);
            pixels[o] = bands == 1 ? r << 16 | r << 8 | r : colour(r, eight(row[i + 1]), eight(row[i + 2]), bands == 4 ? eight(row[i + 3]) : 255);
        }
        complete = y == layout.height() - 1;
    }

    private static int eight(short sample) {
        return ((sample & 0xffff) * 255 + 32767) / 65535;
    }

    /** With the alpha in the colours, as it is drawn; of an opaque picture the upper bits mean nothing. */
    private static int colour(int r, int g, int b, int alpha) {
        return alpha == 255 ? 0xff000000 | r << 16 | g << 8 | b
                : alpha << 24 | (r * alpha + 127) / 255 << 16 | (g * alpha + 127) / 255 << 8 | (b * alpha + 127) / 255;
    }
}
