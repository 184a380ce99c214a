package org.podstudio.core.api.similar;

import org.podstudio.core.api.problem.StudioException;

/** Turns texts into vectors that lie near each other when the texts mean the same. Found in the Lookup, where installed. */
public interface TextEmbeddings {
    /** Stable name of the model, stored with the vectors: those of different models are never compared. */
    String model();

    /** Whether the model's files are here. Quick. */
    boolean available();

    /**
     * Loads the model: half a second and some 100 MB until it is closed. Blocks, so never on the EDT.
     *
     * @throws StudioException {@code model-missing}, {@code runtime-missing} or {@code model-unusable}
     */
    Session open() throws StudioException;

    /** A loaded model. Safe from any thread, one text at a time. */
    interface Session extends AutoCloseable {
        /**
         * A vector of length 1. Words beyond what the model reads are left out.
         *
         * @throws StudioException {@code inference-failed}
         */
        float[] embed(String text) throws StudioException;

        /** Waits for a text that is being worked on. */
        @Override
        void close();
    }
}
