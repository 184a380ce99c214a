package org.podstudio.cli.verbs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.ExitCode;
import org.podstudio.cli.Session;
import org.podstudio.cli.Usage;
import org.podstudio.cli.Verb;
import org.podstudio.cli.Visible;
import org.podstudio.cli.json.PackJson;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.pack.PackId;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pack build}. */
@Command(description = "Builds a pack of assets and verifies it: a folder and a ZIP.")
public final class PackBuild implements Verb {
    /** As many as the Pack Builder takes. */
    private static final int MOST_HEROES = 5;

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "The pack's name.")
    String name;

    @Option(names = "--theme", paramLabel = "THEME", description = "What it is about.")
    @Nullable String theme;

    @Option(names = "--description", paramLabel = "TEXT", description = "Text for the store.")
    @Nullable String description;

    @Option(names = "--author", paramLabel = "NAME", description = "Who made it.")
    @Nullable String author;

    @Option(names = "--license", paramLabel = "personal|commercial|extended|FILE",
            description = "The licence for buyers, or a file with your own text.")
    @Nullable String license;

    @Option(names = "--pack-version", paramLabel = "VERSION", description = "The pack's version.")
    @Nullable String version;

    @Option(names = "--target", paramLabel = "STORE", description = "A store; may be given several times. See \"pack targets\".")
    @Nullable List<String> targets;

    @Option(names = "--query", paramLabel = "QUERY", description = "All assets that match, instead of IDs or beside them.")
    @Nullable String query;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Full UUID, unique prefix, or path in the project.")
    @Nullable List<String> ids;

    @Option(names = "--hero", paramLabel = "ID",
            description = "A picture of the pack that it shows large; may be given up to five times. Else the best rated.")
    @Nullable List<String> heroes;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the pack's folder and ZIP go, instead of Packs/.")
    @Nullable String out;

    @Option(names = "--no-prompts", description = "Leave the prompts out.")
    boolean noPrompts;

    @Option(names = "--no-zip", description = "Only the folder.")
    boolean noZip;

    @Option(names = "--clock", paramLabel = "ISO", description = "The time to write into the pack, for identical builds.")
    @Nullable String clock;

    @Option(names = "--force", description = "Build although something speaks against it.")
    boolean force;

    @Override
    public Answer run(Session session) throws StudioException, CancelledException, InterruptedException {
        AssetSelection selection = AssetSelection.of(session, "pack build", ids, query);
        if (!selection.failed().isEmpty()) {
            throw new StudioException(selection.failed().values().iterator().next());
        }
        Map<String, Object> settings = settings(session);
        put(settings, "heroes", heroes(session, selection.ids()));
        Job job = new JobRun(session).run(new JobRequest("pack_build", settings, ordered(session, selection.ids())),
                force ? JobQueue.Force.YES : JobQueue.Force.NO).getFirst();
        session.interruption().check();
        if (job.state() instanceof JobState.Failed failure) {
            throw new StudioException(failure.problem());
        }
        if (job.state() instanceof JobState.Canceled) {
            throw StudioException.of("interrupted", "The pack was not built.", "Somebody canceled its job " + job.id() + ".",
                    "Run it again, or retry the job with \"podstudio jobs retry " + job.id() + "\".");
        }
        return answer(session, job);
    }

    /** Null where none is named. @throws StudioException where one is no asset, or not one of the pack's pictures */
    private @Nullable List<String> heroes(Session session, List<AssetId> packed) throws StudioException {
        if (heroes == null) {
            return null;
        }
        Set<AssetId> chosen = new LinkedHashSet<>();
        for (String named : heroes) {
            AssetId hero = AssetReference.resolve(session, named);
            boolean picture = session.project().assets().load(List.of(hero)).getFirst().facts().type() == MediaType.IMAGE;
            if (!picture || !packed.contains(hero)) {
                throw Usage.wrong("pack build", "\"" + Visible.text(named) + "\" cannot be a hero.",
                        picture ? "It is not among the assets of the pack." : "A pack shows pictures large; this is none.");
            }
            chosen.add(hero);
        }
        if (chosen.size() > MOST_HEROES) {
            throw Usage.wrong("pack build", "There are too many heroes.",
                    "A pack shows " + MOST_HEROES + " pictures large, and " + chosen.size() + " are named.");
        }
        return chosen.stream().map(AssetId::toString).toList();
    }

    /** IDs as they were named; a query's matches by name, so that the same files give the same pack in every project. */
    private List<AssetId> ordered(Session session, List<AssetId> chosen) throws StudioException {
        return query == null ? chosen : session.project().assets().load(chosen).stream()
                .sorted(Comparator.comparing(Asset::filename).thenComparing(Asset::hash)).map(Asset::id).toList();
    }

    private Map<String, Object> settings(Session session) throws StudioException {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("name", name);
        put(settings, "theme", theme);
        put(settings, "description", description);
        put(settings, "author", author);
        put(settings, "license", licence(session));
        put(settings, "version", version);
        put(settings, "targets", targets);
        put(settings, "out", out == null ? null : session.path(out).toAbsolutePath().normalize().toString());
        settings.put("prompts", !noPrompts);
        settings.put("zip", !noZip);
        put(settings, "clock", clock);
        settings.put("force", force);
        return settings;
    }

    /** A file is named absolutely: the engine does not know our working directory. */
    private @Nullable String licence(Session session) throws StudioException {
        if (license == null || List.of("personal", "commercial", "extended").contains(license)) {
            return license;
        }
        Path file = session.path(license).toAbsolutePath().normalize();
        return Files.isRegularFile(file) ? file.toString() : license;
    }

    private static void put(Map<String, Object> settings, String key, @Nullable Object value) {
        if (value != null) {
            settings.put(key, value);
        }
    }

    private static Answer answer(Session session, Job job) throws StudioException {
        Project project = session.project();
        Map<String, Object> facts = job.facts();
        Map<String, Object> pack = project.packs().find(PackId.of(String.valueOf(facts.get("pack_id"))))
                .map(PackJson::of).orElseThrow();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pack", pack);
        for (String key : List.of("dir", "zip", "files", "bytes")) {
            json.put(key, facts.get(key));
        }
        List<?> warnings = facts.get("warnings") instanceof List<?> list ? list : List.of();
        json.put("warnings", warnings);
        facts.forEach(json::putIfAbsent);
        warnings.forEach(warning -> session.note("Warning: " + warning));
        return Answer.of(json, () -> "Pack " + pack.get("name") + ": " + Texts.count(number(facts.get("files")), "file", "files")
                + ", " + Texts.bytes(number(facts.get("bytes"))) + "\n" + facts.get("dir")
                + (facts.get("zip") == null ? "" : "\n" + Objects.toString(facts.get("zip")))).exit(ExitCode.OK);
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
