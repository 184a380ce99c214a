package org.podstudio.library.sidecar;

import com.adobe.internal.xmp.XMPException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.podstudio.core.api.problem.StudioException;

/** Finds and reads sidecars. Safe from any thread; blocks on the disk. */
public final class SidecarFile {
    /** darktable keeps whole histories of edits in one; more is no sidecar. */
    public static final int MOST_BYTES = 4 << 20;

    private SidecarFile() {}

    /** The sidecar that tells of {@code file}: {@code x.png.xmp}, else {@code x.xmp}. */
    public static Optional<Path> of(Path file) {
        return names(file).stream().filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)).findFirst();
    }

    /** Where a sidecar of {@code file} may lie, the likeliest first. */
    static List<Path> names(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        List<Path> paths = new ArrayList<>();
        for (String stem : dot > 0 ? List.of(name, name.substring(0, dot)) : List.of(name)) {
            paths.add(file.resolveSibling(stem + ".xmp"));
            paths.add(file.resolveSibling(stem + ".XMP"));
        }
        return paths;
    }

    /** @throws StudioException {@code sidecar-damaged}, {@code sidecar-too-large} or {@code sidecar-unreadable} */
    public static Sidecar read(Path sidecar) throws StudioException {
        try (InputStream in = Files.newInputStream(sidecar)) {
            return read(in.readNBytes(MOST_BYTES + 1), String.valueOf(sidecar.getFileName()));
        } catch (IOException e) {
            throw SidecarProblem.unreadable(String.valueOf(sidecar.getFileName()), e);
        }
    }

    /**
     * Reads one that is no file of its own, as in an archive.
     *
     * @param packet its bytes, at most one more than {@link #MOST_BYTES}
     * @param shown its name, for messages
     */
    public static Sidecar read(byte[] packet, String shown) throws StudioException {
        if (packet.length > MOST_BYTES) {
            throw SidecarProblem.tooLarge(shown, MOST_BYTES);
        }
        try {
            return SidecarReading.of(XmpPacket.parse(packet));
        } catch (XMPException e) {
            throw SidecarProblem.damaged(shown, e);
        }
    }
}
