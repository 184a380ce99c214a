package org.podstudio.ui.look;

import java.awt.Toolkit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Which look the desktop asks its programs for. Asking may start a small program of the system: never on the event dispatch thread. */
public final class SystemLook {
    /** What a desktop can say. */
    public enum Wish { DARK, LIGHT, CONTRAST }

    private static final Logger LOG = Logger.getLogger(SystemLook.class.getName());
    private static final int PATIENCE_S = 2;
    private static final List<String> GNOME = List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme");
    private static final List<String> MAC = List.of("defaults", "read", "-g", "AppleInterfaceStyle");
    private static final List<String> WINDOWS = List.of("reg", "query",
            "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize", "/v", "AppsUseLightTheme");

    private final String system;
    private final Function<String, Object> desktop;
    private final Function<List<String>, Optional<String>> program;

    /**
     * @param system value of {@code os.name}
     * @param desktop the toolkit's desktop properties; null where there is none
     * @param program runs a program and gives what it printed; empty where it cannot be run or fails
     */
    SystemLook(String system, Function<String, Object> desktop, Function<List<String>, Optional<String>> program) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.desktop = desktop;
        this.program = program;
    }

    /** The look of this machine's desktop; empty where it says nothing. Blocks for two seconds at most. */
    public static Optional<Wish> ask() {
        Toolkit toolkit = Toolkit.getDefaultToolkit();
        return new SystemLook(System.getProperty("os.name"), toolkit::getDesktopProperty, SystemLook::run).wish();
    }

    Optional<Wish> wish() {
        if (Boolean.TRUE.equals(desktop.apply("win.highContrast.on"))) {
            return Optional.of(Wish.CONTRAST);
        }
        if (system.startsWith("windows")) {
            return program.apply(WINDOWS).map(said -> said.strip().endsWith("0x0") ? Wish.DARK : Wish.LIGHT);
        }
        if (system.startsWith("mac")) {
            // The key is there in the dark mode only.
            return Optional.of(program.apply(MAC).isPresent() ? Wish.DARK : Wish.LIGHT);
        }
        return byThemeName().or(() -> program.apply(GNOME).flatMap(SystemLook::byColorScheme));
    }

    /** GTK's theme, which all desktops of X11 hand on: {@code Adwaita-dark}, {@code HighContrast}. A plain name says nothing of dark or light. */
    private Optional<Wish> byThemeName() {
        String name = desktop.apply("gnome.Net/ThemeName") instanceof String said ? said.toLowerCase(Locale.ROOT) : "";
        return name.contains("highcontrast") ? Optional.of(Wish.CONTRAST) : name.contains("dark") ? Optional.of(Wish.DARK) : Optional.empty();
    }

    private static Optional<Wish> byColorScheme(String said) {
        return said.contains("dark") ? Optional.of(Wish.DARK) : said.contains("light") ? Optional.of(Wish.LIGHT) : Optional.empty();
    }

    private static Optional<String> run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.exitValue() == 0 ? Optional.of(said) : Optional.empty();
        } catch (IOException e) {
            LOG.log(Level.FINE, "the desktop cannot be asked for its look", e);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
