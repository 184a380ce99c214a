package org.podstudio.ui.start;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.project.SystemTrash;

/** The trash of macOS and Windows, asked through the desktop; Linux has one of its own that needs no window. */
@ServiceProvider(service = SystemTrash.class)
public final class DesktopTrash implements SystemTrash {
    @Override
    public boolean take(Path file, Path origin) throws IOException {
        if (GraphicsEnvironment.isHeadless() || !Desktop.isDesktopSupported()
                || !Desktop.getDesktop().isSupported(Desktop.Action.MOVE_TO_TRASH)) {
            return false;
        }
        if (Desktop.getDesktop().moveToTrash(file.toFile())) {
            return true;
        }
        throw new IOException("the system's trash did not take " + file);
    }
}
