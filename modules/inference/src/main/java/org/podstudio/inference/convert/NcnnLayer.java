package org.podstudio.inference.convert;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of an ncnn {@code .param} file.
 *
 * @param inputs and {@code outputs}: names of what flows between layers
 * @param settings texts by number
 * @param lists settings that are lists, without their count
 */
record NcnnLayer(String type, String name, List<String> inputs, List<String> outputs,
        Map<Integer, String> settings, Map<Integer, float[]> lists) {

    int whole(int key, int otherwise) throws UnsupportedNetwork {
        String text = settings.get(key);
        if (text == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw refused("setting " + key + " is \"" + text + "\", not a whole number", e);
        }
    }

    float real(int key, float otherwise) throws UnsupportedNetwork {
        String text = settings.get(key);
        if (text == null) {
            return otherwise;
        }
        try {
            float value = Float.parseFloat(text);
            if (Float.isFinite(value)) {
                return value;
            }
            throw refused("setting " + key + " is \"" + text + "\"", null);
        } catch (NumberFormatException e) {
            throw refused("setting " + key + " is \"" + text + "\", not a number", e);
        }
    }

    /** A whole number of at least 1. */
    int positive(int key, int otherwise) throws UnsupportedNetwork {
        int value = whole(key, otherwise);
        if (value < 1) {
            throw refused("setting " + key + " is " + value, null);
        }
        return value;
    }

    /** The values of a list, null when it is not given. */
    float @Nullable [] list(int key) {
        return lists.get(key);
    }

    /** Refuses settings beside these: leaving one out would give another picture without a word. */
    void knows(Integer... keys) throws UnsupportedNetwork {
        Set<Integer> known = Set.of(keys);
        for (Integer key : settings.keySet()) {
            if (!known.contains(key)) {
                throw refused("setting " + key + " is not supported", null);
            }
        }
        for (Integer key : lists.keySet()) {
            if (!known.contains(key)) {
                throw refused("list " + key + " is not supported", null);
            }
        }
    }

    void flows(int in, int out) throws UnsupportedNetwork {
        if (inputs.size() != in || outputs.size() != out) {
            throw refused("it has " + inputs.size() + " inputs and " + outputs.size() + " outputs", null);
        }
    }

    UnsupportedNetwork refused(String why, @Nullable Throwable cause) {
        return new UnsupportedNetwork("layer " + name + " (" + type + ") cannot be converted: " + why, cause);
    }
}
