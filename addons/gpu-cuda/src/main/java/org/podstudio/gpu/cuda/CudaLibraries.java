package org.podstudio.gpu.cuda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.Properties;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.spi.RuntimeLibraries;

/** The libraries that lie in a folder beside this module's jar: found in the window and on the command line alike. */
@ServiceProvider(service = RuntimeLibraries.class)
public final class CudaLibraries implements RuntimeLibraries {
    private static final String FOLDER = "onnxruntime-cuda";

    private final Properties facts = new Properties();

    /** For the Lookup. */
    public CudaLibraries() {
        try (InputStream in = CudaLibraries.class.getResourceAsStream("libraries.properties")) {
            facts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("this module's own file cannot be read", e);
        }
    }

    @Override
    public String device() {
        return "cuda";
    }

    @Override
    public String version() {
        return facts.getProperty("version");
    }

    @Override
    public String system() {
        return facts.getProperty("system");
    }

    @Override
    public Path folder() {
        URL self = CudaLibraries.class.getResource("CudaLibraries.class"); // jar:file:/.../modules/NAME.jar!/org/...
        String address = self.toString();
        if (!address.startsWith("jar:") || !address.contains("!/")) {
            throw new IllegalStateException("this module is not in a jar but at " + address);
        }
        Path jar = Path.of(URI.create(address.substring("jar:".length(), address.indexOf("!/"))));
        return jar.resolveSibling(FOLDER);
    }
}
