package org.podstudio.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Where a command speaks: the answer on standard output, everything else on standard error. UTF-8 on both. Safe from any
 * thread.
 *
 * @param terminal whether a person looks at standard error
 */
public record Console(OutputStream output, PrintStream error, boolean terminal) {
    /** Whether standard error is a terminal; Java itself only knows this of standard input and output together. */
    public static boolean errorIsTerminal() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString().matches("/dev/(pts/|tty|console).*");
        } catch (IOException | UnsupportedOperationException e) {
            return System.console() != null && System.console().isTerminal();
        }
    }

    /** Writes a part of the answer and flushes. A reader that went away ({@code | head}) is no failure. */
    public synchronized void answer(Consumer<Writer> part) {
        try {
            Writer writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8), 1 << 16);
            part.accept(writer);
            writer.flush();
        } catch (IOException | UncheckedIOException e) {
            // The pipe is closed: nobody is left to tell.
        }
    }

    /** Writes text of the answer. */
    public void answer(String text) {
        answer(writer -> {
            try {
                writer.write(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A line for a person, beside the answer. */
    public synchronized void note(String line) {
        error.println(line);
        error.flush();
    }
}
