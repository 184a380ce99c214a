package org.podstudio.inference.upscale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.podstudio.core.api.file.PrivateFiles;
import org.podstudio.core.api.media.FilmRemake;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;

/**
 * Where the parts of a film lie until it is put together, with a manifest that says of what and how they are made. Parts of an
 * earlier run count if the manifest is the same to the letter; else they are removed.
 */
final class FilmFolder {
    private static final String MANIFEST = "manifest.json";

    private final Path folder;

    private FilmFolder(Path folder) {
        this.folder = folder;
    }

    /** @param made all that the pictures of a part depend on */
    static FilmFolder open(Path folder, Map<String, Object> made) throws StudioException {
        try {
            String text = new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(made);
            Path manifest = folder.resolve(MANIFEST);
            if (!Files.isRegularFile(manifest) || !Files.readString(manifest).equals(text)) {
                PrivateFiles.deleteTree(folder);
                PrivateFiles.createFolders(folder);
                PrivateFiles.write(manifest, text);
                PrivateFiles.sync(folder);
            }
            return new FilmFolder(folder);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings are text and numbers", e);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static StudioException unwritable(Path folder, IOException e) {
        return new StudioException(new Problem("file-unwritable", "The film was not upscaled.",
                "Its parts cannot be kept in " + folder + ": " + e.getMessage() + ".", "Make room, or make the folder writable, then try again."), e);
    }

    /** @param number from 0 */
    Path part(int number) {
        return folder.resolve(String.format(Locale.ROOT, "part-%06d.film", number));
    }

    /** The finished parts from the beginning. What comes after one that is missing or broken is removed. */
    List<Path> finished(FilmRemake film, PixelSize size, int framesInPart) throws StudioException {
        List<Path> parts = new ArrayList<>();
        boolean full = true;
        while (full) {
            Path next = part(parts.size());
            OptionalLong frames = film.framesIn(next, size);
            if (frames.isPresent() && frames.getAsLong() > 0 && frames.getAsLong() <= framesInPart) {
                parts.add(next);
            }
            full = frames.isPresent() && frames.getAsLong() == framesInPart; // a shorter one is the film's last
        }
        try (var all = Files.newDirectoryStream(folder, "part-*")) {
            for (Path file : all) {
                if (!parts.contains(file)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
        return parts;
    }
}
