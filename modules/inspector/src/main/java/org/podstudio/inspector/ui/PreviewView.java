package org.podstudio.inspector.ui;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Optional;
import org.podstudio.core.api.problem.Problem;

/** What the presenter may ask of the before/after preview. Every method runs on the event dispatch thread. */
interface PreviewView {
    /** What the result will probably be, a sentence; empty when nothing is known. */
    void estimate(String sentence);

    /** The last pictures stay while new ones are made. */
    void previewing();

    /**
     * @param pictures empty where there is nothing to look at, as with sounds
     * @param told what was measured, a sentence
     * @param folder holds both files until the next try
     */
    void show(Optional<Pictures> pictures, String told, Path folder);

    void previewProblem(Problem problem);

    /** Nothing is previewed. */
    void clear();

    /** Both at most some thousand pixels wide, in sRGB. */
    record Pictures(BufferedImage before, BufferedImage after) {}
}
