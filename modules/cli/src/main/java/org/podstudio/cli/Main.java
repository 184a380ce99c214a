package org.podstudio.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import sun.misc.Signal;

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
        CommandLineApp app = new CommandLineApp(console, System.getenv(), Services.installed(), interruption);
        RawArguments arguments = RawArguments.ofProcess(List.of(args));
        for (String name : List.of("INT", "TERM", "HUP")) {
            stopOn(name, () -> leave(interruption, finished, () -> app.giveUp(arguments)));
        }
        int exitCode = app.run(arguments);
        finished.countDown();
        if (interruption.raised()) {
            // A job may still be inside a native call: no library's exit hook may pull the floor away under it.
            Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
        }
        Runtime.getRuntime().exit(exitCode);
    }

    /**
     * A signal stops the command in its own way. Not a shutdown hook: those of the native libraries would run at the same time,
     * and ONNX Runtime's closes the environment under a running model, which kills the process.
     */
    private static void stopOn(String name, Runnable stop) {
        try {
            Signal.handle(new Signal(name), signal -> stop.run());
        } catch (IllegalArgumentException e) {
            // This system has no such signal.
        }
    }

    private static void leave(Interruption interruption, CountDownLatch finished, Runnable giveUp) {
        if (interruption.raised()) {
            return;
        }
        Thread.ofPlatform().daemon().start(interruption::raise);
        try {
            if (!finished.await(TIDY_UP_MS, TimeUnit.MILLISECONDS)) {
                giveUp.run(); // what is left half done is removed when the project is opened next
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
    }
}
