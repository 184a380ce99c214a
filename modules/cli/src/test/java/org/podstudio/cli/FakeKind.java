package org.podstudio.cli;

import java.util.List;
import java.util.Set;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.KindCard;
import org.podstudio.core.spi.OutputFile;

/** A kind that the fake queue knows; it never runs. */
record FakeKind(String id) implements FileOperation<FakeKind.Settings> {
    record Settings(String refine) implements JobSettings {}

    @Override
    public KindCard<FakeKind.Settings> card() {
        return new KindCard<>(id, "Remove background", new Settings("auto"), Set.of(MediaType.IMAGE), Lane.CPU);
    }

    @Override
    public Requirement requirement(Settings settings, InputFile input) {
        return Requirement.NONE;
    }

    @Override
    public List<OutputFile> apply(Settings settings, InputFile input, JobContext context) {
        throw new UnsupportedOperationException("the fake queue runs nothing");
    }
}
