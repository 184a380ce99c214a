package org.podstudio.library.ui.tags;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.TagDefinition;
import org.podstudio.core.api.asset.TagStore;
import org.podstudio.core.api.project.Project;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Work;
import org.podstudio.ui.select.KnownNames;
import org.podstudio.ui.select.ToldStep;

/** Lists the tags of a project and changes them, each change with its way back. Knows no Swing. */
@Messages({
    "# {0} - tag", "# {1} - its new name", "# {2} - number of assets",
    "TAGS_renamed={0} is called {1} now, on {2,choice,0#{2} assets|1#{2} asset|1<{2} assets}.",
    "# {0} - tag", "# {1} - other tag", "# {2} - number of assets",
    "TAGS_merged={0} went into {1}, on {2,choice,0#{2} assets|1#{2} asset|1<{2} assets}; it is another name of it now.",
    "# {0} - tag", "# {1} - number of assets", "TAGS_deleted={0} was taken off {1,choice,0#{1} assets|1#{1} asset|1<{1} assets}.",
    "# {0} - tag", "# {1} - the one above", "TAGS_under={0} lies under {1} now, which also finds what carries it.",
    "# {0} - tag", "TAGS_free={0} lies under no other tag now.",
    "# {0} - other name", "# {1} - tag", "TAGS_alias={0} is another name of {1} now.",
    "# {0} - other name", "# {1} - tag", "TAGS_unalias={0} is no longer a name of {1}.",
    "TAGS_undone=That was taken back.", "TAGS_notTheLast=It was not taken back: other steps came after it. History takes them back together."
})
final class TagsPresenter {
    private final TagsView view;
    private final Project project;
    private final Work work;
    /** Ways back from what was done here, the last first. On the event dispatch thread. */
    private final Deque<Back> backs = new ArrayDeque<>();

    /** A way back. Blocks. @return whether it was gone */
    private interface Back {
        boolean go() throws Exception;
    }

    /** A change. Blocks. */
    private interface Change {
        Done with(TagStore tags) throws Exception;
    }

    /** @param chosen the tag that is worked on from then on */
    private record Done(String said, String chosen, Back back) {}

    private record Found(List<TagDefinition> tags, Optional<String> chosen) {}

    TagsPresenter(TagsView view, Project project, Work work) {
        this.view = view;
        this.project = project;
        this.work = work;
    }

    void open() {
        read(Optional.empty());
    }

    private void read(Optional<String> chosen) {
        work.run(() -> new Found(sorted(), chosen), found -> view.show(found.tags(), found.chosen()), view::problem);
    }

    private List<TagDefinition> sorted() {
        return project.tags().list().stream().sorted(Comparator.comparing(TagDefinition::name, String.CASE_INSENSITIVE_ORDER)).toList();
    }

    void rename(TagDefinition tag, String to) {
        if (!to.isBlank() && !to.strip().equals(tag.name())) {
            change(tags -> {
                int assets = tags.rename(tag.name(), to.strip());
                return new Done(Bundle.TAGS_renamed(Texts.among(tag.name()), Texts.among(to.strip()), assets), to.strip(), step());
            });
        }
    }

    /** The first one is no more; whoever gives it gives the other. */
    void merge(TagDefinition tag, String into) {
        if (!into.isBlank()) {
            change(tags -> {
                int assets = tags.merge(tag.name(), into.strip());
                return new Done(Bundle.TAGS_merged(Texts.among(tag.name()), Texts.among(into.strip()), assets), into.strip(), step());
            });
        }
    }

    void delete(TagDefinition tag) {
        change(tags -> new Done(Bundle.TAGS_deleted(Texts.among(tag.name()), tags.delete(tag.name())), "", step()));
    }

    /** @param above blank for none */
    void parent(TagDefinition tag, String above) {
        String wanted = above.strip();
        if (!wanted.equals(tag.parent() == null ? "" : tag.parent())) {
            change(tags -> {
                tags.parent(tag.name(), wanted.isEmpty() ? null : wanted);
                return new Done(wanted.isEmpty() ? Bundle.TAGS_free(Texts.among(tag.name()))
                        : Bundle.TAGS_under(Texts.among(tag.name()), Texts.among(wanted)), tag.name(), () -> {
                            tags.parent(tag.name(), tag.parent());
                            return true;
                        });
            });
        }
    }

    void alias(TagDefinition tag, String other) {
        if (!other.isBlank()) {
            change(tags -> {
                tags.alias(tag.name(), other.strip());
                return new Done(Bundle.TAGS_alias(Texts.among(other.strip()), Texts.among(tag.name())), tag.name(), () -> {
                    tags.removeAlias(other.strip());
                    return true;
                });
            });
        }
    }

    void removeAlias(TagDefinition tag, String other) {
        change(tags -> {
            tags.removeAlias(other);
            return new Done(Bundle.TAGS_unalias(Texts.among(other), Texts.among(tag.name())), tag.name(), () -> {
                tags.alias(tag.name(), other);
                return true;
            });
        });
    }

    /** The step of the library that was just taken. */
    private Back step() {
        ToldStep step = ToldStep.last(project.assets());
        return () -> step.takeBack().isPresent();
    }

    private void change(Change change) {
        work.run(() -> change.with(project.tags()), done -> {
            backs.push(done.back());
            view.said(done.said(), true);
            read(Optional.of(done.chosen()));
        }, view::problem);
    }

    /** Takes back what was done last in this window. */
    void undo() {
        if (!backs.isEmpty()) {
            Back back = backs.pop();
            work.run(back::go, gone -> {
                view.said(gone ? Bundle.TAGS_undone() : Bundle.TAGS_notTheLast(), !backs.isEmpty());
                read(Optional.empty());
            }, view::problem);
        }
    }

    /** Tags that go on like what is typed. */
    void like(String typed, Consumer<List<String>> answer) {
        work.run(() -> new KnownNames(project).tags(typed), answer, view::problem);
    }
}
