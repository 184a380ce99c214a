package org.podstudio.media.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.Density;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.media.MediaProblem;
import org.podstudio.media.carry.CarriedMetadata;
import org.podstudio.media.carry.PictureFormat;
import org.podstudio.media.convert.MetadataPolicy;
import org.podstudio.media.ffmpeg.FFmpegMessages;
import org.podstudio.media.ffmpeg.PictureFrame;
import org.podstudio.media.image.PictureSource;
import org.podstudio.media.image.PixelBudget;
import org.podstudio.media.image.StudioImageCodec;
import org.podstudio.media.jpeg.JpegWriter;
import org.podstudio.media.pixels.BandRows;
import org.podstudio.media.pixels.ImageRows;
import org.podstudio.media.pixels.PictureSink;
import org.podstudio.media.pixels.PixelLayout;
import org.podstudio.media.pixels.RowChain;
import org.podstudio.media.pixels.RowSink;
import org.podstudio.media.probe.StudioMediaProbe;

/** One picture on its way from a file through a chain of steps into a new file. */
final class PictureRun implements AutoCloseable {
    private final JobContext context;
    private final PictureProgress progress;
    private final Uninterruptible patience;
    private final FFmpegMessages.Ear messages;
    private final PictureSource source;
    private final Set<String> lost = new LinkedHashSet<>();

    /** @throws StudioException when the file cannot be opened as a picture */
    PictureRun(Path file, JobContext context) throws StudioException, CancelledException {
        this.context = context;
        this.progress = new PictureProgress(context);
        this.patience = new Uninterruptible(context, progress);
        context.device("cpu");
        this.messages = FFmpegMessages.listen(context::log);
        this.source = open(file);
        lost.addAll(source.left());
        if (new StudioImageCodec().inks(file)) {
            lost.add("CMYK");
            String note = "colours of printing inks were turned into RGB, which every format has that is written here";
            context.log(note);
            context.fact("notes", List.of(note));
        }
        if (source.animated()) {
            context.fact("first_frame_only", true);
        }
    }

    private PictureSource open(Path file) throws StudioException, CancelledException {
        boolean open = false;
        try {
            PictureSource opened = PictureSource.open(file, patience);
            open = true;
            return opened;
        } finally {
            if (!open) {
                messages.close();
            }
        }
    }

    PictureSource source() {
        return source;
    }

    void expectPasses(int passes) {
        progress.expect(source.layout().height(), passes);
    }

    /** Sends all rows through {@code sink}. */
    void pass(String what, RowSink sink) throws StudioException, CancelledException {
        try {
            source.read(progress.watched(what, sink));
        } catch (PictureProgress.Stop e) {
            throw (CancelledException) e.getCause();
        }
    }

    /**
     * Writes the picture as it comes out of {@code chain}.
     *
     * @param embedded the source's metadata, with the profile of the chain's end
     */
    Path write(RowChain chain, EmbeddedMetadata embedded, MetadataPolicy policy, @Nullable Density density, Target target)
            throws StudioException, CancelledException {
        PictureFormat format = target.format();
        fit(chain, target);
        PixelLayout end = chain.layout();
        Path file = context.workDir().resolve("picture." + format.extension());
        checkSides(end, format);
        EmbeddedMetadata carried = CarriedMetadata.of(embedded, format, policy, new PixelSize(end.width(), end.height()), density, lost);
        if (format == PictureFormat.JPEG && carried.exif() != null && !JpegWriter.fits(carried.exif())) {
            lost.add("exif");
        }
        boolean done = false;
        try {
            byte[] direct = chain.isEmpty() && PictureWriting.takesFrames(target, end) ? passedOn(carried, density, target) : null;
            if (direct != null) {
                write(direct, file);
            } else if (format == PictureFormat.WEBP && PictureWriting.takesFrames(target, end)) {
                write(framed(chain, carried, target, file), file);
            } else if (PictureWriting.streams(format)) {
                try (PictureSink sink = PictureWriting.open(target, end, carried, density, file)) {
                    pass("Writing", chain.into(sink));
                    sink.finish();
                }
            } else {
                BufferedImage picture = collected(chain, file);
                write(patience.await(() -> PictureWriting.encode(picture, carried, target, context.threads()), "Encoding"), file);
            }
            progress.finished();
            facts(file, format);
            done = true;
        } catch (UncheckedIOException e) {
            throw MediaProblem.unwritable(file, e.getCause());
        } catch (IOException e) {
            throw MediaProblem.unwritable(file, e);
        } finally {
            if (!done) {
                remove(file);
            }
        }
        return file;
    }

    private static void write(byte[] bytes, Path file) throws IOException {
        try (OutputStream out = PictureWriting.create(file)) {
            out.write(bytes);
        }
    }

    /** The new file of a JPEG whose colours go on as they are stored, never as RGB; null where they cannot. */
    private byte @Nullable [] passedOn(EmbeddedMetadata carried, @Nullable Density density, Target target)
            throws IOException, StudioException, CancelledException {
        return patience.await(() -> {
            try (PictureFrame frame = source.frame()) {
                return frame == null ? null : PictureWriting.encode(frame, source.layout(), carried, density, target);
            }
        }, "Encoding");
    }

    /** The new file of a picture that must be encoded as a whole, from its rows. */
    private byte[] framed(RowChain chain, EmbeddedMetadata carried, Target target, Path file) throws IOException, StudioException, CancelledException {
        PixelLayout end = chain.layout();
        PixelBudget.checkMemory(file, end.width(), end.height(), end.bands(), end.bits());
        PictureFrame frame = PictureFrame.rgb(new PixelSize(end.width(), end.height()));
        boolean filled = false;
        try {
            pass("Working", chain.into(frame));
            filled = true;
        } finally {
            if (!filled) {
                frame.close();
            }
        }
        return patience.await(() -> {
            // Closed where it is used: the encoder goes on for a while when the job is canceled.
            try (frame) {
                return PictureWriting.encode(frame, end, carried, null, target);
            }
        }, "Encoding");
    }

    private BufferedImage collected(RowChain chain, Path file) throws StudioException, CancelledException {
        BufferedImage whole = source.pixels();
        if (chain.isEmpty() && whole != null) {
            return whole;
        }
        ImageRows rows = PictureWriting.collector(chain.layout(), file);
        pass("Working", chain.into(rows));
        return rows.image();
    }

    /** Adds the steps that the format makes necessary, and names what they cost. */
    private void fit(RowChain chain, Target target) {
        PixelLayout in = chain.layout();
        int bands = in.bands() == 4 && !target.format().alpha() ? 3 : in.bands();
        int bits = in.bits() > target.format().bits() && target.format().bits() == 8 ? 8 : in.bits();
        if (in.bits() == 16 && target.format().bits() < 16) {
            lost.add("16 bit");
        }
        if (bands < in.bands()) {
            lost.add("transparency");
        }
        PixelLayout out = new PixelLayout(in.width(), in.height(), bands, bits);
        if (!out.equals(in)) {
            chain.add(out, sink -> new BandRows(in, out, target.under(), sink));
        }
    }

    static void checkSides(PixelLayout layout, PictureFormat format) throws StudioException {
        if (Math.max(layout.width(), layout.height()) > format.maxSide()) {
            throw StudioException.of("too-large", "The picture was not written.",
                    "It is " + layout.width() + "x" + layout.height() + " pixels, " + format.extension().toUpperCase(Locale.ROOT)
                            + " can have " + format.maxSide() + " on a side.", "Choose png or tiff, or a smaller size.");
        }
    }

    private static void remove(Path file) throws StudioException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw MediaProblem.unwritable(file, e);
        }
    }

    private void facts(Path file, PictureFormat format) throws StudioException {
        MediaFacts is = new StudioMediaProbe().probe(file, MediaProbe.Depth.HEADERS);
        context.fact("format", format.extension());
        context.fact("width", is.width());
        context.fact("height", is.height());
        context.fact("alpha", is.alpha());
        context.fact("lost", List.copyOf(lost));
        try {
            context.fact("bytes", Files.size(file));
        } catch (IOException e) {
            throw MediaProblem.unreadable(file, e);
        }
    }

    /** For memory that is not there although the budget had room: native decoders are not counted in it. */
    static StudioException outOfMemory(OutOfMemoryError e) {
        return new StudioException(new Problem("out-of-memory", "The picture was not changed.",
                "It needs more memory than the " + Runtime.getRuntime().maxMemory() / 1_000_000 + " MB that PODStudio may use.",
                "Make the picture smaller first, or work on a computer with more memory."), e);
    }

    @Override
    public void close() throws StudioException {
        messages.close();
        source.close();
    }
}
