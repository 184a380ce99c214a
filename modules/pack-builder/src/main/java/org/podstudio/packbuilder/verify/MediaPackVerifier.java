package org.podstudio.packbuilder.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.pack.PackVerifier;
import org.podstudio.core.api.pack.VerifyReport;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.packbuilder.ByteMeter;

/** Verifies a pack wherever it came from, and decodes its media. An interrupt of the thread cancels. */
@ServiceProvider(service = PackVerifier.class)
public final class MediaPackVerifier implements PackVerifier {
    private final Supplier<@Nullable MediaProbe> probe;

    /** Made by the Lookup. */
    public MediaPackVerifier() {
        this(() -> Lookup.getDefault().lookup(MediaProbe.class));
    }

    public MediaPackVerifier(Supplier<@Nullable MediaProbe> probe) {
        this.probe = probe;
    }

    @Override
    public VerifyReport verify(Path folderOrZip) throws StudioException, CancelledException {
        MediaProbe media = probe.get();
        if (media == null) {
            throw StudioException.of("engine-missing", "The pack was not verified.",
                    "The part that decodes media is not installed.", "Install the media module and try again.");
        }
        return check(folderOrZip, media, ByteMeter.INTERRUPTIBLE);
    }

    /** Everything but whether media decodes, for files that were decoded when they were written. */
    public static VerifyReport verifyDecoded(Path folderOrZip, ByteMeter meter) throws StudioException, CancelledException {
        return check(folderOrZip, null, meter);
    }

    private static VerifyReport check(Path pack, @Nullable MediaProbe media, ByteMeter meter) throws StudioException, CancelledException {
        if (!Files.isDirectory(pack) && !Files.isRegularFile(pack)) {
            throw StudioException.of("no-pack", "The pack was not verified.",
                    "There is no folder and no ZIP at " + pack + ".", "Choose a pack's folder or its ZIP.");
        }
        try (PackSource source = Files.isDirectory(pack) ? new FolderSource(pack) : new ZipSource(pack.toAbsolutePath())) {
            return new PackCheck(source, media, meter).run();
        } catch (IOException e) {
            throw new StudioException(new Problem("pack-unreadable", "The pack was not verified.",
                    "Reading it failed: " + e.getMessage() + ".", "Check its permissions and the free space for temporary files."), e);
        }
    }
}
