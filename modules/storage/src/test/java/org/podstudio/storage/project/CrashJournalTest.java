package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.project.DecodeJournal;
import org.podstudio.core.api.settings.Settings;
import org.podstudio.testsupport.MemoryProject;

class CrashJournalTest {
    private static final String BAD = "bad0".repeat(16);
    private static final String GOOD = "0000".repeat(16);
    private static final String SESSION = "4711-1700000000000-ab";

    @TempDir
    Path root;

    private final Map<String, String> stored = new ConcurrentHashMap<>();
    private final Settings settings = new Settings() {
        @Override
        public Optional<String> get(String key) {
            return Optional.ofNullable(stored.get(key));
        }

        @Override
        public void put(String key, String value) {
            stored.put(key, value);
        }

        @Override
        public void remove(String key) {
            stored.remove(key);
        }

        @Override
        public Map<String, String> all() {
            return Map.copyOf(stored);
        }
    };
    private Path folder;

    @BeforeEach
    void aSessionsFolder() throws Exception {
        folder = Files.createDirectories(Session.staging(root).resolve(SESSION));
    }

    @Test
    void whatIsBeingDecodedIsLeftBehindAndWhatWasDecodedIsNot() throws Exception {
        CrashJournal journal = new CrashJournal(folder, suspects());
        journal.enter(GOOD, "Library/images/good.png").close();
        DecodeJournal.Entry open = journal.enter(BAD, "Library/images/b\u00e4d\nname.png");
        List<CrashJournal.Left> left = CrashJournal.left(folder);
        assertThat(left).hasSize(1);
        assertThat(left.getFirst().sha256()).isEqualTo(BAD);
        assertThat(left.getFirst().thread()).isEqualTo(Thread.currentThread().getName());
        assertThat(left.getFirst().path()).isEqualTo("Library/images/b\u00e4d name.png");
        open.close();
        assertThat(CrashJournal.left(folder)).isEmpty();
    }

    @Test
    void moreThanTheJournalHoldsAreDecodedAllTheSame() throws Exception {
        CrashJournal journal = new CrashJournal(folder, suspects());
        List<DecodeJournal.Entry> open = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            open.add(journal.enter(BAD, "x".repeat(600)));
        }
        assertThat(CrashJournal.left(folder)).hasSize(128);
        open.forEach(DecodeJournal.Entry::close);
        assertThat(CrashJournal.left(folder)).isEmpty();
    }

    @Test
    void aJournalThatWasTornIsReadAsFarAsItGoes() throws Exception {
        CrashJournal journal = new CrashJournal(folder, suspects());
        journal.enter(BAD, "a.png");
        journal.enter(GOOD, "b.png");
        byte[] whole = Files.readAllBytes(folder.resolve("decoding"));
        Files.write(folder.resolve("decoding"), java.util.Arrays.copyOf(whole, 512 + 40));
        assertThat(CrashJournal.left(folder)).extracting(CrashJournal.Left::path).containsExactly("a.png");
    }

    @Test
    void theThreadThatCrashedIsToBlameAndTheOthersAreNot() throws Exception {
        decodeAndDie(Map.of("assets-0", GOOD, "assets-1", BAD));
        String number = CrashJournal.left(folder).stream().filter(one -> one.sha256().equals(BAD)).findFirst().orElseThrow().number();
        report("Current thread (0x00007f65cc02a330):  JavaThread \"assets-1\" daemon [_thread_in_native, id=" + number + ", stack(0x0,0x1)]");
        Suspects suspects = suspects();
        assertThat(judge(suspects).orElseThrow().code()).isEqualTo("decoder-crashed");
        assertThat(suspects.suspicion(BAD)).isPresent();
        assertThat(suspects.suspicion(GOOD)).isEmpty();
        assertThat(suspects().suspicion(BAD)).as("after another open").isPresent();
        suspects.acquit(BAD);
        assertThat(suspects().suspicion(BAD)).isEmpty();
    }

    @Test
    void whenAnotherThreadCrashedAllThatWasBeingDecodedIsSuspected() throws Exception {
        decodeAndDie(Map.of("assets-0", GOOD, "assets-1", BAD));
        report("Current thread (0x00007f65cc02a330):  WatcherThread \"VM Periodic Task Thread\" [id=99, stack(0x0,0x1)]");
        Suspects suspects = suspects();
        assertThat(judge(suspects)).isPresent();
        assertThat(suspects.suspicion(BAD)).isPresent();
        assertThat(suspects.suspicion(GOOD)).isPresent();
    }

    @Test
    void aProcessThatWasKilledBlamesNobodyTheFirstTime() throws Exception {
        decodeAndDie(Map.of("assets-0", GOOD, "assets-1", BAD));
        assertThat(judge(suspects())).isEmpty();
        CrashJournal journal = new CrashJournal(folder, suspects());
        journal.enter(GOOD, "good.png").close(); // decoded well meanwhile
        decodeAndDie(Map.of("assets-0", GOOD, "assets-1", BAD));
        assertThat(judge(suspects())).as("killed twice while this was decoded").isPresent();
        assertThat(suspects().suspicion(BAD)).isPresent();
        assertThat(suspects().suspicion(GOOD)).isEmpty();
    }

    private Suspects suspects() {
        return new Suspects(settings, process -> root.resolve("crash_" + process + ".log"));
    }

    private Optional<org.podstudio.core.api.problem.Problem> judge(Suspects suspects) throws Exception {
        return suspects.judge(root, Set.of(SESSION), new MemoryProject(root).assets());
    }

    /** The threads live until all have begun: the system gives numbers of ended ones again. */
    private void decodeAndDie(Map<String, String> threads) throws Exception {
        Files.deleteIfExists(folder.resolve("decoding"));
        CrashJournal journal = new CrashJournal(folder, suspects());
        CyclicBarrier all = new CyclicBarrier(threads.size());
        List<Thread> started = new ArrayList<>();
        for (Map.Entry<String, String> one : threads.entrySet()) {
            started.add(Thread.ofPlatform().name(one.getKey()).start(() -> {
                journal.enter(one.getValue(), one.getValue().substring(0, 3) + ".png");
                try {
                    all.await();
                } catch (InterruptedException | BrokenBarrierException e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        for (Thread thread : started) {
            thread.join();
        }
    }

    private void report(String thread) throws Exception {
        Files.writeString(root.resolve("crash_4711.log"), "#\n# A fatal error has been detected by the Java Runtime Environment:\n#\n\n" + thread + "\n\n");
    }
}
