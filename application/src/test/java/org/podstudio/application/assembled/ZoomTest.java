package org.podstudio.application.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main window with a zoom of its own: each text of a label or button has the room that it needs. */
class ZoomTest {
    /** The bars, the tabs with their counts, the empty places: fewer means that the window is not all there yet. */
    private static final int TEXTS = 12;

    @TempDir
    Path folder;

    @BeforeEach
    void needsDisplay() {
        Assembled.needsDisplay();
    }

    /** As large as a window of 1440 px has room for all three columns. */
    private static final int PERCENT = 150;

    @Test
    void noTextOfTheMainWindowIsCut() throws Exception {
        Path told = folder.resolve("texts");
        try (Studio studio = new Studio(folder, "-javaagent:" + agent() + "=" + told)) {
            Files.writeString(folder.resolve("home").resolve("config.json"), "{\"look.zoom\":\"" + PERCENT + "\"}");
            studio.open();
            studio.until("window with all its texts, uncut: " + told, () -> Files.exists(told) && whole(Files.readAllLines(told)));
        } finally {
            assertThat(Files.readAllLines(told)).as("texts at " + PERCENT + " %").hasSize(1);
        }
    }

    private static boolean whole(List<String> lines) {
        return lines.size() == 1 && Integer.parseInt(lines.getFirst().substring("seen ".length())) >= TEXTS;
    }

    /** {@link TextInWindow} in a file that a Java virtual machine starts with. */
    private Path agent() throws IOException {
        String name = TextInWindow.class.getName();
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", name);
        Path jar = folder.resolve("agent.jar");
        String entry = name.replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream packed = new JarOutputStream(out, manifest);
             InputStream in = TextInWindow.class.getResourceAsStream("/" + entry)) {
            packed.putNextEntry(new JarEntry(entry));
            in.transferTo(packed);
        }
        return jar;
    }
}
