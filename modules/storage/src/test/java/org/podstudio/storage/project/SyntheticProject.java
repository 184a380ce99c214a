package org.podstudio.storage.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.Palette;
import org.podstudio.core.api.pack.Pack;
import org.podstudio.core.api.pack.PackId;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.settings.UserHome;
import org.podstudio.storage.asset.AssetInserts;
import org.podstudio.storage.db.Database;
import org.podstudio.storage.db.Durability;
import org.podstudio.storage.db.Engine;
import org.podstudio.storage.similar.PaletteRows;
import org.podstudio.testsupport.SyntheticLibrary;

/** Projects with a synthetic library, written straight through the inserts that publishing uses. */
final class SyntheticProject {
    private static final int AT_ONCE = 10_000;
    private static final int PACKS = 20;

    private SyntheticProject() {}

    /** A project of that many assets under {@code folder}, made if it is not there; every tenth asset is in a pack. */
    static Path at(Path folder, Engine engine, int count) throws Exception {
        Path root = folder.resolve(engine.wire() + "-" + count);
        if (!projects(folder).isProject(root)) {
            // Under another name until it is whole: what an interrupted run left would be measured as if it were.
            Path making = Files.createTempDirectory(Files.createDirectories(folder), "making-" + engine.wire() + "-");
            make(making, engine, count, projects(folder));
            Files.move(making, root);
        }
        return root;
    }

    private static void make(Path root, Engine engine, int count, StoredProjects projects) throws Exception {
        Files.writeString(root.resolve("config.json"), "{\"engine\":\"" + engine.wire() + "\"}");
        projects.create(root).close();
        List<AssetId> packed = new ArrayList<>();
        AssetInserts inserts = new AssetInserts(engine);
        SyntheticLibrary library = SyntheticLibrary.ofSeller();
        for (int done = 0; done < count; done += AT_ONCE) {
            int many = Math.min(AT_ONCE, count - done);
            // Closed after each: H2's file shrinks then, and would have 14 GB at 100,000 otherwise (decision 15).
            try (Database database = Database.open(engine, engine.file(root))) {
                Map<AssetId, Palette> palettes = new LinkedHashMap<>();
                database.change(Durability.PROCESS_DEATH, sql -> {
                    for (int i = 0; i < many; i++) {
                        Asset asset = library.next();
                        inserts.insert(sql, asset);
                        SyntheticLibrary.palette(asset).ifPresent(palette -> palettes.put(asset.id(), palette));
                        if (i % 10 == 0) {
                            packed.add(asset.id());
                        }
                    }
                    PaletteRows.put(sql, palettes);
                });
            }
        }
        try (Project project = projects.open(root)) {
            for (int i = 0; i < PACKS; i++) {
                List<AssetId> own = packed.subList(packed.size() * i / PACKS, packed.size() * (i + 1) / PACKS);
                project.packs().save(new Pack(PackId.random(), i == 0 ? "Dragons" : "Pack " + i, i == 0 ? "dragons" : "pack-" + i, null, null,
                        null, "1.0", "personal", null, i == 1 ? Pack.Status.DRAFT : Pack.Status.COMPLETED, own, "{}", Instant.EPOCH, null, null,
                        null));
            }
        }
    }

    /** For benchmarks: where {@code bench.folder} says, else under the system's temporary folder. */
    static Path benchmarkFolder() throws IOException {
        return Files.createDirectories(Path.of(System.getProperty("bench.folder",
                Path.of(System.getProperty("java.io.tmpdir"), "podstudio-bench").toString())));
    }

    static StoredProjects projects(Path folder) {
        return new StoredProjects(new UserHome(folder.resolve("home")), Optional::empty, List::of);
    }
}
