package org.podstudio.library.imports;

import java.nio.file.Path;
import java.util.List;
import org.podstudio.library.zip.ZipArchive;
import org.podstudio.library.zip.ZipRecord;

/** Something that may be imported. */
sealed interface Candidate {
    /** As the report shows it: absolute. */
    String shown();

    /** Last part of the name, escaped where it is not text. */
    String name();

    /** As far as is known before it is read. */
    long sizeBytes();

    /** Whether the user named it, rather than a folder that holds it. */
    boolean named();

    /** Files that tell of it, the one that is meant for it alone first. */
    List<Companion> companions();

    /** What the user named and this came from. */
    Path origin();

    /** A file on disk. @param path as the walk gave it: never rebuilt from text */
    record OnDisk(Path path, long sizeBytes, boolean named, List<Companion> companions, Path origin) implements Candidate {
        @Override
        public String shown() {
            return ShownNames.path(path);
        }

        @Override
        public String name() {
            return ShownNames.name(path);
        }
    }

    /** An entry of an archive that the user named. */
    record InArchive(Path origin, ZipArchive zip, ZipRecord entry, List<Companion> companions) implements Candidate {
        @Override
        public String shown() {
            return shown(origin, entry);
        }

        static String shown(Path archive, ZipRecord entry) {
            return ShownNames.path(archive) + "!/" + entry.name();
        }

        @Override
        public String name() {
            return entry.name().substring(entry.name().lastIndexOf('/') + 1);
        }

        @Override
        public long sizeBytes() {
            return entry.sizeBytes();
        }

        @Override
        public boolean named() {
            return false;
        }
    }
}
