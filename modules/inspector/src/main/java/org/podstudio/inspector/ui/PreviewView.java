package org.podstudio.inspector.ui;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Optional;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.spi.Excerpt;

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

    /** Which part is tried or kept, and that it can be changed; empty where there is nothing to choose. */
    void part(Optional<Part> part);

    /** Puts a value into the form, as if it were typed. */
    void type(String setting, String value);

    void previewProblem(Problem problem);

    /** Nothing is previewed. */
    void clear();

    /** Both at most some thousand pixels wide, in sRGB. */
    record Pictures(BufferedImage before, BufferedImage after) {}

    /** A part of the file. */
    sealed interface Part {}

    /**
     * A part of a picture.
     *
     * @param of size of the picture
     * @param box in its pixels
     */
    record Frame(AssetId id, PixelSize of, Excerpt.Box box, Use use) implements Part {
        /** Where it is when nobody has moved it: the middle, or all. */
        Excerpt.Box home() {
            return use == Use.CROP ? new Excerpt.Box(0, 0, of.width(), of.height())
                    : new Excerpt.Box((of.width() - box.width()) / 2, (of.height() - box.height()) / 2, box.width(), box.height());
        }
    }

    /** What a frame is for. */
    enum Use {
        /** It is tried; its size stays. */
        PART,
        /** It is what the operation keeps. */
        CROP
    }

    /** Seconds of a film or a sound: the tried ones, and all. */
    record Seconds(double start, double length, double all) implements Part {}
}
