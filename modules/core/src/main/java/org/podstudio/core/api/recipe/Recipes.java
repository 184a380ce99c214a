package org.podstudio.core.api.recipe;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;

/**
 * The recipes that come with the studio and the user's own, which lie in the user folder and are shared as files. Found in the
 * Lookup. Safe from any thread and with other processes; reads and writes files, so not on the EDT.
 */
public interface Recipes {
    /** Id of the job kind that runs a recipe; its setting {@code recipe} names one. */
    String KIND = "recipe";

    /** The built-in ones in their order, then the user's by title; a user's own replaces a built-in one of the same id. */
    Listing list();

    /** @param problems files that were skipped, each with its reason */
    record Listing(List<Entry> recipes, List<Problem> problems) {}

    /**
     * One recipe and whether it can run here.
     *
     * @param accepts types of file it works on; empty when it is not available
     * @param unavailable why it cannot run: a kind that is not installed, a setting that does not exist
     */
    record Entry(Recipe recipe, Origin origin, Set<MediaType> accepts, Optional<Problem> unavailable) {
        public Entry {
            accepts = Set.copyOf(accepts);
        }
    }

    /** Where a recipe comes from. */
    enum Origin {
        BUILT_IN,
        USER
    }

    /** By id or title, without regard to case. */
    Optional<Entry> find(String name);

    /** Saves the user's recipe, over one of the same id. @throws StudioException what is wrong with its steps, or with the disk */
    Entry save(Recipe recipe) throws StudioException;

    /** @throws StudioException {@code no-such-recipe} when the user has none of that name */
    void delete(String name) throws StudioException;

    /** Takes over a shared file. @throws StudioException {@code recipe-damaged} and as {@link #save} */
    Entry importFile(Path file) throws StudioException;

    /** Writes a recipe to a new file, to be shared. @throws StudioException {@code no-such-recipe}, {@code target-exists} */
    void exportFile(String name, Path file) throws StudioException;
}
