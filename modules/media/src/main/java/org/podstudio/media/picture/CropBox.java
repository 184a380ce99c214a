package org.podstudio.media.picture;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a picture that is kept, as people write it: {@code left,top,width,height} in pixels, percent, lengths of print or
 * fractions of 1 ({@code 0.1,0.1,0.8,0.8}), or {@code WIDTHxHEIGHT+LEFT+TOP}.
 */
record CropBox(Length left, Length top, Length width, Length height) {
    private static final Pattern GEOMETRY = Pattern.compile("([^x+]+)x([^x+]+)\\+([^+]+)\\+([^+]+)");
    private static final Pattern FRACTION = Pattern.compile("0|1|[01]?\\.[0-9]+");

    /** @throws IllegalArgumentException with a sentence for the user */
    static CropBox parse(String text) {
        String plain = text.strip().replaceAll("^[\\[(]|[\\])]$", "");
        Matcher geometry = GEOMETRY.matcher(plain);
        String[] parts = geometry.matches()
                ? new String[] {geometry.group(3), geometry.group(4), geometry.group(1), geometry.group(2)}
                : plain.strip().split("\\s*[,;]\\s*|\\s+");
        if (parts.length != 4) {
            throw new IllegalArgumentException("box is left,top,width,height, such as 100,50,800,600 or 10%,0%,80%,100%, was \"" + text + "\"");
        }
        boolean fractions = plain.contains(".");
        for (String part : parts) {
            fractions &= FRACTION.matcher(part).matches();
        }
        String unit = fractions ? "%" : "";
        for (int i = 0; fractions && i < 4; i++) {
            parts[i] = Double.toString(Double.parseDouble(parts[i]) * 100);
        }
        return new CropBox(Length.parseOrZero("box", parts[0] + unit), Length.parseOrZero("box", parts[1] + unit),
                Length.parse("the width of box", parts[2] + unit), Length.parse("the height of box", parts[3] + unit));
    }

    /**
     * Left, top, width and height in whole pixels within a picture.
     *
     * @throws IllegalArgumentException when nothing of it lies in the picture
     */
    int[] in(int pictureWidth, int pictureHeight, double dpi) {
        double fromX = left.pixels(pictureWidth, dpi);
        double fromY = top.pixels(pictureHeight, dpi);
        int x = (int) Math.min(Integer.MAX_VALUE, Math.round(fromX));
        int y = (int) Math.min(Integer.MAX_VALUE, Math.round(fromY));
        if (x >= pictureWidth || y >= pictureHeight) {
            throw new IllegalArgumentException("box begins at " + x + "," + y + ", the picture has " + pictureWidth + "x" + pictureHeight + " pixels");
        }
        long right = Math.min(pictureWidth, Math.round(fromX + width.pixels(pictureWidth, dpi)));
        long bottom = Math.min(pictureHeight, Math.round(fromY + height.pixels(pictureHeight, dpi)));
        if (right <= x || bottom <= y) {
            throw new IllegalArgumentException("box has less than one pixel of this picture");
        }
        return new int[] {x, y, (int) right - x, (int) bottom - y};
    }

    boolean physical() {
        return left.physical() || top.physical() || width.physical() || height.physical();
    }
}
