package org.podstudio.library.ui.palette;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Projects;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.api.query.QueryParser;
import org.podstudio.core.api.query.QuerySyntaxException;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.palette.PaletteItem;
import org.podstudio.ui.palette.PaletteSource;
import org.podstudio.ui.select.SelectionHub;

/** Assets that the words find, newest first; chosen, they are selected in the grid. */
@ServiceProvider(service = PaletteSource.class)
@Messages("Palette_assets=Assets")
public final class AssetPalette implements PaletteSource {
    private final Supplier<Optional<Project>> project;

    /** For the Lookup. */
    public AssetPalette() {
        this(() -> Optional.ofNullable(Lookup.getDefault().lookup(Projects.class)).flatMap(Projects::current));
    }

    AssetPalette(Supplier<Optional<Project>> project) {
        this.project = project;
    }

    @Override
    public String title() {
        return Bundle.Palette_assets();
    }

    @Override
    public int position() {
        return 400;
    }

    @Override
    public List<PaletteItem> find(String words, int most) {
        Optional<Project> open = project.get();
        if (words.isEmpty() || open.isEmpty()) {
            return List.of();
        }
        Query query;
        try {
            query = QueryParser.parse(whileTyping(words));
        } catch (QuerySyntaxException e) {
            // Half typed, such as a quote that is still open: no asset yet.
            return List.of();
        }
        return open.get().assets().page(query, AssetSort.NEWEST, Optional.empty(), most).assets().stream().map(AssetPalette::item).toList();
    }

    /** The last word may go on: it is still being typed. */
    private static String whileTyping(String words) {
        String last = words.substring(words.lastIndexOf(' ') + 1);
        return last.chars().allMatch(Character::isLetterOrDigit) ? words + "*" : words;
    }

    private static PaletteItem item(Asset asset) {
        Glyph glyph = asset.facts().type() == MediaType.IMAGE ? Glyph.IMAGE : asset.facts().type() == MediaType.AUDIO ? Glyph.MUSIC : Glyph.FILM;
        return new PaletteItem("", asset.filename(), asset.theme() == null ? "" : asset.theme(), "", glyph, true,
                () -> Lookup.getDefault().lookup(SelectionHub.class).reveal(asset.id()));
    }
}
