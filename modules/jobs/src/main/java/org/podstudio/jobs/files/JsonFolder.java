package org.podstudio.jobs.files;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.podstudio.core.api.file.Sha256;
import org.podstudio.core.api.problem.Causes;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;

/**
 * JSON documents, one a file, in a folder of the user's, who may also fill it by hand. A file is replaced in one step, so
 * readers, also of other processes, see the old or the new one. Safe from any thread.
 */
public final class JsonFolder {
    /** A document of ours has some hundred bytes; what is larger is none. */
    private static final long MOST_BYTES = 1 << 20;

    private static final int MOST_FILES = 10_000;

    private final Supplier<Path> folder;
    private final String noun;

    /** @param noun what one document is, e.g. {@code recipe}, for the sentences and the code {@code recipe-damaged} */
    public JsonFolder(Supplier<Path> folder, String noun) {
        this.folder = folder;
        this.noun = noun;
    }

    /** One readable document. */
    public record Document(Path file, Map<String, Object> content) {}

    /** @param problems files that are no JSON object, each with its reason */
    public record Found(List<Document> documents, List<Problem> problems) {}

    /** Every document, by file name. */
    public Found all() {
        List<Document> documents = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Path home = folder.get();
        if (Files.isDirectory(home)) {
            try (Stream<Path> files = Files.list(home)) {
                for (Path file : files.filter(JsonFolder::named).sorted().limit(MOST_FILES).toList()) {
                    try {
                        documents.add(new Document(file, read(file)));
                    } catch (StudioException e) {
                        if (!(e.getCause() instanceof NoSuchFileException)) { // else another process deleted it meanwhile
                            problems.add(e.problem());
                        }
                    }
                }
            } catch (IOException | java.io.UncheckedIOException e) {
                problems.add(new Problem(noun + "-unreadable", "Your " + noun + "s cannot be listed.",
                        "The disk reported: " + e.getMessage() + ".", "Check the folder " + home + "."));
            }
        }
        return new Found(List.copyOf(documents), List.copyOf(problems));
    }

    /** Unfinished ones begin with a dot. */
    private static boolean named(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".json") && !name.startsWith(".");
    }

    /** @throws StudioException {@code …-damaged} or {@code file-unreadable} */
    public Map<String, Object> read(Path file) throws StudioException {
        try {
            long size = Files.size(file);
            if (size > MOST_BYTES) {
                throw damaged(file, "It has " + size + " bytes, and a " + noun + " has a few hundred.", null);
            }
            Map<String, Object> content = new ObjectMapper().readValue(Files.readAllBytes(file), new TypeReference<>() {});
            if (content == null) {
                throw damaged(file, "It holds nothing.", null);
            }
            return content;
        } catch (JacksonException e) {
            throw damaged(file, "It is not JSON as a " + noun + " is written"
                    + (e.getLocation() == null ? "." : ", from line " + e.getLocation().getLineNr() + " on."), e);
        } catch (IOException e) {
            throw new StudioException(new Problem("file-unreadable", "The " + noun + " was not read.",
                    file + " cannot be read: " + Causes.of(e) + ".", "Check that the file is there and that you may read it."), e);
        }
    }

    /** A problem of this file's content. @param cause for the log, may be null */
    public StudioException damaged(Path file, String why, Throwable cause) {
        return new StudioException(new Problem(noun + "-damaged", file.getFileName() + " is no usable " + noun + ".", why,
                "Correct the file, or take it out of its folder."), cause);
    }

    /** Writes the document that goes by this name, over the one that did before. @return its file */
    public Path write(String name, Map<String, Object> content) throws StudioException {
        Path file = folder.get().resolve(fileName(name));
        try {
            Files.createDirectories(file.getParent());
            Path unfinished = Files.createTempFile(file.getParent(), ".new", ".json");
            try {
                Files.write(unfinished, bytes(content));
                try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            return file;
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /** Writes a document to share to a place of the user's choice. @throws StudioException {@code target-exists} */
    public void writeNew(Path file, Map<String, Object> content) throws StudioException {
        try {
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.write(file, bytes(content), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new StudioException(new Problem("target-exists", "The " + noun + " was not written.", file + " exists already.",
                    "Choose another name."), e);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /** Removes a document; one that is gone already is fine. */
    public void delete(Path file) throws StudioException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private StudioException unwritable(Path file, IOException e) {
        String reason = String.valueOf(e.getMessage());
        boolean full = reason.toLowerCase(Locale.ROOT).contains("no space left");
        return new StudioException(full
                ? new Problem("disk-full", "The " + noun + " was not saved.", "The disk is full.", "Free some space, then try again.")
                : new Problem("file-unwritable", "The " + noun + " was not saved.", file.getParent() + " cannot be written: "
                        + Causes.of(e) + ".", "Give your user the right to write there."), e);
    }

    private static byte[] bytes(Map<String, Object> content) throws IOException {
        byte[] json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(content);
        byte[] line = java.util.Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return line;
    }

    /**
     * A file name that every system and locale can hold, one for each name: the readable part for people, the digest for
     * names in other scripts and for what differs in other signs only. Case and composition do not count.
     */
    static String fileName(String name) {
        String folded = Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String readable = Normalizer.normalize(folded, Normalizer.Form.NFD).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String start = readable.substring(0, Math.min(40, readable.length()));
        return (start.isEmpty() ? "" : start + "-") + Sha256.of(folded).substring(0, 12) + ".json";
    }

    /** Whether two names are the same to a person. */
    public static boolean sameName(String one, String other) {
        return fold(one).equals(fold(other));
    }

    private static String fold(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** @throws StudioException {@code bad-name} when it cannot be the name of a document */
    public String checkedName(String name) throws StudioException {
        String stripped = name.strip();
        String why = stripped.isEmpty() ? "It is empty."
                : stripped.codePointCount(0, stripped.length()) > 200 ? "It is longer than 200 characters."
                : stripped.codePoints().anyMatch(Character::isISOControl) ? "It holds control characters or line breaks." : null;
        if (why != null) {
            throw StudioException.of("bad-name", "The " + noun + " was not saved: its name cannot be used.", why, "Choose another name.");
        }
        return stripped;
    }
}
