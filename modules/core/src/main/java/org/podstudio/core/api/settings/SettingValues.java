package org.podstudio.core.api.settings;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.problem.StudioException;

/**
 * What holds: the project's value where it has one and may have one, else the user's, else the standard. Blocks on the disk; safe
 * from any thread.
 *
 * @param user everyone's; empty in an installation without storage
 * @param project the open project's; empty when none is open, or when it can only be read
 */
@Messages({
    "# {0} - title", "bad.setting.what=“{0}” was not changed.",
    "# {0} - value", "bad.setting.why=“{0}” is not a value it can have.",
    "# {0} - title", "bad.setting.scope.why=“{0}” cannot be set there.",
    "bad.setting.scope.next=Open a project for settings of a project; set the others for everyone."
})
public record SettingValues(Optional<? extends Settings> user, Optional<? extends Settings> project,
        Collection<? extends SettingCheck> checks) {

    public SettingValues {
        checks = List.copyOf(checks);
    }

    /** Without checks: for who only reads. */
    public static SettingValues of(Optional<? extends Settings> user, Optional<? extends Settings> project) {
        return new SettingValues(user, project, List.of());
    }

    /** What is stored, whether it can be used or not, else the standard. */
    public String text(Setting setting) {
        return source(setting).flatMap(scope -> stored(setting, scope)).orElse(setting.standard());
    }

    /** As {@link #text}, but the standard in place of what cannot be used. */
    public String valid(Setting setting) {
        String text = text(setting);
        return setting.kind().mistake(text).isEmpty() ? text : setting.standard();
    }

    public boolean on(Setting setting) {
        return valid(setting).equals(SettingKind.Switch.ON);
    }

    public long number(Setting setting) {
        return Long.parseLong(valid(setting));
    }

    /** Whose value holds; empty for the standard. */
    public Optional<SettingScope> source(Setting setting) {
        return List.of(SettingScope.PROJECT, SettingScope.EVERYONE).stream().filter(scope -> stored(setting, scope).isPresent()).findFirst();
    }

    private Optional<String> stored(Setting setting, SettingScope scope) {
        return setting.scopes().contains(scope) ? of(scope).flatMap(settings -> settings.get(setting.key())) : Optional.empty();
    }

    /** Where a value of that scope is kept; empty when it cannot be. */
    private Optional<? extends Settings> of(SettingScope scope) {
        return scope == SettingScope.PROJECT ? project : user;
    }

    /** What is wrong with a text; empty when it can be stored. */
    public Optional<String> mistake(Setting setting, String text) {
        return setting.kind().mistake(text).or(() -> checks.stream().filter(check -> check.key().equals(setting.key()))
                .map(check -> check.mistake(text).orElse(null)).filter(Objects::nonNull).findFirst());
    }

    /**
     * Stores it. The user's standard is not stored, so that a better standard of a later version reaches who never chose.
     *
     * @throws StudioException {@code bad-setting}
     */
    public void put(Setting setting, SettingScope scope, String text) throws StudioException {
        Optional<String> mistake = mistake(setting, text);
        if (mistake.isPresent()) {
            throw StudioException.of("bad-setting", Bundle.bad_setting_what(setting.title()), Bundle.bad_setting_why(text), mistake.get());
        }
        Settings kept = required(setting, scope);
        boolean standardAnyway = scope == setting.usual() && text.equals(setting.standard());
        if (standardAnyway) {
            kept.remove(setting.key());
        } else {
            kept.put(setting.key(), text);
        }
    }

    /** Back to the user's value, or to the standard. @throws StudioException {@code bad-setting} when there is no such scope */
    public void reset(Setting setting, SettingScope scope) throws StudioException {
        required(setting, scope).remove(setting.key());
    }

    private Settings required(Setting setting, SettingScope scope) throws StudioException {
        Optional<? extends Settings> kept = of(scope);
        if (!setting.scopes().contains(scope) || kept.isEmpty()) {
            throw StudioException.of("bad-setting", Bundle.bad_setting_what(setting.title()), Bundle.bad_setting_scope_why(setting.title()),
                    Bundle.bad_setting_scope_next());
        }
        return kept.get();
    }
}
