package org.podstudio.library.ui.tags;

import java.util.List;
import java.util.Optional;
import org.podstudio.core.api.asset.TagDefinition;
import org.podstudio.core.api.problem.Problem;

/** What the presenter may ask of the window of tags. Every method runs on the event dispatch thread. */
interface TagsView {
    /** @param chosen name of the one to work on, if it is there */
    void show(List<TagDefinition> tags, Optional<String> chosen);

    /** What was done last. @param undo whether it can be taken back here */
    void said(String sentence, boolean undo);

    void problem(Problem problem);
}
