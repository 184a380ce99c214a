package org.podstudio.media.carry;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.global.avutil;
import org.podstudio.media.av.AvSource;
import org.podstudio.media.convert.MetadataPolicy;
import org.podstudio.media.ffmpeg.AvInput;

/** What of a film's or a sound's tags its copy carries, by the policy. */
public final class CarriedTags {
    /** What of a stream's tags its player needs. */
    private static final Set<String> OF_THE_STREAM = Set.of("language", "alpha_mode", "stereo_mode", "rotate", "enc_key_id");

    private CarriedTags() {}

    /**
     * Takes what the policy does not let through out of what the source says: of itself, of its streams and chapters, and of what its covers
     * say of themselves. The file stays as it is. Called before anything is carried over.
     */
    public static void limit(AvSource source, MetadataPolicy policy) {
        if (policy == MetadataPolicy.KEEP) {
            return;
        }
        AVFormatContext context = source.input().context();
        context.metadata(limited(context.metadata(), policy, Set.of()));
        for (int i = 0; i < source.input().streams(); i++) {
            AVStream stream = source.input().stream(i);
            stream.metadata(limited(stream.metadata(), policy, OF_THE_STREAM));
            if (AvInput.attachedPicture(stream) && stream.attached_pic().data() != null && stream.attached_pic().size() > 0) {
                // The packet that will be read shares these bytes.
                CoverTexts.blank(stream.attached_pic().data().capacity(stream.attached_pic().size()).asByteBuffer());
            }
        }
        for (int i = 0; i < context.nb_chapters(); i++) {
            context.chapters(i).metadata(limited(context.chapters(i).metadata(), policy, Set.of()));
        }
    }

    private static AVDictionary limited(AVDictionary had, MetadataPolicy policy, Set<String> needed) {
        AVDictionary kept = new AVDictionary(null);
        AVDictionaryEntry entry = null;
        while (had != null && (entry = avutil.av_dict_iterate(had, entry)) != null) {
            String key = entry.key().getString(StandardCharsets.UTF_8);
            boolean stays = policy == MetadataPolicy.STRIP ? needed.contains(key.toLowerCase(Locale.ROOT))
                    : !tellsPlace(key, entry.value().getString(StandardCharsets.UTF_8));
            if (stays) {
                avutil.av_dict_set(kept, entry.key(), entry.value(), avutil.AV_DICT_MULTIKEY | avutil.AV_DICT_MATCH_CASE);
            }
        }
        if (had != null) {
            // Through a pointer of its own: freeing sets it to null.
            avutil.av_dict_free(new AVDictionary(had));
        }
        return kept;
    }

    /** Whether a tag says where it was made: by its name, as coordinates, or inside of a packet of XMP. */
    public static boolean tellsPlace(String key, String value) {
        String name = key.toLowerCase(Locale.ROOT);
        return name.contains("location") || name.contains("gps") || name.contains("xyz") || name.contains("geo")
                || value.contains("exif:GPS") || value.contains("GPSLatitude") || Place.of(value).isPresent();
    }
}
