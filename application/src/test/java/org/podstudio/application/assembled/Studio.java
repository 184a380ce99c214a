package org.podstudio.application.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The studio as a user has it before them: a window that hears keys and clicks, and the same project asked by command what became of it.
 * Nothing is waited for by time: a condition is, generously.
 */
final class Studio implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration HEARD = Duration.ofSeconds(6);
    private static final long LOOK_MS = 150;
    private static final Pattern GAINED = Pattern.compile("FOCUS_GAINED,permanent.* on ([^\\[]+)");

    private final Path folder;
    private final Path project;
    private final Map<String, String> environment;
    private Process process;
    private Optional<Process> manager = Optional.empty();

    /** @param folder for the user's home and the project */
    Studio(Path folder) throws IOException {
        this(folder, "");
    }

    /** @param options for the Java virtual machine */
    Studio(Path folder, String options) throws IOException {
        this.folder = folder;
        this.project = folder.resolve("project");
        this.environment = new HashMap<>(Map.of("HOME", Files.createDirectories(folder.resolve("user")).toString(),
                "PODSTUDIO_HOME", Files.createDirectories(folder.resolve("home")).toString(), "PODSTUDIO_JAVA_OPTIONS", options));
        // Nothing is set: it is the very first start, and yet nobody is welcomed, for the start names a project.
    }

    Path project() {
        return project;
    }

    /** Opens the window on the project and waits until it hears keys. */
    void open() throws Exception {
        open(project);
    }

    /** The same on another project. */
    void open(Path other) throws Exception {
        process = Assembled.start(folder, environment, Assembled.studio("--project", other.toString()), folder.resolve("out"),
                folder.resolve("err"));
        until("a window", () -> !windows("^PODStudio").isEmpty());
        until("a project", () -> Files.exists(other.resolve("podstudio.db")));
    }

    /** A window that opens gets the keyboard, as on every desktop; a display that has a window manager keeps its own. */
    void manageWindows() throws IOException {
        manager = Optional.of(Assembled.start(folder, environment, List.of("openbox"), folder.resolve("wm-out"), folder.resolve("wm-err")));
    }

    /** From the next start on the log tells what gets the keyboard. */
    void tellFocus() {
        environment.put("PODSTUDIO_JAVA_OPTIONS", "-Djava.awt.focus.DefaultKeyboardFocusManager.level=FINE");
    }

    /** Names of what got the keyboard, in this order; of what has no name its class. {@link #tellFocus} comes before. */
    List<String> focused() throws IOException {
        return log().stream().map(GAINED::matcher).filter(Matcher::find).map(found -> found.group(1)).toList();
    }

    /** Whether the part of this name was the last that got the keyboard. {@link #tellFocus} comes before. */
    boolean hasKeyboard(String name) throws IOException {
        List<String> all = focused();
        return !all.isEmpty() && all.getLast().equals(name);
    }

    /** Visible windows whose title matches. */
    List<String> windows(String title) throws Exception {
        assertThat(process.isAlive()).as("the studio ended: %s", Files.readString(folder.resolve("err"))).isTrue();
        return xdotool("search", "--onlyvisible", "--name", title).out().lines().toList();
    }

    void keys(String... keys) throws Exception {
        List<String> command = new ArrayList<>(List.of("key", "--delay", "60"));
        command.addAll(List.of(keys));
        xdotool(command.toArray(String[]::new));
    }

    void type(String text) throws Exception {
        xdotool("type", "--delay", "20", text);
    }

    /** @param x of the 1440 by 900 display */
    void click(int x, int y) throws Exception {
        xdotool("mousemove", String.valueOf(x), String.valueOf(y), "click", "1");
    }

    /** What the command line answers about the project. */
    String cli(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--project", project.toString(), "--json", "--quiet"));
        return Assembled.run(folder, environment, Assembled.studio(all.toArray(String[]::new))).out();
    }

    /** A command that goes on while other things happen. */
    Process command(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--project", project.toString(), "--quiet"));
        return Assembled.start(folder, environment, Assembled.studio(all.toArray(String[]::new)), folder.resolve("command-out"),
                folder.resolve("command-err"));
    }

    /** How many assets match. */
    int count(String query) throws Exception {
        String answer = cli("assets", "list", "--query", query, "--limit", "100");
        return answer.split("\"id\" ?:", -1).length - 1;
    }

    /** A condition that is looked at again and again. */
    interface Condition {
        boolean holds() throws Exception;
    }

    /** Something done again and again until it was heard: only what does no harm when it is done twice. */
    interface Attempt {
        void make() throws Exception;
    }

    void until(String what, Condition condition) throws Exception {
        until(what, () -> { }, condition);
    }

    /** Tried again where it was not heard for a while: a busy machine is given time first. */
    void until(String what, Attempt attempt, Condition condition) throws Exception {
        Instant last = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(last)) {
            attempt.make();
            Instant again = Instant.now().plus(HEARD);
            while (Instant.now().isBefore(again)) {
                if (condition.holds()) {
                    return;
                }
                Thread.sleep(LOOK_MS);
            }
        }
        String managed = manager.filter(Process::isAlive).isPresent() ? "" : "; no window manager";
        throw new AssertionError("no " + what + " after " + PATIENCE + "; windows: " + shown() + managed + "\n" + Files.readString(folder.resolve("err")));
    }

    /** The titles of all that shows, for whoever reads that a test has waited in vain. */
    private List<String> shown() throws Exception {
        List<String> titles = new ArrayList<>();
        for (String window : windows(".")) {
            titles.add(xdotool("getwindowname", window).out().strip());
        }
        return titles;
    }

    boolean running() {
        return process.isAlive();
    }

    /** The exit code, once it has ended by itself. */
    int ended() throws Exception {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("ended").isTrue();
        return process.exitValue();
    }

    /** Asks it to end, as the system does. */
    void end() throws Exception {
        process.destroy();
        assertThat(ended()).isZero();
    }

    /** What the log holds that a user would call a failure. */
    List<String> complaints() throws IOException {
        return log().stream().filter(line -> line.matches("^(WARNING|SEVERE).*|^[\\w.]*Error\\b.*")).toList();
    }

    private List<String> log() throws IOException {
        return Files.readAllLines(folder.resolve("home/app/userdir/var/log/messages.log"));
    }

    private Assembled.Result xdotool(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(List.of(arguments));
        return Assembled.run(folder, Map.of(), command);
    }

    @Override
    public void close() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        // Until it is gone, no other one can be on the display, and the next test would have none.
        manager.ifPresent(Studio::stop);
    }

    private static void stop(Process manager) {
        manager.destroy();
        manager.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
}
