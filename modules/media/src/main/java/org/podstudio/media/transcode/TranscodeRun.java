package org.podstudio.media.transcode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.OutputFile;
import org.podstudio.media.MediaProblem;
import org.podstudio.media.av.AvSource;
import org.podstudio.media.av.AvTarget;
import org.podstudio.media.av.CoverArt;
import org.podstudio.media.av.Tags;
import org.podstudio.media.av.Transfer;
import org.podstudio.media.carry.CarriedTags;
import org.podstudio.media.convert.MetadataPolicy;
import org.podstudio.media.probe.StudioMediaProbe;
import org.podstudio.media.sniff.Format;

/** One transcode: plan, transfer, and a look at what came out. */
final class TranscodeRun {
    /** Sound streams that are taken along; more are lost, and said so. */
    private static final int MAX_SOUNDS = 16;

    private final TranscodeSettings settings;
    private final Path file;
    private final JobContext context;
    private final HardwareEncoders hardware;
    private final List<String> lost = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private double startSeconds;
    private double endSeconds = Double.MAX_VALUE;

    TranscodeRun(TranscodeSettings settings, Path file, JobContext context, HardwareEncoders hardware) {
        this.settings = settings;
        this.file = file;
        this.context = context;
        this.hardware = hardware;
    }

    /** Only a part, for previews. */
    TranscodeRun part(double start, double end) {
        startSeconds = start;
        endSeconds = end;
        return this;
    }

    OutputFile run() throws StudioException, CancelledException {
        try (AvSource source = AvSource.open(file, context)) {
            SourcePicture picture = source.video() == null ? null : SourcePicture.of(source.video());
            if (picture != null && picture.alpha() && source.format() == Format.GIF && !SeenThrough.anywhere(file, context)) {
                picture = picture.opaque();
            }
            Choice choice = Choice.of(settings, context.wishedExtension(), input(source, picture));
            String encoder = choice.video().coded() ? encoder(choice, picture) : null;
            Path out = out(choice);
            Transfer.Outcome outcome = transfer(source, picture, choice, encoder, out);
            tell(source, choice, encoder, out, outcome);
            return new OutputFile(out, OutputFile.MAIN, "edits", "_transcoded", List.of("edited", "transcoded"));
        }
    }

    private Path out(Choice choice) {
        String wished = context.wishedExtension();
        String extension = wished == null ? choice.container().extension() : wished.toLowerCase(Locale.ROOT);
        return context.workDir().resolve("transcoded." + extension);
    }

    private Choice.Input input(AvSource source, @Nullable SourcePicture picture) throws StudioException {
        if (picture == null && source.audio().isEmpty()) {
            StudioException why = source.nothingToRead(true);
            throw why.problem().code().equals("no-video") ? source.nothingToRead(false) : why;
        }
        if (picture == null && settings.video() != VideoCodec.NONE && !source.otherVideo().isEmpty()) {
            throw source.nothingToRead(true);
        }
        String sound = source.audio().isEmpty() ? null : SoundPlan.codec(source.audio().getFirst());
        return new Choice.Input(picture != null, sound != null, picture != null && picture.alpha(),
                picture == null ? null : avcodec.avcodec_get_name(picture.stream().codecpar().codec_id()).getString(), sound);
    }

    /** The processor's encoder, or a graphics card's that was seen to work. */
    private String encoder(Choice choice, SourcePicture picture) throws StudioException {
        String wish = choice.settings().hardware();
        String software = choice.video().software();
        List<String> named = HardwareEncoders.named(choice.video());
        if (wish.equals("off") || wish.equals("cpu") || wish.equals("none")) {
            return software;
        }
        if (!wish.equals("auto")) {
            String name = named.stream().filter(each -> each.equals(wish) || each.endsWith("_" + wish)).findFirst()
                    .orElseThrow(() -> StudioException.of("encoder-missing", "The film was not transcoded.",
                            "There is no encoder \"" + wish + "\" for " + choice.video() + " here"
                                    + (named.isEmpty() ? "." : "; there are: " + String.join(", ", named) + "."),
                            "Choose another one, or hardware=auto."));
            String why = hardware.failure(name);
            if (!why.isEmpty()) {
                throw StudioException.of("encoder-missing", "The film was not transcoded.",
                        "The encoder " + name + " does not work on this machine. " + why, "Choose hardware=auto or hardware=off.");
            }
            return name;
        }
        boolean plain = !(picture.alpha() && Choice.keepsAlpha(choice.settings())) && (picture.bits() <= 8 || choice.video() != VideoCodec.H264);
        return plain ? hardware.working(choice.video()).orElse(software) : software;
    }

    private Transfer.Outcome transfer(AvSource source, @Nullable SourcePicture picture, Choice choice, @Nullable String encoder, Path out)
            throws StudioException, CancelledException {
        PicturePlan plan = encoder == null ? null : PicturePlan.of(choice, picture, encoder, context.threads());
        if (plan != null) {
            lost.addAll(plan.lost());
            notes.addAll(plan.notes());
        }
        context.device(encoder == null || choice.video().encoders().contains(encoder) ? "cpu" : encoder);
        if (plan == null || choice.video() != VideoCodec.GIF) {
            return write(source, choice, plan, null, out);
        }
        try (AvSource first = AvSource.open(file, context);
                Palette palette = Palette.of(first, plan.chain(), picture.alpha() && Choice.keepsAlpha(choice.settings()), context)) {
            return write(source, choice, plan, palette, out);
        }
    }

    private Transfer.Outcome write(AvSource source, Choice choice, @Nullable PicturePlan plan, @Nullable Palette palette, Path out)
            throws StudioException, CancelledException {
        try (AvTarget target = AvTarget.create(out, choice.container().muxer())) {
            Transfer transfer = new Transfer(source, target, context);
            if (palette != null) {
                transfer.share(0.4, 1);
            }
            if (endSeconds != Double.MAX_VALUE) {
                transfer.span(Math.round(startSeconds * 1e6), Math.round(endSeconds * 1e6));
            }
            if (plan != null) {
                transfer.encode(source.video(), plan.coding(palette == null ? null : palette.frame()));
            } else if (choice.video() == VideoCodec.COPY) {
                transfer.copy(source.video());
            }
            sounds(source, choice, transfer);
            describe(source, choice, target, transfer);
            return transfer.run();
        }
    }

    private void sounds(AvSource source, Choice choice, Transfer transfer) throws StudioException {
        if (choice.audio() == AudioCodec.NONE) {
            if (!source.audio().isEmpty() && settings.audio() != AudioCodec.NONE) {
                lost.add("sound");
            }
            return;
        }
        boolean one = choice.container() == Container.MP3 || choice.container() == Container.FLAC;
        List<AVStream> streams = source.audio();
        int most = one ? 1 : MAX_SOUNDS;
        if (streams.size() > most) {
            lost.add((streams.size() - most) + " of " + streams.size() + " sound streams");
        }
        for (AVStream stream : streams.subList(0, Math.min(most, streams.size()))) {
            if (choice.copiesSound(SoundPlan.codec(stream))) {
                transfer.copy(stream);
                notes.add("sound carried over as it is (" + SoundPlan.codec(stream) + ")");
            } else {
                transfer.encode(stream, SoundPlan.coding(choice.soundCodec(), stream, choice.settings(), choice.video() == VideoCodec.NONE));
            }
        }
    }

    private void describe(AvSource source, Choice choice, AvTarget target, Transfer transfer) {
        CarriedTags.limit(source, settings.metadata());
        Tags.copy(source, target);
        if (choice.container().isoFamily()) {
            // Front index, so that it plays while it loads; other keys than iTunes' where there are such.
            target.option("movflags", Tags.beyondItunes(source) ? "+faststart+use_metadata_tags" : "+faststart");
        }
        boolean strips = settings.metadata() == MetadataPolicy.STRIP;
        if (endSeconds == Double.MAX_VALUE && !strips) {
            Tags.copyChapters(source, target);
        }
        if (choice.container() == Container.GIF || choice.container() == Container.WEBP) {
            target.option("loop", "0");
        }
        if (!strips && CoverArt.copy(source, target, transfer) < source.covers().size()) {
            lost.add("cover art");
        }
        int subtitles = 0;
        for (AVStream stream : source.subtitles()) {
            subtitles += choice.video() != VideoCodec.NONE && transfer.subtitles(stream) ? 1 : 0;
        }
        if (subtitles < source.subtitles().size()) {
            lost.add("subtitles");
        }
        if (!source.otherVideo().isEmpty()) {
            lost.add(source.otherVideo().size() + " further picture streams");
        }
    }

    private void tell(AvSource source, Choice choice, @Nullable String encoder, Path out, Transfer.Outcome outcome) throws StudioException {
        MediaFacts facts = new StudioMediaProbe().probe(out, MediaProbe.Depth.HEADERS);
        context.fact("container", choice.container().extension());
        context.fact("encoder", encoder);
        context.fact("video_codec", facts.videoCodec());
        context.fact("audio_codec", facts.audioCodec());
        context.fact("width", facts.width());
        context.fact("height", facts.height());
        context.fact("fps", facts.fps());
        context.fact("duration", facts.duration());
        context.fact("frames_dropped", outcome.dropped());
        context.fact("damaged", outcome.damaged());
        try {
            context.fact("bytes", Files.size(out));
            lost.addAll(Losses.between(file, out, settings.metadata()));
        } catch (IOException e) {
            throw MediaProblem.unreadable(out, e);
        }
        if (facts.channels() != null && !source.audio().isEmpty()) {
            int channels = source.audio().getFirst().codecpar().ch_layout().nb_channels();
            if (facts.channels() < channels) {
                lost.add("channels " + channels + " (now " + facts.channels() + ")");
            }
        }
        context.fact("lost", List.copyOf(lost));
        if (source.endNote() != null) {
            notes.add(source.endNote());
        }
        context.fact("notes", List.copyOf(notes));
        if (outcome.damaged() > 0) {
            context.log("Parts that could not be decoded: " + outcome.damaged());
        }
    }
}
