package org.podstudio.testsupport;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSource;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.media.SniffedType;

/** Records for tests that need assets but no files. */
public final class SampleAssets {
    public static final SniffedType PNG = new SniffedType(MediaType.IMAGE, "image/png", "png");
    public static final SniffedType WAV = new SniffedType(MediaType.AUDIO, "audio/wav", "wav");

    private SampleAssets() {}

    /** A pending 64x64 PNG without generator; its hash is made of its name. */
    public static Asset image(String filename) {
        return asset(filename, imageFacts(64, 64), null);
    }

    /** The same with what a generator wrote. */
    public static Asset generatedImage(String filename, String prompt) {
        return asset(filename, imageFacts(64, 64), generator(prompt));
    }

    public static MediaFacts imageFacts(int width, int height) {
        return MediaFacts.image(PNG, new PixelSize(width, height), 1, false);
    }

    public static MediaFacts audioFacts(double seconds) {
        return new MediaFacts(MediaType.AUDIO, "audio/wav", "wav", null, null, null, null, seconds, null, 22_050, 1, "pcm_s16le",
                null, "pcm_s16le", null, List.of());
    }

    public static GeneratorMetadata generator(String prompt) {
        return new GeneratorMetadata("Automatic1111", "v1.9.3", "v1-5-pruned-emaonly", "6ce0161689", prompt, "blurry",
                BigInteger.valueOf(42), 20, "Euler a", null, 7.0, "64x64", List.of(), "sample", 1, 1.0,
                Map.of("parameters", prompt));
    }

    private static Asset asset(String filename, MediaFacts facts, @org.jspecify.annotations.Nullable GeneratorMetadata generator) {
        return new Asset(AssetId.random(), "Library/" + facts.type().folder() + "/unsorted/20260101/" + filename, filename,
                Hashes.sha256(filename.getBytes(java.nio.charset.StandardCharsets.UTF_8)), 1000, Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2025-12-31T00:00:00Z"), AssetSource.IMPORTED, "/downloads/" + filename, facts, Asset.UNSORTED,
                List.of(), Approval.PENDING, null, null, null, null, false, false, generator);
    }
}
