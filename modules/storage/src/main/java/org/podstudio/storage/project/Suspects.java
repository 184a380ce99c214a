package org.podstudio.storage.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.settings.Settings;

/**
 * Contents whose decoding ended the program. A process that crashed leaves Java's report, which names the thread: what that
 * one decoded is to blame, or all that was being decoded when it decoded nothing. A process that was killed leaves no
 * report and blames nobody at first; what was being decoded at two such ends is suspected as well, for a decoder that uses up the memory
 * is killed by the system.
 */
final class Suspects {
    private static final Logger LOG = Logger.getLogger(Suspects.class.getName());

    /** Settings of the project begin so; the rest of the name is the content's hash. */
    static final String SUSPECT = "decoder.suspect.";

    private static final String KILLED_ONCE = "decoder.killed.";

    private static final Pattern THREAD = Pattern.compile("(?m)^Current thread \\([^)]*\\):\\s+\\w+ \"([^\"]*)\"[^\\n]*?\\bid=(\\d+)");

    /** The thread stands on the first pages of a report. */
    private static final int REPORT_BYTES = 64 * 1024;

    private final Settings settings;
    private final LongFunction<Path> crashReport;
    private final AtomicReference<@Nullable Map<String, String>> known = new AtomicReference<>();

    /** @param crashReport where the report of a process is, by its number */
    Suspects(Settings settings, LongFunction<Path> crashReport) {
        this.settings = settings;
        this.crashReport = crashReport;
    }

    Optional<Problem> suspicion(String sha256) {
        return Optional.ofNullable(known().get(SUSPECT + sha256)).map(path -> new Problem("decoder-crashed", "The file was not decoded.",
                "Its decoder ended the program before, when " + path + " was decoded.",
                "Make a sound copy of the file, or try it again with \"podstudio project check --retry-undecodable\"."));
    }

    void acquit(String sha256) {
        forget(SUSPECT + sha256);
    }

    /** A content was decoded, well or not, and the process lives. */
    void survived(String sha256) {
        forget(KILLED_ONCE + sha256);
    }

    private void forget(String key) {
        if (known().remove(key) != null) {
            settings.remove(key);
        }
    }

    private void note(String key, String path) {
        known().put(key, path);
        settings.put(key, path);
    }

    /** Read once: 100,000 previews ask, and what other processes note they note at their own opening. */
    private Map<String, String> known() {
        return known.updateAndGet(old -> old != null ? old : settings.all().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(SUSPECT) || entry.getKey().startsWith(KILLED_ONCE))
                .collect(Collectors.toConcurrentMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /**
     * Judges what dead sessions were decoding, and marks the assets.
     *
     * @return what the user must be told, once
     */
    Optional<Problem> judge(Path root, Collection<String> dead, AssetStore assets) throws IOException {
        List<CrashJournal.Left> guilty = new ArrayList<>();
        for (String session : dead) {
            guilty.addAll(guilty(session, CrashJournal.left(Session.staging(root).resolve(session))));
        }
        if (guilty.isEmpty()) {
            return Optional.empty();
        }
        for (CrashJournal.Left one : guilty) {
            note(SUSPECT + one.sha256(), one.path());
            forget(KILLED_ONCE + one.sha256());
            assets.findByHash(one.sha256()).ifPresent(asset -> assets.markUndecodable(asset.id(), AssetStore.Undecodable.YES));
            LOG.log(Level.WARNING, "The decoder of {0} ended the program", one.path());
        }
        return Optional.of(new Problem("decoder-crashed", "PODStudio ended while it decoded " + guilty.getFirst().path()
                + (guilty.size() == 1 ? "." : " and " + (guilty.size() - 1) + " other files."),
                "A decoder failed on what is in " + (guilty.size() == 1 ? "it" : "one of them") + ". Nothing in the library was lost.",
                "It is left alone from now on; the library's health report can try it again."));
    }

    private List<CrashJournal.Left> guilty(String session, List<CrashJournal.Left> left) throws IOException {
        if (left.isEmpty()) {
            return left;
        }
        Path report = crashReport.apply(Long.parseLong(session.substring(0, session.indexOf('-'))));
        if (!Files.isReadable(report)) {
            return left.stream().filter(this::killedBefore).toList();
        }
        Thread thread = thread(report);
        List<CrashJournal.Left> by = left.stream().filter(one -> one.number().isEmpty() ? one.thread().equals(thread.name())
                : one.number().equals(thread.number())).toList();
        return by.isEmpty() ? left : by;
    }

    /** Whether this was being decoded when an earlier process was killed, which is noted for the next time. */
    private boolean killedBefore(CrashJournal.Left one) {
        if (known().containsKey(KILLED_ONCE + one.sha256())) {
            return true;
        }
        note(KILLED_ONCE + one.sha256(), one.path());
        return false;
    }

    /** Both empty when the report does not tell. */
    private record Thread(String name, String number) {}

    private static Thread thread(Path report) throws IOException {
        try (var in = Files.newInputStream(report)) {
            Matcher found = THREAD.matcher(new String(in.readNBytes(REPORT_BYTES), StandardCharsets.UTF_8));
            return found.find() ? new Thread(found.group(1), found.group(2)) : new Thread("", "");
        }
    }
}
