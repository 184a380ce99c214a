package org.podstudio.packbuilder.build;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import org.podstudio.core.api.file.PrivateFiles;
import org.podstudio.core.api.file.Sha256;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.project.FailurePoint;
import org.podstudio.packbuilder.ByteMeter;

/** The folder of a pack while it is written. Every file is read and written once, with both its sums taken on the way. */
final class PackFolder {
    /** Large enough that the calls cost nothing, small enough for the cache of the processor. */
    private static final int BUFFER_BYTES = 1 << 18;

    private final Path root;
    private final List<PackedFile> files = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);

    PackFolder(Path root) throws IOException {
        this.root = PrivateFiles.createFolder(root);
    }

    Path root() {
        return root;
    }

    Path file(String path) {
        return root.resolve(path);
    }

    /** In the order they were written. */
    List<PackedFile> files() {
        return Collections.unmodifiableList(files);
    }

    PackedFile write(String path, String text) throws IOException {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    PackedFile write(String path, byte[] content) throws IOException {
        MessageDigest sha256 = Sha256.digest();
        sha256.update(content);
        CRC32 crc = new CRC32();
        crc.update(content);
        try (FileChannel out = PrivateFiles.create(place(path))) {
            drain(ByteBuffer.wrap(content), out);
            out.force(true);
        }
        return added(new PackedFile(path, content.length, Sha256.hex(sha256), (int) crc.getValue()));
    }

    PackedFile copy(Path source, String path, ByteMeter meter) throws IOException, CancelledException {
        MessageDigest sha256 = Sha256.digest();
        CRC32 crc = new CRC32();
        long size = 0;
        try (FileChannel in = FileChannel.open(source, StandardOpenOption.READ); FileChannel out = PrivateFiles.create(place(path))) {
            for (int n = in.read(buffer.clear()); n >= 0; n = in.read(buffer.clear())) {
                buffer.flip();
                sha256.update(buffer.duplicate());
                crc.update(buffer.duplicate());
                drain(buffer, out);
                size += n;
                meter.add(n);
            }
            out.force(true);
        }
        return added(new PackedFile(path, size, Sha256.hex(sha256), (int) crc.getValue()));
    }

    /** Takes back a file that turned out not to belong here. */
    void remove(PackedFile file) throws IOException {
        files.remove(file);
        Files.delete(file(file.path()));
    }

    private PackedFile added(PackedFile file) {
        files.add(file);
        FailurePoint.reached("pack.file");
        return file;
    }

    private Path place(String path) throws IOException {
        Path file = file(path);
        if (!Files.isDirectory(file.getParent())) {
            PrivateFiles.createFolder(file.getParent());
        }
        return file;
    }

    /** Makes the folders' entries durable; the files are already. */
    void sync() throws IOException {
        for (String folder : List.of("assets", "prompts", "previews")) {
            if (Files.isDirectory(file(folder))) {
                PrivateFiles.sync(file(folder));
            }
        }
        PrivateFiles.sync(root);
    }

    private static void drain(ByteBuffer bytes, FileChannel out) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }
}
