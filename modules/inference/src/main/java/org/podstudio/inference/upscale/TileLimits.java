package org.podstudio.inference.upscale;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Remembers the largest tile that a model could do on a device, so that not every job has to fail first. A small JSON file
 * that may be deleted at any time; of two processes that write at once, the later one wins. Safe from any thread.
 */
final class TileLimits {
    private static final Logger LOG = Logger.getLogger(TileLimits.class.getName());

    /** No limit is known. */
    static final int NONE = Integer.MAX_VALUE;

    private final Path file;

    TileLimits(Path file) {
        this.file = file;
    }

    synchronized int of(String model, String device) {
        return read().getOrDefault(key(model, device), NONE);
    }

    /** @param side of tiles that worked after larger ones did not */
    synchronized void remember(String model, String device, int side) {
        Map<String, Integer> limits = read();
        limits.put(key(model, device), side);
        write(limits);
    }

    /** Tiles of {@code side} worked: a limit below it counts no longer. */
    synchronized void worked(String model, String device, int side) {
        Map<String, Integer> limits = read();
        Integer limit = limits.get(key(model, device));
        if (limit != null && side > limit) {
            limits.remove(key(model, device));
            write(limits);
        }
    }

    private static String key(String model, String device) {
        return model + " on " + device;
    }

    private Map<String, Integer> read() {
        try {
            return new TreeMap<>(new JsonMapper().readValue(Files.readAllBytes(file), new TypeReference<Map<String, Integer>>() {}));
        } catch (NoSuchFileException e) {
            return new TreeMap<>();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "what tiles worked could not be read from " + file, e);
            return new TreeMap<>();
        }
    }

    private void write(Map<String, Integer> limits) {
        try {
            Files.createDirectories(file.getParent());
            Path unfinished = Files.createTempFile(file.getParent(), "tiles-", ".tmp");
            try {
                Files.write(unfinished, new JsonMapper().writeValueAsBytes(limits));
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "what tiles worked could not be kept in " + file, e);
        }
    }
}
