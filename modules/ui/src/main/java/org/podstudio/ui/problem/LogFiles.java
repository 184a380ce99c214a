package org.podstudio.ui.problem;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.openide.util.Lookup;
import org.podstudio.core.api.project.Projects;

/** Where the logs are that a user may be shown. */
public final class LogFiles {
    private LogFiles() {}

    /** The open project's application log, else the platform's own, whichever exists. */
    public static Optional<Path> application() {
        Projects projects = Lookup.getDefault().lookup(Projects.class);
        Stream<Path> ofProject = projects == null
                ? Stream.of()
                : projects.current().map(p -> p.root().resolve("Logs").resolve("app.log")).stream();
        String user = System.getProperty("netbeans.user");
        Stream<Path> ofPlatform = user == null ? Stream.of() : Stream.of(Path.of(user, "var", "log", "messages.log"));
        return Stream.concat(ofPlatform, ofProject).filter(Files::isRegularFile).findFirst();
    }
}
