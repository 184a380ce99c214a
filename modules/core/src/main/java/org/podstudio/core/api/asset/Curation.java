package org.podstudio.core.api.asset;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.pack.PackId;

/**
 * One curation step on any number of assets: undoable, redoable, kept in each asset's history. {@link Rename}, {@link
 * MoveToTheme}, {@link Trash} and {@link Restore} also move files, never over another one and only within the project;
 * a file that cannot be moved is told in the {@link CurationOutcome}, the others go on.
 */
public sealed interface Curation {
    /** Approve, reject or reset. */
    record SetStatus(Approval status) implements Curation {}

    /** Rate. @param stars 0 clears, 1 to 5 */
    record Rate(int stars) implements Curation {
        public Rate {
            if (stars < 0 || stars > 5) {
                throw new IllegalArgumentException("a rating lies in 0..5, was " + stars);
            }
        }
    }

    /** Add and remove tags; removing what is not there does nothing. */
    record Tag(List<String> add, List<String> remove) implements Curation {
        public Tag {
            add = add.stream().map(String::strip).filter(t -> !t.isEmpty()).distinct().toList();
            remove = remove.stream().map(String::strip).filter(t -> !t.isEmpty()).distinct().toList();
        }
    }

    /** Set the note. @param text empty clears */
    record Note(String text) implements Curation {}

    /** Say what the prompt is and what was not wanted, in place of what the file says, or let that count again. */
    record SetPrompt(PromptChange prompt, PromptChange negative) implements Curation {
        /** What the user says of the prompt then. */
        public OwnPrompt after(OwnPrompt before) {
            return new OwnPrompt(prompt.after(before.prompt()), negative.after(before.negative()));
        }

        /** Both as this text says; a text of a generator that names nothing unwanted wants nothing to be kept away. */
        public static SetPrompt own(String prompt, String negative) {
            return new SetPrompt(new PromptChange.Own(prompt), new PromptChange.Own(negative));
        }

        /** What the files say counts again. */
        public static SetPrompt asInFile() {
            return new SetPrompt(new PromptChange.AsInFile(), new PromptChange.AsInFile());
        }
    }

    /** Set the theme; files stay where they are. */
    record SetTheme(String theme) implements Curation {
        public SetTheme {
            if (theme.isBlank()) {
                throw new IllegalArgumentException("a theme has a name");
            }
        }
    }

    /** Set the colour label. @param label null clears */
    record SetLabel(@Nullable ColorLabel label) implements Curation {}

    /**
     * Give files other names; they stay in their folders. Assets without a name here stay as they are.
     *
     * @param filenames with extension, legal on every system; a name that is taken is an item that failed
     */
    record Rename(Map<AssetId, String> filenames) implements Curation {
        public Rename {
            filenames = Map.copyOf(filenames);
        }
    }

    /** Set the theme and move files in {@code Library/} to the theme's folder; {@code _1} is added to a name that is taken. */
    record MoveToTheme(String theme) implements Curation {
        public MoveToTheme {
            theme = theme.strip();
            if (theme.isEmpty()) {
                throw new IllegalArgumentException("a theme has a name");
            }
        }
    }

    /** Move to the project's {@code Trash/} and hide. Of a file referenced in place only the record is hidden. */
    record Trash() implements Curation {}

    /** Take out of the trash, to the old place or, when something is there by now, beside it with {@code _1}. */
    record Restore() implements Curation {}

    /**
     * Write down where files are by now; no file is moved, and those named are no longer missing.
     *
     * @param storedPaths relative with {@code /}, or absolute outside the project
     */
    record Relink(Map<AssetId, String> storedPaths) implements Curation {
        public Relink {
            storedPaths = Map.copyOf(storedPaths);
        }
    }

    /**
     * Say in which packs it is, and where: those that are being put together, for a finished one keeps its record of what was
     * delivered. A place that is taken by then becomes the one at the end.
     */
    record InPacks(List<PackPlace> places) implements Curation {
        public InPacks {
            places = List.copyOf(places);
        }
    }

    /** A place in a pack. @param position from 0 */
    record PackPlace(PackId pack, int position) {}

    /** Put into a collection, at its end in the order of the selection, or take out of it. */
    record Collect(CollectionId collection, Membership membership) implements Curation {}

    /** Whether an asset is in a collection. */
    enum Membership {
        IN,
        OUT
    }

    /**
     * Put together in one stack.
     *
     * @param key {@link StackKey#fresh} for a new stack, or that of the stack to be joined
     */
    record Stack(String key) implements Curation {
        public Stack {
            if (!StackKey.byHand(key)) {
                throw new IllegalArgumentException("a stack made by hand has a key of its own, was " + key);
            }
        }
    }

    /** Take each out of its stack. */
    record Unstack() implements Curation {}

    /**
     * Several steps that are undone and redone as one, done in their order.
     *
     * @param what its name in a menu, e.g. {@code Merge 3 duplicates}
     */
    record Composite(String what, List<Part> parts) implements Curation {
        public Composite {
            parts = List.copyOf(parts);
            if (what.isBlank() || parts.stream().anyMatch(part -> part.step() instanceof Composite)) {
                throw new IllegalArgumentException("a composite has a name and holds plain steps");
            }
        }

        /** All assets concerned, in order of first mention. */
        public Set<AssetId> ids() {
            Set<AssetId> ids = new LinkedHashSet<>();
            parts.forEach(part -> ids.addAll(part.ids()));
            return ids;
        }
    }

    /** One of the steps of a {@link Composite}. */
    record Part(Curation step, List<AssetId> ids) {
        public Part {
            ids = List.copyOf(ids);
        }
    }
}
