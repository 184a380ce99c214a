package org.podstudio.media.transcode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.settings.UserHome;
import org.podstudio.media.av.EncoderFormats;
import org.podstudio.media.av.TrialEncode;
import org.podstudio.media.ffmpeg.FFmpeg;

/**
 * Which graphics cards really encode here. That FFmpeg names an encoder says nothing: each is tried with one second of film, and
 * what came of it is remembered for a day, by version of FFmpeg. Safe from any thread.
 */
final class HardwareEncoders {
    private static final Logger LOG = Logger.getLogger(HardwareEncoders.class.getName());

    /** Drivers come and go. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private static final List<String> MAKERS = List.of("nvenc", "qsv", "amf", "videotoolbox", "vaapi");

    private final Path memory;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    HardwareEncoders(Path memory) {
        this.memory = memory;
    }

    static HardwareEncoders ofThisMachine() {
        return new HardwareEncoders(UserHome.current().cache().resolve("encoders"));
    }

    /** Encoders of a codec that FFmpeg names, whether they work or not. */
    static List<String> named(VideoCodec codec) {
        String prefix = switch (codec) {
            case H264 -> "h264_";
            case H265 -> "hevc_";
            case AV1 -> "av1_";
            case VP9 -> "vp9_";
            default -> "none_";
        };
        return MAKERS.stream().map(maker -> prefix + maker).filter(EncoderFormats::present).toList();
    }

    /** The first that works. */
    Optional<String> working(VideoCodec codec) {
        return named(codec).stream().filter(this::works).findFirst();
    }

    boolean works(String encoder) {
        return failure(encoder).isEmpty();
    }

    /** Why it does not work, in one sentence; empty when it does. */
    String failure(String encoder) {
        return known.computeIfAbsent(encoder, this::remembered);
    }

    private String remembered(String encoder) {
        Path file = memory.resolve(encoder + "-" + FFmpeg.version().replaceAll("[^A-Za-z0-9.-]", "_"));
        try {
            if (Files.exists(file) && Files.getLastModifiedTime(file).toInstant().isAfter(Instant.now().minus(REMEMBERED))) {
                return Files.readString(file);
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "what is remembered of an encoder cannot be read", e);
        }
        String result = tried(encoder);
        try {
            Files.createDirectories(memory);
            Files.writeString(file, result);
        } catch (IOException e) {
            LOG.log(Level.FINE, "an encoder is tried again next time", e);
        }
        return result;
    }

    private static String tried(String encoder) {
        try {
            TrialEncode.oneSecond(encoder);
            return "";
        } catch (StudioException e) {
            return e.problem().why();
        }
    }

    /** Quality or size as the cards' encoders want to hear it; their scales are made like H.264's. */
    static void quality(Map<String, String> options, String encoder, double crf, Long bits) {
        String maker = encoder.substring(encoder.indexOf('_') + 1);
        if (bits != null) {
            options.put("b", bits.toString());
            options.put("maxrate", Long.toString(bits * 3 / 2));
            options.put("bufsize", Long.toString(bits * 2));
            return;
        }
        String level = Long.toString(Math.round(crf));
        switch (maker) {
            case "nvenc" -> {
                options.put("rc", "vbr");
                options.put("cq", level);
                options.put("b", "0");
            }
            case "qsv" -> options.put("global_quality", level);
            case "vaapi" -> {
                options.put("rc_mode", "CQP");
                options.put("qp", level);
            }
            case "amf" -> {
                options.put("rc", "cqp");
                options.put("qp_i", level);
                options.put("qp_p", level);
            }
            default -> {
                // VideoToolbox counts from 1 to 100, better upwards; FFmpeg wants it times 118.
                options.put("flags", "+qscale");
                options.put("global_quality", Long.toString(Math.round(Math.clamp(100 - crf * 1.9, 1, 100)) * 118));
            }
        }
    }
}
