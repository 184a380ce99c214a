package org.podstudio.library.ui.compare;

import java.util.List;
import java.util.Optional;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.project.Project;
import org.podstudio.library.ui.loupe.Viewed;

/** What the presenter may ask of the window. Every method runs on the event dispatch thread. */
interface CompareView {
    /** @param viewed in the order of {@code assets}, never empty */
    void show(Optional<Project> project, List<Asset> assets, List<Viewed> viewed, Layout layout);

    void showFocus(int at);
}
