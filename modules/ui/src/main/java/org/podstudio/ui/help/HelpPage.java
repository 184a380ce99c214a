package org.podstudio.ui.help;

/**
 * One section of a guide.
 *
 * @param document file name of the guide
 * @param anchor of the section in it, as its web page would have it
 * @param markdown the section with its heading
 */
record HelpPage(String document, String anchor, String title, String markdown) {
    /** As a link names it. */
    String address() {
        return document + "#" + anchor;
    }

    /** A heading as an address: lower case, hyphens for blanks, nothing but letters and digits else. */
    static String anchorOf(String heading) {
        return heading.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
    }
}
