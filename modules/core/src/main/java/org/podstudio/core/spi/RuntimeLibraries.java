package org.podstudio.core.spi;

import java.nio.file.Path;

/**
 * Another build of ONNX Runtime's libraries, for what the one that comes along cannot run models on. Registered with
 * {@code @ServiceProvider(service = RuntimeLibraries.class)} by an add-on. A process loads one build only: the first that fits,
 * else the one that comes along; then jobs say why. Asked before the first model is loaded, on any thread; must be quick and
 * load nothing.
 */
public interface RuntimeLibraries {
    /** What they run models on, as jobs name it: {@code cuda}, {@code directml} or {@code coreml}. */
    String device();

    /** Of ONNX Runtime, e.g. {@code 1.29.0}: taken only where it is exactly that of the Java part. */
    String version();

    /** What they are made for, as ONNX Runtime names it, e.g. {@code linux-x64} or {@code win-x64}. */
    String system();

    /** Absolute folder that holds the runtime, its Java binding and what they need, under the names that they have on that system. */
    Path folder();
}
