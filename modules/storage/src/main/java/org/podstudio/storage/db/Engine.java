package org.podstudio.storage.db;

import java.nio.file.Path;
import java.util.Optional;

/** A database engine and the file it keeps a project in. */
public enum Engine {
    SQLITE("sqlite", "podstudio.db"),
    H2("h2", "podstudio.mv.db");

    private final String wire;
    private final String fileName;

    Engine(String wire, String fileName) {
        this.wire = wire;
        this.fileName = fileName;
    }

    /** Name in {@code config.json} and on the command line. */
    public String wire() {
        return wire;
    }

    public Path file(Path projectRoot) {
        return projectRoot.resolve(fileName);
    }

    public static Optional<Engine> ofWire(String wire) {
        for (Engine engine : values()) {
            if (engine.wire.equalsIgnoreCase(wire)) {
                return Optional.of(engine);
            }
        }
        return Optional.empty();
    }

    Dialect dialect() {
        return switch (this) {
            case SQLITE -> new SqliteDialect();
            case H2 -> new H2Dialect();
        };
    }
}
