package org.podstudio.media.loudness;

import java.nio.file.Path;
import java.util.List;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.media.av.AvSource;
import org.podstudio.media.av.AvTarget;
import org.podstudio.media.av.Transfer;
import org.podstudio.media.convert.MetadataPolicy;
import org.podstudio.media.sound.LikeSource;
import org.podstudio.media.sound.SoundCoding;

/** Writes a file like its source but for the gain of its sounds: pictures and subtitles go over as they are. */
final class NormalizedFile {
    private final Path input;
    private final LikeSource like;
    private final JobContext context;

    NormalizedFile(Path input, MetadataPolicy metadata, JobContext context) throws StudioException {
        this.input = input;
        this.context = context;
        try (AvSource source = AvSource.open(input, context)) {
            this.like = LikeSource.of(source, context.wishedExtension()).carrying(metadata);
        }
    }

    String extension() {
        return like.wrapping().extension();
    }

    /** @param gains for each sound; null leaves it as it is */
    void write(Path file, List<@Nullable Gain> gains, JobContext run) throws StudioException, CancelledException {
        try (AvSource source = AvSource.open(input, run); AvTarget target = like.wrapping().create(file)) {
            Transfer transfer = new Transfer(source, target, run);
            transfer.saying("Writing");
            like.pictures(source, target, transfer);
            for (int i = 0; i < gains.size(); i++) {
                AVStream sound = source.audio().get(i);
                Gain gain = gains.get(i);
                SoundCoding coding = like.sounds().get(i);
                if (gain == null && !like.changed()) {
                    transfer.copy(sound);
                } else {
                    boolean fine = coding.bits() == null || coding.bits() > 16;
                    transfer.encode(sound, coding.after(gain == null ? "" : gain.chain(sound.codecpar().sample_rate(), fine)));
                }
            }
            like.rest(source, target, transfer);
            transfer.run();
        }
    }

    void tell(Path made) throws StudioException {
        like.tell(context, input, made);
    }
}
