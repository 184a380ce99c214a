package org.podstudio.cli.verbs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Session;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.InputFile;

/** What a command looks at without changing it: files if the arguments name files, else assets. */
final class InputFiles {
    private InputFiles() {}

    /** A file that is there is meant, also where a project is open; anything else is an asset's name. */
    static InputFile one(Session session, String argument) throws StudioException {
        Path file = session.path(argument).toAbsolutePath().normalize();
        if (java.nio.file.Files.isRegularFile(file)) {
            return file(session, file);
        }
        Project project = session.project();
        return asset(project, project.assets().load(List.of(AssetReference.resolve(session, argument))).getFirst());
    }

    static List<InputFile> all(Session session, String command, @Nullable List<String> arguments, @Nullable String query, boolean files)
            throws StudioException {
        List<InputFile> inputs = new ArrayList<>();
        if (files && query == null) {
            for (String argument : arguments == null ? List.<String>of() : arguments) {
                inputs.add(file(session, session.path(argument).toAbsolutePath().normalize()));
            }
            return inputs;
        }
        if (query == null && arguments != null && arguments.stream().allMatch(argument -> isFile(session, argument))) {
            return all(session, command, arguments, null, true);
        }
        Project project = session.project();
        for (Asset asset : project.assets().load(AssetSelection.of(session, command, arguments, query).ids())) {
            inputs.add(asset(project, asset));
        }
        return inputs;
    }

    private static boolean isFile(Session session, String argument) {
        try {
            return java.nio.file.Files.isRegularFile(session.path(argument));
        } catch (StudioException e) {
            return false; // it cannot be a file's name here
        }
    }

    private static InputFile file(Session session, Path file) throws StudioException {
        return new InputFile(file, session.service(MediaProbe.class).probe(file, MediaProbe.Depth.HEADERS), null);
    }

    private static InputFile asset(Project project, Asset asset) {
        return new InputFile(project.file(asset), asset.facts(), asset);
    }
}
