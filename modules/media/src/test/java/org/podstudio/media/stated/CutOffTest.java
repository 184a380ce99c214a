package org.podstudio.media.stated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.media.CutOff;
import org.podstudio.core.api.media.MediaLook;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.media.av.Clips;
import org.podstudio.media.convert.ColourPolicy;
import org.podstudio.media.convert.Conversion;
import org.podstudio.media.convert.ConvertSettings;
import org.podstudio.media.convert.MetadataPolicy;
import org.podstudio.media.loudness.Normalization;
import org.podstudio.media.probe.StudioMediaProbe;
import org.podstudio.media.sound.Sounds;
import org.podstudio.media.transcode.Transcode;
import org.podstudio.media.trim.Trim;
import org.podstudio.media.trim.TrimSettings;
import org.podstudio.media.waveform.Waveforms;
import org.podstudio.testsupport.RecordingContext;

/** Files whose end is missing are told of, and no work makes half a result of them; those that only look odd are worked on as ever. */
class CutOffTest {
    private static final String FOUR_SECONDS = Sounds.tone(-20, 4, 44_100);

    @TempDir
    Path folder;

    private RecordingContext context;

    /** A folder of its own for each run. */
    private RecordingContext begun() throws IOException {
        context = new RecordingContext(Files.createTempDirectory(folder, "work"));
        return context;
    }

    @ParameterizedTest
    @CsvSource({"in.wav,wav,pcm_s16le", "in.wav,wav,adpcm_ima_wav", "in.w64,w64,pcm_s16le", "in.aiff,aiff,pcm_s16be", "in.caf,caf,pcm_s16le",
        "in.au,au,pcm_s16be", "in.mp3,mp3,libmp3lame", "in.wma,asf,wmav2", "in.mka,matroska,pcm_s16le",
        "in.wv,wv,wavpack", "in.tta,tta,tta", "in.flac,flac,flac"})
    void halfASoundIsRefusedByAllThatWouldMakeHalfAResultOfIt(String name, String muxer, String encoder) throws Exception {
        Path whole = Sounds.file(folder.resolve(name), muxer, FOUR_SECONDS, encoder, Map.of());
        for (FileOperation<?> operation : operations()) {
            apply(operation, whole);
        }
        Path half = half(whole);
        for (FileOperation<?> operation : operations()) {
            assertThatThrownBy(() -> apply(operation, half)).as(operation.card().id()).isInstanceOfSatisfying(StudioException.class, e -> {
                Problem told = e.problem();
                assertThat(told.code()).isEqualTo("file-damaged");
                assertThat(told.what()).isEqualTo("\"half-" + name + "\" is cut off.");
                assertThat(told.why()).matches("It ends after [012]\\.\\d of the 4\\.\\d seconds that it says it has.*\\.");
                assertThat(told.next()).isEqualTo("Fetch or export the file again, or trim it to the part that is there.");
            });
        }
        boolean bytesStated = !List.of("wv", "tta", "flac").contains(muxer);
        assertThat(cutOff(whole)).isEmpty();
        assertThat(cutOff(half).isPresent()).isEqualTo(bytesStated);
    }

    @Test
    void halfAFilmIsRefusedToo() throws Exception {
        for (List<String> kind : List.of(List.of("in.avi", "avi", "mpeg4"), List.of("in.mkv", "matroska", "mpeg4"), List.of("in.wmv", "asf", "wmv2"))) {
            Path film = Clips.clip(folder.resolve(kind.get(0)), kind.get(1))
                    .picture("testsrc2=size=64x48:rate=25:duration=4,format=yuv420p", kind.get(2), Map.of())
                    .sound(FOUR_SECONDS, "libmp3lame", Map.of()).write();
            apply(new Transcode(), film);
            apply(new Waveforms(), film);
            assertThat(cutOff(film)).isEmpty();
            Path half = half(film);
            assertThat(cutOff(half)).isPresent();
            for (FileOperation<?> operation : List.of(new Transcode(), new Waveforms(), new Normalization())) {
                assertThatThrownBy(() -> apply(operation, half)).as(kind + operation.card().id()).hasMessageContaining("is cut off");
            }
        }
    }

    @Test
    void theMessageAndTheFactsSayHowMuchThereIsAndHowMuchIsStated() throws Exception {
        Path half = half(Sounds.file(folder.resolve("in.wav"), "wav", FOUR_SECONDS, "pcm_s16le", Map.of()));
        CutOff told = cutOff(half).orElseThrow();
        assertThat(told.statedBytes()).isEqualTo(4 * 44_100 * 4);
        assertThat(told.bytes()).isBetween(352_700L, 352_800L);
        assertThatThrownBy(() -> apply(new Conversion(), half)).isInstanceOfSatisfying(StudioException.class, e -> assertThat(e.problem().why())
                .matches("It ends after 2\\.0 of the 4\\.0 seconds that it says it has, and has 352,7\\d\\d of the 705,600 bytes\\."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wav,pcm_s16le", "mp3,libmp3lame"})
    void thePartThatIsThereCanBeCutOut(String kind) throws Exception {
        String muxer = kind.split(",")[0];
        Path half = half(Sounds.file(folder.resolve("in." + muxer), muxer, FOUR_SECONDS, kind.split(",")[1], Map.of()));
        TrimSettings first = part("0.25", "1.5");
        Path made = new Trim().apply(first, Sounds.input(half), begun()).getFirst().file();
        assertThat(Sounds.probe(made).duration()).isBetween(1.2, 1.4);
        assertThat(context.facts().get("notes").toString()).contains("Its end is missing");
        TrimSettings beyond = part("0.25", "3.5");
        assertThatThrownBy(() -> new Trim().apply(beyond, Sounds.input(half), begun())).hasMessageContaining("is cut off");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 0x7fffffff, 0x7ffff000, 0x7fffff24, 0x80000000, 0x7f000000})
    void whatAWriterToAPipePutsInThePlaceOfASizeSaysNothing(int size) throws Exception {
        byte[] wave = Files.readAllBytes(Sounds.file(folder.resolve("in.wav"), "wav", FOUR_SECONDS, "pcm_s16le", Map.of()));
        ByteBuffer.wrap(wave).order(ByteOrder.LITTLE_ENDIAN).putInt(4, size == 0 ? 0 : size + 36).putInt(at(wave, "data") + 4, size);
        staysSilent(Files.write(folder.resolve("piped.wav"), wave));
    }

    @Test
    void oddButUsualWavesAreWorkedOn() throws Exception {
        byte[] wave = Files.readAllBytes(Sounds.file(folder.resolve("in.wav"), "wav", FOUR_SECONDS, "pcm_s16le", Map.of()));
        int data = at(wave, "data") + 4;
        int size = wave.length - data - 4;
        for (int off : List.of(-1, 1, 2, 8, 36, 44)) {
            byte[] odd = wave.clone();
            ByteBuffer.wrap(odd).order(ByteOrder.LITTLE_ENDIAN).putInt(data, size + off);
            staysSilent(Files.write(folder.resolve("off" + off + ".wav"), odd));
        }
        byte[] twice = wave.clone();
        ByteBuffer.wrap(twice).order(ByteOrder.LITTLE_ENDIAN).putInt(data, 2 * size);
        staysSilent(Files.write(folder.resolve("whole-fits.wav"), twice));
        staysSilent(Files.write(folder.resolve("junk.wav"), joined(wave, new byte[5000])));
        staysSilent(Clips.clip(folder.resolve("wide.wav"), "wav").sound(FOUR_SECONDS, "pcm_s16le", Map.of()).option("rf64", "always").write());
        Path wide = half(folder.resolve("wide.wav"));
        assertThatThrownBy(() -> apply(new Waveforms(), wide)).hasMessageContaining("is cut off");
        assertThat(cutOff(wide)).isPresent();
    }

    @Test
    void aTagBehindAnMp3OrBeforeItIsNoCutAndWithoutItsFirstFrameNothingIsKnown() throws Exception {
        Path in = Sounds.file(folder.resolve("in.mp3"), "mp3", FOUR_SECONDS, "libmp3lame", Map.of());
        byte[] mp3 = Files.readAllBytes(in);
        byte[] tag = Arrays.copyOf("TAGtitle".getBytes(StandardCharsets.ISO_8859_1), 128);
        staysSilent(Files.write(folder.resolve("id3v1.mp3"), joined(mp3, tag)));
        byte[] front = Arrays.copyOf(new byte[] {'I', 'D', '3', 4, 0, 0, 0, 1, 0, 0}, 10 + (1 << 14));
        staysSilent(Files.write(folder.resolve("two-tags.mp3"), joined(front, mp3)));
        Path cut = Files.write(folder.resolve("tagged-cut.mp3"), joined(front, Arrays.copyOf(mp3, mp3.length / 2), tag));
        assertThatThrownBy(() -> apply(new Conversion(), cut)).hasMessageContaining("is cut off");
        Path plain = Clips.clip(folder.resolve("plain.mp3"), "mp3").sound(FOUR_SECONDS, "libmp3lame", Map.of()).option("write_xing", "0").write();
        staysSilent(plain);
        staysSilent(half(plain));
        Path adts = Sounds.file(folder.resolve("in.aac"), "adts", FOUR_SECONDS, "aac", Map.of());
        Path half = half(adts);
        staysSilent(half);
        new Trim().apply(part("0.25", "3.9"), Sounds.input(half), begun()); // up to an end that nobody can know is not there
    }

    @Test
    void theFirstFrameOfFraunhofersEncoderIsReadToo() throws Exception {
        byte[] mp3 = Files.readAllBytes(Sounds.file(folder.resolve("in.mp3"), "mp3", FOUR_SECONDS, "libmp3lame", Map.of()));
        int frame = at(mp3, "Info") < 0 ? at(mp3, "Xing") - 36 : at(mp3, "Info") - 36;
        ByteBuffer bytes = ByteBuffer.wrap(mp3);
        int frames = bytes.getInt(frame + 36 + 8);
        int size = bytes.getInt(frame + 36 + 12);
        bytes.put(frame + 36, "VBRI".getBytes(StandardCharsets.ISO_8859_1)).putInt(frame + 46, size).putInt(frame + 50, frames);
        Path made = Files.write(folder.resolve("vbri.mp3"), mp3);
        assertThat(cutOff(made)).isEmpty();
        assertThat(cutOff(half(made)).orElseThrow().statedBytes()).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(strings = {"libopus", "flac"})
    void anOggWithoutALastPageIsWorkedOnAndItIsSaid(String encoder) throws Exception {
        Path whole = Sounds.file(folder.resolve("in.ogg"), "ogg", FOUR_SECONDS, encoder, Map.of());
        apply(new Conversion(), whole);
        assertThat(cutOff(whole)).isEmpty();
        assertThat(context.facts()).doesNotContainKey("notes");
        Path half = half(whole);
        assertThat(cutOff(half).orElseThrow().statedBytes()).isZero();
        apply(new Conversion(), half);
        assertThat(context.facts().get("notes").toString()).contains("Its last page does not say that it is the last");
    }

    @Test
    void aFileThatEndsWithinItsHeadBreaksNothing() throws Exception {
        for (String head : List.of("RIFF\4\0\0\0WAVE", "FORM\0\0\0\4AIFF", "caff\0\1\0\0", "OggS", ".snd\0\0", "ID3\4\0\0\0\0\0\7", "\0\0\0\1mdat")) {
            byte[] bytes = head.getBytes(StandardCharsets.ISO_8859_1);
            for (var format : org.podstudio.media.sniff.Format.values()) {
                for (int length = 0; length <= bytes.length; length++) {
                    var file = org.podstudio.media.bytes.FileBytes.of(Arrays.copyOf(bytes, length));
                    assertThatCode(() -> StatedSize.cutOff(file, format)).as(head + format).doesNotThrowAnyException();
                }
            }
        }
    }

    private static List<FileOperation<?>> operations() {
        return List.of(new Conversion(), new Transcode(), new Normalization(), new Waveforms(), new Trim());
    }

    /** All of it goes through everything. */
    private void staysSilent(Path file) throws Exception {
        assertThat(cutOff(file)).as(file.toString()).isEmpty();
        for (FileOperation<?> operation : operations()) {
            apply(operation, file);
            assertThat(context.facts().getOrDefault("notes", "").toString()).doesNotContain("end is missing");
        }
    }

    private static TrimSettings part(String start, String end) {
        return new TrimSettings(start, end, TrimSettings.Mode.EXACT, 0, 0, TrimSettings.Silence.KEEP, -50, 0.1);
    }

    @SuppressWarnings("unchecked")
    private <S extends JobSettings> void apply(FileOperation<S> operation, Path file) throws Exception {
        S settings = switch (operation) {
            case Trim trim -> (S) part("0.25", "");
            case Conversion conversion -> (S) new ConvertSettings("flac", null, true, MetadataPolicy.KEEP, ColourPolicy.KEEP, "white");
            default -> operation.card().defaults();
        };
        operation.apply(settings, Sounds.input(file), begun());
    }

    private static Optional<CutOff> cutOff(Path file) throws IOException {
        try (MediaLook look = new StudioMediaProbe().look(file, null)) {
            return look.cutOff();
        }
    }

    private static Path half(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return Files.write(file.resolveSibling("half-" + file.getFileName()), Arrays.copyOf(bytes, bytes.length / 2));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static int at(byte[] bytes, String mark) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(mark);
    }
}
