package org.podstudio.media.ffmpeg;

import java.util.List;
import org.bytedeco.ffmpeg.global.avcodec;
import org.jspecify.annotations.Nullable;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.spi.EngineReport;

/** FFmpeg's part of the hardware profile. */
@ServiceProvider(service = EngineReport.class)
public final class FFmpegReport implements EngineReport {
    /** The video encoders that transcoding can choose from, software first. That one is listed does not mean its card is there. */
    private static final List<String> ENCODERS = List.of("libx264", "libx265", "libopenh264", "libvpx-vp9", "libaom-av1", "libsvtav1",
            "h264_nvenc", "hevc_nvenc", "av1_nvenc", "h264_qsv", "hevc_qsv", "h264_vaapi", "h264_amf", "h264_videotoolbox", "hevc_videotoolbox");

    @Override
    public @Nullable String ffmpegVersion() {
        return FFmpeg.version();
    }

    @Override
    public List<String> encoders() {
        FFmpeg.load();
        return ENCODERS.stream().filter(name -> avcodec.avcodec_find_encoder_by_name(name) != null).toList();
    }
}
