package org.podstudio.media.av;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.testsupport.RecordingContext;

/** Looks into films, for tests. */
public final class Frames {
    private Frames() {}

    private interface Look {
        void at(Rational ticks, AVFrame frame);
    }

    private static void each(Path film, String chain, Look look) throws StudioException, CancelledException {
        RecordingContext context = new RecordingContext(film.getParent());
        try (AvSource source = AvSource.open(film, context)) {
            Transfer transfer = new Transfer(source, null, context);
            transfer.listen(source.video(), chain, (graph, frame) -> look.at(graph.ticks(), frame));
            transfer.run();
        }
    }

    /** Microseconds of all pictures. */
    public static List<Long> times(Path film) throws StudioException, CancelledException {
        List<Long> times = new ArrayList<>();
        each(film, "", (ticks, frame) -> times.add(ticks.to(Rational.MICROS, frame.pts())));
        return times;
    }

    /** Pixel format, range, matrix, primaries and transfer of the first picture. */
    public static String colours(Path film) throws StudioException, CancelledException {
        String[] text = new String[1];
        each(film, "", (ticks, frame) -> text[0] = text[0] != null ? text[0] : String.join(" ",
                avutil.av_get_pix_fmt_name(frame.format()).getString(), avutil.av_color_range_name(frame.color_range()).getString(),
                avutil.av_color_space_name(frame.colorspace()).getString(), avutil.av_color_primaries_name(frame.color_primaries()).getString(),
                avutil.av_color_transfer_name(frame.color_trc()).getString()));
        return text[0];
    }

    /** Mean alpha of all pictures, 0 to 255. */
    public static double alpha(Path film) throws StudioException, CancelledException {
        return mean(film, "format=yuva444p,alphaextract,format=gray");
    }

    /** Mean difference in brightness between a line and the next, in the middle of the third picture. */
    public static double combs(Path film) throws StudioException, CancelledException {
        List<byte[]> all = brightnesses(film, "crop=2:ih/2");
        byte[] column = all.get(Math.min(2, all.size() - 1));
        double sum = 0;
        for (int i = 2; i < column.length; i += 2) {
            sum += Math.abs((column[i] & 0xff) - (column[i - 2] & 0xff));
        }
        return sum / (column.length / 2 - 1);
    }

    /** Mean brightness of all pictures as stored, 0 to 255. */
    public static double brightness(Path film) throws StudioException, CancelledException {
        return mean(film, "format=yuv420p,extractplanes=y");
    }

    private static double mean(Path film, String chain) throws StudioException, CancelledException {
        double[] sum = new double[2];
        each(film, chain, (ticks, frame) -> {
            byte[] row = new byte[frame.width()];
            for (int y = 0; y < frame.height(); y++) {
                new BytePointer(frame.data(0)).position((long) y * frame.linesize(0)).get(row);
                for (byte b : row) {
                    sum[0] += b & 0xff;
                }
                sum[1] += row.length;
            }
        });
        return sum[0] / sum[1];
    }

    public static double likeness(Path one, Path other) throws StudioException, CancelledException {
        return likeness(one, other, "");
    }

    /** Structural likeness (SSIM in blocks of 8) of the brightness of all pictures, 1 for equal. @param chain for the first film */
    public static double likeness(Path one, Path other, String chain) throws StudioException, CancelledException {
        List<byte[]> first = brightnesses(one, chain);
        List<byte[]> second = brightnesses(other, "");
        if (first.size() != second.size()) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < first.size(); i++) {
            sum += ssim(first.get(i), second.get(i));
        }
        return sum / first.size();
    }

    private static List<byte[]> brightnesses(Path film, String chain) throws StudioException, CancelledException {
        List<byte[]> all = new ArrayList<>();
        each(film, (chain.isEmpty() ? "" : chain + ",") + "format=yuv420p,extractplanes=y", (ticks, frame) -> {
            byte[] plane = new byte[frame.width() * frame.height()];
            for (int y = 0; y < frame.height(); y++) {
                new BytePointer(frame.data(0)).position((long) y * frame.linesize(0)).get(plane, y * frame.width(), frame.width());
            }
            all.add(plane);
        });
        return all;
    }

    /** Over runs of 64 samples; good enough to tell the same picture from another one. */
    private static double ssim(byte[] a, byte[] b) {
        double sum = 0;
        int blocks = 0;
        for (int at = 0; at + 64 <= Math.min(a.length, b.length); at += 64, blocks++) {
            double ma = 0;
            double mb = 0;
            for (int i = at; i < at + 64; i++) {
                ma += a[i] & 0xff;
                mb += b[i] & 0xff;
            }
            ma /= 64;
            mb /= 64;
            double va = 0;
            double vb = 0;
            double cov = 0;
            for (int i = at; i < at + 64; i++) {
                double da = (a[i] & 0xff) - ma;
                double db = (b[i] & 0xff) - mb;
                va += da * da;
                vb += db * db;
                cov += da * db;
            }
            sum += (2 * ma * mb + 6.5) * (2 * cov / 63 + 58.5) / ((ma * ma + mb * mb + 6.5) * (va / 63 + vb / 63 + 58.5));
        }
        return sum / blocks;
    }

    /** All packets of the first subtitle stream, as text. */
    public static String subtitles(Path film) throws StudioException {
        StringBuilder text = new StringBuilder();
        AVPacket packet = avcodec.av_packet_alloc();
        try (AvSource source = AvSource.open(film, new RecordingContext(film.getParent()))) {
            source.subtitles().getFirst().discard(avcodec.AVDISCARD_DEFAULT);
            while (source.read(packet) >= 0) {
                byte[] bytes = new byte[packet.size()];
                new BytePointer(packet.data()).get(bytes);
                text.append(new String(bytes, java.nio.charset.StandardCharsets.UTF_8)).append('\n');
                avcodec.av_packet_unref(packet);
            }
        } finally {
            avcodec.av_packet_free(packet);
        }
        return text.toString();
    }

    /** The container's tags, keys in lower case. */
    public static Map<String, String> tags(Path film) throws StudioException {
        RecordingContext context = new RecordingContext(film.getParent());
        Map<String, String> tags = new java.util.HashMap<>();
        try (AvSource source = AvSource.open(film, context)) {
            source.input().tags().forEach((key, value) -> tags.put(key.toLowerCase(java.util.Locale.ROOT), value));
        }
        return tags;
    }
}
