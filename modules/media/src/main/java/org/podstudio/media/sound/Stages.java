package org.podstudio.media.sound;

import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.PartContext;

/** The progress of a job that goes through its file several times: each run counts by itself, the job counts once. */
public final class Stages {
    private final JobContext job;
    private final long samples;
    private double reached;

    /** @param samples what the job says it works on; 0 when that is not known */
    public Stages(JobContext job, long samples) {
        this.job = job;
        this.samples = Math.max(1, samples);
    }

    /** The context for the next run, which ends at this share of the job, from 0 to 1. */
    public JobContext until(double share) {
        double from = reached;
        reached = Math.max(from, Math.min(1, share));
        return new Part(job, from, reached);
    }

    /** A run whose number nobody knows before: takes its part of what remains. */
    public JobContext ofRest(double share) {
        return until(reached + (1 - reached) * share);
    }

    private final class Part extends PartContext {
        private final double from;
        private final double to;

        Part(JobContext job, double from, double to) {
            super(job);
            this.from = from;
            this.to = to;
        }

        @Override
        public void step(long done, long total, Progress.Unit unit, String what) throws CancelledException {
            double share = total <= 0 ? 0 : Math.min(1, (double) done / total);
            job.step(Math.round(samples * (from + (to - from) * share)), samples, Progress.Unit.SAMPLES, what);
        }
    }
}
