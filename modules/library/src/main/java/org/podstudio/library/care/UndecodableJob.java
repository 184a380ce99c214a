package org.podstudio.library.care;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.CurationOutcome;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.Thumbnails;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.DecodeJournal;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.query.Field;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.JobKind;
import org.podstudio.core.spi.KindCard;
import org.podstudio.core.spi.ProjectJob;
import org.podstudio.library.thumbnails.ThumbnailRun;

/**
 * Decodes files anew that could not be decoded, all of them when it has no inputs: a newer version, a decoder that was added or a
 * file that was replaced may have made it possible. What decodes loses its mark and has its preview; the rest is kept or
 * moved to the trash. Makes no assets; safe to stop and to run again.
 */
@ServiceProvider(service = JobKind.class)
public final class UndecodableJob implements ProjectJob<UndecodableSettings> {
    private static final KindCard<UndecodableSettings> CARD = new KindCard<>("undecodable", "Retry undecodable files",
            UndecodableSettings.DEFAULTS, Set.of(MediaType.values()), Lane.IO);
    private static final Query MARKED = new Query.Compare(Field.IS, Query.Operator.EQUALS, "undecodable");

    private final Supplier<Thumbnails> thumbnails;

    /** For the Lookup. */
    public UndecodableJob() {
        this(() -> Lookup.getDefault().lookup(Thumbnails.class));
    }

    UndecodableJob(Supplier<Thumbnails> thumbnails) {
        this.thumbnails = thumbnails;
    }

    @Override
    public KindCard<UndecodableSettings> card() {
        return CARD;
    }

    @Override
    public List<AssetId> run(UndecodableSettings settings, Project project, List<AssetId> inputs, JobContext context)
            throws StudioException, CancelledException {
        Thumbnails decoder = thumbnails.get();
        if (decoder == null) {
            throw StudioException.of("media-missing", "No file was tried.", "The module that reads media files is not installed.",
                    "Install PODStudio again.");
        }
        List<AssetId> ids = inputs.isEmpty() ? project.assets().ids(MARKED, AssetSort.NEWEST) : inputs;
        List<AssetId> still = new ArrayList<>();
        int decoded = 0;
        int unread = 0;
        for (int i = 0; i < ids.size(); i++) {
            context.step(i, ids.size(), Progress.Unit.ITEMS, "Trying undecodable files");
            for (Asset asset : project.assets().load(List.of(ids.get(i)))) {
                switch (tried(asset, project, decoder, context)) {
                    case DECODED -> decoded++;
                    case DAMAGED -> still.add(asset.id());
                    case UNREAD -> unread++;
                }
            }
        }
        context.fact("tried", ids.size());
        context.fact("decodable_now", decoded);
        context.fact("still_undecodable", still.size());
        context.fact("not_readable", unread);
        if (settings.then() == UndecodableSettings.Then.TRASH) {
            CurationOutcome outcome = still.isEmpty() ? CurationOutcome.nothing("trash") : project.assets().perform(new Curation.Trash(), still);
            context.fact("trashed", outcome.changed().size());
            outcome.failed().forEach(item -> context.log("not moved to the trash: " + item));
        }
        return List.of();
    }

    private enum Verdict {
        DECODED,
        DAMAGED,
        /** Gone or not readable now, which says nothing about what is in it. */
        UNREAD
    }

    private static Verdict tried(Asset asset, Project project, Thumbnails decoder, JobContext context) throws StudioException {
        Path file = project.file(asset);
        if (!asset.undecodable()) {
            return Verdict.UNREAD;
        } else if (!Files.exists(file)) {
            project.assets().markMissing(List.of(asset.id()), List.of());
            return Verdict.UNREAD;
        }
        // Also what is suspected: this is the user's wish to try it again.
        try (DecodeJournal.Entry entry = project.decoding().enter(asset.hash(), asset.path())) {
            decoder.write(file, asset.facts(), project.thumbnail(asset, Project.ThumbnailSize.SMALL),
                    project.thumbnail(asset, Project.ThumbnailSize.LARGE)).ifPresent(look -> ThumbnailRun.keep(project, Map.of(asset.id(), look)));
        } catch (StudioException e) {
            String code = e.problem().code();
            if (code.startsWith("disk-") || code.equals("file-unwritable")) {
                throw e; // says nothing about any asset
            }
            context.log(code + ": " + asset.path() + ": " + e.problem().why());
            return code.equals("file-unreadable") ? Verdict.UNREAD : Verdict.DAMAGED;
        }
        project.decoding().acquit(asset.hash());
        project.assets().markUndecodable(asset.id(), AssetStore.Undecodable.NO);
        return Verdict.DECODED;
    }
}
