package org.podstudio.core.api.project;

import java.util.Optional;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;

/**
 * What a project's jobs are decoding right now, written down so that it outlives the process: native decoders may end it, and
 * the next open then knows which file it was. Contents are named by their SHA-256, so a copy of the file under another name
 * is known too. Safe from any thread. Writing an entry costs some microseconds and waits for no disk.
 */
public interface DecodeJournal {
    /** For projects that are open for reading only, and for tests. */
    DecodeJournal NONE = new DecodeJournal() {
        @Override
        public Entry enter(String sha256, String path) {
            return () -> {};
        }

        @Override
        public Optional<Problem> suspicion(String sha256) {
            return Optional.empty();
        }

        @Override
        public void acquit(String sha256) {
            // nothing is suspected
        }
    };

    /** The decoding of one file, until it is closed. */
    interface Entry extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Before a file is decoded. The thread that calls is the one that decodes, or waits for those that do.
     *
     * @param path as the user knows it
     */
    Entry enter(String sha256, String path);

    /** Why a content must not be decoded unless the user asks for it: it ended the program before. */
    Optional<Problem> suspicion(String sha256);

    /** As {@link #enter}, but refuses what is suspected. */
    default Entry enterUnlessSuspected(String sha256, String path) throws StudioException {
        Optional<Problem> suspicion = suspicion(sha256);
        if (suspicion.isPresent()) {
            throw new StudioException(suspicion.get());
        }
        return enter(sha256, path);
    }

    /** A content was decoded after all. */
    void acquit(String sha256);
}
