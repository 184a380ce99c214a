package org.podstudio.packbuilder.ui;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pack that was built and verified. @param zip null when none was asked for @param bytes of the folder */
record PackOutcome(Path dir, @Nullable Path zip, long files, long bytes, List<String> warnings) {}
