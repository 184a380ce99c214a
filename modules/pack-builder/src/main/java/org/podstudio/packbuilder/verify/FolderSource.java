package org.podstudio.packbuilder.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.podstudio.core.api.pack.VerifyReport.Finding;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.packbuilder.ByteMeter;
import org.podstudio.packbuilder.zip.ZipContent.Sink;

/** A pack's folder. Links are reported and never followed. */
final class FolderSource implements PackSource {
    private static final int BUFFER_BYTES = 1 << 18;

    private final List<Item> items = new ArrayList<>();
    private final List<Finding> problems = new ArrayList<>();
    // The paths as the walk gave them: a name that is not text cannot be made again from its string.
    private final Map<String, Path> files = new HashMap<>();
    private final byte[] buffer = new byte[BUFFER_BYTES];

    FolderSource(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
                if (attributes.isRegularFile()) {
                    items.add(new Item(path, attributes.size()));
                    files.put(path, file);
                } else {
                    problems.add(new Finding(path, "not-a-file", "It is a link or a special file."));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                problems.add(new Finding(folder.relativize(file).toString(), "file-unreadable", "It cannot be opened."));
                return FileVisitResult.CONTINUE;
            }
        });
        items.sort(Comparator.comparing(Item::path));
    }

    @Override
    public List<Item> items() {
        return items;
    }

    @Override
    public List<Finding> problems() {
        return problems;
    }

    @Override
    public boolean complete() {
        return true;
    }

    @Override
    public void read(Item item, Sink sink, ByteMeter meter) throws IOException, CancelledException {
        try (InputStream in = Files.newInputStream(files.get(item.path()), LinkOption.NOFOLLOW_LINKS)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                sink.take(buffer, n);
                meter.add(n);
            }
        }
    }

    @Override
    public Path onDisk(Item item) {
        return files.get(item.path());
    }

    @Override
    public void close() {}
}
