package org.podstudio.library.ui.tags;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.TagDefinition;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.RowEdge;
import org.podstudio.ui.part.ThemedLabel;

/** A tag with what else is known of it, and how many assets carry it. */
@Messages({
    "# {0} - other tag", "TAGROW_under=under {0}", "# {0} - other names", "TAGROW_also=also {0}",
    "# {0} - tag", "# {1} - number", "# {2} - what else is known", "TAGROW_spoken={0}, {1,choice,0#{1} assets|1#{1} asset|1<{1} assets} {2}"
})
final class TagRow extends JPanel implements ListCellRenderer<TagDefinition> {
    private static final long serialVersionUID = 1L;

    private final ThemedLabel name = new ThemedLabel("", StudioFonts::body, Token.TEXT);
    private final ThemedLabel more = new ThemedLabel("", StudioFonts::caption, Token.SECOND);
    private final ThemedLabel count = new ThemedLabel("", StudioFonts::caption, Token.SECOND);

    TagRow() {
        super(new BorderLayout(px(8), 0));
        setPreferredSize(new Dimension(px(100), px(28)));
        add(name, BorderLayout.LINE_START);
        add(more, BorderLayout.CENTER);
        add(count, BorderLayout.LINE_END);
    }

    @Override
    public Component getListCellRendererComponent(JList<? extends TagDefinition> list, TagDefinition tag, int index, boolean selected, boolean focused) {
        List<String> known = new ArrayList<>();
        if (tag.parent() != null) {
            known.add(Bundle.TAGROW_under(Texts.among(tag.parent())));
        }
        if (!tag.aliases().isEmpty()) {
            known.add(Bundle.TAGROW_also(String.join(", ", tag.aliases())));
        }
        setBorder(new RowEdge(px(12), px(12), focused));
        name.setText(tag.name());
        more.setText(String.join(", ", known));
        count.setText(Texts.count(tag.assets()));
        setBackground(selected ? Token.ACCENT.color(0.14) : Token.PANEL.color());
        getAccessibleContext().setAccessibleName(Bundle.TAGROW_spoken(tag.name(), tag.assets(), more.getText()).strip());
        return this;
    }
}
