package org.podstudio.library.ui;

import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that an address holds in itself ({@code data:image/png;base64,…}).
 *
 * @param kind the subtype, such as {@code png}
 */
record DataUrl(String kind, byte[] bytes) {
    /** The kind goes into a file's name. */
    private static final Pattern FORM = Pattern.compile("(?i)data:(?:image|audio|video)/([a-z0-9]{1,10})(?:\\+xml)?(?:;[^,;]*)*;base64");

    /** Empty when it is something else, or its content is damaged. */
    static Optional<DataUrl> parse(String address) {
        int comma = address.indexOf(',');
        Matcher form = FORM.matcher(comma < 0 ? "" : address.substring(0, comma));
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(address.substring(comma + 1));
            return bytes.length == 0 ? Optional.empty() : Optional.of(new DataUrl(form.group(1).toLowerCase(Locale.ROOT), bytes));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
