package org.podstudio.media.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.spi.JobKind;
import org.podstudio.media.picture.CropResize;
import org.podstudio.media.transcode.Transcode;
import org.podstudio.media.trim.Trim;
import org.podstudio.media.waveform.Waveforms;

/** Forms ask for what means something with what else they say. */
class FormFieldsTest {
    private static final List<String> CONVERT = List.of("quality", "lossless", "canvas", "bitrate", "colour", "metadata");
    private static final List<String> TRANSCODE = List.of("video", "audio", "crf", "bitrate", "audio_bitrate", "within", "speed", "alpha", "hardware");

    @ParameterizedTest
    @CsvSource({
        "image, auto, false, quality colour metadata",
        "image, jpg,  true,  quality canvas colour metadata",
        "image, jpeg, false, quality canvas colour metadata",
        "image, png,  false, colour metadata",
        "image, tiff, false, colour metadata",
        "image, webp, false, quality lossless colour metadata",
        "image, avif, true,  lossless colour metadata",
        "image, we,   false, quality lossless canvas colour metadata",
        "audio, auto, false, quality bitrate metadata",
        "audio, mp3,  true,  quality bitrate metadata",
        "audio, opus, false, quality bitrate metadata",
        "audio, wav,  false, metadata",
        "audio, flac, false, metadata",
        "audio, m4a,  false, quality lossless bitrate metadata",
        "audio, ogg,  true,  lossless metadata"
    })
    void conversionsOfferWhatTheirFormatHas(String type, String format, boolean lossless, String shown) {
        assertThat(shown(new Conversion(), type, CONVERT, Map.of("format", format, "lossless", String.valueOf(lossless))))
                .isEqualTo(List.of(shown.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "video, container=auto, video audio crf bitrate audio_bitrate within speed alpha hardware",
        "video, container=mp3, audio audio_bitrate",
        "video, container=flac, audio",
        "video, container=gif, within alpha",
        "video, container=webp, crf within speed alpha",
        "video, preset=gif, within alpha",
        "video, preset=sound, audio audio_bitrate",
        "video, video=none, video audio audio_bitrate",
        "video, video=copy, video audio audio_bitrate",
        "video, video=prores, video audio audio_bitrate within speed alpha",
        "video, audio=none, video audio crf bitrate within speed alpha hardware",
        "audio, container=auto, audio audio_bitrate",
        "image, container=auto, video crf bitrate within speed alpha hardware"
    })
    void transcodingOffersWhatIsInTheResult(String type, String chosen, String shown) {
        String[] pair = chosen.split("=");
        assertThat(shown(new Transcode(), type, TRANSCODE, Map.of(pair[0], pair[1]))).isEqualTo(List.of(shown.split(" ")));
    }

    @Test
    void soundsAreOfferedContainersAndPresetsOfSounds() {
        assertThat(new Transcode().offers("container", MediaType.AUDIO)).isEqualTo(List.of("auto", "m4a", "mka", "mp3", "flac", "opus", "ogg"));
        assertThat(new Transcode().offers("preset", MediaType.AUDIO)).isEqualTo(List.of("", "sound"));
        assertThat(new Transcode().offers("preset", MediaType.VIDEO)).contains("", "sound", "gif", "1080p");
        assertThat(new Transcode().offers("container", MediaType.IMAGE)).contains("auto", "mp4", "gif").doesNotContain("mp3");
    }

    @Test
    void whatBelongsToASwitchIsOfferedWhileItIsOn() {
        List<String> trim = List.of("mode", "fade_in", "silence", "silence_threshold", "snap");
        assertThat(shown(new Trim(), "audio", trim, Map.of("mode", "exact", "silence", "keep"))).isEqualTo(List.of("mode", "fade_in", "silence", "snap"));
        assertThat(shown(new Trim(), "audio", trim, Map.of("mode", "fast", "silence", "both"))).isEqualTo(List.of("mode", "silence", "silence_threshold"));
        assertThat(shown(new Trim(), "image", trim, Map.of())).isEmpty();
        List<String> crop = List.of("trim_threshold", "gravity", "canvas", "quality");
        assertThat(shown(new CropResize(), "image", crop, Map.of("mode", "fit", "trim", "none", "format", "auto"))).isEqualTo(List.of("quality"));
        assertThat(shown(new CropResize(), "image", crop, Map.of("mode", "pad", "trim", "auto", "format", "png")))
                .isEqualTo(List.of("trim_threshold", "gravity", "canvas"));
        assertThat(shown(new CropResize(), "image", crop, Map.of("mode", "fit", "trim", "none", "format", "jpg"))).isEqualTo(List.of("canvas", "quality"));
        assertThat(shown(new Waveforms(), "audio", List.of("width", "format", "peaks"), Map.of())).isEqualTo(List.of("width", "peaks"));
    }

    private static List<String> shown(JobKind<?> kind, String type, List<String> settings, Map<String, String> chosen) {
        MediaType of = Arrays.stream(MediaType.values()).filter(each -> each.wire().equals(type)).findFirst().orElseThrow();
        return settings.stream().filter(setting -> kind.concerns(setting, of, chosen)).toList();
    }
}
