package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.PromptChange;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.query.QueryParser;
import org.podstudio.storage.db.Engine;

/** Steps of every kind in random order: each is taken back and done again exactly, rows and files, also after a restart. */
class RandomCurationTest {
    private static final int ASSETS = 8;
    private static final int STEPS = 60;

    @TempDir
    Path temporary;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anySequenceOfStepsIsTakenBackAndDoneAgainExactly(Engine engine) throws Exception {
        Random random = new Random(20_261_122L);
        try (Fixture fixture = new Fixture(engine, temporary)) {
            List<AssetId> ids = new ArrayList<>();
            for (int i = 0; i < ASSETS; i++) {
                ids.add(fixture.add(new Fixture.Draft().at("Library/images/unsorted/20261122/" + i + ".png").saying("content " + i)).id());
            }
            List<String> states = new ArrayList<>(List.of(state(fixture, ids)));
            while (states.size() <= STEPS) {
                List<AssetId> some = new ArrayList<>(ids);
                Collections.shuffle(some, random);
                some = some.subList(0, 1 + random.nextInt(ASSETS));
                Curation step = random.nextInt(8) > 0 ? step(random, some) : new Curation.Composite("Several things", List.of(
                        new Curation.Part(plain(random), some), new Curation.Part(step(random, some), some),
                        new Curation.Part(step(random, ids), ids)));
                if (!fixture.project.assets().perform(step, some).changed().isEmpty()) {
                    states.add(state(fixture, ids));
                }
            }
            for (int round = 0; round < 2; round++) {
                for (int i = STEPS - 1; i >= 0; i--) {
                    String what = fixture.project.assets().undoable().orElseThrow();
                    assertThat(fixture.project.assets().undo()).contains(what);
                    assertThat(state(fixture, ids)).as("undone to %s: %s", i, what).isEqualTo(states.get(i));
                }
                assertThat(fixture.project.assets().undo()).isEmpty();
                fixture.reopen();
                for (int i = 1; i <= STEPS; i++) {
                    String what = fixture.project.assets().redo().orElseThrow();
                    assertThat(state(fixture, ids)).as("redone to %s: %s", i, what).isEqualTo(states.get(i));
                }
            }
            assertThat(fixture.project.check(Project.Repair.NO).problems()).isEmpty();
        }
    }

    private static Curation plain(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> new Curation.SetStatus(Approval.values()[random.nextInt(3)]);
            case 1 -> new Curation.Rate(random.nextInt(6));
            case 2 -> new Curation.Tag(List.of("t" + random.nextInt(4)), List.of("T" + random.nextInt(4)));
            case 3 -> new Curation.Note(random.nextInt(3) == 0 ? "" : "note " + random.nextInt(5));
            case 4 -> new Curation.SetTheme("theme" + random.nextInt(3));
            case 5 -> new Curation.SetPrompt(prompt(random), prompt(random));
            default -> new Curation.SetLabel(random.nextInt(3) == 0 ? null : ColorLabel.values()[random.nextInt(5)]);
        };
    }

    private static PromptChange prompt(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new PromptChange.Keep();
            case 1 -> new PromptChange.AsInFile();
            default -> new PromptChange.Own(random.nextInt(3) == 0 ? "" : "words " + random.nextInt(5));
        };
    }

    private static Curation step(Random random, List<AssetId> ids) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> {
                Map<AssetId, String> names = new LinkedHashMap<>();
                ids.forEach(id -> names.put(id, (random.nextBoolean() ? "Ä" : "ä") + random.nextInt(12) + ".png"));
                yield new Curation.Rename(names);
            }
            case 2, 3 -> new Curation.MoveToTheme("theme" + random.nextInt(3));
            case 4 -> new Curation.Trash();
            case 5 -> new Curation.Restore();
            default -> plain(random);
        };
    }

    /** Everything that steps change: the assets, which are trashed, and all files with their content. */
    private static String state(Fixture fixture, List<AssetId> ids) throws Exception {
        TreeMap<String, String> files = new TreeMap<>();
        for (String folder : List.of("Library", "Trash")) {
            if (Files.isDirectory(fixture.root.resolve(folder))) {
                try (Stream<Path> all = Files.walk(fixture.root.resolve(folder))) {
                    for (Path file : all.filter(Files::isRegularFile).toList()) {
                        files.put(ProjectPaths.stored(fixture.root, file), Files.readString(file));
                    }
                }
            }
        }
        List<Asset> assets = fixture.project.assets().load(ids);
        assets.forEach(asset -> assertThat(files).as("row and file agree").containsKey(asset.path()));
        return assets + "\n" + fixture.project.assets().count(QueryParser.parse("is:trashed")) + "\n" + files;
    }
}
