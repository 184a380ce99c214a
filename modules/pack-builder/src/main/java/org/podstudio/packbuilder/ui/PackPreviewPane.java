package org.podstudio.packbuilder.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Image;
import java.util.List;
import java.util.function.BiFunction;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import javax.swing.border.EmptyBorder;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.packbuilder.build.PackPreview;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.ScrolledColumn;
import org.podstudio.ui.part.TokenPanel;
import org.podstudio.ui.part.WrappedText;
import org.podstudio.ui.text.RenderedText;

/** What buyers and stores will get to see: README as it is rendered, licence, store text and contact sheet, as they would be now. */
@Messages({"preview.name=Preview of the pack", "preview.readme=README", "preview.license=Licence", "preview.store=Store text", "preview.sheet=Contact sheet",
    "preview.none=As soon as the pack holds an asset, its texts are shown here."})
final class PackPreviewPane extends TokenPanel {
    private static final long serialVersionUID = 1L;

    private final RenderedText readme = new RenderedText();
    private final WrappedText license = new WrappedText("", StudioFonts::body, Token.TEXT);
    private final WrappedText store = new WrappedText("", StudioFonts::body, Token.TEXT);
    private final ContactSheet sheet;

    PackPreviewPane(BiFunction<AssetId, Integer, @Nullable Image> pictures) {
        super(new BorderLayout(), Token.PANEL, Line.NONE);
        sheet = new ContactSheet(pictures);
        JTabbedPane tabs = new JTabbedPane();
        tabs.setName("preview");
        tabs.getAccessibleContext().setAccessibleName(Bundle.preview_name());
        tabs.putClientProperty("FlatLaf.style", "tabHeight:32;tabInsets:4,10,4,10");
        tabs.setTabLayoutPolicy(JTabbedPane.SCROLL_TAB_LAYOUT);
        readme.getAccessibleContext().setAccessibleName(Bundle.preview_readme());
        license.getAccessibleContext().setAccessibleName(Bundle.preview_license());
        store.getAccessibleContext().setAccessibleName(Bundle.preview_store());
        tabs.addTab(Bundle.preview_readme(), scrolled(readme));
        tabs.addTab(Bundle.preview_license(), scrolled(license));
        tabs.addTab(Bundle.preview_store(), scrolled(store));
        tabs.addTab(Bundle.preview_sheet(), scrolled(sheet));
        add(tabs, BorderLayout.CENTER);
        show((PackPreview) null);
    }

    void show(@Nullable PackPreview preview) {
        readme.show(preview == null ? Bundle.preview_none() : preview.readme());
        fill(license, preview == null ? Bundle.preview_none() : preview.license());
        fill(store, preview == null ? Bundle.preview_none() : preview.storeCopy());
    }

    void show(List<Asset> assets) {
        sheet.show(assets);
    }

    /** What was selected to be copied stays selected while nothing changes. */
    private static void fill(WrappedText part, String text) {
        if (!part.getText().equals(text)) {
            part.setText(text);
        }
    }

    private static JScrollPane scrolled(JComponent inside) {
        ScrolledColumn column = new ScrolledColumn(0);
        column.setBorder(new EmptyBorder(px(12), px(16), px(16), px(16)));
        column.add(inside);
        JScrollPane scroll = new JScrollPane(column);
        scroll.setBorder(null);
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        return scroll;
    }
}
