package org.podstudio.storage.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.storage.db.Engine;

/** Which engine keeps a project: the one whose file is there; for a new one, what the configuration says. */
final class EngineChoice {
    private static final Logger LOG = Logger.getLogger(EngineChoice.class.getName());

    private EngineChoice() {}

    static Optional<Engine> ofExisting(Path root) {
        for (Engine engine : Engine.values()) {
            if (Files.isRegularFile(engine.file(root))) {
                return Optional.of(engine);
            }
        }
        return Rescue.unfinished(root);
    }

    /**
     * @param users the user's choice; the project's own {@code config.json} goes before it
     * @param sqliteLoads whether SQLite's native library does, asked only when it matters
     */
    static Engine forNew(Path root, Optional<String> users, BooleanSupplier sqliteLoads) throws StudioException {
        Optional<String> wanted = projectsChoice(root).or(() -> users);
        Engine engine = Engine.SQLITE;
        if (wanted.isPresent()) {
            engine = Engine.ofWire(wanted.get()).orElseThrow(() -> StudioException.of("bad-setting",
                    "The project was not created.", "The configuration names the database engine \"" + wanted.get() + "\".",
                    "Write sqlite or h2 as engine in config.json."));
        }
        if (engine == Engine.SQLITE && !sqliteLoads.getAsBoolean()) {
            LOG.warning("SQLite's native library does not load here: the project is made with H2");
            return Engine.H2;
        }
        return engine;
    }

    private static Optional<String> projectsChoice(Path root) {
        try {
            return Optional.ofNullable(new JsonFile(root.resolve("config.json")).read().get("engine")).map(Object::toString);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Reading the project's config.json", e);
            return Optional.empty();
        }
    }
}
