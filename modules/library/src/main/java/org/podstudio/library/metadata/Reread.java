package org.podstudio.library.metadata;

import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetStore;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;

/** What is kept of what was known, and what is taken of what a file says now. @param forget as in the settings */
record Reread(boolean forget) {

    /** Facts fill gaps only; a generator is replaced, but never by a worse guess of who it might be. */
    AssetStore.Extracted merge(Asset asset, MediaFacts now, @Nullable GeneratorMetadata found) {
        return new AssetStore.Extracted(filled(asset.facts(), now), generator(asset.generator(), found));
    }

    private @Nullable GeneratorMetadata generator(@Nullable GeneratorMetadata known, @Nullable GeneratorMetadata found) {
        if (forget || known == null || found != null && !found.reader().equals("filename")) {
            return found;
        }
        return found != null && known.reader().equals("filename") ? found : known;
    }

    /** Whether a file of this type should state more than is known. */
    static boolean incomplete(MediaFacts facts) {
        boolean picture = facts.type() != MediaType.AUDIO && (facts.width() == null || facts.height() == null);
        boolean timed = facts.type() != MediaType.IMAGE && facts.duration() == null;
        boolean sound = facts.type() == MediaType.AUDIO && (facts.sampleRate() == null || facts.channels() == null);
        return picture || timed || sound || facts.codec() == null;
    }

    private static MediaFacts filled(MediaFacts old, MediaFacts now) {
        if (old.equals(now)) {
            return old;
        }
        return new MediaFacts(old.type(), old.mimeType(), old.format(), or(old.width(), now.width()), or(old.height(), now.height()),
                or(old.orientation(), now.orientation()), or(old.rotation(), now.rotation()), or(old.duration(), now.duration()), or(old.fps(), now.fps()),
                or(old.sampleRate(), now.sampleRate()), or(old.channels(), now.channels()), or(old.codec(), now.codec()),
                or(old.videoCodec(), now.videoCodec()), or(old.audioCodec(), now.audioCodec()), or(old.alpha(), now.alpha()),
                old.streams().isEmpty() ? now.streams() : old.streams());
    }

    private static <T> @Nullable T or(@Nullable T known, @Nullable T found) {
        return known != null ? known : found;
    }
}
