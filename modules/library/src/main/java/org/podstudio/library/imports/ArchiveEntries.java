package org.podstudio.library.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.podstudio.core.api.asset.LegalNames;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.media.SniffedType;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.FailurePoint;

/** Stages entries of archives. What is not media is not unpacked beyond its first bytes, so most traps cost nothing. */
final class ArchiveEntries {
    /** What a sniffer may look at. Source: {@code MediaProbe.sniff}. */
    private static final int HEAD_BYTES = 1 << 16;

    /** Beyond this size an entry must not be packed tighter than 1:200; media hardly packs at all, deflate ends at 1:1030. */
    private static final long FREE_BYTES = 64L << 20;

    private static final long MOST_RATIO = 200;

    private final Staging staging;
    private final MediaProbe probe;

    /** The archive that is being read, how much came out of it, and out of how much. */
    private Path archive;
    private long unpackedBytes;
    private long archiveBytes;

    ArchiveEntries(Staging staging, MediaProbe probe) {
        this.staging = staging;
        this.probe = probe;
        archive = Path.of("");
    }

    /** Empty when the entry is not media. */
    Optional<Staging.Staged> take(Candidate.InArchive entry, Staging.Meter meter) throws IOException, StudioException, CancelledException {
        if (!entry.origin().equals(archive)) {
            archive = entry.origin();
            unpackedBytes = 0;
            archiveBytes = Files.size(archive);
        }
        try (InputStream in = new BufferedInputStream(entry.zip().content(entry.entry()), HEAD_BYTES)) {
            in.mark(HEAD_BYTES);
            byte[] head = in.readNBytes(HEAD_BYTES);
            Optional<String> extension = extension(head, entry);
            if (extension.isEmpty()) {
                return Optional.empty();
            }
            in.reset();
            long packed = entry.entry().packedBytes();
            long most = Math.min(Math.max(FREE_BYTES, packed * MOST_RATIO), Math.max(FREE_BYTES, archiveBytes * MOST_RATIO) - unpackedBytes);
            Path target = staging.place(LegalNames.of(entry.name(), extension.get()));
            Staging.Staged staged = staging.takeAtMost(in, target, most, meter, modified(entry));
            if (staged == null) {
                throw new StudioException(FileProblems.bomb(most, packed));
            }
            unpackedBytes += staged.sizeBytes();
            FailurePoint.reached("import.unpacked");
            return Optional.of(staged);
        }
    }

    private Optional<String> extension(byte[] head, Candidate.InArchive entry) throws IOException, StudioException {
        Path sample = Files.write(staging.place(LegalNames.of(entry.name(), "")), head);
        try {
            Optional<SniffedType> type = probe.sniff(sample);
            if (type.isPresent()) {
                return type.map(SniffedType::extension);
            } else if (head.length == 0 && MediaNames.looksLikeMedia(entry.name())) {
                throw new StudioException(FileProblems.empty());
            }
            return Optional.empty();
        } finally {
            Files.delete(sample);
        }
    }

    private static Instant modified(Candidate.InArchive entry) {
        Instant time = entry.entry().modified();
        return time == null ? Instant.EPOCH : time;
    }
}
