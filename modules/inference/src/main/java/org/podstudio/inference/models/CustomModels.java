package org.podstudio.inference.models;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Logger;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.inference.onnx.NetworkInput;

/**
 * Models of the user's own: each is described by a file {@code NAME.model.json} in the models folder, with the words of the
 * catalogue. Read again when one of these files, or a model beside them, changes. Safe from any thread.
 */
final class CustomModels {
    private static final Logger LOG = Logger.getLogger(CustomModels.class.getName());

    private static final String DESCRIPTION = ".model.json";
    private static final String FILES = "*{" + DESCRIPTION + ",.onnx}";

    /** A description is a page; more is something else. */
    private static final long MAX_BYTES = 1 << 16;

    private final Path folder;
    private final Catalogue builtIn;

    private Map<Path, FileStamp> read = Map.of(); // guarded by this
    private Catalogue all; // guarded by this
    private List<String> faults = List.of(); // guarded by this

    /** @param folder need not exist */
    CustomModels(Path folder, Catalogue builtIn) {
        this.folder = folder;
        this.builtIn = builtIn;
        this.all = builtIn;
    }

    /** The built-in models and the user's. */
    synchronized Catalogue all() {
        Map<Path, FileStamp> now = files();
        if (!now.equals(read)) {
            List<ModelEntry> own = new ArrayList<>();
            List<String> wrong = new ArrayList<>();
            for (Path file : descriptions(now)) {
                try {
                    ModelEntry entry = CustomDescription.read(json(file), name -> NetworkInput.side(folder.resolve(name)));
                    requireNew(entry, own);
                    own.add(entry);
                } catch (IOException e) {
                    wrong.add(file.getFileName() + ": " + e.getMessage());
                    LOG.warning("the description of a model is not used: " + file + ": " + e.getMessage());
                }
            }
            all = builtIn.with(own);
            faults = List.copyOf(wrong);
            read = now;
        }
        return all;
    }

    private void requireNew(ModelEntry entry, List<ModelEntry> own) throws IOException {
        for (ModelEntry other : builtIn.with(own).all()) {
            if (other.id().equals(entry.id()) || other.file().equalsIgnoreCase(entry.file())) {
                throw new IOException("the model " + other.id() + " has the same id or file");
            }
        }
    }

    Catalogue builtIn() {
        return builtIn;
    }

    /**
     * Writes a description.
     *
     * @param onnx the model's file, wherever it lies
     * @return the model that it describes
     * @throws StudioException {@code bad-setting} or {@code not-saved}
     */
    synchronized ModelEntry describe(Map<String, ?> words, Path onnx) throws StudioException {
        JsonMapper mapper = new JsonMapper();
        ModelEntry entry;
        try {
            entry = CustomDescription.read(mapper.valueToTree(words), name -> NetworkInput.side(onnx));
            requireNew(entry, all().all().stream().filter(other -> builtIn.find(other.id()).isEmpty()).toList());
        } catch (IOException e) {
            throw ModelProblems.notDescribed(String.valueOf(e.getMessage()));
        }
        try {
            Files.createDirectories(folder);
            Path target = folder.resolve(entry.id() + ".model.json");
            if (Files.exists(target)) {
                throw ModelProblems.notDescribed("a description " + target.getFileName() + " lies in the folder of models already");
            }
            Path unfinished = Files.createTempFile(folder, "description-", ".tmp");
            try {
                Files.write(unfinished, mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(words));
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw ModelProblems.notWritten(folder, e);
        }
        return entry;
    }

    /** Deletes the description of the model; nothing happens when it has none. */
    synchronized void forget(ModelEntry model) throws StudioException {
        for (Path file : descriptions(files())) {
            if (describes(file, model) && builtIn.find(model.id()).isEmpty()) {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    throw ModelProblems.notRemoved(model, file, e);
                }
            }
        }
    }

    private static boolean describes(Path file, ModelEntry model) {
        try {
            return json(file).path("id").asText().equals(model.id());
        } catch (IOException other) {
            return false;
        }
    }

    /** What is wrong with descriptions that are not used, one sentence each. */
    synchronized List<String> faults() {
        all();
        return faults;
    }

    private static List<Path> descriptions(Map<Path, FileStamp> files) {
        return files.keySet().stream().filter(file -> file.toString().endsWith(DESCRIPTION)).toList();
    }

    private Map<Path, FileStamp> files() {
        Map<Path, FileStamp> found = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, FILES)) {
            for (Path file : files) {
                if (Files.isRegularFile(file)) {
                    found.put(file, FileStamp.of(file));
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warning("the folder of models cannot be listed: " + folder + ": " + e.getMessage());
        }
        return found;
    }

    private static JsonNode json(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new IOException("it is larger than a description can be");
        }
        try {
            return new JsonMapper().readTree(Files.readAllBytes(file));
        } catch (JacksonException e) {
            throw new IOException("it is not JSON: line " + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()), e);
        }
    }
}
