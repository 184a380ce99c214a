package org.podstudio.packbuilder.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.file.Sha256;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.pack.VerifyReport;
import org.podstudio.core.api.pack.VerifyReport.Finding;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.packbuilder.ByteMeter;
import org.podstudio.packbuilder.manifest.ManifestJson;
import org.podstudio.packbuilder.names.LegalName;
import org.podstudio.packbuilder.zip.ZipContent;

/** Checks the content of one pack. Used once. */
final class PackCheck {
    private static final List<String> REQUIRED = List.of(
            PackTexts.README, PackTexts.LICENSE, PackTexts.STORE_COPY, ManifestJson.FILE, ChecksumList.FILE);

    /** A manifest of 100,000 assets has about 150 MB. */
    private static final long MAX_TEXT_BYTES = 512L << 20;

    private final PackSource source;
    private final @Nullable MediaProbe probe;
    private final ByteMeter meter;
    private final Set<Finding> problems = new LinkedHashSet<>();
    private final Map<String, FileState> files = new LinkedHashMap<>();
    private final Map<String, byte[]> texts = new HashMap<>();

    /** Files whose content is damaged or not what the list says. */
    private final Set<String> changed = new HashSet<>();

    /** @param probe decodes every media file; null when that was done before */
    PackCheck(PackSource source, @Nullable MediaProbe probe, ByteMeter meter) {
        this.source = source;
        this.probe = probe;
        this.meter = meter;
    }

    VerifyReport run() throws IOException, CancelledException {
        problems.addAll(source.problems());
        if (source.complete()) {
            names();
            for (PackSource.Item item : source.items()) {
                files.put(item.path(), read(item));
            }
            REQUIRED.stream().filter(path -> !files.containsKey(path))
                    .forEach(path -> problems.add(new Finding(path, "file-missing", "Every pack has this file.")));
            checksums();
            if (texts.containsKey(ManifestJson.FILE)) {
                new ManifestCheck(files, changed, problems::add).check(texts.get(ManifestJson.FILE));
            }
            PackTexts.check(texts, problems::add);
        }
        return new VerifyReport(List.copyOf(problems));
    }

    private void names() {
        Map<String, String> seen = new HashMap<>();
        for (PackSource.Item item : source.items()) {
            LegalName.objection(item.path()).ifPresent(why -> problems.add(new Finding(item.path(), "name-illegal", why)));
            String other = seen.putIfAbsent(LegalName.folded(item.path()), item.path());
            if (other != null) {
                problems.add(new Finding(item.path(), "name-collision", "Without case its name is that of " + other + "."));
            }
        }
    }

    private FileState read(PackSource.Item item) throws CancelledException, IOException {
        boolean media = probe != null && (item.path().startsWith("assets/") || item.path().startsWith("previews/"));
        Path onDisk = source.onDisk(item);
        Path spool = media && onDisk == null ? Files.createTempFile("podstudio-verify", suffix(item.path())) : null;
        try {
            String sha256 = digest(item, spool);
            MediaFacts facts = media && !sha256.isEmpty() ? decoded(item.path(), onDisk != null ? onDisk : spool) : null;
            return new FileState(item.size(), sha256, facts);
        } finally {
            if (spool != null) {
                Files.deleteIfExists(spool);
            }
        }
    }

    private String digest(PackSource.Item item, @Nullable Path spool) throws CancelledException, IOException {
        MessageDigest sha256 = Sha256.digest();
        boolean text = REQUIRED.contains(item.path()) && item.size() <= MAX_TEXT_BYTES;
        ByteArrayOutputStream kept = new ByteArrayOutputStream(text ? (int) item.size() : 0);
        try (OutputStream copy = spool == null ? OutputStream.nullOutputStream() : Files.newOutputStream(spool)) {
            source.read(item, (bytes, length) -> {
                sha256.update(bytes, 0, length);
                if (text) {
                    kept.write(bytes, 0, length);
                }
                try {
                    copy.write(bytes, 0, length);
                } catch (IOException e) {
                    throw new SpoolFailure(e);
                }
            }, meter);
        } catch (SpoolFailure e) {
            throw e;
        } catch (ZipContent.DamagedEntry e) {
            problems.add(new Finding(item.path(), e.code(), e.getMessage()));
            changed.add(item.path());
            return "";
        } catch (IOException e) {
            problems.add(new Finding(item.path(), "file-unreadable", "It cannot be read."));
            changed.add(item.path());
            return "";
        }
        if (text) {
            texts.put(item.path(), kept.toByteArray());
        }
        return Sha256.hex(sha256);
    }

    /** The temporary copy could not be written: that says nothing about the pack. */
    private static final class SpoolFailure extends IOException {
        private static final long serialVersionUID = 1L;

        SpoolFailure(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    private @Nullable MediaFacts decoded(String path, Path file) {
        try {
            return probe.probe(file, MediaProbe.Depth.FIRST_FRAME);
        } catch (StudioException e) {
            problems.add(new Finding(path, "undecodable", e.problem().why()));
            return null;
        }
    }

    private static String suffix(String path) {
        int dot = path.lastIndexOf('.');
        return dot < path.lastIndexOf('/') || dot < 0 ? "" : path.substring(dot);
    }

    private void checksums() {
        byte[] text = texts.get(ChecksumList.FILE);
        if (text == null) {
            return;
        }
        ChecksumList list = ChecksumList.parse(text);
        list.malformed().forEach(line -> problems.add(
                new Finding(ChecksumList.FILE, "checksums-malformed", "Line " + line + " is not \"SHA256 (path) = hex\".")));
        list.hashes().forEach((path, listed) -> {
            FileState file = files.get(path);
            if (file == null) {
                problems.add(new Finding(path, "file-missing", "checksums.txt lists it and it is not there."));
                problems.add(new Finding(ChecksumList.FILE, "checksums-path", "It lists " + path + ", which is not there."));
            } else if (!file.sha256().isEmpty() && !file.sha256().equals(listed)) {
                if (ChecksumList.nearly(listed, file.sha256())) {
                    problems.add(new Finding(ChecksumList.FILE, "checksums-altered", "The checksum of " + path + " was changed."));
                } else {
                    changed.add(path);
                    problems.add(new Finding(path, "checksum-mismatch", "Its content is not what checksums.txt says."));
                }
            }
        });
        files.keySet().stream().filter(path -> !path.equals(ChecksumList.FILE) && !list.hashes().containsKey(path))
                .forEach(path -> problems.add(new Finding(path, "file-extra", "checksums.txt does not list it.")));
    }
}
