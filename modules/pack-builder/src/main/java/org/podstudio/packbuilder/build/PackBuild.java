package org.podstudio.packbuilder.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.file.PrivateFiles;
import org.podstudio.core.api.pack.PackId;
import org.podstudio.core.api.pack.VerifyReport;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.JobContext;
import org.podstudio.packbuilder.Engines;
import org.podstudio.packbuilder.PackBuildSettings;
import org.podstudio.packbuilder.manifest.ManifestFacts;
import org.podstudio.packbuilder.manifest.ManifestJson;
import org.podstudio.packbuilder.names.PackNames;
import org.podstudio.packbuilder.text.Licenses;
import org.podstudio.packbuilder.text.PackFacts;
import org.podstudio.packbuilder.text.Readme;
import org.podstudio.packbuilder.text.StoreCopy;
import org.podstudio.packbuilder.verify.ChecksumList;
import org.podstudio.packbuilder.verify.MediaPackVerifier;
import org.podstudio.packbuilder.verify.PackTexts;
import org.podstudio.packbuilder.zip.StoredZip;

/**
 * One build, from copying to the final names. Everything is written into a hidden folder beside them, verified there, and
 * moved when it is complete; whatever ends the build early leaves nothing.
 */
public final class PackBuild {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final PackPlan plan;
    private final PackBuildSettings settings;
    private final Project project;
    private final Engines engines;
    private final JobContext context;
    private final List<Warning> warnings;

    public PackBuild(PackPlan plan, Project project, Engines engines, JobContext context) {
        this.plan = plan;
        this.settings = plan.settings();
        this.project = project;
        this.engines = engines;
        this.context = context;
        this.warnings = new ArrayList<>(plan.warnings());
    }

    public void run() throws StudioException, CancelledException {
        Path parent = settings.out() == null ? project.root().resolve("Packs") : Path.of(settings.out()).toAbsolutePath().normalize();
        PackRow row = new PackRow(project, plan, context.id());
        row.building();
        boolean done = false;
        try {
            write(parent, row);
            done = true;
        } catch (IOException e) {
            throw DiskProblems.of(e, parent);
        } catch (CancelledException e) {
            row.undo();
            done = true;
            throw e;
        } finally {
            if (!done) {
                row.failed();
            }
        }
    }

    private void write(Path parent, PackRow row) throws IOException, StudioException, CancelledException {
        List<Path> made = makeFolders(parent);
        Path building = parent.resolve(".building-" + context.id());
        boolean settled = false;
        try {
            long bytes = plan.assets().stream().mapToLong(Asset::sizeBytes).sum();
            DiskProblems.requireSpace(parent, settings.zip() ? 2 * bytes : bytes);
            project.publisher().reserve(context.id(), List.of(building));
            PrivateFiles.createFolder(building);
            PackFolder folder = new PackFolder(building.resolve("pack"));
            BuildProgress progress = new BuildProgress(context, bytes);
            List<PackedAsset> assets = fill(folder, bytes, progress);
            UUID id = finish(folder, assets);
            verify(folder, progress);
            Path zip = settings.zip() ? zip(folder, building.resolve("pack.zip"), progress) : null;
            folder.sync();
            String name = PackNames.folder(settings.name()) + "_" + DATE.format(plan.time());
            Destination.Place place = new Destination(project, context.id(), parent, name)
                    .settle(folder, zip, progress.band(99, 100, 1, "Moving into place"));
            PrivateFiles.deleteTree(building);
            settled = true;
            PackId packId = row.completed(id, assets.stream().map(asset -> asset.asset().id()).toList(), place.dir(), place.zip());
            report(folder, place, packId);
        } finally {
            PrivateFiles.deleteTree(building);
            if (!settled) {
                for (Path folder : made) {
                    Files.deleteIfExists(folder);
                }
            }
            // Nothing of a failed build is left: its names must not stay reserved, or a later pack of that name would be removed.
            project.publisher().complete(context.id());
        }
    }

    /** @return the folders that were not there, the deepest first */
    private static List<Path> makeFolders(Path parent) throws IOException {
        List<Path> made = new ArrayList<>();
        for (Path at = parent; at != null && !Files.exists(at); at = at.getParent()) {
            made.add(at);
        }
        for (Path folder : made.reversed()) {
            PrivateFiles.createFolder(folder);
        }
        return made;
    }

    private List<PackedAsset> fill(PackFolder folder, long bytes, BuildProgress progress)
            throws IOException, StudioException, CancelledException {
        AssetCopies copies = new AssetCopies(project, engines.probe(), plan, folder, warnings);
        List<PackedAsset> assets = copies.copy(progress.band(0, 50, bytes, "Copying assets"));
        if (settings.prompts()) {
            assets = copies.withPrompts(assets);
        }
        new Previews(engines, folder, context.workDir(), settings.heroIds()).write(assets, progress.band(50, 50, 1, "Making previews"));
        return assets;
    }

    /** Texts, manifest and checksums. @return the pack's id */
    private UUID finish(PackFolder folder, List<PackedAsset> assets) throws IOException {
        PackFacts facts = PackPreview.facts(settings, plan.licenseType(), plan.licenseText(), plan.time(), assets, engines.appVersion());
        boolean prompts = assets.stream().anyMatch(asset -> asset.promptFile() != null);
        folder.write(PackTexts.README, Readme.of(facts, prompts));
        folder.write(PackTexts.LICENSE, Licenses.text(facts));
        folder.write(PackTexts.STORE_COPY, StoreCopy.of(facts));
        UUID id = ContentIds.pack(settings.name(), settings.version(), assets.stream().map(asset -> asset.file().sha256()).toList());
        folder.write(ManifestJson.FILE,
                new ManifestJson().write(ManifestFacts.of(facts, id, folder.files(), settings.prompts(), settings.targets())));
        Map<String, String> sums = new LinkedHashMap<>();
        folder.files().forEach(file -> sums.put(file.path(), file.sha256()));
        folder.write(ChecksumList.FILE, ChecksumList.write(sums));
        return id;
    }

    private void verify(PackFolder folder, BuildProgress progress) throws StudioException, CancelledException {
        long bytes = folder.files().stream().mapToLong(PackedFile::size).sum();
        refuse(MediaPackVerifier.verifyDecoded(folder.root(), progress.band(50, 80, bytes, "Verifying")));
    }

    private Path zip(PackFolder folder, Path zip, BuildProgress progress) throws IOException, StudioException, CancelledException {
        List<StoredZip.Input> inputs = folder.files().stream()
                .sorted(Comparator.comparing(PackedFile::path, ChecksumList.BY_BYTES))
                .map(file -> new StoredZip.Input(file.path(), folder.file(file.path()), file.size(), file.crc())).toList();
        long bytes = inputs.stream().mapToLong(StoredZip.Input::size).sum();
        StoredZip.write(zip, inputs, plan.time(), progress.band(80, 92, bytes, "Writing the ZIP"));
        refuse(MediaPackVerifier.verifyDecoded(zip, progress.band(92, 99, bytes, "Verifying the ZIP")));
        return zip;
    }

    /** A build that would not verify does not complete. */
    private void refuse(VerifyReport report) throws StudioException {
        if (!report.ok()) {
            report.problems().forEach(problem -> context.log("verify: " + problem.path() + ": " + problem.code() + ": " + problem.what()));
            VerifyReport.Finding first = report.problems().getFirst();
            throw StudioException.of("pack-invalid", "The pack was not built.",
                    "It would not verify: " + first.path() + ": " + first.what() + (report.problems().size() == 1 ? ""
                            : " (and " + (report.problems().size() - 1) + " more)"),
                    "Build it again; if that fails too, see the job's log.");
        }
    }

    private void report(PackFolder folder, Destination.Place place, PackId id) {
        context.fact("pack_id", id.toString());
        context.fact("dir", place.dir().toString());
        context.fact("zip", place.zip() == null ? null : place.zip().toString());
        context.fact("identical", place.identical());
        context.fact("files", folder.files().size());
        context.fact("bytes", folder.files().stream().mapToLong(PackedFile::size).sum());
        warnings.forEach(warning -> context.log("warning: " + warning.code() + ": " + warning.sentence()));
        context.fact("licenses", plan.licenses().stream().map(LicenseFinding::fact).toList());
        context.fact("warnings", warnings.stream().map(Warning::sentence).toList());
        context.log((place.identical() ? "The same pack was there already: " : "Built ") + place.dir());
    }
}
