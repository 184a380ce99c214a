package org.podstudio.media.sound;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avutil;
import org.podstudio.media.av.AvSource;
import org.podstudio.media.av.AvTarget;
import org.podstudio.media.av.Tags;
import org.podstudio.media.carry.CarriedTags;
import org.podstudio.media.convert.MetadataPolicy;

/** Tags of sound files. Ogg keeps them with the stream, all others with the file: they are carried from either to either. */
public final class SoundTags {
    /** What describes the old file and not its content. */
    private static final Set<String> OF_THE_FILE = Set.of("major_brand", "minor_version", "compatible_brands", "encoder", "duration",
            "handler_name", "vendor_id", "language", "creation_time", "metadata_block_picture", "coverart", "encoded_by_tool");

    private SoundTags() {}

    /** All tags that the policy lets through; afterwards the source's sound streams have none, so that nothing is written twice. */
    public static void move(AvSource source, AvTarget target, MetadataPolicy policy) {
        Map<String, String> tags = source.input().tags();
        source.audio().forEach(SoundTags::clear);
        if (policy == MetadataPolicy.STRIP) {
            return;
        }
        tags.forEach((key, value) -> {
            String lower = key.toLowerCase(Locale.ROOT);
            boolean left = OF_THE_FILE.contains(lower) || policy == MetadataPolicy.NO_LOCATION && CarriedTags.tellsPlace(key, value);
            if (!left) {
                Tags.set(target, key, value);
            }
        });
    }

    private static void clear(AVStream stream) {
        AVDictionary tags = new AVDictionary(stream.metadata());
        avutil.av_dict_free(tags);
        stream.metadata(tags);
    }
}
