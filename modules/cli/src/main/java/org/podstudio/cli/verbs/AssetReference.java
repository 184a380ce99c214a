package org.podstudio.cli.verbs;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.podstudio.cli.Session;
import org.podstudio.cli.Visible;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;

/** Finds the asset that an argument names: a full UUID, a unique prefix of one, or a path inside the project. */
final class AssetReference {
    private static final Pattern PREFIX = Pattern.compile("[0-9a-f-]{1,36}");
    private static final int COUNTED = 1000;

    private AssetReference() {}

    /** @throws StudioException {@code no-such-asset} or {@code ambiguous-id} */
    static AssetId resolve(Session session, String argument) throws StudioException {
        Project project = session.project();
        String text = argument.toLowerCase(Locale.ROOT);
        if (PREFIX.matcher(text).matches()) {
            List<AssetId> found = project.assets().findByPrefix(text, COUNTED);
            if (found.size() == 1) {
                return found.getFirst();
            }
            if (found.size() > 1) {
                throw StudioException.of("ambiguous-id", "\"" + argument + "\" names more than one asset.",
                        (found.size() == COUNTED ? COUNTED + " or more" : String.valueOf(found.size()))
                                + " assets have an ID that begins so.",
                        "Give more of the ID; \"podstudio assets list --json\" shows it in full.");
            }
        }
        for (String path : storedPaths(session, argument)) {
            Optional<Asset> found = project.assets().findByPath(path);
            if (found.isPresent()) {
                return found.get().id();
            }
        }
        throw StudioException.of("no-such-asset", "There is no asset \"" + Visible.text(argument) + "\".",
                "It is neither an ID, nor the beginning of one, nor the path of a file in the project "
                        + project.root() + ".",
                "List the assets with \"podstudio assets list\".");
    }

    /** How the argument's path could be written in the database. */
    private static List<String> storedPaths(Session session, String argument) throws StudioException {
        Path root = session.project().root();
        LinkedHashSet<String> paths = new LinkedHashSet<>();
        try {
            Path named = session.path(argument);
            for (Path file : List.of(named.toAbsolutePath().normalize(), root.resolve(named).normalize(), real(named))) {
                for (Path base : List.of(root, real(root))) {
                    if (file.startsWith(base)) {
                        paths.add(base.relativize(file).toString().replace(java.io.File.separatorChar, '/'));
                    }
                }
                paths.add(file.toString());
            }
        } catch (InvalidPathException e) {
            return List.of();
        }
        return new ArrayList<>(paths);
    }

    /** With links followed; the path itself where there is no file. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (java.io.IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}
