package org.podstudio.media.carry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podstudio.media.av.AvSource;
import org.podstudio.media.av.Clips;
import org.podstudio.media.convert.MetadataPolicy;
import org.podstudio.media.loudness.Normalization;
import org.podstudio.media.loudness.NormalizeSettings;
import org.podstudio.media.sound.Sounds;
import org.podstudio.media.transcode.AudioCodec;
import org.podstudio.media.transcode.Container;
import org.podstudio.media.transcode.Transcode;
import org.podstudio.media.transcode.TranscodeSettings;
import org.podstudio.media.transcode.VideoCodec;
import org.podstudio.media.trim.Trim;
import org.podstudio.media.trim.TrimSettings;
import org.podstudio.testsupport.RecordingContext;

class CarriedTagsTest {
    private static final String PROMPT = "a lighthouse in the fog, steps 20, seed 4711";

    @TempDir
    Path folder;

    private RecordingContext context;

    @ParameterizedTest
    @CsvSource({"mp4, mp4, libx264, aac", "mkv, matroska, libx264, aac", "webm, webm, libvpx-vp9, libopus"})
    void everyOperationOnAFilmKeepsStripsOrLeavesOutThePlace(String ending, String muxer, String pictures, String sounds) throws Exception {
        Path film = Clips.clip(folder.resolve("film." + ending), muxer)
                .picture("testsrc2=size=96x64:rate=25:duration=1,format=yuv420p", pictures, pictures.equals("libx264") ? Map.of("preset", "ultrafast")
                        : Map.of("deadline", "realtime", "cpu-used", "8"))
                .sound("sine=frequency=440:sample_rate=48000:duration=1", sounds, Map.of())
                .tag("title", "Fog").tag("comment", PROMPT).tag("location", "+48.2000+016.3000/").write();
        for (MetadataPolicy policy : MetadataPolicy.values()) {
            TrimSettings part = new TrimSettings("0.2", "0.8", TrimSettings.Mode.EXACT, 0, 0, TrimSettings.Silence.KEEP, -50, 0.1, policy,
                    TrimSettings.Snap.NONE);
            TrimSettings fast = new TrimSettings("", "0.8", TrimSettings.Mode.FAST, 0, 0, TrimSettings.Silence.KEEP, -50, 0.1, policy,
                    TrimSettings.Snap.NONE);
            for (Container container : List.of(Container.MP4, Container.MOV, Container.MKV, Container.WEBM)) {
                context = work();
                says(policy, new Transcode().apply(transcode(container, policy), Sounds.input(film), context).getFirst().file());
            }
            context = work();
            says(policy, new Trim().apply(part, Sounds.input(film), context).getFirst().file());
            context = work();
            says(policy, new Trim().apply(fast, Sounds.input(film), context).getFirst().file());
            context = work();
            says(policy, new Normalization().apply(new NormalizeSettings(-16, -1, policy), Sounds.input(film), context).getFirst().file());
        }
    }

    @Test
    void aSoundIsTrimmedAndNormalizedByThePolicyToo() throws Exception {
        Path song = Clips.clip(folder.resolve("song.flac"), "flac").sound(Sounds.tone(-20, 1, 48_000), "flac", Map.of())
                .tag("title", "Fog").tag("comment", PROMPT).tag("location", "+48.2000+016.3000/").write();
        Sounds.cover(song);
        for (MetadataPolicy policy : MetadataPolicy.values()) {
            for (boolean trims : List.of(true, false)) {
                context = work();
                Path made = trims
                        ? new Trim().apply(new TrimSettings("0.1", "", TrimSettings.Mode.EXACT, 0, 0, TrimSettings.Silence.KEEP, -50, 0.1, policy,
                                TrimSettings.Snap.NONE),
                                Sounds.input(song), context).getFirst().file()
                        : new Normalization().apply(new NormalizeSettings(-16, -1, policy), Sounds.input(song), context).getFirst().file();
                says(policy, made);
                try (AvSource source = AvSource.open(made, context)) {
                    assertEquals(policy != MetadataPolicy.STRIP, !source.covers().isEmpty());
                }
            }
        }
    }

    @Test
    void aCoverKeepsItsPictureAndSaysNoPlaceOfItsOwn() throws Exception {
        for (String format : List.of("png", "jpeg")) {
            Path song = Clips.clip(folder.resolve(format + ".flac"), "flac").sound(Sounds.tone(-20, 1, 48_000), "flac", Map.of()).write();
            Sounds.cover(song, told(format));
            assertTrue(bytes(song).contains("GPSLatitude"));
            for (MetadataPolicy policy : List.of(MetadataPolicy.KEEP, MetadataPolicy.NO_LOCATION)) {
                context = work();
                Path made = new Normalization().apply(new NormalizeSettings(-16, -1, policy), Sounds.input(song), context).getFirst().file();
                assertEquals(policy == MetadataPolicy.KEEP, bytes(made).contains("GPSLatitude"), format + policy);
                try (AvSource source = AvSource.open(made, context)) {
                    var cover = source.covers().getFirst().attached_pic();
                    byte[] carried = new byte[cover.size()];
                    cover.data().get(carried);
                    assertEquals(0xff, ImageIO.read(new ByteArrayInputStream(carried)).getRGB(3, 4) >> 16 & 0xff, 3, format + policy);
                    assertEquals(told(format).length, carried.length);
                }
            }
        }
    }

    /** A cover that says where it was taken. */
    private static byte[] told(String format) throws Exception {
        BufferedImage image = new BufferedImage(16, 12, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 16 * 12; i++) {
            image.setRGB(i % 16, i / 16, 0xff8800);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        byte[] plain = out.toByteArray();
        byte[] text = "Exif\0\0GPSLatitude 48.2".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer part = ByteBuffer.allocate(text.length + 12);
        int at = format.equals("png") ? 33 : 2; // behind the header
        if (format.equals("png")) {
            part.putInt(text.length).put("tEXt".getBytes(StandardCharsets.US_ASCII)).put(text);
            CRC32 crc = new CRC32();
            crc.update(part.array(), 4, 4 + text.length);
            part.putInt((int) crc.getValue());
        } else {
            part.putShort((short) 0xffe1).putShort((short) (text.length + 2)).put(text);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(plain, 0, at);
        all.write(part.array(), 0, part.position());
        all.write(plain, at, plain.length - at);
        return all.toByteArray();
    }

    private static String bytes(Path file) throws Exception {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }

    @Test
    void whatLiesBehindFilledUpMarkersOrBehindThePictureGoesToo() throws Exception {
        byte[] told = told("jpeg");
        byte[] filled = new byte[told.length + 2 + told.length];
        filled[0] = (byte) 0xff;
        filled[1] = (byte) 0xd8;
        filled[2] = (byte) 0xff;
        filled[3] = (byte) 0xff; // fill bytes before the first marker
        System.arraycopy(told, 2, filled, 4, told.length - 2);
        System.arraycopy(told, 0, filled, told.length + 2, told.length); // another picture with texts of its own
        CoverTexts.blank(ByteBuffer.wrap(filled));
        assertFalse(new String(filled, StandardCharsets.ISO_8859_1).contains("GPSLatitude"));
        assertEquals(0xff, ImageIO.read(new ByteArrayInputStream(filled)).getRGB(3, 4) >> 16 & 0xff, 3);

        ByteBuffer webp = ByteBuffer.allocate(12 + 8 + 12 + 8 + 4).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        webp.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36).put("WEBPEXIF".getBytes(StandardCharsets.US_ASCII)).putInt(11)
                .put("GPSLatitude".getBytes(StandardCharsets.US_ASCII)).put((byte) 0).put("VP8 ".getBytes(StandardCharsets.US_ASCII)).putInt(4).putInt(77);
        CoverTexts.blank(webp.flip());
        assertFalse(new String(webp.array(), StandardCharsets.ISO_8859_1).contains("GPS"));
        assertEquals(77, webp.getInt(40));
    }

    @Test
    void picturesThatAreCutOffOrNoneAreLeftAlone() throws Exception {
        for (String format : List.of("png", "jpeg")) {
            byte[] whole = told(format);
            for (int length = 0; length < whole.length; length++) {
                CoverTexts.blank(ByteBuffer.wrap(java.util.Arrays.copyOf(whole, length)));
            }
        }
        byte[] other = "GIF89a GPSLatitude".getBytes(StandardCharsets.US_ASCII);
        CoverTexts.blank(ByteBuffer.wrap(other));
        assertEquals("GIF89a GPSLatitude", new String(other, StandardCharsets.US_ASCII));
    }

    @Test
    void aStreamKeepsItsLanguageAndNothingElseWhenAllIsStripped() throws Exception {
        Path film = folder.resolve("film.mkv");
        Clips.clip(film, "matroska").picture("color=size=64x64:duration=0.2,format=yuv420p", "libx264", Map.of()).write();
        try (AvSource source = AvSource.open(film, work())) {
            for (String[] tag : new String[][] {{"language", "deu"}, {"title", "Kahlenberg"}, {"LOCATION", "Vienna"}}) {
                AVDictionary tags = new AVDictionary(source.video().metadata());
                avutil.av_dict_set(tags, tag[0], tag[1], 0);
                source.video().metadata(tags);
            }
            CarriedTags.limit(source, MetadataPolicy.NO_LOCATION);
            assertEquals("Kahlenberg", source.input().tags().get("title"));
            assertFalse(source.input().tags().containsKey("LOCATION"));
            CarriedTags.limit(source, MetadataPolicy.STRIP);
            assertEquals(Map.of("language", "deu"), source.input().tags());
        }
    }

    @Test
    void aPlaceIsKnownByItsNameAndByItsCoordinates() {
        for (String[] tag : new String[][] {{"location-eng", "Vienna"}, {"com.apple.quicktime.location.ISO6709", "+48.2+16.3/"}, {"©xyz", "here"},
                {"comment", "+48.2000+016.3000/"}, {"XMP", "<x exif:GPSLatitude='48'/>"}}) {
            assertTrue(CarriedTags.tellsPlace(tag[0], tag[1]), tag[0]);
        }
        assertFalse(CarriedTags.tellsPlace("comment", PROMPT));
        assertFalse(CarriedTags.tellsPlace("title", "Here"));
    }

    /** What the file says, by its bytes as well: no place of it may hide something. */
    private void says(MetadataPolicy policy, Path made) throws Exception {
        String about = policy + " " + made.getFileName();
        try (AvSource source = AvSource.open(made, context)) {
            Map<String, String> tags = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            tags.putAll(source.input().tags());
            boolean tells = policy != MetadataPolicy.STRIP;
            assertEquals(tells ? "Fog" : null, tags.get("title"), about);
            assertEquals(tells ? PROMPT : null, tags.get("comment"), about);
            assertEquals(policy == MetadataPolicy.KEEP, tags.values().stream().anyMatch(value -> Place.of(value).isPresent()), about + tags);
            assertEquals(List.of(), context.facts().get("lost"), about);
        }
        String bytes = new String(Files.readAllBytes(made), StandardCharsets.ISO_8859_1);
        assertEquals(policy != MetadataPolicy.STRIP, bytes.contains("lighthouse"), about);
        // Kept in an MP4, it is a number.
        assertTrue(policy == MetadataPolicy.KEEP || !bytes.contains("+48.2"), about);
    }

    private static TranscodeSettings transcode(Container container, MetadataPolicy policy) {
        return new TranscodeSettings(container, VideoCodec.AUTO, AudioCodec.AUTO, null, null, null, null, null, null, null, null,
                TranscodeSettings.Speed.FASTEST, TranscodeSettings.Alpha.AUTO, "off", policy);
    }

    private RecordingContext work() throws Exception {
        return new RecordingContext(Files.createTempDirectory(folder, "work"));
    }
}
