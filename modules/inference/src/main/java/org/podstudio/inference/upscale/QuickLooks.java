package org.podstudio.inference.upscale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.InputFile;
import org.podstudio.inference.picture.Picture;

/**
 * Which model {@code auto} will come to, before anything runs: models for photos take ten times as long as the quick one, and the
 * user is told the time. Pictures that were looked at are remembered. Safe from any thread; may decode a small picture.
 */
final class QuickLooks {
    /** Decoding that takes a tenth of a second at most; of larger pictures the slower model is expected. */
    private static final long MOST_PIXELS = 4_000_000;

    private static final int MOST_REMEMBERED = 200;

    private final Map<Seen, Content> known = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Seen, Content> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });

    /** A file as it was. */
    private record Seen(Path file, long bytes, FileTime changed) {}

    @FunctionalInterface
    interface Codec {
        ImageCodec get() throws StudioException;
    }

    /** @return null where no model is here or none is needed */
    @Nullable ModelEntry likely(ModelChoice choice, InputFile input, Codec codec) {
        ModelEntry drawn = choice.modelFor(Content.ILLUSTRATION);
        ModelEntry photo = choice.modelFor(Content.PHOTO);
        if (drawn == null || drawn.equals(photo)) {
            return drawn;
        }
        Content content = input.facts().pixels() > MOST_PIXELS ? Content.PHOTO : content(input.file(), codec);
        return content == Content.PIXEL_ART ? null : choice.modelFor(content);
    }

    private Content content(Path file, Codec codec) {
        try {
            Seen seen = new Seen(file, Files.size(file), Files.getLastModifiedTime(file));
            Content content = known.get(seen);
            if (content == null) {
                content = ContentLook.of(Picture.of(codec.get().decode(file).pixels()));
                known.put(seen, content);
            }
            return content;
        } catch (IOException | StudioException unreadable) {
            return Content.UNCLEAR; // the job itself will say what is wrong with the file
        }
    }
}
