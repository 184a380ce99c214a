package org.podstudio.media.av;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/** Carries cover art from file to file, in each container's own way. */
public final class CoverArt {
    /** Larger ones do not fit into a comment of Ogg that players read. */
    private static final int MAX_COMMENT_BYTES = 8 << 20;

    private CoverArt() {}

    /** @return how many of the source's covers the target will hold; the others are lost */
    public static int copy(AvSource source, AvTarget target, Transfer transfer) {
        String muxer = target.context().oformat().name().getString();
        int kept = 0;
        for (AVStream cover : source.covers()) {
            AVPacket picture = cover.attached_pic();
            boolean there = picture != null && !picture.isNull() && picture.size() > 0;
            int codec = cover.codecpar().codec_id();
            boolean usual = codec == avcodec.AV_CODEC_ID_MJPEG || codec == avcodec.AV_CODEC_ID_PNG;
            if (!there || !usual) {
                continue;
            }
            switch (muxer) {
                case "mp4", "mov", "ipod", "mp3", "flac" -> {
                    transfer.copy(cover);
                    kept++;
                }
                case "matroska" -> {
                    attach(cover, bytes(picture), target);
                    kept++;
                }
                case "ogg", "opus" -> {
                    if (kept == 0 && picture.size() <= MAX_COMMENT_BYTES) {
                        Tags.set(target, "METADATA_BLOCK_PICTURE", Base64.getEncoder().encodeToString(block(cover, bytes(picture))));
                        kept++;
                    }
                }
                default -> { }
            }
        }
        return kept;
    }

    private static byte[] bytes(AVPacket packet) {
        byte[] bytes = new byte[packet.size()];
        new BytePointer(packet.data()).capacity(bytes.length).get(bytes);
        return bytes;
    }

    private static String mime(AVStream cover) {
        return cover.codecpar().codec_id() == avcodec.AV_CODEC_ID_PNG ? "image/png" : "image/jpeg";
    }

    /** Matroska keeps pictures as attached files. */
    private static void attach(AVStream cover, byte[] picture, AvTarget target) {
        AVCodecParameters parameters = avcodec.avcodec_parameters_alloc();
        parameters.codec_type(avutil.AVMEDIA_TYPE_ATTACHMENT);
        parameters.codec_id(cover.codecpar().codec_id());
        BytePointer extra = new BytePointer(avutil.av_mallocz(picture.length + avcodec.AV_INPUT_BUFFER_PADDING_SIZE));
        extra.capacity(picture.length).put(picture);
        parameters.extradata(extra).extradata_size(picture.length);
        AvSlot slot = target.slot();
        slot.openAs(parameters);
        slot.tag("mimetype", mime(cover));
        slot.tag("filename", cover.codecpar().codec_id() == avcodec.AV_CODEC_ID_PNG ? "cover.png" : "cover.jpg");
    }

    /** A picture block as FLAC and Ogg have it. Source: the FLAC format, METADATA_BLOCK_PICTURE; type 3 is the front cover. */
    private static byte[] block(AVStream cover, byte[] picture) {
        byte[] mime = mime(cover).getBytes(StandardCharsets.US_ASCII);
        ByteBuffer block = ByteBuffer.allocate(32 + mime.length + picture.length);
        block.putInt(3).putInt(mime.length).put(mime).putInt(0);
        block.putInt(cover.codecpar().width()).putInt(cover.codecpar().height()).putInt(24).putInt(0);
        return block.putInt(picture.length).put(picture).array();
    }
}
