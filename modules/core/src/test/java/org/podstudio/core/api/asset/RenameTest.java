package org.podstudio.core.api.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.StudioException;

/** Names by pattern, and plans of whole batches. */
class RenameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{theme}_{prompt:6}_{n:3} | fantasy_A_dragon_über_the_castle_at_007.PNG",
        "{name}-{w}x{h} | horse.v2-640x480.PNG",
        "{stem}.{ext} | horse.v2.PNG",
        "{date:yyyyMMdd}_{seed}_{model} | 20261122_18446744073709551615_sdxl_base.PNG",
        "{date} {generator} {type} {rating} {tag} | 2026-11-22 ComfyUI image 4 red dragon.PNG",
        "{id:8} | 00000000.PNG",
        "{{{n}}} | {7}.PNG",
        "plain.png | plain.PNG",
        "a/b:c*{label}_x | a_b_c__x.PNG",
        "con | _con.PNG",
        "{label}_{label} | horse.v2.PNG",
        "x_{label}_y | x_y.PNG",
        "x__y | x__y.PNG",
    })
    void aPatternMakesLegalNamesAndKeepsTheEnding(String pattern, String expected) throws Exception {
        assertThat(RenamePattern.parse(pattern).name(asset("horse.v2.PNG", "A dragon, über the: castle at night!!"), 7)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "horse.jpg | {name}.{format} | horse.png",
        "horse.PNG | {name}.{format} | horse.PNG",
        "horse | {name}.{format} | horse.png",
        "horse.v2 | x_{n}.{format} | x_7.png",
        "horse.jpg | {label}.{format} | horse.png",
        "horse.jpg | {name}_{format} | horse_png.jpg",
        "horse.jpg | .{format} | .png.jpg",
    })
    void aPatternThatEndsInTheFormatPutsAWrongEndingRight(String from, String pattern, String expected) throws Exception {
        assertThat(RenamePattern.parse(pattern).name(asset(from, ""), 7)).isEqualTo(expected);
    }

    @Test
    void whatIsNotRatedHasNoRatingInItsName() throws Exception {
        Asset rated = asset("horse.png", "");
        Asset unrated = new org.podstudio.core.api.asset.Asset(rated.id(), rated.path(), rated.filename(), rated.hash(), rated.sizeBytes(),
                rated.createdAt(), rated.fileModifiedAt(), rated.source(), rated.sourcePath(), rated.facts(), rated.theme(), rated.tags(),
                rated.status(), null, null, rated.notes(), rated.parentId(), rated.missing(), rated.undecodable(), rated.generator());
        assertThat(RenamePattern.parse("{theme}_{rating}_{n}").name(unrated, 1)).isEqualTo("fantasy_1.png");
        assertThat(RenamePattern.parse("{label}_{rating}").name(unrated, 1)).as("nothing is known, the name stays").isEqualTo("horse.png");
        assertThat(RenamePattern.parse("{label}_{rating}").name(rated, 1)).isEqualTo("4.png");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "abc{promt} | position 4 | {prompt}",
        "{n:0} | position 1 | {n}",
        "{theme:3} | position 1 | {theme}",
        "{date:bogus{ | position 1 | {{",
        "a} | position 2 | }}",
        "{date:QQQQQQQQ} | position 1 | {date}",
        "{} | position 1 | {n}",
    })
    void aMistakeIsToldWithItsPlaceAndWhatWasMeant(String pattern, String position, String next) {
        assertThatThrownBy(() -> RenamePattern.parse(pattern)).isInstanceOfSatisfying(StudioException.class, e -> {
            assertThat(e.problem().code()).isEqualTo("bad-pattern");
            assertThat(e.problem().why()).contains(position);
            assertThat(e.problem().next()).contains(next);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "abc{promt}_{n} | {promt}",
        "x{n:0} | {n:0}",
        "{theme}_{n | {n",
        "a}b | }",
    })
    void theCharactersThatAreWrongAreTold(String pattern, String wrong) {
        assertThatThrownBy(() -> RenamePattern.parse(pattern)).isInstanceOfSatisfying(BadPattern.class,
                e -> assertThat(pattern.substring(e.from(), e.to())).isEqualTo(wrong));
    }

    @Test
    void tenThousandOfOneNameAskForEachNumberOnce() throws Exception {
        List<Asset> assets = java.util.stream.IntStream.range(0, 10_000).mapToObj(i -> asset("a" + i + ".png", "")).toList();
        AtomicInteger asked = new AtomicInteger();
        RenamePlan plan = RenamePlan.of(assets, RenamePattern.parse("same"), 1, RenamePlan.Taken.NUMBER, path -> {
            asked.incrementAndGet();
            return path.endsWith("/same_5.png");
        });
        assertThat(plan.items().getLast().to()).isEqualTo("same_10000.png");
        assertThat(plan.items().stream().filter(RenamePlan.Item::numbered)).hasSize(9_999);
        assertThat(asked).hasValueLessThanOrEqualTo(10_001);
    }

    @Test
    void aLongPromptMakesRoomForWhatFollowsIt() throws Exception {
        String name = RenamePattern.parse("{prompt}_{n:4}").name(asset("x.png", "龍の城 ".repeat(200)), 12);
        assertThat(name).endsWith("_0012.png");
        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(255);
    }

    @Test
    void aPlanToldBeforehandFindsCollisionsWithinTheBatchAndWithFilesThatAreThere() throws Exception {
        List<Asset> assets = List.of(asset("a.png", ""), asset("b.png", ""), asset("c.png", ""));
        RenamePlan same = RenamePlan.of(assets, RenamePattern.parse("same"), 1, RenamePlan.Taken.REPORT, path -> false);
        assertThat(same.items()).extracting(RenamePlan.Item::problem).containsExactly(null, "The name is taken.", "The name is taken.");
        assertThat(same.collisions()).hasSize(2);
        RenamePlan numbered = RenamePlan.of(assets, RenamePattern.parse("same"), 1, RenamePlan.Taken.NUMBER,
                path -> path.endsWith("/same_1.png"));
        assertThat(numbered.items()).extracting(RenamePlan.Item::to).containsExactly("same.png", "same_2.png", "same_3.png");
        RenamePlan shifted = RenamePlan.of(assets, RenamePattern.parse("{n}"), 1, RenamePlan.Taken.REPORT, path -> path.endsWith("/2.png"));
        assertThat(shifted.collisions()).extracting(RenamePlan.Item::to).containsExactly("2.png");
        assertThat(RenamePlan.of(List.of(asset("E\u0301.png", ""), asset("x.png", "")), RenamePattern.parse("é"), 1,
                RenamePlan.Taken.REPORT, path -> true).collisions()).as("composed and without case").hasSize(1);
    }

    @Test
    void everyPatternMadeOfAnythingGivesLegalAndDifferentNamesWhenNumbersAreAdded() throws Exception {
        Random random = new Random(20261122);
        List<String> parts = new ArrayList<>(List.of("_", "-", " ", ".", "a", "龍", "مرحبا", "\u202E", "/", "\\", ":", "con", "{{", "}}", "\u0000",
                "..."));
        RenameToken.names().forEach(token -> parts.add("{" + token + "}"));
        for (int round = 0; round < 400; round++) {
            StringBuilder pattern = new StringBuilder("x");
            for (int i = random.nextInt(8); i >= 0; i--) {
                pattern.append(parts.get(random.nextInt(parts.size())));
            }
            List<Asset> assets = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                assets.add(asset((random.nextBoolean() ? "näme" : "long ".repeat(40)) + i + ".png", "word ".repeat(random.nextInt(90))));
            }
            RenamePlan plan = RenamePlan.of(assets, RenamePattern.parse(pattern.toString()), 1, RenamePlan.Taken.NUMBER, path -> false);
            Set<String> names = new HashSet<>();
            for (RenamePlan.Item item : plan.items()) {
                assertThat(item.problem()).isNull();
                assertThat(names.add(RenamePlan.key(item.to()))).as(pattern + " → " + plan).isTrue();
                assertThat(LegalNames.of(item.to(), "png")).as(pattern.toString()).isEqualTo(item.to());
                assertThat(item.to()).endsWith(".png");
                assertThat(item.to().getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(255);
            }
        }
    }

    private static int made;

    private static Asset asset(String filename, String prompt) {
        GeneratorMetadata generator = new GeneratorMetadata("ComfyUI", null, "models/sdxl_base.safetensors", null, prompt, null,
                new BigInteger("18446744073709551615"), null, null, null, null, null, List.of(), "test", 1, 1, Map.of());
        MediaFacts facts = new MediaFacts(MediaType.IMAGE, "image/png", "png", 640, 480, 1, null, null, null, null, null, "png", null,
                null, true, List.of());
        return new Asset(AssetId.of(String.format("00000000-0000-0000-0000-%012d", made++)), "Library/images/fantasy/20261122/" + filename,
                filename, "0".repeat(64), 1, Instant.parse("2026-11-22T10:00:00Z"), null, AssetSource.IMPORTED, null, facts, "fantasy",
                List.of("red dragon", "b"), Approval.PENDING, 4, null, null, null, false, false, generator);
    }
}
