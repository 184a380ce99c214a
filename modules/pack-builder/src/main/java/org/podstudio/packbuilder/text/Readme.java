package org.podstudio.packbuilder.text;

import java.util.List;
import java.util.Locale;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.packbuilder.build.PackedAsset;

/** {@code README.md}, for the buyer. Names no store, so that every store accepts it. */
public final class Readme {
    /** Keeps the file below 50 KB. Source: FEATURES K5. */
    private static final int MAX_ROWS = 200;

    private Readme() {}

    public static String of(PackFacts pack, boolean prompts) {
        StringBuilder out = new StringBuilder();
        line(out, "# " + pack.name());
        line(out, "");
        line(out, pack.description() == null ? "A pack of " + pack.contents() + "." : pack.description());
        section(out, "## Contents", pack.contents() + " (" + pack.formats() + ") in `assets/`."
                + (prompts ? " The prompts they were made with are in `prompts/`." : "")
                + " Small pictures for a first look are in `previews/`.");
        table(out, pack.assets());
        section(out, "## How to use", """
                1. Extract the ZIP, or copy the folder to a place of your own.
                2. Take the files you need from `assets/`; they work in any program that reads their format.
                3. Keep `LICENSE.txt` with them: it says what you may do.
                `manifest.json` describes every file for programs: size, dimensions, tags and how it was made.""");
        section(out, "## License", Licenses.summary(pack) + " The whole text is in `LICENSE.txt`.");
        section(out, "## AI disclosure", Disclosure.plain(pack));
        section(out, "## Verify your download", """
                `checksums.txt` holds the SHA-256 of every file. In this folder, run
                `sha256sum --check checksums.txt` (Linux) or `shasum -a 256 --check checksums.txt` (macOS).""");
        section(out, "## About", "Version " + pack.version() + ", " + pack.date() + "."
                + (pack.author() == null ? "" : " By " + pack.author() + ".")
                + (pack.theme() == null ? "" : " Theme: " + pack.theme() + ".")
                + " Packed with PODStudio " + pack.appVersion() + ".");
        return out.toString();
    }

    private static void table(StringBuilder out, List<PackedAsset> assets) {
        line(out, "");
        line(out, "| File | What | Size |");
        line(out, "| --- | --- | --- |");
        for (PackedAsset asset : assets.subList(0, Math.min(MAX_ROWS, assets.size()))) {
            line(out, "| `" + asset.fileName() + "` | " + what(asset.facts()) + " | " + size(asset.file().size()) + " |");
        }
        if (assets.size() > MAX_ROWS) {
            line(out, "");
            line(out, "And " + (assets.size() - MAX_ROWS) + " more; `manifest.json` lists them all.");
        }
    }

    private static String what(MediaFacts facts) {
        String pixels = facts.width() == null || facts.height() == null ? "" : " " + facts.width() + " × " + facts.height() + " px";
        String length = facts.duration() == null ? "" : String.format(Locale.ROOT, " %.1f s", facts.duration());
        return facts.format().toUpperCase(Locale.ROOT) + pixels + length;
    }

    private static String size(long bytes) {
        return bytes < 1_000_000 ? String.format(Locale.ROOT, "%.1f KB", bytes / 1e3) : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    private static void section(StringBuilder out, String title, String text) {
        line(out, "");
        line(out, title);
        line(out, "");
        line(out, text);
    }

    private static void line(StringBuilder out, String text) {
        out.append(text).append('\n');
    }
}
