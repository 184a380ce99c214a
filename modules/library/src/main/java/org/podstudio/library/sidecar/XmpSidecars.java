package org.podstudio.library.sidecar;

import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Publisher;
import org.podstudio.core.api.project.SidecarSource;

/** XMP sidecars, for who takes files back into a project. */
@ServiceProvider(service = SidecarSource.class)
public final class XmpSidecars implements SidecarSource {
    private static final Logger LOG = Logger.getLogger(XmpSidecars.class.getName());

    @Override
    public Optional<Told> beside(Path file) {
        Optional<Path> sidecar = SidecarFile.of(file);
        if (sidecar.isEmpty()) {
            return Optional.empty();
        }
        try {
            Sidecar says = SidecarFile.read(sidecar.get());
            Integer rating = says.rating() == null || says.rating() == 0 ? null : says.rating();
            Approval status = says.status() == null ? Approval.PENDING : says.status();
            return Optional.of(new Told(says.tags(), says.theme(), new Publisher.Start(status, rating, says.label(), says.notes(), null, says.prompt())));
        } catch (StudioException e) {
            LOG.log(Level.WARNING, "A sidecar is passed over: " + sidecar.get(), e);
            return Optional.empty();
        }
    }
}
