package org.podstudio.library.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Knows files whose content is in the cloud only: reading one would fetch it. Asked for every file of a walk, so it must be quick
 * and must not read. What cannot be told counts as here.
 */
interface Placeholders {
    boolean isPlaceholder(Path file) throws IOException;

    /** By name, as iCloud Drive and the Nextcloud and ownCloud clients without help of the system mark them. */
    static boolean byName(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.startsWith(".") && name.endsWith(".icloud") || List.of(".nextcloud", ".owncloud").stream().anyMatch(name::endsWith);
    }

    /** As this system tells it. */
    static Placeholders ofSystem() {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return file -> byName(file) || windows && recalled((Integer) Files.getAttribute(file, "dos:attributes"));
    }

    /**
     * Whether these attributes of Windows say so. Source: Microsoft, "File Attribute Constants".
     *
     * @param attributes as in {@code dwFileAttributes}
     */
    static boolean recalled(int attributes) {
        int offline = 0x1000;
        int recallOnOpen = 0x40000;
        int recallOnDataAccess = 0x400000;
        return (attributes & (offline | recallOnOpen | recallOnDataAccess)) != 0;
    }
}
