package org.podstudio.library.ui.brush;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.stroke.Strokes;

/**
 * Finds out what there is to paint over: of a cut-out the picture that it was cut from, the mask it has and the strokes that were painted
 * already; of any other picture the picture itself. Blocks on the database.
 */
@Messages({
    "TouchUp_none=There is no mask to touch up.", "TouchUp_gone=The picture is no longer in the project.", "TouchUp_type=Only pictures have one.",
    "TouchUp_size=The picture does not say how large it is.", "TouchUp_next=Choose a picture that is there.",
    "# {0} - file name", "TouchUp_missing=The file {0} is not where it was."
})
final class TouchUpReader {
    private static final Logger LOG = Logger.getLogger(TouchUpReader.class.getName());

    private final Project project;
    private final Map<String, Object> wished;

    /** @param wished settings for a picture that has no mask yet */
    TouchUpReader(Project project, Map<String, Object> wished) {
        this.project = project;
        this.wished = new LinkedHashMap<>(wished);
        this.wished.remove(TouchUp.STROKES); // they are painted here
    }

    TouchUp read(AssetId id) throws StudioException {
        Asset opened = project.assets().find(id).orElseThrow(() -> none(Bundle.TouchUp_gone()));
        if (opened.facts().type() != MediaType.IMAGE) {
            throw none(Bundle.TouchUp_type());
        }
        Optional<Asset> original = Optional.ofNullable(opened.parentId()).flatMap(project.assets()::find)
                .filter(parent -> Files.isRegularFile(project.file(parent)));
        Optional<Job> maker = original.isEmpty() ? Optional.empty() : maker(opened);
        return maker.isPresent() ? again(opened, original.get(), maker.get())
                : new TouchUp(opened, opened, size(opened), wished, new Strokes(size(opened), List.of()));
    }

    /** The removal of the background that made it, by itself. */
    private Optional<Job> maker(Asset made) {
        return project.jobs().list("success", Integer.MAX_VALUE).stream().filter(job -> job.kind().equals(TouchUp.KIND)
                && job.state() instanceof JobState.Success success && success.outputs().contains(made.id())).findFirst();
    }

    private TouchUp again(Asset opened, Asset original, Job job) throws StudioException {
        PixelSize size = size(original);
        Map<String, Object> settings = new LinkedHashMap<>(job.params());
        Map<?, ?> files = job.facts().get("files") instanceof Map<?, ?> told ? told : Map.of();
        Strokes strokes = strokes(files.get("strokes"), size);
        String before = settings.get(TouchUp.FROM_MASK) instanceof String path && !path.isBlank() ? path : text(files.get("mask_before_strokes"));
        String mask = strokes.strokes().isEmpty() && before.isEmpty() ? text(files.get("mask")) : before;
        settings.remove(TouchUp.STROKES);
        settings.remove(TouchUp.FROM_MASK);
        if (!mask.isEmpty() && Files.isRegularFile(project.root().resolve(mask))) {
            settings.put(TouchUp.FROM_MASK, mask);
            if (before.isEmpty()) { // its edge is as it was wished
                settings.remove(TouchUp.THRESHOLD);
                settings.remove(TouchUp.FEATHER);
            }
        }
        settings.values().removeIf(java.util.Objects::isNull);
        return new TouchUp(opened, original, size, settings, strokes);
    }

    /** None where they are gone or damaged: the mask is there, and can be painted over again. */
    private Strokes strokes(Object path, PixelSize size) {
        if (path instanceof String file) {
            try {
                return Strokes.read(project.root().resolve(file)).over(size);
            } catch (StudioException e) {
                LOG.log(Level.WARNING, "strokes of an earlier touch-up cannot be read", e);
            }
        }
        return new Strokes(size, List.of());
    }

    private static String text(Object value) {
        return value instanceof String text ? text : "";
    }

    private PixelSize size(Asset asset) throws StudioException {
        if (asset.missing() || !Files.isRegularFile(project.file(asset))) {
            throw none(Bundle.TouchUp_missing(asset.filename()));
        } else if (asset.facts().pixels() < 1) {
            throw none(Bundle.TouchUp_size());
        }
        return new PixelSize(asset.facts().width(), asset.facts().height());
    }

    private static StudioException none(String why) {
        return StudioException.of("no-mask", Bundle.TouchUp_none(), why, Bundle.TouchUp_next());
    }
}
