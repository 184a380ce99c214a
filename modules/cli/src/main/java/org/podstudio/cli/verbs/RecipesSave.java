package org.podstudio.cli.verbs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Usage;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.recipe.Recipe;
import org.podstudio.core.api.recipe.Recipes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code recipes save}. */
@Command(description = "Keeps a chain of steps under a name, over your recipe of the same id.")
public final class RecipesSave implements Verb {
    /** A word, or {@code name="several words"}. */
    private static final Pattern WORD = Pattern.compile("([^\\s\"=]+=)?\"([^\"]*)\"|(\\S+)");

    @Parameters(index = "0", paramLabel = "TITLE")
    String title;

    @Option(names = "--step", paramLabel = "STEP", required = true,
            description = "\"KIND [NAME=VALUE]…\", once for each step; \"beside KIND …\" keeps its result beside the chain.")
    List<String> steps;

    @Option(names = "--id", paramLabel = "ID", description = "For scripts; else the title.")
    @Nullable String id;

    @Option(names = "--description", paramLabel = "TEXT")
    @Nullable String description;

    @Option(names = "--suffix", paramLabel = "TEXT", description = "Added to the names of results, e.g. _tee.")
    @Nullable String suffix;

    @Override
    public Answer run(Session session) throws StudioException {
        List<Recipe.Step> parsed = new ArrayList<>();
        for (String step : steps) {
            parsed.add(step(step));
        }
        String named = id == null ? title : id;
        Recipes recipes = session.service(Recipes.class);
        Optional<Recipes.Entry> before = recipes.find(named).filter(entry -> entry.origin() == Recipes.Origin.USER);
        int version = before.map(entry -> entry.recipe().version() + 1).orElse(1);
        String ending = suffix != null ? suffix : "_" + named.toLowerCase(Locale.ROOT).replaceAll("[\\s/\\\\<>:\"|?*\\p{Cntrl}]+", "_");
        try {
            return RecipeTexts.answer(recipes.save(new Recipe(named, title, description == null ? "" : description, version, ending, parsed)));
        } catch (IllegalArgumentException e) {
            throw Usage.wrong("recipes save", "This is no recipe.", "Said was: " + e.getMessage() + ".");
        }
    }

    private static Recipe.Step step(String text) throws StudioException {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group(3) != null ? matcher.group(3) : (matcher.group(1) == null ? "" : matcher.group(1)) + matcher.group(2));
        }
        boolean beside = !words.isEmpty() && words.getFirst().equals("beside");
        List<String> rest = words.subList(beside ? 1 : 0, words.size());
        if (rest.isEmpty()) {
            throw Usage.wrong("recipes save", "\"" + text + "\" is no step.", "A step is written KIND NAME=VALUE…, e.g. --step \"convert format=webp\".");
        }
        Map<String, Object> settings = OperationVerb.settings("recipes save", rest.subList(1, rest.size()));
        return new Recipe.Step(rest.getFirst(), settings, beside ? Recipe.Flow.BESIDE : Recipe.Flow.CHAIN);
    }
}
