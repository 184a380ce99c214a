package org.podstudio.core.api.pack;

import java.nio.file.Path;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;

/** Checks a pack folder or ZIP, ours or altered. Found in the Lookup. Blocks. */
public interface PackVerifier {
    /** @throws StudioException {@code no-pack} when there is no such folder or ZIP */
    VerifyReport verify(Path folderOrZip) throws StudioException, CancelledException;
}
