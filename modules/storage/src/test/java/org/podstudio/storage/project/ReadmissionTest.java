package org.podstudio.storage.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Publisher;
import org.podstudio.core.api.project.SidecarSource;
import org.podstudio.storage.db.Engine;

/** Files that the database lost come back with what their sidecars say. */
class ReadmissionTest {
    @TempDir
    Path temporary;

    private static final SidecarSource SIDECARS = file -> Files.exists(file.resolveSibling(file.getFileName() + ".xmp"))
            ? Optional.of(new SidecarSource.Told(List.of("dragon"), "fantasy", new Publisher.Start(Approval.APPROVED, 4, ColorLabel.RED, "my note", null)))
            : Optional.empty();

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatAUserDecidedComesBackFromTheSidecar(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Path told = file(fixture, "told.png");
            Files.writeString(told.resolveSibling("told.png.xmp"), "xmp");
            Path plain = file(fixture, "plain.png");
            assertThat(new Readmission(fixture.project, Fixture.PROBE, Optional.of(SIDECARS)).addAll(List.of(told, plain))).isEqualTo(2);

            Asset asset = fixture.project.assets().findByPath("Library/images/castles/20261122/told.png").orElseThrow();
            assertThat(asset.tags()).containsExactly("dragon");
            assertThat(asset.theme()).isEqualTo("fantasy");
            assertThat(List.of(asset.rating(), asset.label(), asset.notes(), asset.status())).containsExactly(4, ColorLabel.RED, "my note", Approval.APPROVED);
            Asset other = fixture.project.assets().findByPath("Library/images/castles/20261122/plain.png").orElseThrow();
            assertThat(other.theme()).isEqualTo("castles");
            assertThat(other.rating()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aSidecarIsNoStrayAsLongAsItsFileIsThere(Engine engine) throws Exception {
        try (Fixture fixture = new Fixture(engine, temporary)) {
            Path file = file(fixture, "a.png");
            Files.writeString(file.resolveSibling("a.png.xmp"), "xmp");
            Files.writeString(file.resolveSibling("a.xmp"), "xmp");
            Path alone = Files.writeString(file.resolveSibling("alone.png.xmp"), "xmp");
            assertThat(fixture.project.check(Project.Repair.NO).problems()).extracting(problem -> problem.path())
                    .containsExactlyInAnyOrder(file.toString(), alone.toString());
            new Readmission(fixture.project, Fixture.PROBE, Optional.empty()).add(file);
            assertThat(fixture.project.check(Project.Repair.NO).problems()).extracting(problem -> problem.path()).containsExactly(alone.toString());
        }
    }

    private static Path file(Fixture fixture, String name) throws Exception {
        Path file = fixture.root.resolve("Library/images/castles/20261122").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "media " + name);
    }
}
