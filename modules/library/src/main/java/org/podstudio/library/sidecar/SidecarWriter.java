package org.podstudio.library.sidecar;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.options.SerializeOptions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.problem.StudioException;

/** Writes {@code x.png.xmp} beside {@code x.png}, all or nothing; what other programs keep in it stays. */
final class SidecarWriter {
    private final Path workDir;

    /** @param workDir where files grow */
    SidecarWriter(Path workDir) {
        this.workDir = workDir;
    }

    /**
     * @return whether the sidecar is another one now
     * @throws StudioException also when there is a sidecar that cannot be read: it may be worth more than ours
     */
    boolean write(Path file, Asset asset) throws StudioException {
        Path target = SidecarFile.names(file).getFirst();
        Optional<Path> existing = SidecarFile.of(file);
        try {
            byte[] before = existing.isPresent() ? bounded(existing.get()) : new byte[0];
            XmpPacket packet = existing.isPresent() ? parse(existing.get(), before) : XmpPacket.empty();
            byte[] said = serialized(packet);
            SidecarTexts.put(packet, asset);
            byte[] after = serialized(packet);
            // Compared by what they say: another program's order and layout are no difference.
            if (existing.isPresent() && existing.get().equals(target) && Arrays.equals(said, after)) {
                return false;
            }
            replace(target, after);
            return true;
        } catch (IOException e) {
            throw SidecarProblem.unwritable(String.valueOf(target), e);
        } catch (XMPException e) {
            throw new IllegalStateException("what we wrote ourselves is no XMP", e);
        }
    }

    private static byte[] serialized(XmpPacket packet) throws XMPException {
        return XMPMetaFactory.serializeToBuffer(packet.meta(), new SerializeOptions().setOmitPacketWrapper(true).setUseCompactFormat(true).setSort(true));
    }

    private static byte[] bounded(Path sidecar) throws IOException, StudioException {
        if (Files.size(sidecar) > SidecarFile.MOST_BYTES) {
            throw SidecarProblem.tooLarge(String.valueOf(sidecar.getFileName()), SidecarFile.MOST_BYTES);
        }
        return Files.readAllBytes(sidecar);
    }

    private static XmpPacket parse(Path sidecar, byte[] packet) throws StudioException {
        try {
            return XmpPacket.parse(packet);
        } catch (XMPException e) {
            throw SidecarProblem.damaged(String.valueOf(sidecar.getFileName()), e);
        }
    }

    private void replace(Path target, byte[] content) throws IOException {
        Path part = workDir.resolve(UUID.randomUUID() + ".xmp");
        try {
            synced(part, content);
            try {
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                // The library lies on another disk, or the file is only referred to: it grows beside its place.
                Path beside = target.resolveSibling(".podstudio-" + UUID.randomUUID() + ".part");
                try {
                    synced(beside, content);
                    Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
                } finally {
                    Files.deleteIfExists(beside);
                }
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void synced(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }
}
