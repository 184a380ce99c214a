package org.podstudio.packbuilder.build;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.PackExporter;
import org.podstudio.packbuilder.Engines;
import org.podstudio.packbuilder.PackBuildSettings;
import org.podstudio.packbuilder.text.Licenses;
import org.podstudio.packbuilder.verify.PackTexts;

/**
 * What will be built, checked before anything is written.
 *
 * @param licenseType {@code personal}, {@code commercial}, {@code extended} or {@code custom}
 * @param licenseText the user's own, null for ours
 * @param time of the build, whole seconds
 * @param licenses what the licences of models mean for it
 */
public record PackPlan(PackBuildSettings settings, String licenseType, @Nullable String licenseText, Instant time,
        List<Asset> assets, Map<AssetId, Lineage> lineages, List<LicenseFinding> licenses, List<Warning> warnings) {
    private static final Set<String> LICENSES = Set.of("personal", "commercial", "extended");

    /** A licence is a page or two. Source: FEATURES K6. */
    private static final long MAX_LICENSE_BYTES = 20_000;

    /**
     * Checks settings, assets, licences and store rules.
     *
     * @throws StudioException {@code bad-setting}, {@code nothing-to-pack}, {@code license-blocked}, {@code store-limit}
     */
    public static PackPlan make(PackBuildSettings settings, Project project, List<AssetId> inputs, Engines engines, InstantSource now)
            throws StudioException {
        Instant time = time(settings.clock(), now);
        texts(settings);
        String licenseText = LICENSES.contains(settings.license()) ? null : licenseFile(settings.license());
        if (licenseText != null) {
            var left = PackTexts.placeholder(Licenses.own(licenseText, settings.name(), "author", 2000));
            if (left.isPresent()) {
                throw bad("The licence file still holds \"" + left.get() + "\".", "Fill it in; {{pack}}, {{author}} and {{year}} are filled in for you.");
            }
        }
        List<Warning> warnings = new ArrayList<>();
        List<Asset> assets = assets(project, inputs, warnings);
        LineageReader reader = new LineageReader(project, engines.models());
        Map<AssetId, Lineage> lineages = new LinkedHashMap<>();
        assets.forEach(asset -> lineages.put(asset.id(), reader.of(asset)));
        List<LicenseFinding> licenses = LicenseGuard.findings(assets, lineages, engines.models());
        LicenseGuard.check(licenses, settings.force(), warnings);
        stores(settings, assets, engines, warnings);
        return new PackPlan(settings, licenseText == null ? settings.license() : "custom", licenseText, time, assets, lineages, licenses,
                warnings);
    }

    private static Instant time(String clock, InstantSource now) throws StudioException {
        try {
            return (clock.isEmpty() ? now.instant() : Instant.parse(clock)).truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeParseException e) {
            throw bad("The clock \"" + clock + "\" is not a time in ISO 8601.", "Write it like 2026-01-31T12:00:00Z.");
        }
    }

    private static void texts(PackBuildSettings settings) throws StudioException {
        if (settings.name().isEmpty()) {
            throw bad("The pack has no name.", "Give it a name.");
        }
        if (settings.name().length() > 200 || settings.name().chars().anyMatch(c -> c < ' ')) {
            throw bad("The name has " + settings.name().length() + " characters, or a line break.", "Choose a name of one line, at most 200 characters.");
        }
        Stream<String> all = Stream.of(settings.name(), settings.theme(), settings.description(), settings.author(), settings.version())
                .filter(text -> text != null);
        for (String text : all.toList()) {
            var left = PackTexts.placeholder(text);
            if (left.isPresent()) {
                throw bad("\"" + left.get() + "\" looks as if it was meant to be filled in.", "Replace it in the name or the description.");
            }
        }
    }

    private static String licenseFile(String file) throws StudioException {
        try {
            Path path = Path.of(file);
            if (!Files.isRegularFile(path)) {
                throw bad("\"" + file + "\" is neither personal, commercial nor extended, nor a file.", "Choose one of the three, or a text file.");
            }
            if (Files.size(path) > MAX_LICENSE_BYTES) {
                throw bad("The licence file has " + Files.size(path) + " bytes, more than " + MAX_LICENSE_BYTES + ".", "Choose a shorter text.");
            }
            String text = Files.readString(path).strip();
            if (text.isEmpty()) {
                throw bad("The licence file is empty.", "Choose another file.");
            }
            return text;
        } catch (CharacterCodingException | InvalidPathException e) {
            throw bad("The licence file is not UTF-8 text.", "Save it as UTF-8 text.");
        } catch (IOException e) {
            throw new StudioException(new Problem("file-unreadable", "The pack was not built.",
                    "The licence file cannot be read: " + e.getMessage() + ".", "Check its permissions."), e);
        }
    }

    private static List<Asset> assets(Project project, List<AssetId> inputs, List<Warning> warnings) throws StudioException {
        Set<AssetId> wanted = new LinkedHashSet<>(inputs);
        List<Asset> assets = project.assets().load(wanted);
        if (assets.size() < wanted.size()) {
            warnings.add(new Warning("asset-unknown", "", (wanted.size() - assets.size()) + " of the assets are not in the project any more."));
        }
        if (assets.isEmpty()) {
            throw StudioException.of("nothing-to-pack", "The pack was not built.", "No asset was chosen.", "Choose at least one asset.");
        }
        for (Asset asset : assets) {
            if (asset.status() == Approval.REJECTED) {
                warnings.add(new Warning("asset-rejected", asset.path(), "It is rejected, and in the pack because it was asked for."));
            }
        }
        return assets;
    }

    private static void stores(PackBuildSettings settings, List<Asset> assets, Engines engines, List<Warning> warnings)
            throws StudioException {
        for (String id : settings.targets()) {
            PackExporter exporter = engines.exporters().stream().filter(each -> each.target().id().equals(id)).findFirst().orElse(null);
            if (exporter == null) {
                String known = String.join(", ", engines.exporters().stream().map(each -> each.target().id()).sorted().toList());
                throw bad("There is no store target \"" + id + "\"; there are: " + known + ".", "Choose one of these.");
            }
            for (PackExporter.Finding finding : exporter.check(assets)) {
                if (finding.blocks() && !settings.force()) {
                    throw new StudioException(new Problem("store-limit", "The pack was not built.", finding.what(), finding.fix()));
                }
                warnings.add(new Warning(finding.code(), "", finding.what() + " " + finding.fix()));
            }
        }
    }

    private static StudioException bad(String why, String next) {
        return StudioException.of("bad-setting", "The pack was not built.", why, next);
    }
}
