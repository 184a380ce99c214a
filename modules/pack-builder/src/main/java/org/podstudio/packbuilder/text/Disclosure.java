package org.podstudio.packbuilder.text;

import java.util.List;
import java.util.TreeSet;

/** What is said about artificial intelligence: the same facts for all, in the words each store asks for. */
public final class Disclosure {
    private Disclosure() {}

    /** For the buyer; names no store. */
    static String plain(PackFacts pack) {
        int all = pack.assets().size();
        if (pack.generated() == 0 && pack.editedWithAi() == 0) {
            return (all == 1 ? "The file in this pack is not" : "None of the " + all + " files in this pack is")
                    + " known to have been made or changed with generative AI.";
        }
        StringBuilder text = new StringBuilder();
        if (pack.generated() > 0) {
            text.append(pack.generated() == all ? (all == 1 ? "The file in this pack was" : "All " + all + " files in this pack were")
                    : pack.generated() + " of the " + all + " files in this pack " + (pack.generated() == 1 ? "was" : "were"));
            text.append(" created with generative AI (").append(String.join(", ", generators(pack)))
                    .append("), then selected and curated by ").append(pack.authorOr("the author")).append('.');
        }
        if (pack.editedWithAi() > 0) {
            text.append(text.isEmpty() ? "" : " ").append(pack.editedWithAi())
                    .append(pack.editedWithAi() == 1 ? " file was" : " files were")
                    .append(" not generated as far as is known, and edited with AI tools (for example background removal or upscaling).");
        }
        return text.append(" The manifest says how each file was made.").toString();
    }

    private static TreeSet<String> generators(PackFacts pack) {
        TreeSet<String> names = new TreeSet<>();
        pack.assets().forEach(asset -> {
            if (asset.lineage().generator() != null) {
                names.add(asset.lineage().generator().platform());
            }
        });
        return names;
    }

    /** A paragraph per store, for the seller to paste. Source: STORES.md, checked 2026-11. */
    static List<String> forStores(PackFacts pack) {
        String plain = plain(pack);
        boolean generated = pack.generated() > 0;
        boolean any = generated || pack.editedWithAi() > 0;
        TreeSet<String> kinds = new TreeSet<>();
        pack.assets().stream().filter(asset -> asset.lineage().generated()).forEach(asset -> kinds.add(switch (asset.facts().type()) {
            case IMAGE, VIDEO -> "Graphics";
            case AUDIO -> "Sound";
        }));
        return List.of(
                "Every store: " + plain,
                "Gumroad: " + plain,
                "Etsy: " + (generated
                        ? "Set the item detail to \"Designed by\" and put this into the description: "
                                + "\"This item was created with the help of AI. " + plain + "\""
                        : plain),
                "itch.io: " + (generated
                        ? "Answer Yes to the generative AI question and choose: " + String.join(", ", kinds) + "."
                        : "Answer No to the generative AI question, if that is true of everything on the page."),
                "Creative Market: " + (generated
                        ? "Answer Yes to \"primarily created using generative AI\"."
                        : "Answer No to \"primarily created using generative AI\", if that is true of the whole product."),
                "Unity Asset Store: " + (any
                        ? "Fill the AI description field with the tools and what you changed: \"" + plain + "\""
                        : "Leave the AI description field empty."),
                "Adobe Stock: " + (generated
                        ? "Tick \"Created using generative AI tools\"; do not write \"generative AI\" into the title."
                        : "Do not tick \"Created using generative AI tools\", if that is true of the file."),
                "Zazzle: " + (generated ? "Add the tag generativecontent." : "No tag is needed."),
                "Shutterstock: " + (generated
                        ? "Does not accept AI-generated content from contributors: do not submit the generated files."
                        : "Does not accept AI-generated content: submit only what you made yourself."));
    }
}
