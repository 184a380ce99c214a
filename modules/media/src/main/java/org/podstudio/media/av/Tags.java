package org.podstudio.media.av;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bytedeco.ffmpeg.avformat.AVChapter;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;

/** What a film or sound says about itself, carried from one file to another. Before the transfer runs. */
public final class Tags {
    /** What describes the old file and not its content. */
    private static final Set<String> OF_THE_FILE = Set.of("major_brand", "minor_version", "compatible_brands", "encoder", "duration");

    /** What the index of an MP4 has names for. Source: FFmpeg's movenc, its list of iTunes' tags. */
    private static final Set<String> ITUNES = Set.of("title", "artist", "album_artist", "composer", "album", "date", "comment", "genre", "copyright",
            "grouping", "lyrics", "description", "synopsis", "show", "episode_id", "network", "keywords", "track", "disc", "episode_sort",
            "season_number", "media_type", "hd_video", "gapless_playback", "compilation", "encoding_tool", "performer", "creation_time");

    private Tags() {}

    /** Whether the source says things that an MP4 can only keep under keys of their own. */
    public static boolean beyondItunes(AvSource source) {
        AVDictionaryEntry entry = null;
        while ((entry = avutil.av_dict_iterate(source.input().context().metadata(), entry)) != null) {
            String key = entry.key().getString().toLowerCase(java.util.Locale.ROOT);
            if (!OF_THE_FILE.contains(key) && !ITUNES.contains(key)) {
                return true;
            }
        }
        return false;
    }

    /** The container's tags and chapters. What the new container cannot hold is only known from the finished file. */
    public static void copy(AvSource source, AvTarget target) {
        AVFormatContext to = target.context();
        AVDictionary tags = new AVDictionary(to.metadata());
        AVDictionaryEntry entry = null;
        while ((entry = avutil.av_dict_iterate(source.input().context().metadata(), entry)) != null) {
            if (!OF_THE_FILE.contains(entry.key().getString())) {
                avutil.av_dict_set(tags, entry.key(), entry.value(), 0);
            }
        }
        to.metadata(tags);
    }

    /** A tag of the whole file; replaces an equal one. */
    public static void set(AvTarget target, String key, String value) {
        AVDictionary tags = new AVDictionary(target.context().metadata());
        avutil.av_dict_set(tags, key, value, 0);
        target.context().metadata(tags);
    }

    /** Chapters, whose times are those of the whole source. */
    public static void copyChapters(AvSource source, AvTarget target) {
        copyChapters(source, target, 0, Long.MAX_VALUE);
    }

    /** Those chapters that lie in a part of the source, in microseconds from its start, in the part's time. */
    public static void copyChapters(AvSource source, AvTarget target, long startMicros, long endMicros) {
        AVFormatContext from = source.input().context();
        List<AVChapter> inside = new ArrayList<>();
        for (int i = 0; i < from.nb_chapters(); i++) {
            AVChapter chapter = from.chapters(i);
            Rational ticks = Rational.of(chapter.time_base());
            long begins = ticks.to(Rational.MICROS, chapter.start()) - source.startMicros();
            long ends = ticks.to(Rational.MICROS, chapter.end()) - source.startMicros();
            if (begins < endMicros && (ends > startMicros || begins >= startMicros)) {
                inside.add(chapter);
            }
        }
        int count = inside.size();
        if (count == 0) {
            return;
        }
        // Freed by the target's context, which expects av_malloc and one block for each.
        PointerPointer<AVChapter> list = new PointerPointer<>(avutil.av_malloc((long) count * Long.BYTES));
        long size = new AVChapter(null).sizeof();
        for (int i = 0; i < count; i++) {
            AVChapter old = inside.get(i);
            AVChapter made = new AVChapter(avutil.av_mallocz(size));
            Rational ticks = Rational.of(old.time_base());
            long origin = Rational.MICROS.to(ticks, source.startMicros() + startMicros);
            long last = endMicros == Long.MAX_VALUE ? Long.MAX_VALUE : Rational.MICROS.to(ticks, source.startMicros() + endMicros);
            made.id(old.id());
            ticks.into(made.time_base());
            made.start(Math.max(0, old.start() - origin)).end(Math.max(0, Math.min(old.end(), last) - origin));
            AVDictionary tags = new AVDictionary(null);
            avutil.av_dict_copy(tags, old.metadata(), 0);
            made.metadata(tags);
            list.put(i, made);
        }
        target.context().chapters(list).nb_chapters(count);
    }
}
