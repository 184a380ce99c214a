package org.podstudio.core.api.settings;

import java.nio.file.Path;
import java.util.List;
import org.podstudio.core.api.problem.StudioException;

/**
 * The user's settings as a file, to be kept or taken to another machine. A project's own settings are in the project's backup.
 * Found in the Lookup; blocks.
 */
public interface SettingsBackup {
    /** Writes what everyone's settings of {@link StudioSettingsTable} are, under its name at once or not at all. */
    void write(Path file) throws StudioException;

    /**
     * Makes everyone's settings what the file says; what it does not name goes back to its standard.
     *
     * @return keys of the file that were left out, because they are not known or their value cannot be used
     * @throws StudioException {@code bad-settings-file} when it is none; nothing was changed then
     */
    List<String> restore(Path file) throws StudioException;
}
