package org.podstudio.jobs;

import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.DecodeJournal;
import org.podstudio.core.api.project.Project;

/**
 * That a job decodes an asset, as the project's journal knows it. Long work leaves it and enters it again from part to part: a
 * process that is killed hours later was not killed by what had been decoded well. For the job's thread.
 */
final class Decoding implements AutoCloseable {
    private final Project project;
    private final Asset asset;
    private DecodeJournal.Entry entry;

    /** @throws StudioException when the content ended the program before */
    Decoding(Project project, Asset asset) throws StudioException {
        this.project = project;
        this.asset = asset;
        entry = project.decoding().enterUnlessSuspected(asset.hash(), asset.path());
    }

    void again() {
        entry.close();
        entry = project.decoding().enter(asset.hash(), asset.path());
    }

    @Override
    public void close() {
        entry.close();
    }
}
