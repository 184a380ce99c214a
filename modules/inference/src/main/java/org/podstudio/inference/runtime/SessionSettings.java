package org.podstudio.inference.runtime;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/** How the runtime is told to run a kind of model; measured, see {@code docs/performance.md}. */
final class SessionSettings {
    private SessionSettings() {}

    /**
     * Segmentation models: a run's memory is kept for the next one, which saves up to a third of the time. Planning it for inputs of
     * equal size does not: from the second run on it takes the plan's memory besides what the first run took (1.4 GB in all, not 0.7).
     */
    static OrtSession.SessionOptions ofMasks(int threads) throws OrtException {
        OrtSession.SessionOptions options = common(threads);
        options.setCPUArenaAllocator(true);
        options.setMemoryPatternOptimization(false);
        return options;
    }

    /** Tiles of one size follow each other: what the arena keeps is what the next tile needs. */
    static OrtSession.SessionOptions ofTiles(int threads) throws OrtException {
        OrtSession.SessionOptions options = common(threads);
        options.setCPUArenaAllocator(true);
        options.setMemoryPatternOptimization(true);
        return options;
    }

    private static OrtSession.SessionOptions common(int threads) throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
        options.setIntraOpNumThreads(Math.max(1, threads));
        options.setInterOpNumThreads(1);
        // Threads that wait must sleep: other jobs use the same cores.
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        return options;
    }
}
