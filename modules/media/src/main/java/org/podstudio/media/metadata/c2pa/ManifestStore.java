package org.podstudio.media.metadata.c2pa;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.metadata.Json;

/** All manifests of a file, oldest first; the last one is the active one. */
record ManifestStore(Map<String, Manifest> manifests) {
    /** Old Photoshop named its generative fill in an assertion of its own. */
    private static final String OLD_ADOBE = "com.adobe.generative-ai";

    static Optional<ManifestStore> parse(byte[] jumbf) {
        Map<String, Manifest> all = new LinkedHashMap<>();
        CompressedManifest packed = new CompressedManifest();
        Jumbf.parse(jumbf).filter(store -> store.kind().equals("c2pa")).ifPresent(store -> store.children().stream()
                .forEach(box -> {
                    if (box.kind().equals("c2ma") || box.kind().equals("c2um")) {
                        all.put(box.label(), manifest(box, jumbf));
                    } else if (box.kind().equals("c2cm")) {
                        packed.unpack(box, jumbf).ifPresent(plain -> Jumbf.parse(plain).ifPresent(
                                inner -> all.put(box.label(), manifest(inner, plain))));
                    }
                }));
        return all.isEmpty() ? Optional.empty() : Optional.of(new ManifestStore(all));
    }

    Manifest active() {
        return manifests.values().stream().reduce((before, last) -> last).orElseThrow();
    }

    private static Manifest manifest(Jumbf.Super box, byte[] bytes) {
        Map<?, ?> claim = box.children().stream().filter(child -> child.kind().equals("c2cl")).findFirst()
                .flatMap(child -> cbor(child, bytes)).orElse(Map.of());
        // One map in version 2, a list of maps before.
        Object info = claim.get("claim_generator_info");
        Map<?, ?> maker = info instanceof Map<?, ?> map ? map
                : info instanceof List<?> list && !list.isEmpty() && list.getFirst() instanceof Map<?, ?> map ? map : Map.of();
        String name = text(maker, "name");
        List<Manifest.Action> actions = new ArrayList<>();
        List<String> parents = new ArrayList<>();
        for (Jumbf.Super assertion : box.child("c2pa.assertions").map(Jumbf.Super::children).orElse(List.of())) {
            String label = assertion.label();
            if (label.startsWith("c2pa.actions")) {
                cbor(assertion, bytes).or(() -> json(assertion, bytes).flatMap(ManifestStore::map)).ifPresent(map -> actions(map, actions));
            } else if (label.startsWith("c2pa.ingredient")) {
                cbor(assertion, bytes).ifPresent(map -> parent(map, parents));
            } else if (label.startsWith(OLD_ADOBE) || label.startsWith("stds.iptc")) {
                json(assertion, bytes).ifPresent(text -> stated(label, text, actions));
            }
        }
        return new Manifest(box.label(), name != null ? name : text(claim, "claim_generator"), text(maker, "version"), actions, parents);
    }

    private static void actions(Map<?, ?> map, List<Manifest.Action> found) {
        List<?> agents = map.get("softwareAgents") instanceof List<?> list ? list : List.of();
        for (Object item : map.get("actions") instanceof List<?> list ? list : List.of()) {
            if (item instanceof Map<?, ?> action) {
                Object agent = action.get("softwareAgent");
                if (agent == null && action.get("softwareAgentIndex") instanceof Number n && n.longValue() >= 0 && n.longValue() < agents.size()) {
                    agent = agents.get(n.intValue());
                }
                Map<?, ?> named = agent instanceof Map<?, ?> m ? m : Map.of();
                found.add(new Manifest.Action(String.valueOf(text(action, "action")), agent instanceof String s ? s : text(named, "name"),
                        text(named, "version"), lastPart(text(action, "digitalSourceType")), text(action, "description")));
            }
        }
    }

    /** Only what this file is itself another state of; what was pasted in says nothing about the rest. */
    private static void parent(Map<?, ?> ingredient, List<String> parents) {
        if (!"parentOf".equals(ingredient.get("relationship"))) {
            return;
        }
        for (String name : List.of("activeManifest", "c2pa_manifest")) {
            String url = ingredient.get(name) instanceof Map<?, ?> link ? text(link, "url") : null;
            if (url != null) {
                parents.add(lastPart(url));
                return;
            }
        }
    }

    /** An assertion in JSON that states the source type itself. */
    private static void stated(String label, String text, List<Manifest.Action> found) {
        Json.object(text).ifPresent(json -> {
            String type = Json.text(json, "Iptc4xmpExt:DigitalSourceType");
            if (label.startsWith(OLD_ADOBE)) {
                found.add(new Manifest.Action(label, Json.text(json, "description"), Json.text(json, "version"), "compositeWithTrainedAlgorithmicMedia", null));
            } else if (type != null) {
                found.add(new Manifest.Action(label, null, null, lastPart(type), null));
            }
        });
    }

    private static Optional<Map<?, ?>> cbor(Jumbf.Super box, byte[] bytes) {
        return box.content("cbor").flatMap(content -> Cbor.map(bytes, content.from(), content.to()));
    }

    private static Optional<String> json(Jumbf.Super box, byte[] bytes) {
        return box.content("json").map(c -> new String(bytes, c.from(), c.to() - c.from(), java.nio.charset.StandardCharsets.UTF_8));
    }

    /** The first signers wrote these in JSON. */
    private static Optional<Map<?, ?>> map(String json) {
        return Json.object(json).map(node -> new ObjectMapper().convertValue(node, Map.class));
    }

    private static @Nullable String text(Map<?, ?> map, String key) {
        return map.get(key) instanceof String text && !text.isBlank() ? text : null;
    }

    private static @Nullable String lastPart(@Nullable String address) {
        return address == null ? null : address.substring(address.lastIndexOf('/') + 1);
    }
}
