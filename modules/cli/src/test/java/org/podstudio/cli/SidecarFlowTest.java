package org.podstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.testsupport.SampleFiles;

/** Sidecars and rebuilt metadata with the real engines. */
class SidecarFlowTest {
    @TempDir
    Path folder;

    @Test
    void decisionsGoOutAndComeBackAndMetadataIsReadAnewWithoutTouchingThem() throws Exception {
        Cli cli = Cli.real(folder.resolve("home"));
        Path files = Files.createDirectories(folder.resolve("files"));
        SampleFiles.a1111Png(files.resolve("dragon.png"), "a red dragon", "blurry", 42);
        SampleFiles.png(files.resolve("Gemini_Generated_Image_abc123def456.png"), 32, 32, 5);
        Files.writeString(files.resolve("dragon.png.xmp"), xmp("3"));
        cli.run("project", "create", folder.resolve("project")).exits(0);
        cli.run("import", files, "--quiet").exits(0);
        JsonNode dragon = cli.run("assets", "list", "dragon", "--json").exits(0).json().at("/assets/0");
        String id = dragon.get("id").asText();
        assertThat(dragon.get("rating").asInt()).as("read at import").isEqualTo(3);
        assertThat(cli.run("assets", "list", "gen:gemini", "--json").exits(0).json().at("/assets/0/generator/reader").asText()).isEqualTo("filename");

        cli.run("assets", "rate", "5", id).exits(0);
        cli.run("assets", "tag", "--add", "fire", id).exits(0);
        assertThat(cli.run("assets", "sidecar", "write", id, "--json").exits(0).json().get("changed").asInt()).isEqualTo(1);
        Path sidecar = Path.of(dragon.get("path").asText() + ".xmp");
        assertThat(sidecar).content().contains("xmp:Rating=\"5\"").contains("fire").contains("a red dragon");
        assertThat(cli.run("project", "check", "--json").exits(0).json().get("problems")).as("a sidecar is no stray").isEmpty();

        Files.writeString(sidecar, Files.readString(sidecar).replace("xmp:Rating=\"5\"", "xmp:Rating=\"2\""));
        assertThat(cli.run("assets", "sidecar", "read", "--query", "type:image", "--json").exits(0).json().toString())
                .isEqualTo("{\"changed\":1,\"unchanged\":1,\"without_sidecar\":1,\"failed\":[]}");
        assertThat(rating(cli, id)).isEqualTo(2);
        assertThat(cli.run("undo", "--json").exits(0).json().get("undone").asText()).isEqualTo("Read 1 sidecar");
        assertThat(rating(cli, id)).isEqualTo(5);

        assertThat(cli.run("assets", "metadata", "rebuild", "--json").exits(0).json().toString()).isEqualTo("{\"changed\":0,\"unchanged\":2,\"failed\":[]}");
        Files.delete(Path.of(dragon.get("path").asText()));
        JsonNode failed = cli.run("assets", "metadata", "rebuild", "--json").exits(1).json();
        assertThat(failed.at("/failed/0/error/code").asText()).isEqualTo("file-missing");
        assertThat(cli.run("assets", "show", id, "--json").exits(0).json().at("/generator/prompt").asText()).as("nothing is lost").isEqualTo("a red dragon");
    }

    private static int rating(Cli cli, String id) {
        return cli.run("assets", "show", id, "--json").exits(0).json().get("rating").asInt();
    }

    private static String xmp(String rating) {
        return "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                + "<rdf:Description rdf:about=\"\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmp:Rating=\"" + rating + "\"/></rdf:RDF></x:xmpmeta>";
    }
}
