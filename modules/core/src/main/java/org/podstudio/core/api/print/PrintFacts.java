package org.podstudio.core.api.print;

import java.util.EnumSet;
import java.util.Set;
import org.podstudio.core.api.media.PixelSize;

/**
 * What was measured of a picture for print. Shares are 0 to 1, of the visible pixels (at least 2 % opaque) unless it says otherwise.
 *
 * @param transparent whether any pixel is transparent at all: without, there is no haze, no edge and nothing to keep safe
 * @param visible share of all pixels
 * @param haze share that is 2 to 40 % opaque
 * @param hazeAway share that is so and not the soft edge of anything: no pixel that is clearly opaque lies near
 * @param fringe mean colour of soft edges against that of the opaque pixels just inside, CIE 1976 ΔE; 0 without soft edges
 * @param dpi pixels an inch when the picture is fitted into the size that was asked for
 * @param printed what it covers then, in inches
 * @param outsideSafe share that lies in the margin along the print's border
 * @param cut sides of the picture that the subject touches with many pixels
 */
public record PrintFacts(PixelSize size, boolean transparent, double visible, double haze, double hazeAway, double fringe,
        double dpi, PrintSize printed, double outsideSafe, Set<Side> cut) {
    public PrintFacts {
        cut = cut.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(cut));
    }

    public enum Side {
        TOP,
        BOTTOM,
        LEFT,
        RIGHT
    }
}
