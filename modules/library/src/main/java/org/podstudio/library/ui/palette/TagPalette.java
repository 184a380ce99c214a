package org.podstudio.library.ui.palette;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.asset.TagDefinition;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Projects;
import org.podstudio.core.api.query.Field;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.api.query.QueryPrinter;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.palette.PaletteItem;
import org.podstudio.ui.palette.PaletteSource;
import org.podstudio.ui.select.SearchHub;

/** Tags whose name begins so; chosen, the library shows what carries them. */
@ServiceProvider(service = PaletteSource.class)
@Messages({"Palette_tags=Tags", "# {0} - how many", "Palette_tagged={0,choice,0#{0} assets|1#{0} asset|1<{0} assets}"})
public final class TagPalette implements PaletteSource {
    private final Supplier<Optional<Project>> project;

    /** For the Lookup. */
    public TagPalette() {
        this(() -> Optional.ofNullable(Lookup.getDefault().lookup(Projects.class)).flatMap(Projects::current));
    }

    TagPalette(Supplier<Optional<Project>> project) {
        this.project = project;
    }

    @Override
    public String title() {
        return Bundle.Palette_tags();
    }

    @Override
    public int position() {
        return 300;
    }

    @Override
    public List<PaletteItem> find(String words, int most) {
        Optional<Project> open = project.get();
        return words.isEmpty() || open.isEmpty() ? List.of() : open.get().tags().complete(words, most).stream().map(TagPalette::item).toList();
    }

    private static PaletteItem item(TagDefinition tag) {
        String query = QueryPrinter.print(new Query.Compare(Field.TAG, Query.Operator.EQUALS, tag.name()));
        return new PaletteItem("", tag.name(), Bundle.Palette_tagged(tag.assets()), "", Glyph.TAG, true,
                () -> Lookup.getDefault().lookup(SearchHub.class).search(query));
    }
}
