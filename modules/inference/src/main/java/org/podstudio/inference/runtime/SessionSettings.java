package org.podstudio.inference.runtime;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/** How the runtime is told to run a kind of model; measured, see {@code docs/performance.md}. */
final class SessionSettings {
    private SessionSettings() {}

    /** For segmentation models the arena doubles the peak (2.1 GB against 0.9 GB) and saves a fifth of the time. */
    static OrtSession.SessionOptions ofMasks(int threads) throws OrtException {
        OrtSession.SessionOptions options = common(threads);
        options.setCPUArenaAllocator(false);
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
