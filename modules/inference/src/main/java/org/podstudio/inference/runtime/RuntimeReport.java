package org.podstudio.inference.runtime;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.settings.UserHome;
import org.podstudio.core.spi.EngineReport;

/** The inference runtime's part of the hardware profile. */
@ServiceProvider(service = EngineReport.class)
public final class RuntimeReport implements EngineReport {
    private static final Logger LOG = Logger.getLogger(RuntimeReport.class.getName());

    @Override
    public List<String> inferenceProviders() {
        try {
            return new ModelRuntime(UserHome.current().cache()).providers();
        } catch (StudioException e) {
            LOG.log(Level.WARNING, "the inference runtime cannot be loaded", e);
            return List.of();
        }
    }
}
