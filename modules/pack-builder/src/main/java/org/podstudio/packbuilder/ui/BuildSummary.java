package org.podstudio.packbuilder.ui;

import static org.podstudio.ui.Scale.px;

import java.util.List;
import javax.swing.JPanel;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.WrappedText;

/** What would be built, in a few lines. */
@Messages({"# {0} - name", "# {1} - version", "summary.name={0}, version {1}",
    "# {0} - how many", "# {1} - size", "summary.assets={0,choice,0#No assets|1#1 asset|1<{0} assets} · {1}",
    "# {0} - stores", "summary.stores=For: {0}", "summary.zip=A folder and a ZIP, in the project's Packs folder.",
    "summary.folder=A folder, in the project's Packs folder; no ZIP."})
final class BuildSummary extends JPanel {
    private static final long serialVersionUID = 1L;
    private final WrappedText name = new WrappedText("", StudioFonts::strong, Token.TEXT);
    private final WrappedText size = new WrappedText("", StudioFonts::body, Token.TEXT);
    private final WrappedText stores = new WrappedText("", StudioFonts::body, Token.TEXT);
    private final WrappedText where = new WrappedText("", StudioFonts::body, Token.SECOND);

    BuildSummary() {
        super(new Column(px(4)));
        setOpaque(false);
        List.of(name, size, stores, where).forEach(this::add);
    }

    void show(PackDetails details, List<StoreVerdict> verdicts) {
        name.setText(Bundle.summary_name(details.name().isBlank() ? Bundle.draft_untitled() : details.name().strip(), details.version()));
        stores.setText(Bundle.summary_stores(String.join(", ", verdicts.stream()
                .filter(verdict -> details.targets().contains(verdict.store().id())).map(verdict -> verdict.store().title()).toList())));
        where.setText(details.zip() ? Bundle.summary_zip() : Bundle.summary_folder());
    }

    void show(List<Asset> assets) {
        size.setText(said(assets));
    }

    /** How many, how large. */
    static String said(List<Asset> assets) {
        return Bundle.summary_assets(assets.size(), Texts.bytes(assets.stream().mapToLong(Asset::sizeBytes).sum()));
    }
}
