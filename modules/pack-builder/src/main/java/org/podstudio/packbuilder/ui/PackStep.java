package org.podstudio.packbuilder.ui;

import org.openide.util.NbBundle.Messages;

/** The steps to a pack, in the order of the window. Each can be gone to at any time. */
@Messages({"step.assets=Assets", "step.assets.says=In the order of the pack. Drag, or Alt with an arrow, moves; Delete takes out.",
    "step.details=Details", "step.details.says=What the pack is called and what its buyers may do with it. Kept as you type.",
    "step.stores=Stores", "step.stores.says=Where you want to offer it; each store checks the assets by its own rules.",
    "step.check=Check", "step.check.says=What stands in the way, and what you may want to know.",
    "step.build=Build", "step.build.says=Writes the folder and the ZIP, then verifies every file of them."})
enum PackStep {
    ASSETS, DETAILS, STORES, CHECK, BUILD;

    String title() {
        return switch (this) {
            case ASSETS -> Bundle.step_assets();
            case DETAILS -> Bundle.step_details();
            case STORES -> Bundle.step_stores();
            case CHECK -> Bundle.step_check();
            case BUILD -> Bundle.step_build();
        };
    }

    /** One sentence on what is done here. */
    String says() {
        return switch (this) {
            case ASSETS -> Bundle.step_assets_says();
            case DETAILS -> Bundle.step_details_says();
            case STORES -> Bundle.step_stores_says();
            case CHECK -> Bundle.step_check_says();
            case BUILD -> Bundle.step_build_says();
        };
    }

    /** The one so many steps on; the first or the last where there is none. */
    PackStep plus(int steps) {
        return values()[Math.clamp((long) ordinal() + steps, 0, values().length - 1)];
    }
}
