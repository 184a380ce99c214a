package org.podstudio.core.spi;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.media.MediaFacts;

/** What a file operation works on. @param asset null when there is no project */
public record InputFile(Path file, MediaFacts facts, @Nullable Asset asset) {}
