package org.podstudio.library.imports;


import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSource;
import org.podstudio.library.imports.ImportSettings.Mode;
import org.podstudio.testsupport.HeaderProbe;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.RecordingContext;

/** Runs imports of a folder into a project in memory, and reads what they report. */
abstract class ImportRunning {
    @TempDir
    Path folder;

    Path downloads;
    MemoryProject project;
    RecordingContext context;
    final ImportJob job = new ImportJob(HeaderProbe::new, Clock.fixed(Instant.parse("2026-03-04T23:30:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void open() throws IOException {
        downloads = Files.createDirectories(folder.resolve("downloads"));
        project = new MemoryProject(folder.resolve("project"));
    }

    /** What happens instead, or null. */
    interface Instead {
        @Nullable Object of(String method, Object[] args) throws Exception;
    }

    static <T> T proxy(Class<T> type, T real, Instead instead) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            Object other = instead.of(method.getName(), args);
            return other == null ? method.invoke(real, args) : other;
        }));
    }

    ImportSettings copy(Path path) {
        return settings(path, Mode.COPY, false, false);
    }

    static ImportSettings settings(Path path, Mode mode, boolean recursive, boolean dryRun) {
        return new ImportSettings(List.of(path.toString()), mode, recursive, null, List.of(), dryRun, AssetSource.IMPORTED);
    }

    List<AssetId> run(ImportSettings settings) throws Exception {
        return run(settings, Integer.MAX_VALUE);
    }

    List<AssetId> run(ImportSettings settings, int cancelAtStep) throws Exception {
        context = new RecordingContext(project.stagingFolder(org.podstudio.core.api.job.JobId.random())).cancellingAtStep(cancelAtStep);
        return job.run(settings, project, List.of(), context);
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> fact(String name) {
        return (List<Map<String, Object>>) context.facts().get(name);
    }

    List<Map<String, Object>> duplicates() {
        return fact("duplicates");
    }

    List<Map<String, Object>> failed() {
        return fact("failed");
    }

    /** File name → code. */
    Map<String, String> failures() {
        Map<String, String> codes = new java.util.TreeMap<>();
        failed().forEach(one -> codes.put(Path.of((String) one.get("path")).getFileName().toString(), (String) ((Map<?, ?>) one.get("error")).get("code")));
        return codes;
    }

    /** File name → reason. */
    Map<String, String> reasons() {
        Map<String, String> reasons = new java.util.TreeMap<>();
        fact("skipped").forEach(one -> reasons.put(Path.of((String) one.get("path")).getFileName().toString(), (String) one.get("reason")));
        return reasons;
    }

    List<Path> filesUnder(String name) throws IOException {
        Path root = project.root().resolve(name);
        if (!Files.exists(root)) {
            return new ArrayList<>();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
