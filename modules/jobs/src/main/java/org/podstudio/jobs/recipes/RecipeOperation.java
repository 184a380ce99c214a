package org.podstudio.jobs.recipes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.recipe.Recipe;
import org.podstudio.core.api.recipe.Recipes;
import org.podstudio.core.spi.Estimate;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.Excerpts;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.JobKind;
import org.podstudio.core.spi.KindCard;
import org.podstudio.core.spi.OutputFile;
import org.podstudio.core.spi.Preview;
import org.podstudio.jobs.Failures;

/** Runs the steps of a recipe on a file, one behind the other, as one job. */
@ServiceProvider(service = JobKind.class)
public final class RecipeOperation implements FileOperation<RecipeSettings> {
    /** Accepts all types; which of them a certain recipe works on its steps say. */
    private static final KindCard<RecipeSettings> CARD = new KindCard<>(Recipes.KIND, "Recipe", RecipeSettings.DEFAULTS,
            EnumSet.allOf(MediaType.class), Lane.CPU);

    /** Longer side of pictures that are tried as a whole: what a panel shows on a screen of double density. */
    private static final int LOOK_PX = 800;

    private final Supplier<List<JobKind<?>>> kinds;
    private final Function<String, Optional<Recipe>> recipes;
    private final Supplier<MediaProbe> probe;

    /** For the Lookup. */
    public RecipeOperation() {
        this(() -> Lookup.getDefault().lookupAll(JobKind.class).stream().<JobKind<?>>map(kind -> kind).toList(),
                name -> Lookup.getDefault().lookup(Recipes.class).find(name).map(Recipes.Entry::recipe),
                () -> Lookup.getDefault().lookup(MediaProbe.class));
    }

    RecipeOperation(Supplier<List<JobKind<?>>> kinds, Function<String, Optional<Recipe>> recipes, Supplier<MediaProbe> probe) {
        this.kinds = kinds;
        this.recipes = recipes;
        this.probe = probe;
    }

    @Override
    public KindCard<RecipeSettings> card() {
        return CARD;
    }

    @Override
    public RecipeSettings settled(RecipeSettings settings) throws StudioException {
        Chain chain = chain(settings);
        return new RecipeSettings(chain.recipe().id(), settings.keep(), RecipeJson.line(chain.recipe()));
    }

    private Chain chain(RecipeSettings settings) throws StudioException {
        ChainResolver resolver = new ChainResolver(kinds.get(), recipes);
        if (settings.steps() != null) {
            return resolver.resolve(RecipeJson.ofLine(settings.steps()));
        }
        String name = settings.recipe();
        if (name == null || name.isBlank()) {
            throw StudioException.of("bad-setting", "No recipe was named.", "The setting recipe is empty.", "Write recipe=NAME.");
        }
        return resolver.resolve(recipes.apply(name).orElseThrow(() -> StudioException.of("no-such-recipe",
                "There is no recipe \"" + name + "\".", "Neither the studio nor you have one of that id or title.",
                "Type \"podstudio recipes list\" to see them.")));
    }

    @Override
    public Requirement requirement(RecipeSettings settings, InputFile input) throws StudioException {
        return Chain.sum(chain(settings).requirements(input));
    }

    @Override
    public Estimate estimate(RecipeSettings settings, InputFile input) throws StudioException {
        return chain(settings).estimate(input);
    }

    @Override
    public MediaFacts foreseen(RecipeSettings settings, MediaFacts input) throws StudioException {
        return chain(settings).foreseen(input);
    }

    @Override
    public List<OutputFile> apply(RecipeSettings settings, InputFile input, JobContext context) throws StudioException, CancelledException {
        Chain chain = chain(settings);
        context.fact("recipe", told(chain.recipe()));
        try {
            return new ChainRun(chain, settings.keep(), probe.get(), context).run(input);
        } catch (IOException e) {
            throw new StudioException(Failures.disk(chain.recipe().title(), e), e);
        }
    }

    private static Map<String, Object> told(Recipe recipe) {
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("id", recipe.id());
        fact.put("title", recipe.title());
        fact.put("version", recipe.version());
        return fact;
    }

    @Override
    public boolean worksOnParts(RecipeSettings settings) throws StudioException {
        for (Link<?> link : chain(settings).links()) {
            if (link.inChain() && !worksOnParts(link)) {
                return false;
            }
        }
        return true;
    }

    private static <S extends JobSettings> boolean worksOnParts(Link<S> link) throws StudioException {
        return link.operation().worksOnParts(link.settings());
    }

    /**
     * Each step tried on what the one before made, in the way that its kind tries settings. Where a step trims or fits to a size
     * of print, of a picture all is taken: of a part it would show what the recipe never makes.
     */
    @Override
    public Preview preview(RecipeSettings settings, InputFile input, Excerpt excerpt, Excerpts excerpts, JobContext context)
            throws StudioException, CancelledException {
        Chain chain = chain(settings);
        boolean picture = input.facts().type() == MediaType.IMAGE;
        Preview.Scope scope = picture && !worksOnParts(settings) ? Preview.Scope.WHOLE : Preview.Scope.PART;
        Preview all = null;
        InputFile current = input;
        try {
            for (Link<?> link : chain.links()) {
                if (!link.inChain()) {
                    continue;
                }
                Chain.checkType(link, current.facts().type());
                Path folder = Files.createDirectory(context.workDir().resolve("step-" + link.number()));
                StepContext own = new StepContext(context, folder, new StepContext.Share(link.number() - 1, 1, chain.links().size(),
                        "Step " + link.number() + " of " + chain.links().size() + ": "), null);
                Excerpt part = all == null && scope == Preview.Scope.PART ? excerpt : whole(current.facts(), excerpt);
                if (all == null && scope == Preview.Scope.WHOLE && worksOnParts(link)) {
                    current = excerpts.reduced(current, LOOK_PX, own); // a step that fits to a size chooses itself how small
                }
                Preview one = preview(link, current, part, excerpts, own);
                all = new Preview(all == null ? one.before() : all.before(), one.after(), scope);
                MediaFacts made = scope == Preview.Scope.WHOLE ? foreseen(link, current.facts())
                        : probe.get().probe(one.after(), MediaProbe.Depth.HEADERS);
                current = new InputFile(one.after(), made, input.asset());
            }
        } catch (IOException e) {
            throw new StudioException(Failures.disk(chain.recipe().title(), e), e);
        }
        return java.util.Objects.requireNonNull(all, "a recipe has a step");
    }

    private static <S extends JobSettings> MediaFacts foreseen(Link<S> link, MediaFacts input) throws StudioException {
        return link.operation().foreseen(link.settings(), input);
    }

    /** By its first step: the others work on what that one makes of the part. */
    @Override
    public MediaFacts tried(RecipeSettings settings, MediaFacts whole, Excerpt excerpt) throws StudioException {
        return tried(chain(settings).links().getFirst(), whole, excerpt);
    }

    private static <S extends JobSettings> MediaFacts tried(Link<S> link, MediaFacts whole, Excerpt excerpt) throws StudioException {
        return link.operation().tried(link.settings(), whole, excerpt);
    }

    private static Excerpt whole(MediaFacts facts, Excerpt first) {
        boolean picture = facts.type() == MediaType.IMAGE;
        return picture ? Excerpt.Region.WHOLE : new Excerpt.Span(0, first instanceof Excerpt.Span span ? span.seconds() : Excerpt.Span.USUAL_SECONDS);
    }

    private static <S extends JobSettings> Preview preview(Link<S> link, InputFile input, Excerpt excerpt, Excerpts excerpts,
            JobContext context) throws StudioException, CancelledException {
        return link.operation().preview(link.settings(), input, excerpt, excerpts, context);
    }
}
