package org.podstudio.packbuilder.verify;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.pack.VerifyReport.Finding;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.packbuilder.ByteMeter;
import org.podstudio.packbuilder.manifest.ManifestJson;
import org.podstudio.packbuilder.zip.ZipContent;
import org.podstudio.packbuilder.zip.ZipEntryInfo;
import org.podstudio.packbuilder.zip.ZipScan;

/** A pack's ZIP, its files at the top or all in one folder, as other tools pack them. */
final class ZipSource implements PackSource {
    private final FileChannel in;
    private final ZipScan scan;
    private final List<Item> items = new ArrayList<>();
    private final Map<String, ZipEntryInfo> entries = new HashMap<>();

    ZipSource(Path zip) throws IOException {
        in = FileChannel.open(zip, StandardOpenOption.READ);
        try {
            scan = ZipScan.of(in, zip.getFileName().toString());
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
        String top = topFolder(scan.entries());
        for (ZipEntryInfo entry : scan.entries()) {
            String path = entry.name().substring(top.length());
            if (entries.put(path, entry) == null) {
                items.add(new Item(path, entry.size()));
            }
        }
        items.sort(Comparator.comparing(Item::path));
    }

    private static String topFolder(List<ZipEntryInfo> entries) {
        for (ZipEntryInfo entry : entries) {
            int slash = entry.name().indexOf('/');
            if (slash > 0 && entry.name().substring(slash + 1).equals(ManifestJson.FILE)) {
                String top = entry.name().substring(0, slash + 1);
                return entries.stream().allMatch(e -> e.name().startsWith(top)) ? top : "";
            }
        }
        return "";
    }

    @Override
    public List<Item> items() {
        return items;
    }

    @Override
    public List<Finding> problems() {
        return scan.problems();
    }

    @Override
    public boolean complete() {
        return scan.complete();
    }

    @Override
    public void read(Item item, ZipContent.Sink sink, ByteMeter meter) throws IOException, CancelledException {
        ZipContent.read(in, entries.get(item.path()), sink, meter);
    }

    @Override
    public @Nullable Path onDisk(Item item) {
        return null;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
