package org.podstudio.core.spi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.job.Preset;
import org.podstudio.core.api.job.Presets;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.StudioException;

/**
 * A kind of job, registered with {@code @ServiceProvider(service = JobKind.class)}. Implement {@link FileOperation} for
 * what makes new files of files, {@link ProjectJob} for the rest. Instances are shared and hold no state of a run.
 */
public sealed interface JobKind<S extends JobSettings> permits FileOperation, ProjectJob {
    /** Id, title, defaults, what it accepts and its lane: the same at every call. */
    KindCard<S> card();

    /** See {@link KindCard#id}. */
    default String id() {
        return card().id();
    }

    /** See {@link KindCard#title}. */
    default String title() {
        return card().title();
    }

    default Class<S> settingsType() {
        return card().settingsType();
    }

    /** What is used for a setting that is left out. */
    default S defaults() {
        return card().defaults();
    }

    /** Types of asset it works on; empty when it takes no assets. */
    default Set<MediaType> accepts() {
        return card().accepts();
    }

    /** Whether it works on such a file: one of a type that it accepts, unless the kind looks closer. Asked for often. */
    default boolean accepts(MediaFacts facts) {
        return accepts().isEmpty() || accepts().contains(facts.type());
    }

    /** Why it does not work on such a file, a sentence, where its type alone does not explain that; else empty. */
    default String whyNot(MediaFacts facts) {
        return "";
    }

    default Lane lane() {
        return card().lane();
    }

    /** Whether a setting means anything for files of this type; a form leaves out what does not. @param setting its name, snake_case */
    default boolean concerns(String setting, MediaType type) {
        return true;
    }

    /**
     * The same while the form stands as it does: no quality in a format without loss. What is left out is not asked for, whatever was
     * typed before. Asked at every key, so it is quick.
     *
     * @param setting its name, snake_case
     * @param chosen what stands in the form by the settings' names, defaults too, in lower case and unchecked; empty for what is automatic
     */
    default boolean concerns(String setting, MediaType type, Map<String, String> chosen) {
        return concerns(setting, type);
    }

    /**
     * Values that a form offers for a setting that takes others too, such as the models that are here; the best first. Asked on any
     * thread, so it is quick. @param setting its name, snake_case
     */
    default List<String> offers(String setting) {
        return List.of();
    }

    /** Those of {@link #offers(String)} that suit files of this type. */
    default List<String> offers(String setting, MediaType type) {
        return offers(setting);
    }

    /** Settings that come with the kind, under names; a user's own are kept elsewhere, see {@link Presets}. */
    default List<Preset> presets() {
        return List.of();
    }

    /**
     * The settings as a job keeps them: what only names something that can change (a recipe) is replaced by what it is now, so
     * that a job that waits, is retried or is looked up years later means what it meant. Called once when a job is submitted.
     *
     * @throws StudioException {@code bad-setting} or what else is wrong with them
     */
    default S settled(S settings) throws StudioException {
        return settings;
    }
}
