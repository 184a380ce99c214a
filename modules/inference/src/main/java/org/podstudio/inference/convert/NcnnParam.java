package org.podstudio.inference.convert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads an ncnn {@code .param} file, the text that says how a network is built. */
final class NcnnParam {
    private static final String MAGIC = "7767517";

    /** The largest network here has a thousand layers. */
    private static final int MAX_LAYERS = 20_000;

    /** Numbers of settings at and below this one are lists: -23310 is list 10. */
    private static final int LISTS = -23300;

    private static final int MAX_LIST = 1024;

    private NcnnParam() {}

    static List<NcnnLayer> read(String text) throws UnsupportedNetwork {
        List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.size() < 3 || !lines.getFirst().equals(MAGIC)) {
            throw new UnsupportedNetwork("this is not an ncnn network: it does not begin with " + MAGIC);
        }
        String[] counts = lines.get(1).split("\\s+");
        if (counts.length != 2 || !counts[0].equals(Integer.toString(lines.size() - 2)) || lines.size() > MAX_LAYERS) {
            throw new UnsupportedNetwork("the ncnn network has " + (lines.size() - 2) + " layers, but says \"" + lines.get(1) + "\"");
        }
        List<NcnnLayer> layers = new ArrayList<>();
        for (String line : lines.subList(2, lines.size())) {
            layers.add(layer(line));
        }
        return layers;
    }

    private static NcnnLayer layer(String line) throws UnsupportedNetwork {
        String[] words = line.split("\\s+");
        try {
            int in = Integer.parseInt(words[2]);
            int out = Integer.parseInt(words[3]);
            if (in < 0 || out < 0 || in > words.length || out > words.length) {
                throw new UnsupportedNetwork("a line of the ncnn network cannot be read: " + line);
            }
            int settingsAt = 4 + in + out;
            List<String> names = List.of(words).subList(4, settingsAt);
            Map<Integer, String> settings = new HashMap<>();
            Map<Integer, float[]> lists = new HashMap<>();
            for (String setting : List.of(words).subList(settingsAt, words.length)) {
                int equals = setting.indexOf('=');
                int key = Integer.parseInt(setting.substring(0, equals));
                String value = setting.substring(equals + 1);
                if (key <= LISTS) {
                    lists.put(LISTS - key, list(value));
                } else {
                    settings.put(key, value);
                }
            }
            return new NcnnLayer(words[0], words[1], names.subList(0, in), names.subList(in, in + out), settings, lists);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new UnsupportedNetwork("a line of the ncnn network cannot be read: " + line, e);
        }
    }

    /** {@code n,v1,…,vn}. */
    private static float[] list(String text) throws UnsupportedNetwork {
        String[] words = text.split(",");
        int count = Integer.parseInt(words[0]);
        if (count != words.length - 1 || count > MAX_LIST) {
            throw new UnsupportedNetwork("a list of the ncnn network has another length than it says: " + text);
        }
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = Float.parseFloat(words[i + 1]);
        }
        return values;
    }
}
