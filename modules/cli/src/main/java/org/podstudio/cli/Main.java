package org.podstudio.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Starts the command line: a process around {@link CommandLineApp}. */
public final class Main {
    /** How long a signal waits for the command to tidy up, in milliseconds. Source: ruling X31, cancel within 1 s. */
    private static final long TIDY_UP_MS = 900;

    private Main() {}

    public static void main(String[] args) {
        // Numbers and case folding must not depend on who runs a script.
        Locale.setDefault(Locale.ROOT);
        System.setProperty("java.awt.headless", "true");
        // The database driver logs through slf4j where it finds it; that no slf4j logger is here is no news to a user.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        FileOutputStream realOut = new FileOutputStream(FileDescriptor.out);
        // Libraries that print belong on standard error: standard output is the command's answer and nothing else.
        System.setOut(System.err);
        Console console = new Console(realOut, System.err, Console.errorIsTerminal());
        Interruption interruption = new Interruption();
        CountDownLatch finished = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(interruption, finished), "interrupt"));
        int exitCode = new CommandLineApp(console, System.getenv(), Services.installed(), interruption)
                .run(RawArguments.ofProcess(List.of(args)));
        finished.countDown();
        if (!interruption.raised()) {
            Runtime.getRuntime().exit(exitCode);
        }
    }

    /** Runs when the process is asked to end. After a normal end there is nothing to do. */
    private static void leave(Interruption interruption, CountDownLatch finished) {
        if (finished.getCount() == 0) {
            return;
        }
        interruption.raise();
        try {
            finished.await(TIDY_UP_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
    }
}
