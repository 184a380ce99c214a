package org.podstudio.media.transcode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.spi.InputFile;
import org.podstudio.media.transcode.TranscodeSettings.Alpha;
import org.podstudio.media.transcode.TranscodeSettings.Speed;

class ForecastTest {
    private static final TranscodeSettings H264 = settings(VideoCodec.H264, null, Speed.AUTO);

    @TempDir
    Path folder;

    @Test
    void aBusyFilmIsSaidToWeighAndToCostMoreThanAQuietOneOfItsSize() throws Exception {
        Forecast quiet = Forecast.of(H264, film("h264", 30, 300_000));
        Forecast busy = Forecast.of(H264, film("h264", 30, 3_000_000));
        assertTrue(busy.bytes() > 5 * quiet.bytes(), busy + " " + quiet);
        assertTrue(busy.cpuSeconds() > 1.5 * quiet.cpuSeconds(), busy + " " + quiet);
    }

    @Test
    void aContainerThatCountsInThousandthsIsNotTakenForAThousandFramesASecond() throws Exception {
        assertEquals(Forecast.of(H264, film("h264", 30, 500_000)), Forecast.of(H264, film("h264", 1000, 500_000)));
    }

    @Test
    void sixStepsOfQualityAreHalfTheSizeAndNewerCodecsTakeLess() throws Exception {
        InputFile film = film("h264", 30, 2_000_000);
        double usual = Forecast.of(settings(VideoCodec.H264, 21.0, Speed.AUTO), film).bytes();
        assertEquals(usual / 2, Forecast.of(settings(VideoCodec.H264, 27.0, Speed.AUTO), film).bytes(), usual / 50);
        for (VideoCodec newer : List.of(VideoCodec.H265, VideoCodec.VP9, VideoCodec.AV1)) {
            Forecast forecast = Forecast.of(settings(newer, null, Speed.AUTO), film);
            assertTrue(forecast.bytes() < usual && forecast.cpuSeconds() > Forecast.of(H264, film).cpuSeconds(), newer + " " + forecast);
        }
    }

    @Test
    void aFilmFromAnEditorSaysNothingOfWhatItWillWeigh() throws Exception {
        assertEquals(Forecast.of(H264, film("prores", 30, 40_000_000)).bytes(), Forecast.of(H264, film("prores", 30, 80_000_000)).bytes());
    }

    private static TranscodeSettings settings(VideoCodec codec, Double crf, Speed speed) {
        return new TranscodeSettings(Container.MKV, codec, AudioCodec.AUTO, crf, null, null, null, null, null, null, null, speed, Alpha.AUTO, "off");
    }

    /** Ten seconds of 1280 × 720 without sound. */
    private InputFile film(String codec, double fps, int bytes) throws Exception {
        Path file = Files.write(folder.resolve(codec + bytes), new byte[bytes]);
        return new InputFile(file, new MediaFacts(MediaType.VIDEO, "video/mp4", "mp4", 1280, 720, null, null, 10.0, fps, null, null, codec, codec, null,
                false, List.of()), null);
    }
}
