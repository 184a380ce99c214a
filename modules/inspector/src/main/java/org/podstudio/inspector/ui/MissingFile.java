package org.podstudio.inspector.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.FlowLayout;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.border.EmptyBorder;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.TokenPanel;
import org.podstudio.ui.part.WrappedText;

/** Of an asset whose file is gone: where it was looked for, and what can be done. Not shown for others. */
@Messages({
    "MissingFile_what=The file is missing",
    "# {0} - path", "MissingFile_why=It is not at {0} any more. What is known of it is kept: prompt, tags, rating and history.",
    "MissingFile_locate=Locate…", "MissingFile_locateHint=Look for missing files in a folder, by their content",
    "MissingFile_remove=Remove from Library",
    "MissingFile_removeHint=Takes its record out of the library; no file is touched, and Undo brings it back"
})
final class MissingFile extends TokenPanel {
    private static final long serialVersionUID = 1L;

    private final WrappedText why = new WrappedText("", StudioFonts::caption, Token.SECOND);
    private transient @Nullable AssetId shown;

    MissingFile(Runnable locate, Consumer<List<AssetId>> remove) {
        super(new Column(px(8)), Token.RAISED, Line.NONE);
        setBorder(new EmptyBorder(px(12), px(12), px(12), px(12)));
        add(new WrappedText(Bundle.MissingFile_what(), StudioFonts::strong, Token.WARN));
        add(why);
        JButton find = Buttons.plain(Bundle.MissingFile_locate(), e -> locate.run());
        find.setName("missing-locate");
        find.setToolTipText(Bundle.MissingFile_locateHint());
        JButton forget = Buttons.plain(Bundle.MissingFile_remove(), e -> {
            if (shown != null) {
                remove.accept(List.of(shown));
            }
        });
        forget.setName("missing-remove");
        forget.setToolTipText(Bundle.MissingFile_removeHint());
        JPanel row = new JPanel(new FlowLayout(FlowLayout.LEADING, px(8), 0));
        row.setBorder(new EmptyBorder(0, -px(8), 0, 0));
        row.setOpaque(false);
        row.add(find);
        row.add(forget);
        add(row);
        setVisible(false);
    }

    void show(Asset asset) {
        shown = asset.id();
        why.setText(Bundle.MissingFile_why(asset.path()));
        setVisible(asset.missing());
    }
}
