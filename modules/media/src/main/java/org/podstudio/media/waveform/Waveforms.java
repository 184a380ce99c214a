package org.podstudio.media.waveform;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.media.SniffedType;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.JobKind;
import org.podstudio.core.spi.KindCard;
import org.podstudio.core.spi.OutputFile;
import org.podstudio.media.MediaProblem;
import org.podstudio.media.image.StudioImageCodec;
import org.podstudio.media.sound.SoundNeeds;
import org.podstudio.media.waveform.WaveformSettings.Format;
import org.podstudio.media.waveform.WaveformSettings.Peaks;

/** Draws the waveform of a sound, and writes its peaks as data. */
@ServiceProvider(service = JobKind.class)
public final class Waveforms implements FileOperation<WaveformSettings> {
    private static final KindCard<WaveformSettings> CARD = new KindCard<>("waveform", "Waveform", WaveformSettings.DEFAULTS,
            Set.of(MediaType.AUDIO, MediaType.VIDEO), Lane.CPU);
    private static final String FOLDER = "waveforms";
    private static final String SUFFIX = "_waveform";

    /** Measured: MP3 takes 0.0015 s for a second of two channels on one core, films more to read past their pictures. */
    private static final double CPU_SECONDS_PER_SECOND = 0.002;

    @Override
    public KindCard<WaveformSettings> card() {
        return CARD;
    }

    @Override
    public List<String> offers(String setting) {
        return switch (setting) {
            case "colour" -> List.of(WaveformSettings.DEFAULTS.colour(), "white", "black");
            case "background" -> List.of("transparent", "white", "black");
            default -> List.of();
        };
    }

    /** Assets are pictures: peaks as a file of their own are for what stands in no project. */
    @Override
    public boolean concerns(String setting, MediaType type) {
        return !setting.equals("format");
    }

    @Override
    public Requirement requirement(WaveformSettings settings, InputFile input) throws StudioException {
        if (input.asset() != null && settings.format() != Format.AUTO && settings.format() != Format.PNG) {
            throw StudioException.of("bad-setting", "The waveform was not made.", "An asset is a picture, a sound or a film, and peaks are data.",
                    "Leave the format out: the peaks are written beside the picture.");
        }
        Requirement needs = SoundNeeds.of(input, CPU_SECONDS_PER_SECOND, 0);
        long pixels = (long) settings.width() * settings.height();
        return new Requirement(needs.ram() + 8 * pixels, 0, (32L << 20) + 4 * pixels, needs.cpuSeconds());
    }

    @Override
    public MediaFacts foreseen(WaveformSettings settings, MediaFacts input) {
        return MediaFacts.image(new SniffedType(MediaType.IMAGE, "image/png", "png"), new PixelSize(settings.width(), settings.height()), null, true);
    }

    @Override
    public List<OutputFile> apply(WaveformSettings settings, InputFile input, JobContext context) throws StudioException, CancelledException {
        context.device("cpu");
        Format format = format(settings, context);
        PeakData peaks = PeakReader.read(input.file(), 2 * settings.width(), context);
        context.fact("channels", peaks.channels());
        context.fact("sample_rate", peaks.sampleRate());
        context.fact("samples_per_pixel", peaks.samplesPerPair());
        context.fact("length", peaks.length());
        List<OutputFile> made = new ArrayList<>();
        Path main = context.workDir().resolve("waveform." + format.name().toLowerCase(Locale.ROOT));
        made.add(new OutputFile(main, OutputFile.MAIN, FOLDER, SUFFIX, List.of("waveform")));
        write(peaks, format, main, settings);
        boolean beside = settings.peaks() == Peaks.YES || settings.peaks() == Peaks.AUTO && input.asset() != null;
        if (beside && format == Format.PNG) {
            Path data = context.workDir().resolve("peaks.dat");
            write(peaks, Format.DAT, data, settings);
            made.add(new OutputFile(data, "peaks", FOLDER, SUFFIX, List.of()));
        }
        return made;
    }

    private static Format format(WaveformSettings settings, JobContext context) throws StudioException {
        String wished = context.wishedExtension();
        if (wished == null) {
            return settings.format() == Format.AUTO ? Format.PNG : settings.format();
        }
        return switch (wished.toLowerCase(Locale.ROOT)) {
            case "png" -> Format.PNG;
            case "json" -> Format.JSON;
            case "dat" -> Format.DAT;
            default -> throw StudioException.of("format-unsupported", "The waveform cannot be written as ." + wished + ".",
                    "Waveforms are pictures (.png) or peaks (.json, .dat).", "Choose a name that ends in one of these.");
        };
    }

    private static void write(PeakData peaks, Format format, Path file, WaveformSettings settings) throws StudioException {
        try {
            switch (format) {
                case JSON -> peaks.writeJson(file);
                case DAT -> peaks.writeBinary(file);
                default -> {
                    BufferedImage picture = WaveformPicture.draw(peaks, settings.width(), settings.height(), settings.ink(), settings.ground(),
                            settings.channels());
                    new StudioImageCodec().encode(picture, EmbeddedMetadata.NONE, 100, file);
                }
            }
        } catch (IOException e) {
            throw MediaProblem.unwritable(file, e);
        }
    }
}
