package org.podstudio.core.api.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.podstudio.core.api.problem.Problem;

/** Something about a picture that will show in print. @param problem code, what, why with the number, and what to do */
public record PrintFinding(Weight weight, Problem problem) {
    /** How much it matters. */
    public enum Weight {
        /** It will be seen. */
        WARN,
        /** Good to know. */
        INFORM
    }

    /** Least resolution a shop takes, and the one beyond which it gains nothing. Source: Printful's print guide, see the stores' table. */
    public static final double LEAST_DPI = 150;
    public static final double GOOD_DPI = 300;

    /** Haze away from edges that is still dust: one visible pixel of a thousand. */
    public static final double MOST_HAZE = 0.001;

    /** From here on a coloured rim is plain to see: some three just noticeable differences of ΔE 2.3 (Mahy et al., 1994). */
    public static final double MOST_FRINGE = 7;

    /** Kept clear along the border of a print, in inches: the trade's usual eighth. */
    public static final double SAFE_MARGIN_IN = 0.125;

    /** What is found wrong, the worst first. */
    public static List<PrintFinding> of(PrintFacts facts) {
        List<PrintFinding> found = new ArrayList<>();
        if (facts.visible() == 0) {
            found.add(warn("print-empty", "Nothing would be printed.", "Every pixel is transparent.", "Choose another picture."));
            return found;
        }
        if (facts.dpi() < LEAST_DPI) {
            found.add(warn("print-low-dpi", "The print would be blurred.", number("It has %.0f dpi at %.1f × %.1f in; shops ask for at least %.0f.",
                    facts.dpi(), facts.printed().width(), facts.printed().height(), LEAST_DPI),
                    number("Upscale it %s, or print it smaller than %.1f in wide.", times(facts.dpi()), facts.size().width() / LEAST_DPI)));
        } else if (facts.dpi() < GOOD_DPI) {
            found.add(new PrintFinding(Weight.INFORM, new Problem("print-dpi", "The print could be sharper.",
                    number("It has %.0f dpi at %.1f × %.1f in; %.0f are the best a shop uses.", facts.dpi(), facts.printed().width(),
                            facts.printed().height(), GOOD_DPI), "Upscale it " + times(facts.dpi()) + " if fine detail matters.")));
        }
        if (facts.hazeAway() > MOST_HAZE) {
            found.add(warn("print-haze", "A haze would be printed as dots or a grey film.",
                    number("%.1f %% of what is visible is only 2 to 40 %% opaque and lies away from any edge.", 100 * facts.hazeAway()),
                    "Harden its alpha, or erase the haze with the mask brush."));
        }
        if (facts.fringe() > MOST_FRINGE) {
            found.add(warn("print-fringe", "The subject has a rim of another colour.",
                    number("Soft edges differ from the subject just inside by ΔE %.1f; from about %.0f on it shows on fabric.", facts.fringe(),
                            MOST_FRINGE), "Remove the background of the original again with refine=auto, which cleans the edge."));
        }
        if (!facts.cut().isEmpty()) {
            StringJoiner sides = new StringJoiner(", ");
            facts.cut().forEach(side -> sides.add(side.name().toLowerCase(Locale.ROOT)));
            found.add(warn("print-cut", "The subject ends in a straight cut.", "It touches the picture's border: " + sides + ".",
                    "Use a picture that shows all of it, or place it so that the cut lies at the print's edge."));
        } else if (facts.outsideSafe() > 0) {
            found.add(new PrintFinding(Weight.INFORM, new Problem("print-safe-area", "The subject comes near the print's border.",
                    number("%.1f %% of it lies within %.3f in of it.", 100 * facts.outsideSafe(), SAFE_MARGIN_IN),
                    "Add a margin with crop_resize pad, if the product is cut or sewn there.")));
        }
        return List.copyOf(found);
    }

    private static PrintFinding warn(String code, String what, String why, String next) {
        return new PrintFinding(Weight.WARN, new Problem(code, what, why, next));
    }

    private static String times(double dpi) {
        double factor = GOOD_DPI / dpi;
        return factor <= 2 ? "2×" : factor <= 4 ? "4×" : "4× (300 dpi would need more)";
    }

    private static String number(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
