package org.podstudio.inference;

import java.nio.file.Path;
import org.opentest4j.TestAbortedException;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.inference.models.CachedModels;
import org.podstudio.inference.runtime.ModelRuntime;

/**
 * Real models for tests. They are looked for in the folder that the system property or environment variable
 * {@code PODSTUDIO_TEST_MODELS} names, else in {@code ~/.podstudio/models}; a missing one is fetched there, with the code
 * that users fetch with. Where that is impossible the test is skipped, loudly.
 */
public final class TestModels {
    private static final String FOLDER = "PODSTUDIO_TEST_MODELS";

    private TestModels() {}

    public static Path folder() {
        String set = System.getProperty(FOLDER, System.getenv(FOLDER));
        return set == null || set.isBlank() ? home().resolve("models") : Path.of(set);
    }

    /** Shared by test runs, so that a model is widened once. */
    public static ModelRuntime runtime() {
        return new ModelRuntime(home().resolve("cache"));
    }

    /** The models, with {@code id} among them; skips the calling test when it cannot be had. */
    public static CachedModels with(String id) throws CancelledException {
        CachedModels models = new CachedModels(folder(), home().resolve("cache"));
        if (models.file(id).isEmpty()) {
            try {
                models.fetch(id, null, note -> System.err.println("[models] " + note));
            } catch (StudioException e) {
                System.err.println("SKIPPED: the model " + id + " is not in " + folder() + " and cannot be fetched: " + e.getMessage());
                throw new TestAbortedException("no model " + id, e);
            }
        }
        return models;
    }

    /** The models, where {@code id} lies in the folder already; skips the calling test, loudly, when it does not: large ones are not fetched for a test. */
    public static CachedModels here(String id) {
        CachedModels models = new CachedModels(folder(), home().resolve("cache"));
        if (models.file(id).isEmpty()) {
            System.err.println("SKIPPED: the model " + id + " is not in " + folder() + "; podstudio models fetch " + id + " puts it there.");
            throw new TestAbortedException("no model " + id);
        }
        return models;
    }

    private static Path home() {
        return Path.of(System.getProperty("user.home"), ".podstudio");
    }
}
