package org.podstudio.jobs.recipes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.recipe.Recipe;

/** Recipes as JSON, as {@code docs/recipes.md} describes it. */
final class RecipeJson {
    private static final String FORMAT = "podstudio-recipe";

    /** What this program writes, and the newest it understands. */
    private static final int FORMAT_VERSION = 1;

    private RecipeJson() {}

    /** @throws IllegalArgumentException with a sentence that says what is wrong */
    static Recipe read(Map<String, Object> json) {
        if (!FORMAT.equals(json.get("format"))) {
            throw new IllegalArgumentException("Its \"format\" is not \"" + FORMAT + "\".");
        }
        if (!(json.get("format_version") instanceof Integer version) || version < 1 || version > FORMAT_VERSION) {
            throw new IllegalArgumentException("Its \"format_version\" is " + json.get("format_version") + ", and this program knows "
                    + FORMAT_VERSION + ".");
        }
        String title = text(json, "title", null);
        String id = text(json, "id", slug(title));
        if (!(json.get("steps") instanceof List<?> list)) {
            throw new IllegalArgumentException("It has no list of \"steps\".");
        }
        List<Recipe.Step> steps = new ArrayList<>();
        for (Object step : list) {
            steps.add(step(step, steps.size() + 1));
        }
        int own = json.get("version") instanceof Integer number ? number : 1;
        return new Recipe(id, title, text(json, "description", ""), own, text(json, "suffix", "_" + slug(id).replace('-', '_')), steps);
    }

    private static Recipe.Step step(Object json, int number) {
        if (!(json instanceof Map<?, ?> map) || !(map.get("kind") instanceof String kind) || kind.isBlank()) {
            throw new IllegalArgumentException("Step " + number + " names no \"kind\".");
        }
        Map<String, Object> settings = new LinkedHashMap<>();
        if (map.get("settings") instanceof Map<?, ?> given) {
            given.forEach((name, value) -> settings.put(String.valueOf(name), value));
        } else if (map.containsKey("settings")) {
            throw new IllegalArgumentException("The \"settings\" of step " + number + " are no object.");
        }
        Object flow = map.get("flow");
        if (flow != null && !flow.equals("chain") && !flow.equals("beside")) {
            throw new IllegalArgumentException("The \"flow\" of step " + number + " is neither \"chain\" nor \"beside\".");
        }
        return new Recipe.Step(kind, settings, "beside".equals(flow) ? Recipe.Flow.BESIDE : Recipe.Flow.CHAIN);
    }

    private static String text(Map<String, Object> json, String name, String otherwise) {
        Object value = json.get(name);
        if (value instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        if (value == null && otherwise != null || value instanceof String && otherwise != null) {
            return otherwise;
        }
        throw new IllegalArgumentException("It has no \"" + name + "\".");
    }

    static Map<String, Object> write(Recipe recipe) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("format_version", FORMAT_VERSION);
        json.put("id", recipe.id());
        json.put("title", recipe.title());
        json.put("description", recipe.description());
        json.put("version", recipe.version());
        json.put("suffix", recipe.suffix());
        json.put("steps", recipe.steps().stream().map(step -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("kind", step.kind());
            one.put("settings", step.settings());
            one.put("flow", step.flow().name().toLowerCase(Locale.ROOT));
            return one;
        }).toList());
        return json;
    }

    /** One line, for a job's record. */
    static String line(Recipe recipe) {
        try {
            return new ObjectMapper().writeValueAsString(write(recipe));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts, numbers and lists can be written", e);
        }
    }

    /** @throws StudioException {@code bad-setting} */
    static Recipe ofLine(String line) throws StudioException {
        try {
            return read(new ObjectMapper().readValue(line, new TypeReference<Map<String, Object>>() {}));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            String why = e instanceof JsonProcessingException ? "It is not JSON as a recipe is written." : e.getMessage();
            throw new StudioException(new org.podstudio.core.api.problem.Problem("bad-setting", "The setting \"steps\" holds no recipe.",
                    why, "Leave it out and name a recipe instead."), e);
        }
    }

    /** Of any title: what of it is Latin letters and digits, else {@code recipe}. */
    static String slug(String title) {
        String plain = java.text.Normalizer.normalize(title.toLowerCase(Locale.ROOT), java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? "recipe" : plain;
    }
}
