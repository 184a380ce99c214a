package org.podstudio.inference.runtime;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import java.util.List;
import java.util.Locale;

/** Something beside the processor that can run models, as the runtime knows it. */
interface Accelerator {
    /** As jobs, assets and manifests name it, e.g. {@code cuda}. */
    String device();

    /** Whether the runtime that is installed has been built for it; says nothing about the computer. */
    boolean installed();

    /** @throws OrtException when the computer has no such device, or its driver does not fit */
    void addTo(OrtSession.SessionOptions options) throws OrtException;

    /** In the order of preference; the processor comes after all of them. */
    static List<Accelerator> ofThisSystem() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return List.of(Known.CUDA, Known.DIRECTML);
        }
        return os.startsWith("mac") ? List.of(Known.COREML) : List.of(Known.CUDA);
    }

    /** Those the runtime has. */
    enum Known implements Accelerator {
        CUDA(OrtProvider.CUDA) {
            @Override
            public void addTo(OrtSession.SessionOptions options) throws OrtException {
                options.addCUDA(0);
            }
        },
        DIRECTML(OrtProvider.DIRECT_ML) {
            @Override
            public void addTo(OrtSession.SessionOptions options) throws OrtException {
                // Asked for by its documentation: it runs one thing after the other, in buffers of its own.
                options.setMemoryPatternOptimization(false);
                options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
                options.addDirectML(0);
            }
        },
        COREML(OrtProvider.CORE_ML) {
            @Override
            public void addTo(OrtSession.SessionOptions options) throws OrtException {
                options.addCoreML();
            }
        };

        private final OrtProvider provider;

        Known(OrtProvider provider) {
            this.provider = provider;
        }

        @Override
        public String device() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public boolean installed() {
            return OrtEnvironment.getAvailableProviders().contains(provider);
        }
    }
}
