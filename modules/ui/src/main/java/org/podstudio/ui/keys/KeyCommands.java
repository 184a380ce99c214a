package org.podstudio.ui.keys;

import java.util.List;

/** Commands whose keys a window binds itself. Found in the Lookup, so that the map shows those of plug-ins, too. */
public interface KeyCommands {
    /** In the order in which they are shown; those of one group together. */
    List<? extends KeyCommand> commands();
}
