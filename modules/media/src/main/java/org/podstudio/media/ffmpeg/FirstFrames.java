package org.podstudio.media.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/** Decodes the first frame of each picture stream and the first 0.1 s of each sound stream. */
final class FirstFrames {
    /** Sound to decode, in seconds. */
    private static final double SOUND_SECONDS = 0.1;

    /** Packets read at most: a stream that has had nothing by then is not worth waiting for. */
    private static final int MAX_PACKETS = 3000;

    private static final long MAX_BYTES = 64L << 20;

    private FirstFrames() {}

    /** For each stream whether packets came and none could be decoded. Streams without packets have not failed. */
    static boolean[] failed(AvInput input) {
        int count = input.streams();
        StreamDecoder[] decoders = new StreamDecoder[count];
        boolean[] refused = new boolean[count];
        double[] wanted = new double[count];
        int[] packets = new int[count];
        double[] got = new double[count];
        AVPacket packet = avcodec.av_packet_alloc();
        try {
            int open = 0;
            for (int i = 0; i < count; i++) {
                decoders[i] = open(input.stream(i), refused, i);
                wanted[i] = input.stream(i).codecpar().codec_type() == avutil.AVMEDIA_TYPE_AUDIO ? SOUND_SECONDS : 1e-9;
                open += decoders[i] == null ? 0 : 1;
            }
            long bytes = 0;
            for (int n = 0; n < MAX_PACKETS && open > 0 && bytes < MAX_BYTES && !input.source().timeIsUp(); n++) {
                if (avformat.av_read_frame(input.context(), packet) < 0) {
                    break;
                }
                int i = packet.stream_index();
                bytes += packet.size();
                if (i < count && decoders[i] != null && got[i] < wanted[i]) {
                    packets[i]++;
                    got[i] += feed(decoders[i], packet);
                    open -= got[i] >= wanted[i] ? 1 : 0;
                }
                avcodec.av_packet_unref(packet);
            }
            boolean[] failed = new boolean[count];
            for (int i = 0; i < count; i++) {
                StreamDecoder decoder = decoders[i];
                if (decoder != null && got[i] == 0) {
                    got[i] += feed(decoder, null);
                }
                failed[i] = refused[i] || packets[i] > 0 && got[i] == 0;
            }
            return failed;
        } finally {
            avcodec.av_packet_free(packet);
            for (StreamDecoder decoder : decoders) {
                if (decoder != null) {
                    decoder.close();
                }
            }
        }
    }

    private static @Nullable StreamDecoder open(AVStream stream, boolean[] refused, int index) {
        int type = stream.codecpar().codec_type();
        boolean wanted = type == avutil.AVMEDIA_TYPE_VIDEO && !AvInput.attachedPicture(stream) || type == avutil.AVMEDIA_TYPE_AUDIO;
        if (!wanted || AvInput.encrypted(stream) || StreamDecoder.find(stream.codecpar().codec_id()) == null) {
            return null;
        }
        try {
            return StreamDecoder.open(stream, 1);
        } catch (AvException e) {
            // Told as decodable:false; the other streams still count.
            refused[index] = true;
            return null;
        }
    }

    /** Seconds decoded from one packet; a picture counts as one. */
    private static double feed(StreamDecoder decoder, @Nullable AVPacket packet) {
        decoder.send(packet);
        double seconds = 0;
        AVFrame frame;
        while ((frame = decoder.receive()) != null) {
            int rate = frame.sample_rate();
            seconds += frame.width() > 0 ? 1 : rate > 0 ? (double) frame.nb_samples() / rate : 0;
        }
        return seconds;
    }
}
