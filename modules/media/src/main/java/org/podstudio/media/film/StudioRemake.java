package org.podstudio.media.film;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.FilmFrame;
import org.podstudio.core.api.media.FilmPart;
import org.podstudio.core.api.media.FilmRemake;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.Films.Quality;
import org.podstudio.core.spi.JobContext;
import org.podstudio.media.MediaProblem;
import org.podstudio.media.av.AvSource;
import org.podstudio.media.av.AvTarget;
import org.podstudio.media.av.CoverArt;
import org.podstudio.media.av.FilmParts;
import org.podstudio.media.av.FilmScan;
import org.podstudio.media.av.FrameReader;
import org.podstudio.media.av.PartCoding;
import org.podstudio.media.av.PartWriter;
import org.podstudio.media.av.Tags;
import org.podstudio.media.av.Transfer;
import org.podstudio.media.transcode.Losses;

/** A film on its way through FFmpeg. */
final class StudioRemake implements FilmRemake {
    private static final double USUAL_FPS = 25;

    private final AvSource source;
    private final FilmSource picture;
    private final Wrapped wrapped;
    private final FilmScan scan;
    private final Quality quality;
    private final JobContext context;
    private final FrameReader reader;
    private final Set<String> lost = new LinkedHashSet<>();
    private final Set<String> notes = new LinkedHashSet<>();

    StudioRemake(AvSource source, FilmSource picture, Wrapped wrapped, FilmScan scan, Quality quality, JobContext context) throws StudioException {
        this.source = source;
        this.picture = picture;
        this.wrapped = wrapped;
        this.scan = scan;
        this.quality = quality;
        this.context = context;
        this.reader = new FrameReader(source, picture.stream(), picture.toRgb(), context);
        lost.addAll(picture.lost());
        notes.addAll(picture.notes());
        notes.addAll(wrapped.notes());
    }

    @Override
    public PixelSize size() {
        return picture.size();
    }

    @Override
    public long frames() {
        return scan.pictures();
    }

    @Override
    public String extension() {
        return wrapped.extension();
    }

    @Override
    public String encoder(PixelSize size) {
        return coding(size).coding().encoder();
    }

    @Override
    public List<String> lost() {
        return List.copyOf(lost);
    }

    @Override
    public List<String> notes() {
        return List.copyOf(notes);
    }

    @Override
    public @Nullable FilmFrame next() throws StudioException, CancelledException {
        AVFrame frame = reader.next();
        if (frame == null) {
            if (reader.damaged() > 0) {
                notes.add("parts that could not be decoded: " + reader.damaged());
            }
            return null;
        }
        try {
            int row = 3 * size().width();
            byte[] rgb = new byte[Math.multiplyExact(row, size().height())];
            BytePointer plane = frame.data(0);
            plane.capacity((long) frame.linesize(0) * frame.height());
            for (int y = 0; y < size().height(); y++) {
                plane.position((long) y * frame.linesize(0)).get(rgb, y * row, row);
            }
            return new FilmFrame(rgb, frame.pts(), frame.duration());
        } finally {
            avutil.av_frame_free(frame);
        }
    }

    /**
     * Encoders give other bytes with other numbers of threads. A film that goes on after a kill is to become what one became that did not, so
     * the number is the machine's and not what other jobs leave: the model that makes the pictures costs a hundred times as much.
     */
    private PartCoding coding(PixelSize size) {
        int threads = Runtime.getRuntime().availableProcessors();
        double rate = reader.rate().known() ? reader.rate().value() : USUAL_FPS;
        return new PartCoding(size, FilmEncoding.of(wrapped.kind(), quality, size, picture.matrix(), size.area() * rate, threads),
                picture.primaries(), picture.transfer(), picture.shape(), reader.ticks(), reader.rate(), threads);
    }

    @Override
    public FilmPart part(Path file, PixelSize size) throws StudioException {
        return PartWriter.begin(coding(size), file, context);
    }

    @Override
    public OptionalLong framesIn(Path part, PixelSize size) {
        return FilmParts.pictures(part, coding(size));
    }

    @Override
    public void join(List<Path> parts, PixelSize size, Path target) throws StudioException, CancelledException {
        PartCoding coding = coding(size);
        try (AvSource again = AvSource.open(source.file(), context); AvTarget into = wrapped.create(again, target)) {
            AVStream video = again.video();
            if (video == null) {
                throw again.nothingToRead(true); // it was replaced meanwhile
            }
            Transfer transfer = new Transfer(again, into, context);
            transfer.saying("Putting the film together");
            transfer.exchange(video, new FilmParts(coding, parts));
            again.audio().forEach(transfer::copy);
            rest(again, into, transfer);
            transfer.run();
        }
        if (FilmEncoding.odd(size) && !coding.coding().encoder().equals("libvpx-vp9")) {
            notes.add("cut from " + size.width() + " x " + size.height() + " to " + (size.width() - size.width() % 2) + " x "
                    + (size.height() - size.height() % 2) + ": the codec needs even sides");
        }
        try {
            lost.addAll(Losses.between(source.file(), target));
        } catch (IOException e) {
            throw MediaProblem.unreadable(target, e);
        }
    }

    private void rest(AvSource from, AvTarget into, Transfer transfer) {
        Tags.copy(from, into);
        Tags.copyChapters(from, into);
        if (CoverArt.copy(from, into, transfer) < from.covers().size()) {
            lost.add("cover art");
        }
        List<AVStream> left = new ArrayList<>(from.subtitles());
        left.removeIf(transfer::subtitles);
        if (!left.isEmpty()) {
            lost.add("subtitles");
        }
        if (!from.otherVideo().isEmpty()) {
            lost.add(from.otherVideo().size() + " further picture streams");
        }
    }

    @Override
    public void close() throws StudioException {
        reader.close();
        source.close();
    }
}
