package org.podstudio.library.sidecar;

import com.adobe.internal.xmp.XMPException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;

/** What can be wrong with a sidecar. */
final class SidecarProblem {
    private static final String NOT_READ = "The sidecar was not read.";

    private SidecarProblem() {}

    static StudioException damaged(String shown, XMPException e) {
        return new StudioException(new Problem("sidecar-damaged", NOT_READ, shown + " is no XMP: " + e.getMessage() + ".",
                "Let the program that wrote it write it again, or delete it."), e);
    }

    static StudioException tooLarge(String shown, int most) {
        return StudioException.of("sidecar-too-large", NOT_READ, shown + " is larger than " + (most >> 20) + " MiB, which no sidecar is.",
                "Delete it if it is none.");
    }

    static StudioException unreadable(String shown, IOException e) {
        return new StudioException(new Problem(e instanceof NoSuchFileException ? "sidecar-missing" : "sidecar-unreadable", NOT_READ,
                "Reading " + shown + " failed: " + e.getMessage() + ".", "Check the disk and your rights, then try again."), e);
    }

    static StudioException unwritable(String shown, IOException e) {
        return new StudioException(new Problem("sidecar-unwritable", "The sidecar was not written.",
                "Writing " + shown + " failed: " + e.getMessage() + ".", "Check the free space and your rights in its folder."), e);
    }
}
