package org.podstudio.packbuilder.text;

/** {@code LICENSE.txt}: three texts of our own, or the user's. */
public final class Licenses {
    private static final String PERSONAL = """
            PERSONAL LICENSE

            In short: use the files for yourself, not for business.

            1. You may use, copy and change the files in this pack, without limit of time or place, for your own
               private projects, for learning and for teaching without pay.
            2. You may show what you made with them, also in public, if nobody pays for it.
            3. You may not use the files, or anything made with them, in products, services, advertising or
               anything else that earns money.
            4. You may not sell, lend, give away or share the files themselves, changed or unchanged.
            """;

    private static final String COMMERCIAL = """
            COMMERCIAL LICENSE

            In short: use the files in your own work and sell that work; do not sell the files.

            1. You may use, copy and change the files in this pack, without limit of time or place, in private
               and commercial projects of your own or of a client for whom you work.
            2. You may sell what you make with them (games, videos, prints, designs, publications) if the files
               are one part of a larger work and cannot easily be taken out of it again.
            3. You may not sell, lend, give away or share the files themselves, changed or unchanged, alone or
               in a collection, and not offer them in a template, stock or print-on-demand service where others
               can choose them.
            4. You may not claim the files as your trademark or hinder others from using them.
            5. The license is for one person or one company with up to ten people. It cannot be passed on, except
               together with a work made for a client.
            """;

    private static final String EXTENDED = """
            EXTENDED LICENSE

            In short: all of the commercial license, also for teams of any size and for goods on which the files
            are the main thing.

            1. You may use, copy and change the files in this pack, without limit of time or place, in private
               and commercial projects of your own or of your clients.
            2. You may sell what you make with them in any number, also goods on which a file is the main thing
               (prints, clothing, print-on-demand goods) and templates of which the files are a part.
            3. You may not sell, lend, give away or share the files themselves as files, changed or unchanged,
               alone or in a collection of assets.
            4. You may not claim the files as your trademark or hinder others from using them.
            5. The license is for one company with all the people who work for it. It can be passed on together
               with a work made for a client.
            """;

    private static final String COMMON = """
            Files made with AI: the law of some countries gives no copyright, or only a limited one, in works made by a
            machine. What is granted here is granted as far as the licensor holds rights. README.md says which files
            are concerned.

            No warranty: the files are provided as they are. The licensor is not liable for damage that comes from
            their use, as far as the law allows.

            This text is a template of the program that packed the files and no legal advice.
            """;

    private Licenses() {}

    public static String text(PackFacts pack) {
        String head = pack.name() + ", version " + pack.version() + "\nCopyright (c) " + pack.year() + " "
                + pack.authorOr("the author of this pack") + "\n\n";
        return switch (pack.license()) {
            case "personal" -> head + PERSONAL + "\n" + COMMON;
            case "commercial" -> head + COMMERCIAL + "\n" + COMMON;
            case "extended" -> head + EXTENDED + "\n" + COMMON;
            default -> own(pack.licenseText(), pack.name(), pack.authorOr("the author of this pack"), pack.year());
        };
    }

    /** The user's text; {@code {{pack}}}, {@code {{author}}} and {@code {{year}}} in it are filled in. */
    public static String own(String text, String pack, String author, int year) {
        return text.replace("\r\n", "\n").replace("{{pack}}", pack).replace("{{author}}", author)
                .replace("{{year}}", Integer.toString(year)).strip() + "\n";
    }

    static String summary(PackFacts pack) {
        return switch (pack.license()) {
            case "personal" -> "Personal license: private use only, nothing that earns money.";
            case "commercial" -> "Commercial license: use the files in your own work and sell that work; do not pass on the files themselves.";
            case "extended" -> "Extended license: commercial use for the whole company, also on goods for sale; do not pass on the files themselves.";
            default -> "The author's own license.";
        };
    }

    /** SPDX reference. */
    public static String spdx(String license) {
        return "LicenseRef-" + switch (license) {
            case "personal" -> "PODStudio-Personal";
            case "commercial" -> "PODStudio-Commercial";
            case "extended" -> "PODStudio-Extended";
            default -> "Custom";
        };
    }
}
