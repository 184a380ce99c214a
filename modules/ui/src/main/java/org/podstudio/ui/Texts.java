package org.podstudio.ui;

import java.awt.ComponentOrientation;
import java.awt.FontMetrics;
import java.text.Bidi;
import java.text.NumberFormat;
import java.util.Locale;
import org.openide.util.NbBundle.Messages;

/** Numbers and names as people read them, in the user's locale. */
@Messages({"# {0} - number", "TEXTS_hertz={0} Hz", "# {0} - number", "TEXTS_kilohertz={0} kHz"})
public final class Texts {
    private static final String[] UNITS = {"bytes", "KB", "MB", "GB", "TB"};

    /** Left-to-right mark: what is beside it is read as Latin letters are. Nothing of it is seen. */
    private static final char MARK = '\u200E';
    /** What follows is read from right to left, up to {@link #END}. */
    private static final char RIGHT_TO_LEFT = '\u202B';
    private static final char END = '\u202C';

    private Texts() {}

    /** Decimal units, three figures at most: {@code 148 MB}, {@code 1.2 GB}. */
    public static String bytes(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 999.5 && unit < UNITS.length - 1) {
            value /= 1000;
            unit++;
        }
        String figure = unit > 0 && value < 9.95 ? String.format(Locale.getDefault(), "%.1f", value) : count(Math.round(value));
        return figure + " " + (bytes == 1 ? "byte" : UNITS[unit]);
    }

    /** As sounds are spoken of: {@code 44.1 kHz}, {@code 48 kHz}, {@code 800 Hz}. */
    public static String hertz(int hertz) {
        if (hertz < 1000) {
            return Bundle.TEXTS_hertz(count(hertz));
        }
        NumberFormat thousands = NumberFormat.getNumberInstance(Locale.getDefault());
        thousands.setMaximumFractionDigits(3);
        return Bundle.TEXTS_kilohertz(thousands.format(hertz / 1000.0));
    }

    /** {@code 98,310} where the locale groups like that. */
    public static String count(long number) {
        return NumberFormat.getIntegerInstance(Locale.getDefault()).format(number);
    }

    /** {@code 1 asset}, {@code 14 assets}. */
    public static String count(long number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }

    /** {@code 0:07}, {@code 3:05}, {@code 1:02:09}. @param seconds not negative */
    public static String duration(double seconds) {
        long all = Math.round(seconds);
        long hours = all / 3600;
        String tail = String.format(Locale.ROOT, hours > 0 ? "%02d:%02d" : "%d:%02d", all / 60 % 60, all % 60);
        return hours > 0 ? hours + ":" + tail : tail;
    }

    /**
     * A name to stand among other words: one that is written from right to left keeps its own order and does not drag the words and
     * figures beside it along. In a window that itself is read from right to left names stay as they are.
     */
    public static String among(String name) {
        return turns(name) ? file(name) + MARK : name;
    }

    /**
     * A file's name as it is shown by itself: one that is written from right to left is read so, and its ending stays at its end, where
     * those of the files around it are. Only to be looked at; in a window that itself is read from right to left names stay as they are.
     */
    public static String file(String name) {
        if (!turns(name)) {
            return name;
        }
        int stem = turned(name);
        return stem == 0 ? MARK + name : MARK + "" + RIGHT_TO_LEFT + name.substring(0, stem) + END + MARK + name.substring(stem);
    }

    /** How many characters of a file's name, from the first on, are read from right to left by themselves: all but those of its ending, or none. */
    public static int turned(String name) {
        if (!turns(name) || new Bidi(name, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()) {
            return 0;
        }
        int dot = name.lastIndexOf('.');
        return dot > 0 && !turns(name.substring(dot)) ? dot : name.length();
    }

    private static boolean turns(String name) {
        return Bidi.requiresBidi(name.toCharArray(), 0, name.length())
                && ComponentOrientation.getOrientation(Locale.getDefault()).isLeftToRight();
    }

    /** Fits {@code text} into {@code widthPx} by cutting its middle, so that beginning and extension stay readable. */
    public static String middle(String text, FontMetrics metrics, int widthPx) {
        if (metrics.stringWidth(text) <= widthPx) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int keep = (low + high + 1) / 2;
            if (metrics.stringWidth(cut(text, keep)) <= widthPx) {
                low = keep;
            } else {
                high = keep - 1;
            }
        }
        return low == 0 ? "…" : cut(text, low);
    }

    private static String cut(String text, int keep) {
        if (keep >= text.length()) {
            return text;
        }
        int tail = keep / 2;
        int head = keep - tail;
        // Never between the two halves of a surrogate pair.
        if (head > 0 && Character.isHighSurrogate(text.charAt(head - 1))) {
            head--;
        }
        if (tail > 0 && Character.isLowSurrogate(text.charAt(text.length() - tail))) {
            tail--;
        }
        return text.substring(0, head) + "…" + text.substring(text.length() - tail);
    }
}
