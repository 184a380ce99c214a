package org.podstudio.jobs;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.StudioException;

/** One value of a settings record, to and from JSON, and from text as typed on a command line. */
final class SettingValue {
    private static final Map<Class<?>, Class<?>> BOXED = Map.of(int.class, Integer.class, long.class, Long.class,
            double.class, Double.class, float.class, Float.class, boolean.class, Boolean.class);

    private SettingValue() {}

    /** As {@code JobQueue.SettingField} names types. */
    static String typeName(RecordComponent component) {
        Class<?> type = boxed(component.getType());
        if (type.isEnum()) {
            return "choice";
        } else if (type == Integer.class || type == Long.class) {
            return "integer";
        } else if (type == Double.class || type == Float.class) {
            return "number";
        } else if (type == Boolean.class) {
            return "boolean";
        } else if (Collection.class.isAssignableFrom(type)) {
            return "list";
        }
        return "string";
    }

    /** The wire values of an enum, else none. */
    static List<String> choices(Class<?> type) {
        return type.isEnum() ? Arrays.stream(type.getEnumConstants()).map(value -> wire((Enum<?>) value)).toList() : List.of();
    }

    static @Nullable Object toJson(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Enum<?> choice -> wire(choice);
            case Collection<?> list -> list.stream().map(SettingValue::toJson).toList();
            default -> value;
        };
    }

    /** @throws StudioException {@code bad-setting} when the value does not fit the component */
    static @Nullable Object fromJson(RecordComponent component, String name, @Nullable Object value) throws StudioException {
        Class<?> type = boxed(component.getType());
        if (value == null) {
            if (component.getType().isPrimitive()) {
                throw unfit(name, "nothing", typeName(component));
            }
            return null;
        }
        return Collection.class.isAssignableFrom(type)
                ? list(name, elementType(component.getGenericType()), value)
                : scalar(name, type, value);
    }

    private static List<Object> list(String name, Class<?> element, Object value) throws StudioException {
        Collection<?> given = value instanceof Collection<?> many ? many
                : Arrays.stream(value.toString().split(",")).map(String::strip).filter(text -> !text.isEmpty()).toList();
        List<Object> converted = new ArrayList<>();
        for (Object one : given) {
            converted.add(scalar(name, element, one));
        }
        return List.copyOf(converted);
    }

    private static Object scalar(String name, Class<?> type, Object value) throws StudioException {
        if (type.isInstance(value)) {
            return value;
        }
        String text = value.toString().strip();
        try {
            if (type == String.class) {
                return value.toString();
            } else if (type.isEnum()) {
                return choice(name, type, text);
            } else if (type == Boolean.class) {
                return bool(name, text);
            } else if (type == Integer.class) {
                return value instanceof Number number ? (Object) Math.toIntExact(number.longValue()) : (Object) Integer.valueOf(text);
            } else if (type == Long.class) {
                return value instanceof Number number ? (Object) number.longValue() : (Object) Long.valueOf(text);
            } else if (type == Double.class) {
                return value instanceof Number number ? (Object) number.doubleValue() : (Object) finite(text);
            } else if (type == Float.class) {
                return value instanceof Number number ? (Object) number.floatValue() : (Object) (float) finite(text);
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw unfit(name, text, type == Double.class || type == Float.class ? "number" : "integer");
        }
        throw new IllegalArgumentException("a settings record cannot hold a " + type.getName() + " (" + name + ")");
    }

    private static double finite(String text) {
        double number = Double.parseDouble(text);
        if (!Double.isFinite(number)) {
            throw new NumberFormatException(text);
        }
        return number;
    }

    private static Object choice(String name, Class<?> type, String text) throws StudioException {
        String wanted = text.toLowerCase(Locale.ROOT).replace('-', '_');
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().toLowerCase(Locale.ROOT).equals(wanted)) {
                return constant;
            }
        }
        List<String> choices = choices(type);
        throw SettingsRecord.bad("The setting " + name + " cannot be \"" + text + "\".",
                "It is one of: " + String.join(", ", choices) + ".",
                Nearest.of(wanted, choices).map(near -> "Write " + name + "=" + near + " if you meant that.").orElse("Choose one of these."));
    }

    private static Boolean bool(String name, String text) throws StudioException {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> true;
            case "false", "no", "off", "0" -> false;
            default -> throw unfit(name, text, "boolean");
        };
    }

    private static StudioException unfit(String name, String text, String type) {
        return SettingsRecord.bad("The setting " + name + " cannot be \"" + text + "\".", switch (type) {
            case "integer" -> "It is a whole number.";
            case "number" -> "It is a number, with a point for decimals.";
            case "boolean" -> "It is true or false.";
            default -> "It needs a value.";
        }, "Write " + name + "=VALUE with such a value.");
    }

    private static String wire(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static Class<?> elementType(Type list) {
        return list instanceof ParameterizedType typed && typed.getActualTypeArguments()[0] instanceof Class<?> element
                ? element : String.class;
    }

    private static Class<?> boxed(Class<?> type) {
        return BOXED.getOrDefault(type, type);
    }
}
