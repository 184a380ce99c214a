package org.podstudio.media.sound;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.Estimate;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.OutputFile;
import org.podstudio.media.av.AvSource;
import org.podstudio.media.av.AvTarget;
import org.podstudio.media.av.CoverArt;
import org.podstudio.media.av.Tags;
import org.podstudio.media.av.Transfer;
import org.podstudio.media.carry.CarriedTags;
import org.podstudio.media.convert.Conversion;
import org.podstudio.media.convert.ConvertSettings;
import org.podstudio.media.convert.Converter;
import org.podstudio.media.convert.MetadataPolicy;
import org.podstudio.media.probe.StudioMediaProbe;

/** Writes a sound in another format. Rate and depth stay where the format can hold them; tags and cover art go over. */
public final class SoundConversion implements Converter {
    /** Measured: decoding and LAME take so long for a second of two channels on one core; the others less. */
    private static final double CPU_SECONDS_PER_SECOND = 0.02;

    /** Their size tells nothing of the size of a wave. */
    private static final Set<String> LOSSY = Set.of("mp3", "m4a", "aac", "ogg", "opus", "wma", "flac");

    @Override
    public MediaType type() {
        return MediaType.AUDIO;
    }

    @Override
    public boolean concerns(String setting, String format, boolean lossless) {
        Optional<SoundFormat> known = format.equals(ConvertSettings.AUTO) ? Optional.of(SoundFormat.MP3) : SoundFormat.known(format);
        return known.map(of -> switch (setting) {
            case "lossless" -> of.leavesTheChoice();
            case "quality", "bitrate" -> of.loses(lossless);
            default -> true;
        }).orElse(true);
    }

    @Override
    public Requirement requirement(ConvertSettings settings, InputFile input) throws StudioException {
        SoundFormat.of(settings, null, input.facts().format()).check(settings);
        Requirement needs = SoundNeeds.of(input, CPU_SECONDS_PER_SECOND, 1);
        Long made = bytes(settings, input);
        return new Requirement(needs.ram(), 0, made == null ? needs.disk() : made + made / 4 + (1 << 20), needs.cpuSeconds());
    }

    @Override
    public MediaFacts foreseen(ConvertSettings settings, MediaFacts input) throws StudioException {
        return input.as(SoundFormat.of(settings, null, input.format()).type());
    }

    @Override
    public Estimate estimate(ConvertSettings settings, InputFile input) throws StudioException {
        return new Estimate(bytes(settings, input), requirement(settings, input).cpuSeconds());
    }

    private static @Nullable Long bytes(ConvertSettings settings, InputFile input) throws StudioException {
        MediaFacts facts = input.facts();
        if (facts.duration() == null || facts.channels() == null || facts.sampleRate() == null) {
            return null;
        }
        boolean compressed = LOSSY.contains(facts.format());
        return SoundFormat.of(settings, null, facts.format()).bytes(settings, facts.duration(), facts.channels(), facts.sampleRate(),
                SoundNeeds.bytes(input), compressed);
    }

    @Override
    public List<OutputFile> apply(ConvertSettings settings, InputFile input, JobContext context) throws StudioException, CancelledException {
        context.device("cpu");
        try (AvSource source = AvSource.open(input.file(), context)) {
            if (source.audio().isEmpty()) {
                throw source.nothingToRead(false);
            }
            SoundFormat format = SoundFormat.of(settings, context.wishedExtension(), source.format().sniffed().extension());
            Wrapping wrapping = format.wrapping().named(context.wishedExtension());
            Path file = context.workDir().resolve("converted." + wrapping.extension());
            AVStream sound = source.audio().getFirst();
            List<String> lost = new ArrayList<>();
            boolean copied = format.holdsAlready(settings, sound);
            SoundCoding coding = format.coding(settings, sound);
            try (AvTarget target = wrapping.create(file)) {
                Transfer transfer = new Transfer(source, target, context);
                transfer.saying("Converting");
                if (copied) {
                    transfer.copy(sound);
                } else {
                    transfer.encode(sound, coding.after(reduces(sound, coding) ? "anull" : ""));
                }
                metadata(settings.metadata(), source, target, transfer, lost);
                transfer.run();
            }
            lost.addAll(LikeSource.lost(input.file(), file, settings.metadata()));
            tell(context, file, source, coding, copied, lost);
            return List.of(new OutputFile(file, OutputFile.MAIN, Conversion.FOLDER, Conversion.SUFFIX, List.of("edited", "converted")));
        }
    }

    /** Whether samples lose depth, so that noise has to hide the steps. */
    private static boolean reduces(AVStream sound, SoundCoding coding) {
        SoundCoding.Depth was = SoundCoding.Depth.of(sound);
        return coding.coarse() && (was == null || was.floating() || was.bits() > coding.bits());
    }

    private static void metadata(MetadataPolicy policy, AvSource source, AvTarget target, Transfer transfer, List<String> lost) {
        CarriedTags.limit(source, policy);
        if (policy != MetadataPolicy.STRIP) {
            int covers = CoverArt.copy(source, target, transfer);
            if (covers < source.covers().size()) {
                lost.add("cover art");
            }
            Tags.copyChapters(source, target);
        }
        if (source.audio().size() > 1) {
            lost.add("further sounds: " + (source.audio().size() - 1));
        }
        SoundTags.move(source, target, policy);
    }

    private static void tell(JobContext context, Path file, AvSource source, SoundCoding coding, boolean copied, List<String> lost)
            throws StudioException {
        AVStream sound = source.audio().getFirst();
        MediaFacts made = new StudioMediaProbe().probe(file, MediaProbe.Depth.HEADERS);
        context.fact("codec", made.audioCodec());
        context.fact("copied", copied);
        context.fact("sample_rate", made.sampleRate());
        context.fact("channels", made.channels());
        if (!copied) {
            context.fact("encoder", coding.encoder());
            context.fact("lossless", coding.lossless());
            context.fact("bit_depth", coding.bits());
            context.fact("dither", reduces(sound, coding) ? "triangular" : null);
        }
        List<String> notes = new ArrayList<>(source.endNote() == null ? List.of() : List.of(source.endNote()));
        if (made.sampleRate() != null && made.sampleRate() != sound.codecpar().sample_rate()) {
            notes.add("Resampled from " + sound.codecpar().sample_rate() + " to " + made.sampleRate() + " Hz, which the codec needs");
        }
        if (made.channels() != null && made.channels() != sound.codecpar().ch_layout().nb_channels()) {
            notes.add("Mixed from " + sound.codecpar().ch_layout().nb_channels() + " to " + made.channels() + " channels, for the codec holds no more");
        }
        SoundCoding.Depth was = SoundCoding.Depth.of(sound);
        if (!copied && was != null && coding.bits() != null && coding.bits() < was.bits()) {
            notes.add("Reduced from " + was.bits() + " to " + coding.bits() + " bits, the most that the format holds");
        }
        if (!notes.isEmpty()) {
            context.fact("notes", notes);
        }
        context.fact("lost", List.copyOf(lost));
    }
}
