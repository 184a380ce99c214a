package org.podstudio.cli.verbs;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Visible;
import org.podstudio.cli.json.AssetJson;
import org.podstudio.cli.json.Json;
import org.podstudio.core.api.file.Sha256;
import org.podstudio.core.api.media.CutOff;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaLook;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.Causes;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;

/** Finds out all that can be told of one file; what is wrong with it becomes part of the answer. */
final class FileInspection {
    private static final Logger LOG = Logger.getLogger(FileInspection.class.getName());

    private final MediaProbe probe;
    private final MediaProbe.Depth depth;

    FileInspection(MediaProbe probe, MediaProbe.Depth depth) {
        this.probe = probe;
        this.depth = depth;
    }

    /** One element of {@code inspect}'s array. */
    Map<String, Object> of(Path file) {
        BasicFileAttributes attributes = null;
        MediaFacts facts = null;
        GeneratorMetadata generator = null;
        List<String> leftOut = List.of();
        CutOff cutOff = null;
        String hash = null;
        Problem problem = null;
        try {
            attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                throw notAFile(file, attributes);
            }
            try (MediaLook look = probe.look(file, null)) {
                // What the generator wrote is worth having even when the pixels turn out to be damaged.
                generator = look.generator(String.valueOf(file.getFileName())).orElse(null);
                leftOut = look.leftOut();
                cutOff = look.cutOff().orElse(null);
                hash = depth == MediaProbe.Depth.HEADERS ? null : Sha256.of(file);
                facts = look.facts(depth);
            }
        } catch (StudioException e) {
            problem = e.problem();
            log(file, e);
        } catch (IOException e) {
            problem = unreadable(file, e);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError | LinkageError e) {
            // One file that defeats a decoder must not keep the answers for the others from the user.
            LOG.log(Level.SEVERE, "inspecting " + Visible.path(file), e);
            problem = new Problem("inspection-failed", "The file could not be examined.",
                    "Reading it ended unexpectedly: " + Causes.of(e) + ".",
                    "Open it in another program; if it is fine there, please report it.");
        }
        Map<String, Object> json = json(file, attributes, hash, facts, generator, problem);
        if (!leftOut.isEmpty()) {
            json.put("left_out", leftOut);
        }
        if (cutOff != null) {
            json.put("cut_off", cutOff(cutOff));
        }
        return json;
    }

    private static Map<String, Object> cutOff(CutOff found) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("bytes", found.bytes());
        json.put("bytes_stated", found.statedBytes() == 0 ? null : found.statedBytes());
        json.put("why", found.why());
        return json;
    }

    private static Map<String, Object> json(Path file, @Nullable BasicFileAttributes attributes, @Nullable String hash,
            @Nullable MediaFacts facts, @Nullable GeneratorMetadata generator, @Nullable Problem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("path", file.toAbsolutePath());
        json.put("filename", Visible.name(file));
        json.put("hash", hash);
        json.put("type", facts == null ? null : facts.type().wire());
        json.put("mime_type", facts == null ? null : facts.mimeType());
        json.put("size_bytes", attributes == null || !attributes.isRegularFile() ? null : attributes.size());
        json.put("file_modified_at", attributes == null ? null : attributes.lastModifiedTime().toInstant());
        AssetJson.technical(json, facts);
        json.put("orientation", facts == null ? null : facts.orientation());
        json.put("rotation", facts == null ? null : facts.rotation());
        json.put("streams", facts == null ? List.of() : AssetJson.streams(facts));
        json.put("generator", AssetJson.generator(generator));
        json.put("error", problem == null ? null : Json.problem(problem));
        return json;
    }

    private static void log(Path file, StudioException e) {
        if (e.getCause() != null) {
            LOG.log(Level.FINE, "inspecting " + Visible.path(file), e);
        }
    }

    private static StudioException notAFile(Path file, BasicFileAttributes attributes) {
        return StudioException.of("not-a-file", "This is no file that can be examined.",
                attributes.isDirectory() ? Visible.path(file) + " is a folder." : Visible.path(file) + " is a pipe or a device.",
                "Name the files themselves, e.g. with FOLDER/*.");
    }

    static Problem unreadable(Path file, IOException e) {
        String why = switch (e) {
            case NoSuchFileException gone -> "There is no file " + Visible.path(file) + ".";
            case AccessDeniedException denied -> "You may not read " + Visible.path(file) + ".";
            default -> "The system says: " + e.getMessage();
        };
        return new Problem(e instanceof NoSuchFileException ? "no-such-file" : "file-unreadable",
                "The file could not be read.", why,
                e instanceof NoSuchFileException ? "Check the name." : "Check that you may read the file and that its disk is there.");
    }

    static Problem unwritable(Path folder, IOException e) {
        return new Problem("folder-unwritable", "Nothing could be written to " + Visible.path(folder) + ".",
                "The system says: " + Causes.of(e) + ".",
                "Choose another folder, or check its rights and the free space.");
    }
}
