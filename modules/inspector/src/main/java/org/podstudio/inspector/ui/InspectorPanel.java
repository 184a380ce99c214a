package org.podstudio.inspector.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.border.EmptyBorder;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.pack.Pack;
import org.podstudio.core.api.project.Project;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.EmptyState;
import org.podstudio.ui.part.Section;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.TokenPanel;
import org.podstudio.ui.part.WrappedText;
import org.podstudio.ui.thumb.ThumbnailLoader;

/** Picture, decisions, prompt, facts, family and history of what is selected, in sections that fold. */
@Messages({
    "InspectorPanel_packs=Packs", "InspectorPanel_draft=Not built yet", "# {0} - date", "InspectorPanel_built=Built {0}",
    "# {0} - name", "InspectorPanel_inPack=In the pack {0}", "InspectorPanel_compare=Compare before and after (C)",
    "InspectorPanel_details=Details",
    "InspectorPanel_family=Family", "InspectorPanel_history=History", "InspectorPanel_nothingSelected=Nothing selected",
    "InspectorPanel_selectAnAssetTo=Select an asset to see its prompt and facts.",
    "InspectorPanel_tagsThemeAndNotes=Tags, theme and notes",
    "# {0} - file", "InspectorPanel_madeFrom=Made from {0}", "# {0} - file", "InspectorPanel_became=Became {0}",
    "# {0} - how many", "InspectorPanel_several={0,choice,0#{0} assets|1#{0} asset|1<{0} assets}",
    "# {0} - file", "InspectorPanel_reveal=Show {0} in the library"
})
final class InspectorPanel extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int MOST_HISTORY = 30;

    private final transient Wishes wishes;
    private final CardLayout cards = new CardLayout();
    private final PreviewBox preview = new PreviewBox();
    private final WrappedText name = new WrappedText("", StudioFonts::section, Token.TEXT);
    private final ThemedLabel summary = new ThemedLabel("", StudioFonts::caption, Token.SECOND);
    private final DecisionsBar decisions;
    private final transient PromptSection prompt;
    private final transient GeneratorSections made = new GeneratorSections();
    private final TagsEditor tags;
    private final WordsForm words;
    private final PaletteBar colors;
    private final MissingFile missing;
    private final Section facts = new Section(Bundle.InspectorPanel_details(), new JPanel(new BorderLayout()), Section.Fold.CLOSED);
    private final Section family = new Section(Bundle.InspectorPanel_family(), new JPanel(new Column(px(4))), Section.Fold.OPEN);
    private final Section packs = new Section(Bundle.InspectorPanel_packs(), new JPanel(new Column(px(4))), Section.Fold.OPEN);
    private final Section history = new Section(Bundle.InspectorPanel_history(), new JPanel(new Column(px(4))), Section.Fold.CLOSED);
    private transient List<AssetId> shownFor = List.of();

    /** What the panel asks for. */
    interface Wishes extends PaletteBar.Wishes {
        void reveal(AssetId id);

        /** Asks where to look for missing files. */
        void locateMissing();

        /** Those of these whose files are gone leave the library. */
        void removeMissing(List<AssetId> ids);

        /** The keyboard goes to the assets. */
        void toLibrary();

        /** Shows the asset beside what it was made of. */
        void compareWithParent();
    }

    /** @param print the section of what a printer would say */
    InspectorPanel(Wishes wishes, Edits edits, JComponent print) {
        this.wishes = wishes;
        setLayout(cards);
        missing = new MissingFile(wishes::locateMissing, wishes::removeMissing);
        colors = new PaletteBar(wishes);
        decisions = new DecisionsBar(edits);
        prompt = new PromptSection(edits, wishes::toLibrary);
        tags = new TagsEditor(edits);
        words = new WordsForm(edits, tags);
        JPanel none = new TokenPanel(new BorderLayout(), Token.PANEL, TokenPanel.Line.NONE);
        none.add(new EmptyState(Glyph.INFO, Bundle.InspectorPanel_nothingSelected(), Bundle.InspectorPanel_selectAnAssetTo()));
        add(none, "none");
        PanelBody body = new PanelBody();
        body.add(preview);
        JPanel title = new JPanel(new Column(px(4)));
        title.setOpaque(false);
        title.add(name);
        title.add(summary);
        body.add(title);
        body.add(colors);
        body.add(missing);
        body.add(decisions);
        body.add(prompt.section);
        body.add(new Section(Bundle.InspectorPanel_tagsThemeAndNotes(), words, Section.Fold.OPEN));
        body.add(family);
        body.add(packs);
        body.add(print);
        body.add(made.generator);
        body.add(facts);
        body.add(history);
        body.add(made.raw);
        JScrollPane scroll = new JScrollPane(body, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(new EmptyBorder(0, 0, 0, 0));
        scroll.getVerticalScrollBar().setUnitIncrement(px(24));
        add(scroll, "body");
    }

    void use(Optional<ThumbnailLoader> thumbnails) {
        preview.use(thumbnails);
    }

    void show(Inspected inspected) {
        if (!inspected.targets().equals(shownFor)) {
            words.leave();
            prompt.leave();
            shownFor = inspected.targets();
        }
        switch (inspected) {
            case Inspected.Nothing nothing -> cards.show(this, "none");
            case Inspected.One one -> {
                showOne(one);
                cards.show(this, "body");
            }
            case Inspected.Several several -> {
                showSeveral(several);
                cards.show(this, "body");
            }
        }
        revalidate();
        repaint();
    }

    private void showOne(Inspected.One one) {
        Asset asset = one.asset();
        preview.show(asset);
        missing.show(asset);
        colors.show(one.colors());
        name.showFile(asset.filename());
        summary.setText(Facts.summary(asset));
        showCuration(Curated.of(asset), 1);
        prompt.show(asset);
        made.show(Optional.ofNullable(asset.generator()));
        facts.fill(new FactsTable(Facts.ofFile(asset)));
        List<JComponent> relatives = new ArrayList<>();
        one.parent().ifPresent(parent -> {
            JPanel row = new JPanel(new BorderLayout(px(4), 0));
            row.setOpaque(false);
            row.add(relative(Bundle.InspectorPanel_madeFrom(parent.filename()), one.project(), parent, wishes::compareWithParent), BorderLayout.CENTER);
            row.add(Buttons.icon(Glyph.SQUARE_SPLIT_HORIZONTAL, Bundle.InspectorPanel_compare(), e -> wishes.compareWithParent()), BorderLayout.EAST);
            relatives.add(row);
        });
        one.children().forEach(child -> relatives.add(relative(Bundle.InspectorPanel_became(child.filename()), one.project(), child, null)));
        family.fill(relatives.toArray(JComponent[]::new));
        family.setVisible(!relatives.isEmpty());
        packs.fill(one.packs().stream().map(InspectorPanel::pack).toArray(JComponent[]::new));
        packs.setVisible(!one.packs().isEmpty());
        history.fill(one.history().stream().limit(MOST_HISTORY).map(entry -> line(entry.what(), Facts.when(entry.at())))
                .toArray(JComponent[]::new));
        history.setVisible(!one.history().isEmpty());
        facts.setVisible(true);
    }

    private void showSeveral(Inspected.Several several) {
        preview.show(several.lead());
        missing.setVisible(false);
        colors.show(Optional.empty());
        name.setText(Bundle.InspectorPanel_several(several.ids().size()));
        summary.setText(several.types().stream().map(t -> t.wire()).collect(Collectors.joining(", ")) + " · " + Texts.bytes(several.bytes()));
        showCuration(several.curated(), several.ids().size());
        prompt.show(several.curated());
        made.show(Optional.empty());
        family.setVisible(false);
        packs.setVisible(false);
        history.setVisible(false);
        facts.setVisible(false);
    }

    private void showCuration(Curated curated, int selected) {
        decisions.show(curated, selected);
        tags.show(curated.tags(), curated.assets());
        words.showTheme(curated.theme());
        words.showNotes(curated.note());
    }

    /** @param compare shows it beside the one that is inspected; null where that is not offered */
    private JComponent relative(String how, Project project, Asset asset, @Nullable Runnable compare) {
        JButton button = new JButton(how, Glyph.GIT_FORK.icon(16, Token.SECOND));
        button.putClientProperty("JButton.buttonType", "borderless");
        button.setHorizontalAlignment(javax.swing.SwingConstants.LEADING);
        button.setToolTipText(Bundle.InspectorPanel_reveal(asset.filename()));
        button.addActionListener(e -> wishes.reveal(asset.id()));
        button.setComponentPopupMenu(RelativeMenu.of(project, asset, () -> wishes.reveal(asset.id()), compare));
        return button;
    }

    private static JComponent pack(Pack pack) {
        JComponent row = line(pack.name() + " " + pack.version(),
                pack.builtAt() == null ? Bundle.InspectorPanel_draft() : Bundle.InspectorPanel_built(Facts.when(pack.builtAt())));
        row.getAccessibleContext().setAccessibleName(Bundle.InspectorPanel_inPack(pack.name()));
        return row;
    }

    private static JComponent line(String what, String when) {
        JPanel line = new JPanel(new Column(0));
        line.setOpaque(false);
        line.add(new WrappedText(what, StudioFonts::body, Token.TEXT));
        line.add(new ThemedLabel(when, StudioFonts::caption, Token.SECOND));
        return line;
    }
}
