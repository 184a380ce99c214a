package org.podstudio.media.loudness;

import java.util.List;
import java.util.Set;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.Estimate;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.Excerpts;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.JobKind;
import org.podstudio.core.spi.KindCard;
import org.podstudio.core.spi.OutputFile;
import org.podstudio.core.spi.Preview;
import org.podstudio.media.sound.SoundNeeds;

/** Brings a sound, or the sound of a film, to a loudness by EBU R 128. Rate, depth, codec, tags and pictures stay. */
@ServiceProvider(service = JobKind.class)
public final class Normalization implements FileOperation<NormalizeSettings> {
    private static final KindCard<NormalizeSettings> CARD = new KindCard<>("normalize", "Normalize loudness", NormalizeSettings.DEFAULTS,
            Set.of(MediaType.AUDIO, MediaType.VIDEO), Lane.CPU);

    /** Measured: to measure, change, encode and measure again one second of two channels takes so long on one core. */
    private static final double CPU_SECONDS_PER_SECOND = 0.012;

    @Override
    public KindCard<NormalizeSettings> card() {
        return CARD;
    }

    @Override
    public Requirement requirement(NormalizeSettings settings, InputFile input) throws StudioException {
        return SoundNeeds.of(input, CPU_SECONDS_PER_SECOND, 2);
    }

    @Override
    public Estimate estimate(NormalizeSettings settings, InputFile input) throws StudioException {
        return new Estimate(SoundNeeds.bytes(input), requirement(settings, input).cpuSeconds());
    }

    /** The gain is that of the whole file: a quiet part stays quieter than a loud one. */
    @Override
    public Preview preview(NormalizeSettings settings, InputFile input, Excerpt excerpt, Excerpts excerpts, JobContext context)
            throws StudioException, CancelledException {
        InputFile part = excerpts.cut(input, excerpt, context);
        return new Preview(part.file(), new NormalizeRun(settings, input, context).applyTo(part));
    }

    @Override
    public List<OutputFile> apply(NormalizeSettings settings, InputFile input, JobContext context)
            throws StudioException, CancelledException {
        context.device("cpu");
        return List.of(new OutputFile(new NormalizeRun(settings, input, context).run(), OutputFile.MAIN, "edits", "_norm",
                List.of("edited", "normalized")));
    }
}
