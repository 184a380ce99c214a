package org.podstudio.jobs.recipes;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.recipe.Recipe;
import org.podstudio.core.api.recipe.Recipes;
import org.podstudio.core.api.settings.UserHome;
import org.podstudio.core.spi.JobKind;
import org.podstudio.jobs.files.JsonFolder;

/** Built-in recipes from this module's resources, the user's from the folder {@code recipes} of the user folder. */
@ServiceProvider(service = Recipes.class)
public final class StudioRecipes implements Recipes {
    /** Names the resources in the order in which they are shown. */
    private static final String INDEX = "index.txt";

    private final Supplier<List<JobKind<?>>> kinds;
    private final JsonFolder folder;

    /** For the Lookup. */
    public StudioRecipes() {
        this(() -> Lookup.getDefault().lookupAll(JobKind.class).stream().<JobKind<?>>map(kind -> kind).toList(),
                () -> UserHome.current().root().resolve("recipes"));
    }

    StudioRecipes(Supplier<List<JobKind<?>>> kinds, Supplier<Path> home) {
        this.kinds = kinds;
        this.folder = new JsonFolder(home, "recipe");
    }

    /** One recipe and the file it lies in; built-in ones lie in none. */
    private record Stored(Recipe recipe, Optional<Path> file) {}

    @Override
    public Listing list() {
        List<Problem> problems = new ArrayList<>();
        List<Stored> all = all(problems);
        return new Listing(all.stream().map(one -> entry(one, all)).toList(), List.copyOf(problems));
    }

    private List<Stored> all(List<Problem> problems) {
        List<Stored> own = own(problems);
        List<Stored> all = new ArrayList<>();
        for (Recipe recipe : builtIn()) {
            if (own.stream().noneMatch(one -> JsonFolder.sameName(one.recipe().id(), recipe.id()))) {
                all.add(new Stored(recipe, Optional.empty()));
            }
        }
        all.addAll(own);
        return all;
    }

    private List<Stored> own(List<Problem> problems) {
        JsonFolder.Found found = folder.all();
        problems.addAll(found.problems());
        List<Stored> own = new ArrayList<>();
        for (JsonFolder.Document document : found.documents()) {
            try {
                own.add(new Stored(parsed(document.file(), document.content()), Optional.of(document.file())));
            } catch (StudioException e) {
                problems.add(e.problem());
            }
        }
        own.sort(Comparator.comparing(one -> one.recipe().title(), String.CASE_INSENSITIVE_ORDER));
        return own;
    }

    private Recipe parsed(Path file, Map<String, Object> content) throws StudioException {
        try {
            return RecipeJson.read(content);
        } catch (IllegalArgumentException e) {
            String why = String.valueOf(e.getMessage());
            String sentence = why.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + why.substring(1) + (why.endsWith(".") ? "" : ".");
            throw folder.damaged(file, sentence, e);
        }
    }

    /** Read anew each time: it is asked for seldom, and a dozen small resources cost a millisecond. */
    static List<Recipe> builtIn() {
        List<Recipe> recipes = new ArrayList<>();
        for (String name : new String(resource(INDEX), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList()) {
            try {
                recipes.add(RecipeJson.read(new ObjectMapper().readValue(resource(name), new TypeReference<Map<String, Object>>() {})));
            } catch (IOException e) {
                throw new UncheckedIOException("the built-in recipe " + name + " is broken", e);
            }
        }
        return recipes;
    }

    private static byte[] resource(String name) {
        try (InputStream in = StudioRecipes.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("there is no built-in recipe " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in recipe " + name + " cannot be read", e);
        }
    }

    private Entry entry(Stored stored, List<Stored> all) {
        Origin origin = stored.file().isPresent() ? Origin.USER : Origin.BUILT_IN;
        try {
            Set<org.podstudio.core.api.media.MediaType> accepts = chain(stored.recipe(), all).accepts();
            if (accepts.isEmpty()) {
                throw StudioException.of("wrong-type", "The recipe \"" + stored.recipe().title() + "\" cannot run.",
                        "One of its steps does not work on what the step before it makes.", "Change the order of the steps.");
            }
            return new Entry(stored.recipe(), origin, accepts, Optional.empty());
        } catch (StudioException e) {
            return new Entry(stored.recipe(), origin, Set.of(), Optional.of(e.problem()));
        }
    }

    private Chain chain(Recipe recipe, List<Stored> all) throws StudioException {
        return new ChainResolver(kinds.get(), name -> named(name, all).map(Stored::recipe)).resolve(recipe);
    }

    private static Optional<Stored> named(String name, List<Stored> all) {
        Optional<Stored> byId = all.stream().filter(one -> JsonFolder.sameName(one.recipe().id(), name)).findFirst();
        return byId.isPresent() ? byId : all.stream().filter(one -> JsonFolder.sameName(one.recipe().title(), name)).findFirst();
    }

    @Override
    public Optional<Entry> find(String name) {
        List<Stored> all = all(new ArrayList<>());
        return named(name, all).map(one -> entry(one, all));
    }

    @Override
    public Entry save(Recipe recipe) throws StudioException {
        folder.checkedName(recipe.title());
        folder.checkedName(recipe.id());
        List<Stored> all = new ArrayList<>(all(new ArrayList<>()));
        Optional<Stored> before = all.stream().filter(one -> JsonFolder.sameName(one.recipe().id(), recipe.id())).findFirst();
        all.removeIf(one -> JsonFolder.sameName(one.recipe().id(), recipe.id()));
        all.add(new Stored(recipe, Optional.empty()));
        refuseWhatCanNeverRun(recipe, all);
        Path file = folder.write(recipe.id(), RecipeJson.write(recipe));
        if (before.isPresent() && before.get().file().isPresent() && !before.get().file().get().equals(file)) {
            folder.delete(before.get().file().get());
        }
        return entry(new Stored(recipe, Optional.of(file)), all);
    }

    /** A kind that is not installed may come later, also a recipe or model; what is wrong in itself is refused. */
    private void refuseWhatCanNeverRun(Recipe recipe, List<Stored> all) throws StudioException {
        try {
            chain(recipe, all);
        } catch (StudioException e) {
            if (!Set.of("kind-missing", "no-such-recipe", "model-missing").contains(e.problem().code())) {
                throw e;
            }
        }
    }

    @Override
    public void delete(String name) throws StudioException {
        List<Stored> own = own(new ArrayList<>());
        Stored found = named(name, own).orElseThrow(() -> StudioException.of("no-such-recipe", "No recipe was deleted.",
                "You have none called \"" + name + "\"; those that come with the studio stay.",
                own.isEmpty() ? "Save one first." : "Choose one of: " + String.join(", ", own.stream().map(one -> one.recipe().title()).toList()) + "."));
        folder.delete(found.file().orElseThrow());
    }

    @Override
    public Entry importFile(Path file) throws StudioException {
        return save(parsed(file, folder.read(file)));
    }

    @Override
    public void exportFile(String name, Path file) throws StudioException {
        Entry entry = find(name).orElseThrow(() -> StudioException.of("no-such-recipe", "Nothing was written.",
                "There is no recipe \"" + name + "\".", "Type \"podstudio recipes list\" to see them."));
        folder.writeNew(file, RecipeJson.write(entry.recipe()));
    }
}
