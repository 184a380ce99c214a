package org.podstudio.core.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CausesTest {
    @Test
    void theFileSystemIsQuotedAndWhatItSaysByATypeIsPutIntoWords() {
        assertThat(Causes.of(new FileSystemException("a", null, "Input/output error"))).isEqualTo("Input/output error");
        assertThat(Causes.of(new NoSuchFileException("a"))).isEqualTo("there is no such file");
        assertThat(Causes.of(new AccessDeniedException("a"))).isEqualTo("access is denied");
        assertThat(Causes.of(new EOFException())).isEqualTo("it ends too early");
    }

    @Test
    void aMessageThatAPersonCanReadIsTold() {
        assertThat(Causes.of(new IOException("No space left on device"))).isEqualTo("No space left on device");
        assertThat(Causes.of(new IllegalArgumentException("row 7 of 3"))).isEqualTo("row 7 of 3");
    }

    @Test
    void noClassNoMemberAndNoNullOfTheVirtualMachineIsEverTold() {
        String helpful = null;
        try {
            List.of(1).get(0).toString().concat(helpful);
        } catch (NullPointerException e) {
            assertThat(Causes.of(e)).doesNotContain("null", "Exception");
        }
        for (Throwable thrown : List.of(new NullPointerException(), new RuntimeException(new IOException("x")),
                new ClassCastException("class java.lang.String cannot be cast to class java.lang.Integer"),
                new IllegalStateException("org.podstudio.core.Thing is closed"), new NoClassDefFoundError("org/podstudio/Thing"),
                new IllegalStateException("Cannot invoke \"String.length()\" because \"<local1>\" is null"))) {
            assertThat(Causes.of(thrown)).isEqualTo("the program met something it was not made for");
        }
    }
}
