package org.podstudio.ui.settings;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import org.netbeans.spi.options.OptionsCategory;
import org.netbeans.spi.options.OptionsPanelController;
import org.openide.awt.Actions;
import org.openide.util.Lookup;
import org.openide.util.lookup.Lookups;

/**
 * A page that another module brings as the platform's option pages are: those of plug-ins. Made when it is first shown;
 * what was changed in it is taken when the window closes. On the event dispatch thread.
 */
final class PlatformPage {
    private static final String PAGES = "OptionsDialog";

    private final String id;
    private final OptionsCategory category;
    private OptionsPanelController controller;

    private PlatformPage(String id, OptionsCategory category) {
        this.id = id;
        this.category = category;
    }

    static List<PlatformPage> installed() {
        List<PlatformPage> pages = new ArrayList<>();
        for (Lookup.Item<OptionsCategory> item : Lookups.forPath(PAGES).lookupResult(OptionsCategory.class).allItems()) {
            pages.add(new PlatformPage(item.getId().substring(item.getId().lastIndexOf('/') + 1), item.getInstance()));
        }
        return pages;
    }

    /** As it was registered. */
    String id() {
        return id;
    }

    String title() {
        return Actions.cutAmpersand(category.getCategoryName());
    }

    JComponent open() {
        controller = category.create();
        JComponent component = controller.getComponent(Lookup.EMPTY);
        controller.update();
        return component;
    }

    /** Takes what was changed, if it can be. */
    void close() {
        if (controller != null) {
            if (controller.isChanged() && controller.isValid()) {
                controller.applyChanges();
            } else {
                controller.cancel();
            }
            controller = null;
        }
    }
}
