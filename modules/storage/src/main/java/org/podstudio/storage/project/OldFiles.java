package org.podstudio.storage.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Logs and damaged databases that nobody will look at any more. */
final class OldFiles {
    /** A job's log serves while somebody may ask what went wrong. */
    private static final Duration JOB_LOGS = Duration.ofDays(90);
    /** Source: PRODUCT.md section 14. */
    private static final int DAYS_OF_APP_LOG = 7;
    private static final int DAMAGED_KEPT = 5;

    private final Path root;

    OldFiles(Path root) {
        this.root = root;
    }

    Map<String, Object> remove() throws IOException {
        Instant oldest = Instant.now().minus(JOB_LOGS);
        List<Path> jobLogs = new java.util.ArrayList<>();
        for (Path log : files(root.resolve("Logs").resolve("jobs"), ".+\\.log")) {
            if (Files.getLastModifiedTime(log).toInstant().isBefore(oldest)) {
                jobLogs.add(log);
            }
        }
        List<Path> appLogs = files(root.resolve("Logs"), "app-\\d{4}-\\d\\d-\\d\\d\\.log").stream().skip(DAYS_OF_APP_LOG).toList();
        // A damaged database may have a log of the same name beside it: the stamp in the name counts.
        List<String> stamps = files(root.resolve("Backups"), "damaged-.+").stream().map(OldFiles::stamp).distinct()
                .skip(DAMAGED_KEPT).toList();
        List<Path> damaged = files(root.resolve("Backups"), "damaged-.+").stream().filter(file -> stamps.contains(stamp(file))).toList();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("job_logs_removed", delete(jobLogs));
        facts.put("app_logs_removed", delete(appLogs));
        facts.put("damaged_databases_removed", delete(damaged));
        return facts;
    }

    private static String stamp(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, Math.min(name.length(), "damaged-yyyyMMdd-HHmmss-SSS".length()));
    }

    /** Regular files of that name, the last name first. */
    private static List<Path> files(Path folder, String pattern) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().matches(pattern))
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted(Comparator.comparing((Path file) -> file.getFileName().toString()).reversed()).toList();
        }
    }

    private static int delete(List<Path> files) throws IOException {
        int deleted = 0;
        for (Path file : files) {
            deleted += Files.deleteIfExists(file) ? 1 : 0;
        }
        return deleted;
    }
}
