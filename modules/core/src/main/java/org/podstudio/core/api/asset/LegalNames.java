package org.podstudio.core.api.asset;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes a name legal on Windows, macOS and Linux, and changes no more than that. Whatever script, emoji or direction mark a
 * name holds stays.
 */
public final class LegalNames {
    /** Longest name in bytes of UTF-8 on ext4, XFS and APFS; NTFS allows as many UTF-16 units, which are never more. */
    private static final int MAX_BYTES = 255;

    /** Not allowed in a name on Windows. */
    private static final Pattern ILLEGAL = Pattern.compile("[<>:\"/\\\\|?*\\p{Cntrl}\\x{2028}\\x{2029}]");

    /** How a byte is written that is not text: {@code \xFF}. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\x([0-9A-F]{2})");

    /** Device names, with any extension, also with blanks before the dot. Source: Microsoft, "Naming Files, Paths". */
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|conin\\$|conout\\$|com[0-9¹²³]|lpt[0-9¹²³])\\s*(\\..*)?", Pattern.CASE_INSENSITIVE);

    private LegalNames() {}

    /**
     * @param shown name; bytes that are not text written as {@code \xFF}
     * @param extension of the content's type without the dot, added when the name has none; empty for a folder
     */
    public static String of(String shown, String extension) {
        String name = ILLEGAL.matcher(ESCAPE.matcher(shown).replaceAll("%$1")).replaceAll("_");
        name = withoutTrailing(name.stripLeading());
        if (name.isEmpty()) {
            name = "unnamed";
        }
        if (!extension.isEmpty() && extension(name).isEmpty()) {
            name = name + "." + extension;
        }
        if (DEVICE.matcher(name).matches()) {
            name = "_" + name;
        }
        return cut(name);
    }

    /** Lower case without the dot; empty when there is none. A leading dot starts none. */
    public static String extension(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
        return extension.length() <= 10 && extension.chars().allMatch(Character::isLetterOrDigit) ? extension : "";
    }

    /** Windows drops dots and blanks at the end; so would two names become one. */
    private static String withoutTrailing(String name) {
        int end = name.length();
        while (end > 0 && (name.charAt(end - 1) == '.' || Character.isWhitespace(name.charAt(end - 1)))) {
            end--;
        }
        return name.substring(0, end);
    }

    private static String cut(String name) {
        if (bytes(name) <= MAX_BYTES) {
            return name;
        }
        String extension = extension(name);
        String ending = extension.isEmpty() ? "" : name.substring(name.length() - extension.length() - 1);
        int end = name.length() - ending.length();
        while (bytes(name.substring(0, end)) + bytes(ending) > MAX_BYTES) {
            end = name.offsetByCodePoints(end, -1);
        }
        return withoutTrailing(name.substring(0, end)) + ending;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
