package org.podstudio.media.av;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * The parts of a film in their order, to take the place of its pictures: see {@link Transfer#exchange}.
 *
 * @param files written by {@link PartWriter} of this coding
 */
public record FilmParts(PartCoding coding, List<Path> files) {
    public FilmParts {
        files = List.copyOf(files);
    }

    /** How many pictures a part holds; empty where it is missing, broken or of another coding. */
    public static OptionalLong pictures(Path file, PartCoding coding) {
        return PartPackets.pictures(file, coding.line());
    }
}
