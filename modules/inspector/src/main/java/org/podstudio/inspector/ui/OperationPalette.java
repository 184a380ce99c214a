package org.podstudio.inspector.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.Presets;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.recipe.Recipes;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.JobKind;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.palette.NameMatch;
import org.podstudio.ui.palette.PaletteItem;
import org.podstudio.ui.palette.PaletteSource;
import org.podstudio.ui.select.AssetSelection;
import org.podstudio.ui.select.SelectionHub;

/**
 * Operations and recipes by name. A chosen one stands in the Enhance form with its settings and what this machine says to it; one that
 * the selection is nothing for is shown with the reason.
 */
@ServiceProvider(service = PaletteSource.class)
@Messages({
    "OperationPalette_title=Enhance", "# {0} - an operation", "OperationPalette_item={0}…",
    "OperationPalette_nothingSelected=Select an asset first",
    "# {0} - kinds of files", "OperationPalette_takesOnly=Works on {0}; the asset in focus is something else",
    "OperationPalette_images=pictures", "OperationPalette_sounds=sounds", "OperationPalette_films=films"
})
public final class OperationPalette implements PaletteSource {
    private static final int BEHIND_VERBS = 120;

    private final Supplier<Optional<JobQueue>> queue;
    private final Supplier<Named> named;
    private final Supplier<Optional<AssetSelection>> selection;
    private final Consumer<String> chosen;

    /** For the Lookup. */
    public OperationPalette() {
        this(() -> Optional.ofNullable(Lookup.getDefault().lookup(JobQueue.class)),
                () -> new Named(Optional.ofNullable(Lookup.getDefault().lookup(Recipes.class)),
                        Optional.ofNullable(Lookup.getDefault().lookup(Presets.class))),
                () -> Lookup.getDefault().lookup(SelectionHub.class).current(), choice -> EnhanceTopComponent.show(Optional.of(choice)));
    }

    OperationPalette(Supplier<Optional<JobQueue>> queue, Supplier<Named> named, Supplier<Optional<AssetSelection>> selection,
            Consumer<String> chosen) {
        this.queue = queue;
        this.named = named;
        this.selection = selection;
        this.chosen = chosen;
    }

    @Override
    public String title() {
        return Bundle.OperationPalette_title();
    }

    @Override
    public int position() {
        return BEHIND_VERBS;
    }

    /** Nothing is offered before a word is typed: the form of the selected asset is nearer. */
    @Override
    public List<PaletteItem> find(String words, int most) {
        if (words.isBlank() || queue.get().isEmpty()) {
            return List.of();
        }
        Optional<MediaFacts> facts = focused().map(Asset::facts);
        List<PaletteItem> items = new ArrayList<>();
        queue.get().get().kinds().stream().filter(kind -> kind instanceof FileOperation<?> && !kind.id().equals(Recipes.KIND))
                .forEach(kind -> items.add(item(kind, facts)));
        // What a recipe works on decides whether it is listed at all: there are many, and of each type others.
        facts.ifPresent(known -> named.get().recipes(known.type()).forEach(recipe -> items.add(item(recipe.kind(), recipe.title(), ""))));
        return NameMatch.best(words, items, PaletteItem::title, most);
    }

    /** The one that the Enhance form judges by. */
    private Optional<Asset> focused() {
        return selection.get().filter(selected -> !selected.isEmpty())
                .flatMap(selected -> selected.project().assets().find(selected.lead().filter(selected.ids()::contains).orElse(selected.ids().getFirst())));
    }

    private PaletteItem item(JobKind<?> kind, Optional<MediaFacts> facts) {
        String reason = facts.isEmpty() ? Bundle.OperationPalette_nothingSelected()
                : kind.accepts(facts.get()) ? "" : Bundle.OperationPalette_takesOnly(words(kind.accepts()));
        return item(kind.id(), kind.title(), reason);
    }

    private PaletteItem item(String choice, String title, String reason) {
        return new PaletteItem("operation/" + choice, Bundle.OperationPalette_item(title), reason, "", Glyph.WAND_SPARKLES, reason.isEmpty(),
                () -> chosen.accept(choice));
    }

    private static String words(Set<MediaType> types) {
        return types.stream().sorted(Comparator.naturalOrder()).map(type -> switch (type) {
            case IMAGE -> Bundle.OperationPalette_images();
            case AUDIO -> Bundle.OperationPalette_sounds();
            case VIDEO -> Bundle.OperationPalette_films();
        }).collect(Collectors.joining(", "));
    }
}
