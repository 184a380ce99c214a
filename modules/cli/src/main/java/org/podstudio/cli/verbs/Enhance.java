package org.podstudio.cli.verbs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.NearestName;
import org.podstudio.cli.Session;
import org.podstudio.cli.Visible;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.Preset;
import org.podstudio.core.api.job.Presets;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code enhance}. */
@Command(description = "Runs jobs of one kind and waits. \"podstudio jobs kinds\" lists the kinds with their settings.")
public final class Enhance extends OperationVerb {
    /** Kinds that another one does as well. */
    private static final Map<String, String> ALSO_CALLED = Map.of("video_upscale", "upscale");

    @Parameters(index = "0", paramLabel = "KIND", description = "bg_remove, crop_resize, convert, transcode, trim, normalize, …")
    String kind;

    @Option(names = "--set", paramLabel = "K=V", description = "A setting of the kind; may be given several times.")
    @Nullable List<String> set;

    @Option(names = "--preset", paramLabel = "NAME",
            description = "Settings by name, see \"podstudio presets list KIND\"; those of --set come on top.")
    @Nullable String preset;

    @Option(names = "--save-preset", paramLabel = "NAME",
            description = "Keep the settings under this name; without inputs nothing is run.")
    @Nullable String savePreset;

    @Override
    public Answer run(Session session) throws StudioException, CancelledException, InterruptedException {
        JobKind<?> found = kind(session.service(JobQueue.class), kind);
        Map<String, Object> settings = new LinkedHashMap<>();
        if (preset != null) {
            settings.putAll(preset(session, found).settings());
        }
        settings.putAll(settings("enhance", set));
        if (savePreset != null) {
            Preset saved = session.service(Presets.class).save(found.id(), savePreset, settings);
            if (query == null && (inputs == null || inputs.isEmpty())) {
                return PresetTexts.answer(found.id(), new Presets.Entry(saved, Presets.Origin.USER));
            }
        }
        return run(session, new Wish("enhance", found.id(), found, found.accepts(), settings, forced()));
    }

    private Preset preset(Session session, JobKind<?> found) throws StudioException {
        Presets presets = session.service(Presets.class);
        return presets.find(found.id(), preset).orElseThrow(() -> PresetTexts.missing(presets, found.id(), preset));
    }

    static JobKind<?> kind(JobQueue queue, String name) throws StudioException {
        JobKind<?> found = queue.kind(ALSO_CALLED.getOrDefault(name, name)).orElse(null);
        if (found == null) {
            List<String> ids = queue.kinds().stream().map(JobKind::id).sorted().toList();
            throw StudioException.of("unknown-kind", "There is no kind of job called \"" + Visible.text(name) + "\".",
                    "The kinds are: " + String.join(", ", ids) + ".",
                    NearestName.of(name, ids).map(near -> "Did you mean \"" + near + "\"? ").orElse("")
                            + "Type \"podstudio jobs kinds\" to see them.");
        }
        return found;
    }
}
