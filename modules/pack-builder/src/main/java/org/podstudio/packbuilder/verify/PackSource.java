package org.podstudio.packbuilder.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.pack.VerifyReport.Finding;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.packbuilder.ByteMeter;
import org.podstudio.packbuilder.zip.ZipContent.Sink;

/** Where the files of a pack are read from: a folder or a ZIP. */
interface PackSource extends AutoCloseable {
    /** One file. @param path inside the pack with {@code /} */
    record Item(String path, long size) {}

    /** By path. */
    List<Item> items();

    /** What was wrong with the container itself. */
    List<Finding> problems();

    /** Whether all files are known; if not, nothing can be said about the content. */
    boolean complete();

    /** @throws IOException when the content cannot be read, or does not fit what the container says of it */
    void read(Item item, Sink sink, ByteMeter meter) throws IOException, CancelledException;

    /** The file on disk, null when it is inside a ZIP. */
    @Nullable Path onDisk(Item item);

    @Override
    void close() throws IOException;
}
