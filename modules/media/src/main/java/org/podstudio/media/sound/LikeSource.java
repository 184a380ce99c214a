package org.podstudio.media.sound;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.media.MediaProblem;
import org.podstudio.media.av.AvProblem;
import org.podstudio.media.av.AvSource;
import org.podstudio.media.av.AvTarget;
import org.podstudio.media.av.CoverArt;
import org.podstudio.media.av.Tags;
import org.podstudio.media.av.Transfer;
import org.podstudio.media.carry.CarriedTags;
import org.podstudio.media.convert.MetadataPolicy;
import org.podstudio.media.transcode.Losses;

/**
 * How a result is written that is to be a file like its source: the same container, the same codecs.
 */
public final class LikeSource {
    private final Wrapping wrapping;
    private final List<SoundCoding> sounds;
    private final boolean changed;
    private final MediaType type;
    private MetadataPolicy policy = MetadataPolicy.KEEP;
    private final Set<String> lost = new LinkedHashSet<>();
    private final Set<String> notes = new LinkedHashSet<>();

    private LikeSource(AvSource source, Wrapping wrapping, List<SoundCoding> sounds, boolean changed) {
        this.wrapping = wrapping;
        this.sounds = List.copyOf(sounds);
        this.changed = changed;
        this.type = source.format().type();
        if (source.endNote() != null) {
            notes.add(source.endNote());
        }
    }

    /**
     * @param wished extension of the output's name, null when it is free
     * @throws StudioException {@code encoder-missing} for a film whose sound has no encoder here
     */
    public static LikeSource of(AvSource source, @Nullable String wished) throws StudioException {
        MediaType type = source.format().type();
        Wrapping same = Wrapping.like(source).orElse(null);
        long bits = type == MediaType.AUDIO && source.audio().size() == 1 ? bitrate(source) : 0;
        List<SoundCoding> sounds = new ArrayList<>();
        boolean vorbis = false;
        for (AVStream sound : source.audio()) {
            SoundCoding.like(sound, bits).ifPresent(sounds::add);
            vorbis |= sound.codecpar().codec_id() == avcodec.AV_CODEC_ID_VORBIS;
        }
        boolean all = sounds.size() == source.audio().size();
        if (same != null && all) {
            LikeSource like = new LikeSource(source, same.named(wished), sounds, false);
            if (vorbis) {
                like.notes.add("Vorbis became Opus at 48 kHz, for Vorbis can only be read here");
            }
            return like;
        }
        if (type == MediaType.VIDEO && all) {
            return copying(source, wished); // says that there is no writer
        }
        if (type == MediaType.VIDEO || source.audio().isEmpty()) {
            throw source.audio().isEmpty() ? source.nothingToRead(false) : AvProblem.encoderMissing(name(source.audio().getFirst()));
        }
        return instead(source, bits, wished);
    }

    /** Formats that can be read only: FLAC for those without loss, else AAC. */
    private static LikeSource instead(AvSource source, long bits, @Nullable String wished) throws StudioException {
        AVStream sound = source.audio().getFirst();
        SoundCoding.Depth depth = SoundCoding.Depth.of(sound);
        int channels = sound.codecpar().ch_layout().nb_channels();
        SoundCoding coding = depth != null
                ? new SoundCoding("flac", java.util.Map.of(), depth.bits() > 16 ? "s32" : "s16", Math.min(24, Math.max(16, depth.bits())), true)
                : new SoundCoding("aac", Bitrates.options("aac", Math.max(bits, 96_000L * channels), channels, sound.codecpar().sample_rate()),
                        "", null, false);
        Wrapping other = depth != null ? Wrapping.FLAC : Wrapping.M4A;
        LikeSource like = new LikeSource(source, other.named(wished), source.audio().stream().map(s -> coding).toList(), true);
        like.notes.add("Became ." + other.extension() + ", for its own format can only be read here");
        return like;
    }

    /** For a result into which all streams go as they are. */
    public static LikeSource copying(AvSource source, @Nullable String wished) throws StudioException {
        Wrapping same = Wrapping.like(source).orElseThrow(() -> StudioException.of("format-unsupported",
                "The result cannot be written.", "Files of the format " + source.format().sniffed().extension() + " can only be read here.",
                "Convert it first."));
        return new LikeSource(source, same.named(wished), List.of(), false);
    }

    private static long bitrate(AvSource source) {
        long stated = source.input().context().bit_rate();
        if (stated > 0) {
            return stated;
        }
        try {
            return source.durationMicros() == 0 ? 0 : Math.round(Files.size(source.file()) * 8e6 / source.durationMicros());
        } catch (java.io.IOException e) {
            return 0; // it was open a moment ago; the encoder's usual rate will do
        }
    }

    public Wrapping wrapping() {
        return wrapping;
    }

    /** One for each sound of the source; only for those that are encoded. */
    public List<SoundCoding> sounds() {
        return sounds;
    }

    /** Whether the source's format cannot be written, and another one is. */
    public boolean changed() {
        return changed;
    }

    /** What of the source's metadata goes over; all of it where this is not said. */
    public LikeSource carrying(MetadataPolicy wished) {
        policy = wished;
        return this;
    }

    /** The pictures of a film, as they are. Called before the sounds are added. */
    public void pictures(AvSource source, AvTarget target, Transfer transfer) {
        if (type == MediaType.VIDEO) {
            Stream.concat(Stream.ofNullable(source.video()), source.otherVideo().stream()).forEach(s -> copy(s, target, transfer));
        }
    }

    /** Subtitles, cover art, tags and chapters. Called after the sounds were added. */
    public void rest(AvSource source, AvTarget target, Transfer transfer) {
        rest(source, target, transfer, 0, Long.MAX_VALUE);
    }

    /** The same for a part of the source, in microseconds. */
    public void rest(AvSource source, AvTarget target, Transfer transfer, long startMicros, long endMicros) {
        source.subtitles().forEach(stream -> copy(stream, target, transfer));
        CarriedTags.limit(source, policy);
        if (policy != MetadataPolicy.STRIP) {
            if (CoverArt.copy(source, target, transfer) < source.covers().size()) {
                lost.add("cover art");
            }
            Tags.copyChapters(source, target, startMicros, endMicros);
        }
        if (type == MediaType.AUDIO) {
            SoundTags.move(source, target, policy);
        } else {
            Tags.copy(source, target);
        }
    }

    private void copy(AVStream stream, AvTarget target, Transfer transfer) {
        if (AvSource.sizeless(stream)) {
            leaveOut(stream);
        } else if (target.holds(stream.codecpar().codec_id())) {
            transfer.copy(stream);
        } else {
            lost.add(name(stream));
        }
    }

    /** A stream that the result does not have. */
    public void leaveOut(AVStream stream) {
        lost.add(AvSource.sizeless(stream) ? "pictures without a size" : name(stream));
    }

    /** Something that the source has and the result has not. */
    public void lose(String what) {
        lost.add(what);
    }

    /** Something that was changed though nobody asked. */
    public void note(String words) {
        notes.add(words);
    }

    private static String name(AVStream stream) {
        return avcodec.avcodec_get_name(stream.codecpar().codec_id()).getString();
    }

    /** What the job says about the file it wrote. */
    public void tell(JobContext context, Path before, Path after) throws StudioException {
        if (!sounds.isEmpty()) {
            context.fact("encoder", sounds.getFirst().encoder());
            context.fact("bit_depth", sounds.getFirst().bits());
            context.fact("lossless", sounds.getFirst().lossless());
        }
        if (!notes.isEmpty()) {
            context.fact("notes", List.copyOf(notes));
        }
        lost.addAll(lost(before, after, policy));
        context.fact("lost", List.copyOf(lost));
    }

    /** Texts and signatures that one file has and the other, made of it, has not. */
    static List<String> lost(Path before, Path after, MetadataPolicy policy) throws StudioException {
        try {
            return Losses.between(before, after, policy);
        } catch (java.io.IOException e) {
            throw MediaProblem.unreadable(after, e);
        }
    }

    /** A new file of the work folder. */
    public Path file(JobContext context, String name) {
        return context.workDir().resolve(name + "." + wrapping.extension());
    }
}
