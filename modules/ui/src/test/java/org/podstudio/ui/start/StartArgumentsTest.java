package org.podstudio.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netbeans.api.sendopts.CommandLine;
import org.openide.util.Lookup;

class StartArgumentsTest {
    @TempDir
    Path folder;

    @Test
    void whatAStartNamesIsKnownOnceItIsReadAndAFurtherStartDoesNotChangeIt() {
        StartedWith started = new StartedWith();
        assertThat(started.request()).as("before").isEmpty();
        StartRequest first = new StartRequest(Optional.of(folder), List.of());
        started.read(first);
        started.read(new StartRequest(Optional.empty(), List.of(folder.resolve("a.png"))));
        assertThat(started.request()).contains(first);
    }

    @Test
    void theArgumentsOfAStartAreKnownAsSoonAsTheyAreProcessed() throws Exception {
        CommandLine.getDefault().process("--project", folder.toString());
        assertThat(Lookup.getDefault().lookup(StartedWith.class).request()).hasValueSatisfying(
                request -> assertThat(request.project()).contains(folder));
    }
}
