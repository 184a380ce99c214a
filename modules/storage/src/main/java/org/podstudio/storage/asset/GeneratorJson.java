package org.podstudio.storage.asset;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.GeneratorFields;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.StreamFacts;
import org.podstudio.storage.db.Json;

/** Generator metadata and stream facts as the JSON that {@code asset_texts} holds. */
final class GeneratorJson {
    private GeneratorJson() {}

    static String write(GeneratorMetadata generator) {
        Map<String, @Nullable Object> fields = GeneratorFields.of(generator);
        if (generator.passes().isEmpty()) {
            fields.remove("passes"); // nearly always: not worth a word in each row
        }
        return Json.write(fields);
    }

    /** Rows of earlier releases have none. */
    private static List<GeneratorMetadata.Pass> passes(@Nullable Object value) {
        List<GeneratorMetadata.Pass> passes = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?> map) {
                    passes.add(new GeneratorMetadata.Pass(text(map.get("model")), text(map.get("prompt")), text(map.get("negative_prompt")),
                            seed(map.get("seed")), whole(map.get("steps")), text(map.get("sampler")), text(map.get("scheduler")),
                            real(map.get("cfg")), real(map.get("denoise"))));
                }
            }
        }
        return passes;
    }

    static GeneratorMetadata read(String json) {
        Map<String, Object> map = Json.readMap(json);
        List<GeneratorMetadata.Lora> loras = new ArrayList<>();
        if (map.get("loras") instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?> lora) {
                    loras.add(new GeneratorMetadata.Lora(String.valueOf(lora.get("name")), real(lora.get("weight"))));
                }
            }
        }
        Map<String, String> raw = new LinkedHashMap<>();
        if (map.get("raw") instanceof Map<?, ?> texts) {
            texts.forEach((key, value) -> raw.put(String.valueOf(key), String.valueOf(value)));
        }
        Integer readerVersion = whole(map.get("reader_version"));
        Double confidence = real(map.get("confidence"));
        return new GeneratorMetadata(String.valueOf(map.get("platform")), text(map.get("version")), text(map.get("model")),
                text(map.get("model_hash")), text(map.get("prompt")), text(map.get("negative_prompt")), seed(map.get("seed")),
                whole(map.get("steps")), text(map.get("sampler")), text(map.get("scheduler")), real(map.get("cfg")),
                text(map.get("size")), loras, String.valueOf(map.get("reader")), readerVersion == null ? 0 : readerVersion,
                confidence == null ? 0 : confidence, raw, passes(map.get("passes")));
    }

    static String writeStreams(List<StreamFacts> streams) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (StreamFacts stream : streams) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("type", stream.type());
            one.put("codec", stream.codec());
            one.put("decodable", stream.decodable());
            list.add(one);
        }
        return Json.write(list);
    }

    static List<StreamFacts> readStreams(@Nullable String json) {
        List<StreamFacts> streams = new ArrayList<>();
        if (json != null && json.length() > 2 && Json.read(json) instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?> stream) {
                    streams.add(new StreamFacts(String.valueOf(stream.get("type")), text(stream.get("codec")),
                            Boolean.TRUE.equals(stream.get("decodable"))));
                }
            }
        }
        return streams;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable Integer whole(@Nullable Object value) {
        return value instanceof Number number ? (Integer) number.intValue() : null;
    }

    private static @Nullable Double real(@Nullable Object value) {
        return value instanceof Number number ? (Double) number.doubleValue() : null;
    }

    private static @Nullable BigInteger seed(@Nullable Object value) {
        return value instanceof Number number ? new BigDecimal(number.toString()).toBigInteger() : null;
    }
}
