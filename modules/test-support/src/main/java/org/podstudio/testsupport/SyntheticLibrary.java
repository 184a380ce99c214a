package org.podstudio.testsupport;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSource;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.Palette;
import org.podstudio.core.api.media.StreamFacts;

/**
 * A library of any size as sellers of AI packs have them, without files: the same seed gives the same assets. Words, tags,
 * themes and models are skewed as in life: few are everywhere, most are rare. One asset in eight is made of another one; one
 * prompt in five is that of the asset before.
 */
public final class SyntheticLibrary {
    private static final List<String> COMMON = List.of("masterpiece", "best quality", "highly detailed", "cinematic lighting", "dragon",
            "castle", "knight", "forest", "portrait", "watercolor", "cute", "vintage", "flower", "background", "seamless pattern",
            "white background", "sunset", "fantasy", "robot", "neon", "mountain", "ocean", "storm", "butterfly", "golden", "ancient");
    private static final List<String> SYLLABLES = List.of("ka", "ri", "mo", "ten", "sol", "ver", "da", "lu", "pha", "nor", "is", "el",
            "gra", "tor", "mi", "va", "she", "ro", "quin", "bel", "ar", "osh", "ny", "ul", "zet", "fen", "ca", "dri", "wo", "xi");
    private static final List<String> THEMES = List.of("fantasy", "unsorted", "animals", "flowers", "space", "vintage", "horror", "kawaii",
            "steampunk", "abstract", "christmas", "halloween", "wedding", "sports", "food", "travel", "ocean", "city", "music", "retro");
    private static final List<String> PLATFORMS = List.of("ComfyUI", "Automatic1111", "Midjourney", "Fooocus", "InvokeAI", "NovelAI",
            "Draw Things", "SwarmUI", "DALL·E", "Firefly");
    private static final List<String> MODELS = List.of("sdxl_base_1.0", "flux1-dev", "juggernautXL_v9", "dreamshaper_8", "ponyDiffusionV6",
            "realvisxl_v4", "animagine-xl-3.1", "sd_v1-5-pruned", "playground-v2.5", "kling v2", "turbovision", "protovision");
    private static final int[][] SIZES = {{1024, 1024}, {832, 1216}, {1216, 832}, {1536, 1536}, {2048, 2048}, {4500, 5400}, {512, 768},
        {3840, 2160}, {4096, 4096}, {768, 768}};
    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");

    private final Random random;
    private final List<String> vocabulary = new ArrayList<>(COMMON);
    private final List<String> tags = new ArrayList<>(List.of("animal", "hero", "print", "wip", "seller", "blue", "red"));
    private @Nullable Asset last;
    private int made;

    /** @param seed which library. @param words of the vocabulary. @param tagCount different tags */
    public SyntheticLibrary(long seed, int words, int tagCount) {
        random = new Random(seed);
        while (vocabulary.size() < words) {
            vocabulary.add(word());
        }
        while (tags.size() < tagCount) {
            tags.add(word() + " " + tags.size());
        }
    }

    /** 8,000 words and 2,000 tags. */
    public static SyntheticLibrary ofSeller() {
        return new SyntheticLibrary(20261122, 8000, 2000);
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 1 + random.nextInt(3); i >= 0; i--) {
            word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return word.toString();
    }

    /** The asset after those made before; each is four minutes newer. */
    public Asset next() {
        int i = made++;
        MediaFacts facts = facts();
        Asset before = last;
        boolean derived = before != null && random.nextInt(8) == 0;
        String theme = skewed(THEMES);
        String name = (random.nextInt(3) == 0 ? skewed(vocabulary).replace(' ', '_') + "_" : "gen-") + i + "." + facts.format();
        Instant created = FIRST.plusSeconds(i * 240L);
        Asset asset = new Asset(new AssetId(new UUID(random.nextLong(), random.nextLong())),
                "Library/" + facts.type().folder() + "/" + theme + "/20260101/" + name, name,
                // One in a hundred has the content of the one before.
                before != null && random.nextInt(100) == 0 ? before.hash() : String.format(java.util.Locale.ROOT, "%064x", BigInteger.valueOf(random.nextLong())
                        .and(BigInteger.valueOf(Long.MAX_VALUE)).shiftLeft(20).add(BigInteger.valueOf(i))),
                50_000 + random.nextInt(9_000_000), created, created.minusSeconds(random.nextInt(100_000)),
                derived ? AssetSource.GENERATED : random.nextInt(4) == 0 ? AssetSource.WATCHED : AssetSource.IMPORTED,
                "/downloads/" + name, facts, theme, tags(), status(), random.nextInt(3) == 0 ? (Integer) (1 + random.nextInt(5)) : null,
                random.nextInt(10) == 0 ? ColorLabel.values()[random.nextInt(5)] : null,
                random.nextInt(20) == 0 ? "for " + skewed(vocabulary) + " " + skewed(vocabulary) : null,
                derived ? before.id() : null, random.nextInt(200) == 0, random.nextInt(400) == 0, generator(before));
        last = asset;
        return asset;
    }

    /** Colours of an asset of such a library, the same each time; empty for sounds. Many are dark or grey, as pictures are. */
    public static Optional<Palette> palette(Asset asset) {
        if (asset.facts().type() == MediaType.AUDIO) {
            return Optional.empty();
        }
        Random own = new Random(asset.id().value().getMostSignificantBits());
        List<Palette.Shade> shades = new ArrayList<>();
        int share = 60;
        for (int i = 1 + own.nextInt(Palette.MOST); i > 0; i--) {
            int light = own.nextInt(200);
            int rgb = own.nextInt(3) == 0 ? light * 0x10101 : (light + own.nextInt(56)) << 16 | own.nextInt(256) << 8 | own.nextInt(256);
            shades.add(new Palette.Shade(rgb, share));
            share = Math.max(3, share / 2);
        }
        return Optional.of(new Palette(shades));
    }

    private Approval status() {
        int dice = random.nextInt(10);
        return dice < 5 ? Approval.PENDING : dice < 8 ? Approval.APPROVED : Approval.REJECTED;
    }

    private MediaFacts facts() {
        int dice = random.nextInt(20);
        if (dice == 0) {
            return new MediaFacts(MediaType.AUDIO, "audio/mpeg", "mp3", null, null, null, null, 1 + random.nextInt(300) / 3.0, null, 44_100, 2,
                    "mp3", null, "mp3", null, List.of(new StreamFacts("audio", "mp3", true)));
        }
        if (dice == 1) {
            return new MediaFacts(MediaType.VIDEO, "video/mp4", "mp4", 1920, 1080, null, 0, 2 + random.nextInt(60) / 2.0, 24.0, 48_000, 2,
                    "h264", "h264", "aac", null, List.of(new StreamFacts("video", "h264", true), new StreamFacts("audio", "aac", true)));
        }
        int[] size = SIZES[Math.min(random.nextInt(SIZES.length), random.nextInt(SIZES.length))];
        String format = dice < 15 ? "png" : dice < 18 ? "jpg" : "webp";
        return new MediaFacts(MediaType.IMAGE, "image/" + format, format, size[0], size[1], 1, null, null, null, null, null, format, null, null,
                !format.equals("jpg") && random.nextInt(5) == 0, List.of());
    }

    private @Nullable GeneratorMetadata generator(@Nullable Asset before) {
        if (random.nextInt(10) == 0) {
            return null;
        }
        GeneratorMetadata previous = before == null ? null : before.generator();
        boolean variant = previous != null && random.nextInt(5) == 0;
        String platform = variant ? previous.platform() : skewed(PLATFORMS);
        String model = variant ? previous.model() : random.nextInt(8) == 0 ? null : skewed(MODELS);
        String prompt = variant ? previous.prompt() : random.nextInt(20) == 0 ? null : prompt();
        String version = "1." + random.nextInt(9);
        String negative = random.nextInt(3) == 0 ? "blurry, low quality, watermark, " + skewed(vocabulary) : null;
        BigInteger seed = new BigInteger(40, random);
        // One picture in sixteen is sampled twice, the second time by a refiner with a prompt of its own.
        List<GeneratorMetadata.Pass> passes = seed.intValue() % 16 != 0 ? List.of() : List.of(
                new GeneratorMetadata.Pass("refiner_1.0.safetensors", "sharp eyes, " + COMMON.get(seed.mod(BigInteger.TEN).intValue()), "noise",
                        seed, 8, "dpm", "karras", 5.0, 0.35),
                new GeneratorMetadata.Pass(model, prompt, negative, seed, 20, "euler", "karras", 7.0, null));
        return new GeneratorMetadata(platform, version, model, null, prompt, negative, seed, 20 + random.nextInt(30), "euler", "karras", 7.0,
                null, List.of(), "synthetic", 1, 0.9, Map.of("parameters", String.valueOf(prompt)), passes);
    }

    private String prompt() {
        StringBuilder prompt = new StringBuilder();
        for (int i = 12 + random.nextInt(30); i > 0; i--) {
            prompt.append(skewed(vocabulary)).append(random.nextInt(4) == 0 ? ", " : " ");
        }
        return prompt.toString().strip();
    }

    private List<String> tags() {
        List<String> chosen = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            String tag = skewed(tags);
            if (!chosen.contains(tag)) {
                chosen.add(tag);
            }
        }
        return chosen;
    }

    /** Of n, the first about as often as the last tenth together. */
    private String skewed(List<String> from) {
        return from.get((int) (Math.pow(from.size(), random.nextDouble()) - 1));
    }
}
