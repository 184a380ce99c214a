package org.podstudio.media.av;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.ffmpeg.FFmpeg;

/** What an encoder takes. Empty lists mean anything. */
public final class EncoderFormats {
    private EncoderFormats() {}

    public static boolean present(String encoder) {
        FFmpeg.load();
        AVCodec codec = avcodec.avcodec_find_encoder_by_name(encoder);
        return codec != null && !codec.isNull();
    }

    /** @throws StudioException {@code encoder-missing} */
    static AVCodec find(String encoder) throws StudioException {
        FFmpeg.load();
        QuietEncoders.hush();
        AVCodec codec = avcodec.avcodec_find_encoder_by_name(encoder);
        if (codec == null || codec.isNull()) {
            throw AvProblem.encoderMissing(encoder);
        }
        return codec;
    }

    /** Names of the pixel formats, best first as FFmpeg lists them. */
    public static List<String> pixels(String encoder) throws StudioException {
        return numbers(find(encoder), avcodec.AV_CODEC_CONFIG_PIX_FORMAT).stream()
                .map(format -> avutil.av_get_pix_fmt_name(format).getString()).toList();
    }

    /** The filter that brings any sound into what the encoder takes, changing as little as possible. */
    static String sound(AVCodec codec) {
        List<String> parts = new ArrayList<>();
        List<String> formats = numbers(codec, avcodec.AV_CODEC_CONFIG_SAMPLE_FORMAT).stream()
                .map(format -> avutil.av_get_sample_fmt_name(format).getString()).toList();
        if (!formats.isEmpty()) {
            parts.add("sample_fmts=" + String.join("|", formats));
        }
        List<String> rates = numbers(codec, avcodec.AV_CODEC_CONFIG_SAMPLE_RATE).stream().map(String::valueOf).toList();
        if (!rates.isEmpty()) {
            parts.add("sample_rates=" + String.join("|", rates));
        }
        List<String> layouts = layouts(codec);
        if (!layouts.isEmpty()) {
            parts.add("channel_layouts=" + String.join("|", layouts));
        }
        return parts.isEmpty() ? "anull" : "aformat=" + String.join(":", parts);
    }

    private static List<Integer> numbers(AVCodec codec, int what) {
        List<Integer> numbers = new ArrayList<>();
        try (PointerPointer<Pointer> list = new PointerPointer<>(1); IntPointer count = new IntPointer(1)) {
            avcodec.avcodec_get_supported_config(null, codec, what, 0, list, count);
            Pointer first = list.get(0);
            if (first != null && !first.isNull()) {
                IntPointer values = new IntPointer(first);
                for (int i = 0; i < count.get(); i++) {
                    numbers.add(values.get(i));
                }
            }
        }
        return numbers;
    }

    private static List<String> layouts(AVCodec codec) {
        List<String> names = new ArrayList<>();
        try (PointerPointer<Pointer> list = new PointerPointer<>(1); IntPointer count = new IntPointer(1);
                BytePointer name = new BytePointer(128)) {
            avcodec.avcodec_get_supported_config(null, codec, avcodec.AV_CODEC_CONFIG_CHANNEL_LAYOUT, 0, list, count);
            Pointer first = list.get(0);
            if (first != null && !first.isNull()) {
                AVChannelLayout values = new AVChannelLayout(first);
                for (int i = 0; i < count.get(); i++) {
                    avutil.av_channel_layout_describe(values.getPointer(i), name, 128);
                    String text = name.getString();
                    int end = text.indexOf(0);
                    names.add(end < 0 ? text : text.substring(0, end));
                }
            }
        }
        return names;
    }
}
