package org.podstudio.cli.verbs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.podstudio.cli.Answer;
import org.podstudio.cli.NearestName;
import org.podstudio.cli.Session;
import org.podstudio.cli.Visible;
import org.podstudio.cli.json.Json;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.recipe.Recipe;
import org.podstudio.core.api.recipe.Recipes;

/** Recipes as answers. */
final class RecipeTexts {
    private RecipeTexts() {}

    static Recipes.Entry find(Session session, String name) throws StudioException {
        Recipes recipes = session.service(Recipes.class);
        return recipes.find(name).orElseThrow(() -> {
            List<String> ids = recipes.list().recipes().stream().map(entry -> entry.recipe().id()).toList();
            return StudioException.of("no-such-recipe", "There is no recipe \"" + Visible.text(name) + "\".",
                    "Neither PODStudio nor you have one of that id or title.",
                    NearestName.of(name, ids).map(near -> "Did you mean \"" + Visible.text(near) + "\"? ").orElse("")
                            + "Type \"podstudio recipes list\" to see them.");
        });
    }

    static Map<String, Object> json(Recipes.Entry entry) {
        Recipe recipe = entry.recipe();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", recipe.id());
        json.put("title", recipe.title());
        json.put("description", recipe.description());
        json.put("version", recipe.version());
        json.put("suffix", recipe.suffix());
        json.put("origin", entry.origin().name().toLowerCase(Locale.ROOT));
        json.put("accepts", entry.accepts().stream().map(MediaType::wire).sorted().toList());
        json.put("available", entry.unavailable().isEmpty());
        json.put("problem", entry.unavailable().map(Json::problem).orElse(null));
        json.put("steps", recipe.steps().stream().map(step -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("kind", step.kind());
            one.put("settings", step.settings());
            one.put("flow", step.flow().name().toLowerCase(Locale.ROOT));
            return one;
        }).toList());
        return json;
    }

    static Answer answer(Recipes.Entry entry) {
        return Answer.of(json(entry), () -> text(entry));
    }

    /** One line of the list. */
    static String line(Recipes.Entry entry) {
        String works = entry.unavailable().isPresent() ? "[not available: " + entry.unavailable().get().why() + "]"
                : "[" + String.join(", ", entry.accepts().stream().map(MediaType::wire).sorted().toList()) + "]";
        return Visible.text(entry.recipe().id() + "  " + entry.recipe().title() + "  " + works);
    }

    private static String text(Recipes.Entry entry) {
        StringJoiner text = new StringJoiner("\n");
        text.add(line(entry));
        if (!entry.recipe().description().isEmpty()) {
            text.add("    " + Visible.text(entry.recipe().description()));
        }
        int number = 1;
        for (Recipe.Step step : entry.recipe().steps()) {
            text.add("    " + number++ + ". " + (step.flow() == Recipe.Flow.BESIDE ? "beside: " : "") + Visible.text(step.kind()) + " "
                    + PresetTexts.settings(step.settings()));
        }
        return text.toString();
    }
}
