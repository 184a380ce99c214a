package org.podstudio.media.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FFmpegReportTest {
    @Test
    void theBuiltInLibrarySaysItsVersionAndASoftwareEncoder() {
        FFmpegReport report = new FFmpegReport();
        assertThat(report.ffmpegVersion()).matches(".*[0-9]+\\.[0-9]+.*");
        assertThat(report.encoders()).containsAnyOf("libx264", "libopenh264", "libvpx-vp9");
    }
}
