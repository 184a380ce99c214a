package org.podstudio.ui.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.GraphicsEnvironment;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesktopTrashTest {
    @TempDir
    Path temporary;

    /** It would throw a HeadlessException, and end a purge on a server in the middle. */
    @Test
    void withoutADesktopItLeavesTheFileToWhoeverIsAskedNext() throws Exception {
        assumeTrue(GraphicsEnvironment.isHeadless(), "there is a desktop, whose trash is the user's");
        Path file = Files.writeString(temporary.resolve("x.png"), "content");
        assertThat(new DesktopTrash().take(file, file)).isFalse();
        assertThat(file).hasContent("content");
    }
}
