package org.podstudio.library.metadata;

import org.podstudio.core.api.asset.Asset;

/** The name that a file came with, which may say who made it. */
final class OriginalName {
    private OriginalName() {}

    /** @return last part of where it was imported from, also inside an archive; else its name in the library */
    static String of(Asset asset) {
        String source = asset.sourcePath();
        if (source == null || source.isBlank()) {
            return asset.filename();
        }
        return source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
    }
}
