package org.podstudio.storage.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.file.PrivateFiles;
import org.podstudio.core.api.project.SystemTrash;

/**
 * The trash of Linux desktops. Source: freedesktop.org, "The FreeDesktop.org Trash specification", version 1.0: the home
 * trash for what is on its file system, else {@code .Trash/$uid} or {@code .Trash-$uid} at the top of the file's own, so that
 * nothing is ever copied.
 */
@ServiceProvider(service = SystemTrash.class)
public final class FreedesktopTrash implements SystemTrash {
    /** System property; {@code off} for programs that must leave the desktop's trash alone: tests, and servers without one. */
    public static final String PROPERTY = "podstudio.system-trash";

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final String UNRESERVED = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~/";

    private final Path home;
    private final boolean here;

    public FreedesktopTrash() {
        this(dataHome(), System.getProperty("os.name", "").equals("Linux"));
    }

    /** With its home trash in this folder, on any system that has Unix file systems. */
    public static FreedesktopTrash in(Path dataHome) {
        return new FreedesktopTrash(dataHome, true);
    }

    private FreedesktopTrash(Path dataHome, boolean here) {
        this.home = dataHome.resolve("Trash");
        this.here = here;
    }

    private static Path dataHome() {
        String named = System.getenv("XDG_DATA_HOME");
        return named != null && named.startsWith("/") ? Path.of(named) : Path.of(System.getProperty("user.home"), ".local", "share");
    }

    /** A trash folder. @param top what paths in it are relative to; null for the home trash, whose paths are absolute */
    private record Can(Path folder, @Nullable Path top) {}

    @Override
    public boolean take(Path file, Path origin) throws IOException {
        if (!here || System.getProperty(PROPERTY, "").equals("off")) {
            return false;
        }
        Optional<Can> can = can(file);
        if (can.isEmpty()) {
            return false;
        }
        Path files = can.get().folder().resolve("files");
        Path info = can.get().folder().resolve("info");
        try {
            PrivateFiles.createFolders(files);
            PrivateFiles.createFolders(info);
        } catch (AccessDeniedException e) {
            return false; // a disk that only others may throw things away on
        }
        put(file, files, info, text(can.get(), origin));
        return true;
    }

    private static void put(Path file, Path files, Path info, String text) throws IOException {
        String name = file.getFileName().toString();
        for (int i = 1; ; i++) {
            String free = i == 1 ? name : i + "." + name;
            Path note = info.resolve(free + ".trashinfo");
            try {
                Files.writeString(note, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            } catch (FileAlreadyExistsException e) {
                continue;
            } catch (FileSystemException e) {
                if (!shorten(name, e)) {
                    throw e;
                }
                name = name.substring(0, name.offsetByCodePoints(name.length(), -Math.min(20, name.codePointCount(0, name.length()) - 1)));
                continue;
            }
            try {
                if (FinalMove.tryMove(file, files.resolve(free))) {
                    return;
                }
                Files.delete(note);
            } catch (IOException e) {
                Files.deleteIfExists(note);
                throw e;
            }
        }
    }

    /** A name of 255 bytes is too long once {@code .trashinfo} is added. */
    private static boolean shorten(String name, FileSystemException e) {
        return String.valueOf(e.getReason()).contains("too long") && name.codePointCount(0, name.length()) > 20;
    }

    private static String text(Can can, Path origin) {
        String path = encoded(origin);
        if (can.top() != null) {
            path = path.substring(encoded(can.top()).length()).replaceFirst("^/", "");
        }
        return "[Trash Info]\nPath=" + path + "\nDeletionDate=" + WHEN.format(LocalDateTime.now(ZoneId.systemDefault())) + "\n";
    }

    /** As in URLs; the specification wants every other byte escaped. From the URI: a name that is no UTF-8 has no text that gives its bytes. */
    private static String encoded(Path path) {
        String uri = path.toUri().getRawPath();
        int end = uri.endsWith("/") ? uri.length() - 1 : uri.length(); // of a folder that is there
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < end; i++) {
            char c = uri.charAt(i);
            if (UNRESERVED.indexOf(c) >= 0 || c == '%') {
                text.append(c);
            } else {
                text.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) c));
            }
        }
        return text.toString();
    }

    private Optional<Can> can(Path file) throws IOException {
        try {
            Object disk = disk(file);
            if (disk.equals(disk(existing(home)))) {
                return Optional.of(new Can(home, null));
            }
            Path top = file.toAbsolutePath().getParent();
            while (top.getParent() != null && disk.equals(disk(top.getParent()))) {
                top = top.getParent();
            }
            Object user = Files.getAttribute(existing(home), "unix:uid");
            Path common = top.resolve(".Trash");
            if (Files.isDirectory(common, LinkOption.NOFOLLOW_LINKS) && sticky(common)) {
                return Optional.of(new Can(common.resolve(user.toString()), top));
            }
            Path own = top.resolve(".Trash-" + user);
            boolean usable = Files.isDirectory(own, LinkOption.NOFOLLOW_LINKS) || !Files.exists(own, LinkOption.NOFOLLOW_LINKS)
                    && Files.isWritable(top);
            return usable ? Optional.of(new Can(own, top)) : Optional.empty();
        } catch (UnsupportedOperationException e) {
            return Optional.empty(); // no Unix file system
        }
    }

    private static Object disk(Path path) throws IOException {
        return Files.getAttribute(path, "unix:dev", LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean sticky(Path folder) throws IOException {
        return ((Integer) Files.getAttribute(folder, "unix:mode") & 01000) != 0
                && Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OWNER_WRITE);
    }

    private static Path existing(Path path) throws IOException {
        for (Path here = path.toAbsolutePath(); here != null; here = here.getParent()) {
            if (Files.exists(here)) {
                return here;
            }
        }
        throw new NoSuchFileException(path.toString());
    }
}
