package org.podstudio.packbuilder.build;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.pack.Pack;
import org.podstudio.core.api.pack.PackId;
import org.podstudio.core.api.pack.PackStore;
import org.podstudio.core.api.project.Project;
import org.podstudio.packbuilder.PackBuildSettings;
import org.podstudio.packbuilder.manifest.ManifestJson;
import org.podstudio.packbuilder.names.PackNames;

/**
 * The pack's record in the project: its id is that of the manifest, so building the same pack again keeps one record, which
 * names the latest build. Drafts have ids of their own and are never touched.
 */
final class PackRow {
    private static final Pattern JOB = Pattern.compile("\"job\" : \"([0-9a-f-]{36})\"");

    private final PackStore store;
    private final PackPlan plan;
    private final JobId job;
    private final PackId planned;
    private final Optional<Pack> before;

    PackRow(Project project, PackPlan plan, JobId job) {
        this.store = project.packs();
        this.plan = plan;
        this.job = job;
        planned = new PackId(ContentIds.pack(plan.settings().name(), plan.settings().version(), plan.assets().stream().map(Asset::hash).toList()));
        closeAbandoned(project);
        before = store.find(planned);
    }

    /** A process that died left its record as building: what it had built before is still there, or nothing is. */
    private static void closeAbandoned(Project project) {
        for (Pack pack : project.packs().list()) {
            if (pack.status() == Pack.Status.BUILDING && !running(project, pack)) {
                boolean there = pack.dir() != null && Files.isDirectory(Path.of(pack.dir()));
                project.packs().save(with(pack, there ? Pack.Status.COMPLETED : Pack.Status.FAILED));
            }
        }
    }

    private static boolean running(Project project, Pack pack) {
        Matcher job = JOB.matcher(pack.options());
        return job.find() && project.jobs().find(JobId.of(job.group(1))).map(Job::state).map(state -> !state.terminal()).orElse(false);
    }

    void building() {
        store.save(row(planned, Pack.Status.BUILDING, plan.assets().stream().map(Asset::id).toList(),
                before.map(Pack::builtAt).orElse(null), before.map(Pack::dir).orElse(null), before.map(Pack::zip).orElse(null)));
    }

    PackId completed(UUID id, List<AssetId> assets, Path dir, @Nullable Path zip) {
        PackId packed = new PackId(id);
        if (!packed.equals(planned)) {
            undo(); // assets were left out: it is another pack than the one that was planned
        }
        store.save(row(packed, Pack.Status.COMPLETED, assets, Instant.now().truncatedTo(ChronoUnit.MILLIS), dir.toString(),
                zip == null ? null : zip.toString()));
        return packed;
    }

    void failed() {
        if (before.isPresent()) {
            store.save(before.get());
        } else {
            store.save(row(planned, Pack.Status.FAILED, plan.assets().stream().map(Asset::id).toList(), null, null, null));
        }
    }

    /** As if nothing had been asked for. */
    void undo() {
        before.ifPresentOrElse(store::save, () -> store.delete(planned));
    }

    private Pack row(PackId id, Pack.Status status, List<AssetId> assets, @Nullable Instant builtAt, @Nullable String dir, @Nullable String zip) {
        PackBuildSettings settings = plan.settings();
        Map<String, Object> options = new TreeMap<>(Map.of("clock", settings.clock(), "prompts", settings.prompts(),
                "targets", settings.targets(), "zip", settings.zip(), "job", job.toString()));
        return new Pack(id, settings.name(), PackNames.slug(settings.name()), settings.theme(), settings.description(), settings.author(),
                settings.version(), plan.licenseType(), plan.licenseText(), status, assets,
                new String(new ManifestJson().write(options), StandardCharsets.UTF_8).strip(),
                before.map(Pack::createdAt).orElseGet(() -> Instant.now().truncatedTo(ChronoUnit.MILLIS)), builtAt, dir, zip);
    }

    private static Pack with(Pack pack, Pack.Status status) {
        return new Pack(pack.id(), pack.name(), pack.slug(), pack.theme(), pack.description(), pack.author(), pack.version(), pack.license(),
                pack.licenseText(), status, pack.assets(), pack.options(), pack.createdAt(), pack.builtAt(), pack.dir(), pack.zip());
    }
}
