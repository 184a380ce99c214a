package org.podstudio.library.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetSource;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.core.spi.MetadataReader;
import org.podstudio.library.imports.ImportSettings.Mode;
import org.podstudio.testsupport.HeaderProbe;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.RecordingContext;

/** A project in memory, a folder to import from, and what an import reports. */
final class ImportFixture {
    /** Knows the one line that Automatic1111 always writes. */
    private static final MetadataReader STEPS = new MetadataReader() {
        @Override
        public String id() {
            return "steps";
        }

        @Override
        public Optional<GeneratorMetadata> read(EmbeddedText source) {
            return source.first("parameters").filter(text -> text.contains("\nSteps: ")).map(text -> new GeneratorMetadata("AUTOMATIC1111", null, null,
                    null, text.lines().findFirst().orElse(""), null, null, null, null, null, null, null, List.of(), "steps", 1, 1, Map.of("parameters", text)));
        }
    };

    final Path downloads;
    final MemoryProject project;
    RecordingContext context;
    Placeholders placeholders = file -> false;

    ImportFixture(Path folder) throws IOException {
        downloads = Files.createDirectories(folder.resolve("downloads"));
        project = new MemoryProject(folder.resolve("project"));
    }

    List<Asset> run(Path... paths) throws Exception {
        return run(Mode.COPY, false, paths);
    }

    List<Asset> run(Mode mode, boolean dryRun, Path... paths) throws Exception {
        return run(new ImportSettings(List.of(paths).stream().map(Path::toString).toList(), mode, true, null, List.of(), dryRun, AssetSource.IMPORTED));
    }

    List<Asset> run(ImportSettings settings) throws Exception {
        context = new RecordingContext(project.stagingFolder(JobId.random()));
        Clock clock = Clock.fixed(Instant.parse("2026-03-04T23:30:00Z"), ZoneOffset.UTC);
        ImportJob job = new ImportJob(clock, () -> Optional.of(new ImportServices(new HeaderProbe(), List.of(STEPS), Optional.empty(), placeholders, clock)));
        return project.assets().load(job.run(settings, project, List.of(), context));
    }

    Asset only(Path... paths) throws Exception {
        List<Asset> assets = run(paths);
        if (assets.size() != 1) {
            throw new AssertionError("one asset expected, was " + assets + ", failed: " + failures() + ", skipped: " + reasons());
        }
        return assets.getFirst();
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> fact(String name) {
        return (List<Map<String, Object>>) context.facts().getOrDefault(name, List.of());
    }

    /** Last part of the path → code. */
    Map<String, String> failures() {
        Map<String, String> codes = new TreeMap<>();
        fact("failed").forEach(one -> codes.put(last(one), (String) ((Map<?, ?>) one.get("error")).get("code")));
        return codes;
    }

    Map<String, String> whys() {
        Map<String, String> whys = new TreeMap<>();
        fact("failed").forEach(one -> whys.put(last(one), (String) ((Map<?, ?>) one.get("error")).get("why")));
        return whys;
    }

    Map<String, String> reasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        fact("skipped").forEach(one -> reasons.put(last(one), (String) one.get("reason")));
        return reasons;
    }

    private static String last(Map<String, Object> one) {
        String path = (String) one.get("path");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    List<Path> library() throws IOException {
        Path root = project.root().resolve("Library");
        if (!Files.exists(root)) {
            return new ArrayList<>();
        }
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
