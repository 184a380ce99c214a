package org.podstudio.library.ui;

import java.awt.event.ActionEvent;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import org.openide.awt.DynamicMenuContent;
import org.podstudio.library.ui.cull.LibraryKey;
import org.podstudio.library.ui.history.NextSteps;
import org.podstudio.ui.Work;

/**
 * Undo or redo in the menu bar, where the step is named and, with none, the reason is. By its key it can always be asked for: right after
 * a decision the name may not be known yet, and with nothing to do it says so.
 */
abstract class StepAction extends AbstractAction implements DynamicMenuContent {
    private static final long serialVersionUID = 1L;
    /** Longer names are cut in the menu and whole in the tooltip. */
    private static final int LONGEST = 60;

    private final transient LibraryKey key;
    private final transient Function<NextSteps, NextSteps.Offer> offered;
    private final transient Consumer<CullDesk> does;

    StepAction(String name, LibraryKey key, Function<NextSteps, NextSteps.Offer> offered, Consumer<CullDesk> does) {
        super(name);
        this.key = key;
        this.offered = offered;
        this.does = does;
    }

    @Override
    public void actionPerformed(ActionEvent e) {
        LibraryTopComponent.findUnlessTyping().map(LibraryWindow::desk).ifPresent(does);
    }

    @Override
    public JComponent[] getMenuPresenters() {
        return items();
    }

    /** Called whenever the menu opens. */
    @Override
    public JComponent[] synchMenuPresenters(JComponent[] before) {
        return items();
    }

    /** Chosen with the mouse it is about the library, wherever the caret is. */
    private JComponent[] items() {
        NextSteps.Offer offer = offered.apply(LibraryTopComponent.find().map(LibraryWindow::nextSteps)
                .orElseGet(() -> new NextSteps(Work.direct())));
        return new JComponent[] {item(offer, () -> LibraryTopComponent.find().map(LibraryWindow::desk).ifPresent(does))};
    }

    ShownKeyItem item(NextSteps.Offer offer, Runnable chosen) {
        String title = offer.title().codePointCount(0, offer.title().length()) <= LONGEST ? offer.title()
                : offer.title().substring(0, offer.title().offsetByCodePoints(0, LONGEST - 1)) + "…";
        ShownKeyItem item = new ShownKeyItem(title, ShownKeyItem.key(key), offer.whyNot().orElse(null), chosen);
        item.setToolTipText(offer.whyNot().orElse(offer.title()));
        item.setName("step-" + key.name());
        return item;
    }
}
