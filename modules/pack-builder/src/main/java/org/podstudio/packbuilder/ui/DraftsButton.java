package org.podstudio.packbuilder.ui;

import java.util.List;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JRadioButtonMenuItem;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.pack.PackId;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;

/** The drafts of the project, to go on with one of them, begin another or throw one away. */
@Messages({"# {0} - how many", "drafts.button=Drafts ({0})", "drafts.tip=Go on with another draft, begin a new pack or delete this one",
    "# {0} - title", "# {1} - how many", "drafts.row={0} · {1,choice,0#no assets|1#1 asset|1<{1} assets}",
    "drafts.new=New pack", "drafts.delete=Delete this draft"})
final class DraftsButton extends JButton {
    private static final long serialVersionUID = 1L;
    /** More would not fit a screen; the latest matter. */
    private static final int MOST = 20;

    private final transient Consumer<PackDraft> resume;
    private final transient Runnable startOver;
    private final transient Runnable delete;
    private transient List<PackDraft> drafts = List.of();
    private transient PackId inHand = PackId.random();

    /** @param resume gets the draft to go on with @param startOver for a new pack @param delete for the one in hand */
    DraftsButton(Consumer<PackDraft> resume, Runnable startOver, Runnable delete) {
        super(Bundle.drafts_button(0), Glyph.CHEVRON_DOWN.icon(16, Token.SECOND));
        this.resume = resume;
        this.startOver = startOver;
        this.delete = delete;
        setName("drafts");
        setHorizontalTextPosition(LEADING);
        putClientProperty("JButton.buttonType", "borderless");
        putClientProperty("FlatLaf.style", "margin:4,8,4,8;arc:6");
        setToolTipText(Bundle.drafts_tip());
        addActionListener(e -> menu().show(this, 0, getHeight()));
    }

    void show(List<PackDraft> all, PackId current) {
        drafts = List.copyOf(all);
        inHand = current;
        setText(Bundle.drafts_button(all.size()));
    }

    JPopupMenu menu() {
        JPopupMenu menu = new JPopupMenu();
        for (PackDraft draft : drafts.subList(0, Math.min(MOST, drafts.size()))) {
            JRadioButtonMenuItem row = new JRadioButtonMenuItem(Bundle.drafts_row(draft.title(), draft.order().assets().size()), draft.id().equals(inHand));
            row.addActionListener(e -> resume.accept(draft));
            menu.add(row);
        }
        if (!drafts.isEmpty()) {
            menu.addSeparator();
        }
        menu.add(item(Bundle.drafts_new(), Glyph.PLUS, startOver));
        menu.add(item(Bundle.drafts_delete(), Glyph.TRASH_2, delete));
        return menu;
    }

    private static JMenuItem item(String text, Glyph glyph, Runnable run) {
        JMenuItem item = new JMenuItem(text, glyph.icon(16, Token.SECOND));
        item.addActionListener(e -> run.run());
        return item;
    }
}
