package org.podstudio.inference.runtime;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import org.podstudio.inference.onnx.OnnxMessage;

/**
 * A session, and the file that it reads its weights from in place: the file goes after the session.
 *
 * <p>Only copies in our own cache are used so. They are replaced and removed, never written to: a file that became shorter while it
 * is used like this would end the process.
 */
record Network(OrtSession session, Arena file) implements AutoCloseable {
    /** @throws IOException when the file cannot be read */
    static Network open(OrtEnvironment environment, Path model, OrtSession.SessionOptions options) throws OrtException, IOException {
        Arena file = Arena.ofShared(); // whoever closes a session need not be who opened it
        try {
            return new Network(session(environment, model, file, options), file);
        } catch (OrtException | IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static OrtSession session(OrtEnvironment environment, Path model, Arena file, OrtSession.SessionOptions options)
            throws OrtException, IOException {
        if (!ModelCopies.isReady(model)) {
            return environment.createSession(model.toString(), options);
        }
        // Read into memory, ISNet's 176 MB would be 88,000 new pages: 0.15 CPU-seconds of the kernel for each command.
        options.addConfigEntry("session.use_ort_model_bytes_directly", "1");
        options.addConfigEntry("session.use_ort_model_bytes_for_initializers", "1");
        return environment.createSession(OnnxMessage.map(model, file), options);
    }

    @Override
    public void close() throws OrtException {
        try (file) {
            session.close();
        }
    }
}
