package org.podstudio.media.picture;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.podstudio.media.convert.ColourPolicy;
import org.podstudio.media.convert.MetadataPolicy;

/** Settings from names and values, as the engine makes them. */
final class Settings {
    private Settings() {}

    static CropSettings crop(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return crop(map);
    }

    static CropSettings crop(Map<String, Object> map) {
        CropSettings d = CropSettings.DEFAULTS;
        return new CropSettings((String) map.getOrDefault("box", d.box()), (String) map.getOrDefault("trim", d.trim()),
                (Integer) map.get("trim_threshold"), (String) map.getOrDefault("aspect", ""), (String) map.getOrDefault("size", ""),
                (String) map.getOrDefault("width", ""), (String) map.getOrDefault("height", ""), (Integer) map.get("dpi"),
                CropSettings.Mode.valueOf(upper(map.getOrDefault("mode", "fit"))), CropSettings.Gravity.valueOf(upper(map.getOrDefault("gravity", "center"))),
                (String) map.getOrDefault("canvas", "auto"), CropSettings.Filter.valueOf(upper(map.getOrDefault("filter", "lanczos"))),
                ColourPolicy.valueOf(upper(map.getOrDefault("colour", "keep"))), (String) map.getOrDefault("format", "auto"), (Integer) map.get("quality"),
                MetadataPolicy.valueOf(upper(map.getOrDefault("metadata", "keep"))));
    }

    private static String upper(Object value) {
        return ((String) value).toUpperCase(Locale.ROOT);
    }
}
