package org.podstudio.library.imports;

import java.util.Set;
import org.podstudio.core.api.asset.LegalNames;
import org.podstudio.core.api.media.FileEndings;

/** What a name promises. It decides nothing but for files without content. */
final class MediaNames {
    private static final Set<String> MEDIA = Set.of("png", "jpg", "jpeg", "webp", "gif", "bmp", "tif", "tiff", "avif", "heic", "jxl", "psd",
            "svg", "ico", "tga", "mp3", "wav", "flac", "ogg", "opus", "m4a", "aac", "aif", "aiff", "wma", "mp4", "m4v", "mov", "webm", "mkv",
            "avi", "mpg", "mpeg", "wmv", "flv", "ogv");

    private MediaNames() {}

    static boolean looksLikeMedia(String name) {
        return MEDIA.contains(LegalNames.extension(name));
    }

    /** Whether other programs would take it for something else than it is. */
    static boolean promisesAnother(String name, String format) {
        return looksLikeMedia(name) && MEDIA.contains(format) && !FileEndings.fit(LegalNames.extension(name), format);
    }
}
