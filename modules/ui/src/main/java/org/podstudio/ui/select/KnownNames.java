package org.podstudio.ui.select;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.podstudio.core.api.asset.AssetCollection;
import org.podstudio.core.api.asset.TagDefinition;
import org.podstudio.core.api.project.Project;

/** Names that a project knows already, to complete what somebody types. Reads the database: not on the event dispatch thread. */
public record KnownNames(Project project) {
    /** One sees at once what there is, and types another letter when it is not among them. */
    private static final int OFFERED = 6;

    /** Tags of which a word or another name begins so, most used first. @param typed may be empty */
    public List<String> tags(String typed) {
        return project.tags().complete(typed, OFFERED).stream().map(TagDefinition::name).toList();
    }

    /** Themes in whose name this is, those that begin with it first. @param typed may be empty */
    public List<String> themes(String typed) {
        return likely(project.assets().themes().keySet().stream(), typed);
    }

    /** The same of collections. */
    public List<String> collections(String typed) {
        return likely(project.collections().list().stream().map(AssetCollection::name), typed);
    }

    private static List<String> likely(Stream<String> names, String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return names.filter(name -> name.toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(Comparator.comparing((String name) -> !name.toLowerCase(Locale.ROOT).startsWith(wanted)).thenComparing(name -> name))
                .limit(OFFERED).toList();
    }
}
