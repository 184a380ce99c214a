package org.podstudio.packbuilder.names;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file name may be so that Windows, macOS and Linux can all write it. */
public final class LegalName {
    /** Bytes of UTF-8 a name may have. Source: NAME_MAX of Linux file systems. */
    static final int MAX_BYTES = 255;

    /** Characters of a path inside a pack: 260 of Windows, less what a folder for it takes. */
    static final int MAX_PATH_CHARS = 200;

    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9¹²³])(\\..*)?");

    private LegalName() {}

    /** Why a path inside a pack is not legal everywhere; empty when it is. */
    public static Optional<String> objection(String path) {
        if (path.length() > MAX_PATH_CHARS) {
            return Optional.of("The path has " + path.length() + " characters; " + MAX_PATH_CHARS + " are safe.");
        }
        for (String name : path.split("/", -1)) {
            Optional<String> objection = ofName(name);
            if (objection.isPresent()) {
                return objection;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> ofName(String name) {
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            return Optional.of("The path has an empty part, \".\" or \"..\".");
        }
        if (DEVICE.matcher(name).matches()) {
            return Optional.of("\"" + name + "\" is a device name on Windows.");
        }
        if (name.endsWith(".") || name.endsWith(" ") || name.startsWith(" ")) {
            return Optional.of("The name begins or ends with a space, or ends with a dot.");
        }
        Optional<String> bad = name.codePoints().filter(c -> !allowed(c)).mapToObj(c -> String.format(Locale.ROOT, "U+%04X", c)).findFirst();
        if (bad.isPresent()) {
            return Optional.of("The name holds the character " + bad.get() + ", which some systems refuse.");
        }
        if (!Normalizer.isNormalized(name, Normalizer.Form.NFC)) {
            return Optional.of("The name's accents are not composed (NFC): some systems write it differently.");
        }
        return name.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES
                ? Optional.of("The name has more than " + MAX_BYTES + " bytes.")
                : Optional.empty();
    }

    /** No control or invisible formatting characters (bidirectional overrides among them), no surrogate halves, nothing Windows reserves. */
    static boolean allowed(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                 Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> "<>:\"/\\|?*".indexOf(c) < 0;
        };
    }

    static boolean isDevice(String name) {
        return DEVICE.matcher(name).matches();
    }

    /** Equal for names that a file system without case would take for one. */
    public static String folded(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
