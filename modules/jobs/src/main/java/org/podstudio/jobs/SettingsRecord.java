package org.podstudio.jobs;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.job.JobQueue.SettingField;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;

/**
 * A settings record seen from outside: its components as snake_case names with JSON values. Works by reflection, because a
 * kind's settings are a record that this module has never seen.
 */
public final class SettingsRecord<S extends JobSettings> {
    private final S defaults;
    private final RecordComponent[] components;

    public SettingsRecord(Class<S> type, S defaults) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException("settings are a record, was " + type.getName());
        }
        this.defaults = defaults;
        this.components = type.getRecordComponents();
    }

    /** The components in order, with the defaults as JSON values. */
    public List<SettingField> fields() {
        Map<String, Object> values = toMap(defaults);
        return Arrays.stream(components).map(component -> {
            String name = snake(component.getName());
            return new SettingField(name, SettingValue.typeName(component), values.get(name), SettingValue.choices(component.getType()));
        }).toList();
    }

    /** JSON values by snake_case name, nulls included. */
    public Map<String, Object> toMap(S settings) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (RecordComponent component : components) {
            map.put(snake(component.getName()), SettingValue.toJson(read(component, settings)));
        }
        return map;
    }

    /**
     * The record with what is given; the rest keeps its default.
     *
     * @throws StudioException {@code bad-setting}, naming the nearest name or the choices
     */
    public S fromMap(Map<String, ?> given) throws StudioException {
        List<String> names = Arrays.stream(components).map(component -> snake(component.getName())).toList();
        for (String name : given.keySet()) {
            if (!names.contains(name)) {
                throw bad("There is no setting \"" + name + "\".", "The settings are: " + String.join(", ", names) + ".",
                        Nearest.of(name, names).map(near -> "Write " + near + " if you meant that.").orElse("Choose one of these."));
            }
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent component : components) {
            String name = snake(component.getName());
            values.add(given.containsKey(name) ? SettingValue.fromJson(component, name, given.get(name)) : read(component, defaults));
        }
        return create(values.toArray());
    }

    private S create(@Nullable Object[] values) throws StudioException {
        try {
            @SuppressWarnings("unchecked")
            Constructor<S> constructor = (Constructor<S>) defaults.getClass()
                    .getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                String why = refused.getMessage() == null ? "A value lies outside of what is possible" : refused.getMessage();
                throw new StudioException(new Problem("bad-setting", "A setting has an impossible value.", sentence(why),
                        "Choose another value."), refused);
            }
            throw new IllegalStateException("the settings record failed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record has a canonical constructor", e);
        }
    }

    private static @Nullable Object read(RecordComponent component, JobSettings settings) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(settings);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record component can be read", e);
        }
    }

    /** {@code tilePx} becomes {@code tile_px}. */
    static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    private static String sentence(String text) {
        String start = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return start.endsWith(".") ? start : start + ".";
    }

    static StudioException bad(String what, String why, String next) {
        return StudioException.of("bad-setting", what, why, next);
    }
}
