package org.podstudio.inference.runtime;

import java.util.logging.Level;
import java.util.logging.Logger;

/** A model that is ready to run. */
record Loaded<S extends AutoCloseable>(Key key, S session) {
    private static final Logger LOG = Logger.getLogger(Loaded.class.getName());

    /** What is borrowed again must be the same in all of this. */
    record Key(ModelKind<?> kind, String id, String sha256, String device, int threads) {}

    /** Its native memory; nobody runs it any more. */
    void free() {
        try {
            session.close();
        } catch (Exception e) {
            LOG.log(Level.WARNING, "the session of " + key.id() + " cannot be freed", e);
        }
    }
}
