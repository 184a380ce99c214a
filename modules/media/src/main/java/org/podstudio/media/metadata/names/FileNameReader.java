package org.podstudio.media.metadata.names;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.settings.UserHome;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.core.spi.MetadataReader;
import org.podstudio.media.metadata.Found;

/** The last resort: what is saved from a web page often carries nothing but its name. Safe from any thread. */
@ServiceProvider(service = MetadataReader.class, position = 990)
public final class FileNameReader implements MetadataReader {
    private static final Logger LOG = Logger.getLogger(FileNameReader.class.getName());
    private static final int VERSION = 1;

    /** In the user's folder. */
    static final String USER_FILE = "generator-names.json";

    /** What browsers add to a second download. */
    private static final Pattern SECOND = Pattern.compile("\\s*\\(\\d{1,4}\\)(?=\\.[A-Za-z0-9]{2,5}$)");

    private final Supplier<Path> userFile;

    /** The table that was read last, and the file it was read from. */
    private volatile @Nullable Loaded loaded;

    private record Loaded(Path file, @Nullable FileTime modified, long size, NameTable table) {
        boolean is(Path other, @Nullable FileTime time, long bytes) {
            return file.equals(other) && java.util.Objects.equals(modified, time) && size == bytes;
        }
    }

    /** For the Lookup. */
    public FileNameReader() {
        this(() -> UserHome.current().root().resolve(USER_FILE));
    }

    FileNameReader(Supplier<Path> userFile) {
        this.userFile = userFile;
    }

    @Override
    public String id() {
        return "filename";
    }

    @Override
    public Optional<GeneratorMetadata> read(EmbeddedText source) {
        String name = source.first("filename").orElse("");
        String plain = SECOND.matcher(name).replaceFirst("");
        for (NamePattern pattern : table().patterns()) {
            Optional<NamePattern.Match> match = pattern.match(plain);
            if (match.isPresent()) {
                return Optional.of(new Found(id(), VERSION, pattern.platform()).raw("filename", name)
                        .prompt(words(match.get().prompt())).model(words(match.get().model())).version(match.get().version())
                        .seed(number(match.get().seed())).build(pattern.confidence()));
            }
        }
        return Optional.empty();
    }

    /** What is wrong with the user's table; empty when nothing is. */
    public Optional<Problem> problem() {
        return Optional.ofNullable(table().problem());
    }

    private NameTable table() {
        Path file = userFile.get();
        FileTime modified = null;
        long size = -1;
        try {
            if (Files.exists(file)) { // asked for each file, and mostly it is not there: no exception for that
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                modified = attributes.lastModifiedTime();
                size = attributes.size();
            }
        } catch (IOException e) {
            LOG.log(Level.FINEST, "no table of the user", e);
        }
        Loaded last = loaded;
        if (last == null || !last.is(file, modified, size)) {
            last = new Loaded(file, modified, size, NameTable.read(file));
            loaded = last;
            if (last.table().problem() != null) {
                LOG.warning(last.table().problem().lines());
            }
        }
        return last.table();
    }

    private static @Nullable String words(@Nullable String text) {
        return text == null ? null : text.replace('_', ' ').strip();
    }

    private static @Nullable BigInteger number(@Nullable String text) {
        return text == null || !text.matches("[0-9]{1,20}") ? null : new BigInteger(text);
    }
}
