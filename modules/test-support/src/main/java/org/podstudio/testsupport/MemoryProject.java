package org.podstudio.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.project.CheckReport;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.ProjectCare;

/** A project with real files in a folder and everything else in memory: for tests of modules that know no storage. */
public final class MemoryProject implements Project {
    private final Path root;
    private final MemoryAssetStore assets = new MemoryAssetStore();
    private final MemoryJobStore jobs = new MemoryJobStore();
    private final MemoryPackStore packs = new MemoryPackStore();
    private final MemoryLikenessStore likeness = new MemoryLikenessStore(assets);
    private final MemoryCollectionStore collections = new MemoryCollectionStore(assets);
    private final MemorySavedSearchStore searches = new MemorySavedSearchStore();
    private final MemoryTagStore tags = new MemoryTagStore(assets);
    private final MemoryMeaningStore meanings = new MemoryMeaningStore(assets);
    private final MemorySettings settings = new MemorySettings();
    private final MemoryPublisher publisher;

    /** @param root is made if it is not there */
    public MemoryProject(Path root) {
        this.root = root.toAbsolutePath().normalize();
        assets.queries().packs = packs;
        assets.queries().collections = collections;
        assets.queries().tags = tags;
        assets.queries().looks = likeness;
        publisher = new MemoryPublisher(this.root, assets);
        create(this.root);
    }

    @Override
    public Path root() {
        return root;
    }

    @Override
    public String engine() {
        return "memory";
    }

    @Override
    public MemoryAssetStore assets() {
        return assets;
    }

    @Override
    public MemoryJobStore jobs() {
        return jobs;
    }

    @Override
    public MemoryPackStore packs() {
        return packs;
    }

    @Override
    public MemoryLikenessStore likeness() {
        return likeness;
    }

    @Override
    public MemoryCollectionStore collections() {
        return collections;
    }

    @Override
    public MemorySavedSearchStore searches() {
        return searches;
    }

    @Override
    public MemoryTagStore tags() {
        return tags;
    }

    @Override
    public MemoryMeaningStore meanings() {
        return meanings;
    }

    @Override
    public MemorySettings settings() {
        return settings;
    }

    @Override
    public MemoryPublisher publisher() {
        return publisher;
    }

    @Override
    public Path stagingFolder(JobId job) {
        return create(root.resolve("Work").resolve(".staging").resolve("memory").resolve(job.toString()));
    }

    @Override
    public ProjectCare care() {
        return new MemoryCare(this);
    }

    /** Nothing to check: what is in memory is consistent. */
    @Override
    public CheckReport check(Repair repair) {
        return new CheckReport(assets.countByType(), List.of());
    }

    @Override
    public void backup(Path target) {
        throw new UnsupportedOperationException("a project in memory has no database to copy");
    }

    @Override
    public void close() {}

    private static Path create(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
