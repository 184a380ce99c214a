package org.podstudio.media.av;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.probe.StudioMediaProbe;
import org.podstudio.testsupport.RecordingContext;

class TransferTest {
    private static final Coding H264 = new Coding("", "libx264", Map.of("crf", "23", "preset", "ultrafast"));

    @TempDir
    Path folder;

    private RecordingContext context;
    private Path out;

    @BeforeEach
    void work() {
        context = new RecordingContext(folder);
        out = folder.resolve("out.mp4");
    }

    @Test
    void aFilmIsMadeAnewAndDecodesBackWithItsSizeRateAndLength() throws Exception {
        Path film = Clips.film(folder.resolve("film.mp4"));
        Transfer.Outcome outcome = all(film, "scale=96:54", Tags::copy);
        MediaFacts facts = probe(out);
        assertEquals(List.of(96, 54), List.of(facts.width(), facts.height()));
        assertEquals(25.0, facts.fps(), 0.01);
        assertEquals(2.0, facts.duration(), 0.05);
        assertEquals("h264", facts.videoCodec());
        assertEquals("aac", facts.audioCodec());
        assertEquals(List.of(50, 0L), List.of(times(out).size(), outcome.damaged()));
        assertTrue(context.steps().getLast().done() <= context.steps().getLast().total());
    }

    @Test
    void copiedStreamsKeepEveryFrameAndItsTime() throws Exception {
        Path film = Clips.film(folder.resolve("film.mp4"));
        try (AvSource source = AvSource.open(film, context); AvTarget target = AvTarget.create(out, "mp4")) {
            Transfer transfer = new Transfer(source, target, context);
            transfer.copy(source.video());
            source.audio().forEach(transfer::copy);
            transfer.run();
        }
        assertEquals(times(film), times(out));
        assertEquals(probe(film).duration(), probe(out).duration(), 0.03);
    }

    @Test
    void aVaryingFrameRateStaysAsItIs() throws Exception {
        Path film = Clips.clip(folder.resolve("vfr.mkv"), "matroska")
                .picture("testsrc2=size=64x64:rate=25:duration=1,format=yuv420p", "libx264", Map.of("preset", "ultrafast"))
                .times(n -> n * n * 7 + n * 13).write();
        all(film, "", (source, target) -> { });
        assertEquals(times(film), times(out));
    }

    @Test
    void aSpanIsCutExactlyAndBeginsAtZero() throws Exception {
        Path film = Clips.film(folder.resolve("film.mp4"));
        try (AvSource source = AvSource.open(film, context); AvTarget target = AvTarget.create(out, "mp4")) {
            Transfer transfer = new Transfer(source, target, context);
            transfer.encode(source.video(), H264);
            transfer.encode(source.audio().getFirst(), new Coding("", "flac", Map.of()));
            transfer.span(520_000, 1_320_000);
            transfer.run();
        }
        List<Long> times = times(out);
        assertEquals(0, times.getFirst());
        assertEquals(20, times.size());
        assertEquals(0.8, probe(out).duration(), 0.001);
        assertEquals(44_100 * 8 / 10, samples(out));
    }

    @Test
    void framesAreHeardWithTheirTimes() throws Exception {
        Path film = Clips.film(folder.resolve("film.mp4"));
        assertEquals(50, times(film).size());
        assertEquals(40_000, times(film).get(1));
        assertEquals(2 * 44_100, samples(film), 1024);
    }

    @Test
    void aFilterTellsWhatItMeasured() throws Exception {
        Path wav = Clips.clip(folder.resolve("sine.wav"), "wav").sound("sine=f=1000:d=3:r=48000,volume=-20dB", "pcm_f32le", Map.of()).write();
        double[] loudness = new double[1];
        try (AvSource source = AvSource.open(wav, context)) {
            Transfer transfer = new Transfer(source, null, context);
            transfer.listen(source.audio().getFirst(), "ebur128@meter=peak=true", new FrameListener() {
                @Override
                public void frame(FilterGraph graph, org.bytedeco.ffmpeg.avutil.AVFrame frame) {
                    assertTrue(graph.audio());
                }

                @Override
                public void end(FilterGraph graph) {
                    loudness[0] = graph.number("ebur128@meter", "integrated");
                }
            });
            transfer.run();
        }
        // The filter's sine has an amplitude of an eighth: -18.06 dB, 3.01 less as power, 20 less by the volume.
        assertEquals(-41.1, loudness[0], 0.2);
    }

    @Test
    void soundIsBroughtIntoWhatTheEncoderTakes() throws Exception {
        Path wav = Clips.clip(folder.resolve("five.wav"), "wav")
                .sound("anoisesrc=d=1:r=22050,aformat=channel_layouts=5.1", "pcm_s24le", Map.of()).write();
        Path mp3 = folder.resolve("out.mp3");
        try (AvSource source = AvSource.open(wav, context); AvTarget target = AvTarget.create(mp3, "mp3")) {
            Transfer transfer = new Transfer(source, target, context);
            transfer.encode(source.audio().getFirst(), new Coding("", "libmp3lame", Map.of("b", "128k")));
            transfer.run();
        }
        MediaFacts facts = probe(mp3);
        assertEquals(List.of(2, 22_050), List.of(facts.channels(), facts.sampleRate()));
    }

    @Test
    void aCancelAtAnyMomentEndsTheRun() throws Exception {
        Path film = Clips.film(folder.resolve("film.mp4"));
        for (int step : new int[] {1, 2}) {
            RecordingContext cancelling = new RecordingContext(folder).cancellingAtStep(step);
            context = cancelling;
            Path file = folder.resolve("cancelled" + step + ".mp4");
            out = file;
            try {
                all(film, "scale=1280:720,tpad=stop_duration=30", (source, target) -> { });
                throw new AssertionError("not cancelled");
            } catch (CancelledException expected) {
                assertEquals(step, cancelling.steps().size());
            }
        }
    }

    @Test
    void aFullDiskIsCalledSo() throws Exception {
        Path film = Clips.film(folder.resolve("film.mp4"));
        try (AvSource source = AvSource.open(film, context);
                AvTarget target = AvTarget.create(out, new FullDisk(out, 3_000), "mp4")) {
            Transfer transfer = new Transfer(source, target, context);
            transfer.encode(source.video(), H264);
            assertEquals("disk-full", assertThrows(StudioException.class, transfer::run).problem().code());
        }
    }

    @Test
    void aFileThatIsCutOffIsDamaged() throws Exception {
        Path film = Clips.clip(folder.resolve("front.mp4"), "mp4").option("movflags", "+faststart")
                .picture("testsrc2=size=160x90:rate=25:duration=4,format=yuv420p", "libx264", Map.of("preset", "ultrafast")).write();
        byte[] bytes = Files.readAllBytes(film);
        Files.write(film, java.util.Arrays.copyOf(bytes, bytes.length * 2 / 3));
        StudioException cut = assertThrows(StudioException.class, () -> all(film, "", (source, target) -> { }));
        assertEquals("file-damaged", cut.problem().code());
        assertTrue(cut.problem().why().matches("It ends after [0-9.]+ of the 4.0 seconds.*"), cut.problem().why());
    }

    @Test
    void theIndexComesFirstWhereThatIsAskedFor() throws Exception {
        Path film = Clips.clip(folder.resolve("front.mp4"), "mp4").option("movflags", "+faststart")
                .picture("testsrc2=size=64x64:rate=25:duration=1,format=yuv420p", "libx264", Map.of("preset", "ultrafast")).write();
        String text = Files.readString(film, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertTrue(text.indexOf("moov") < text.indexOf("mdat"));
        assertEquals(25, times(film).size());
    }

    @Test
    void anExistingFileIsNotWrittenOver() throws Exception {
        Files.writeString(out, "mine");
        assertThrows(StudioException.class, () -> AvTarget.create(out, "mp4"));
        assertEquals("mine", Files.readString(out));
        assertFalse(EncoderFormats.present("no-such-encoder"));
    }

    private interface Before {
        void prepare(AvSource source, AvTarget target);
    }

    private Transfer.Outcome all(Path film, String chain, Before before) throws StudioException, CancelledException {
        try (AvSource source = AvSource.open(film, context); AvTarget target = AvTarget.create(out, "mp4")) {
            before.prepare(source, target);
            Transfer transfer = new Transfer(source, target, context);
            transfer.encode(source.video(), new Coding(chain, H264.encoder(), H264.options()));
            source.audio().forEach(transfer::copy);
            return transfer.run();
        }
    }

    private static MediaFacts probe(Path file) throws StudioException {
        return new StudioMediaProbe().probe(file, MediaProbe.Depth.FIRST_FRAME);
    }

    /** Microseconds of all pictures. */
    private List<Long> times(Path film) throws StudioException, CancelledException {
        List<Long> times = new ArrayList<>();
        RecordingContext listening = new RecordingContext(folder);
        try (AvSource source = AvSource.open(film, listening)) {
            Transfer transfer = new Transfer(source, null, listening);
            transfer.listen(source.video(), "", (graph, frame) -> times.add(graph.ticks().to(Rational.MICROS, frame.pts())));
            transfer.run();
        }
        return times;
    }

    private long samples(Path film) throws StudioException, CancelledException {
        long[] samples = new long[1];
        RecordingContext listening = new RecordingContext(folder);
        try (AvSource source = AvSource.open(film, listening)) {
            Transfer transfer = new Transfer(source, null, listening);
            transfer.listen(source.audio().getFirst(), "", (graph, frame) -> samples[0] += frame.nb_samples());
            transfer.run();
        }
        return samples[0];
    }

    /** A disk with room for so many bytes. */
    private static final class FullDisk implements SeekableByteChannel {
        private final SeekableByteChannel file;
        private final long room;

        FullDisk(Path file, long room) throws IOException {
            this.file = Files.newByteChannel(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            this.room = room;
        }

        @Override
        public int write(ByteBuffer from) throws IOException {
            if (file.position() + from.remaining() > room) {
                throw new IOException("No space left on device");
            }
            return file.write(from);
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            return file.read(into);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public SeekableByteChannel position(long to) throws IOException {
            file.position(to);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) throws IOException {
            file.truncate(size);
            return this;
        }

        @Override
        public boolean isOpen() {
            return file.isOpen();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
