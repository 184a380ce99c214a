package org.podstudio.media.image;

import java.io.IOException;
import java.util.Map;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.spi.EngineReport;

/** Says which program decodes JPEG XL. */
@ServiceProvider(service = EngineReport.class)
public final class ProgramReport implements EngineReport {
    @Override
    public Map<String, String> programs() {
        try {
            return Map.of("JPEG XL", JxlProgram.version().orElse("djxl is not installed (Debian: libjxl-tools): such files are refused"));
        } catch (IOException e) {
            return Map.of("JPEG XL", "djxl does not run: " + e.getMessage());
        }
    }
}
