package org.podstudio.library.imports;

import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

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

    /** A file on disk. @param path as the walk gave it: never rebuilt from text */
    record OnDisk(Path path, long sizeBytes, boolean named) implements Candidate {
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
    record InArchive(Path archive, ZipFile zip, ZipEntry entry) implements Candidate {
        @Override
        public String shown() {
            return ShownNames.path(archive) + "!/" + entry.getName();
        }

        @Override
        public String name() {
            String name = entry.getName();
            return name.substring(name.lastIndexOf('/') + 1);
        }

        @Override
        public long sizeBytes() {
            return Math.max(0, entry.getSize());
        }

        @Override
        public boolean named() {
            return false;
        }
    }
}
