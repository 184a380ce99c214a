package org.podstudio.inference.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Logger;
import org.podstudio.core.api.model.ModelDevices.Refusal;
import org.podstudio.core.api.problem.Causes;

/** The file behind {@link DeviceMemory}. What cannot be read in it is left out: it only saves trying once more. */
class DeviceFile {
    private static final Logger LOG = Logger.getLogger(DeviceFile.class.getName());

    /** Far more than all models on all devices; a larger file is something else. */
    private static final long MAX_BYTES = 1 << 20;

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    DeviceFile(Path file) {
        this.file = file;
    }

    /** Of no file: what is written is there until the process ends. */
    static DeviceFile ofThisProcess() {
        return new DeviceFile(Path.of("")) {
            private volatile Content content = Content.NONE;

            @Override
            Content read() {
                return content;
            }

            @Override
            void write(Content next) {
                content = next;
            }
        };
    }

    Path path() {
        return file;
    }

    /**
     * One refusal with what it depends on.
     *
     * @param sha256 of the model's file: another file is another try
     * @param drivers and the runtime, in words that change when one of them does
     */
    record Entry(Refusal refusal, String sha256, String drivers) {
        boolean about(String hash, String device) {
            return sha256.equals(hash) && refusal.device().equals(device);
        }
    }

    /** @param used the device that ran a model last, by the model's id */
    record Content(List<Entry> refused, Map<String, String> used) {
        static final Content NONE = new Content(List.of(), Map.of());

        Content {
            refused = List.copyOf(refused);
            used = Map.copyOf(used);
        }
    }

    Content read() {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new IOException("it is too large");
            }
            JsonNode json = JSON.readTree(Files.readAllBytes(file));
            List<Entry> refused = new ArrayList<>();
            for (JsonNode one : json.path("refused")) {
                entry(one, refused);
            }
            Map<String, String> used = new TreeMap<>();
            json.path("used").properties().forEach(one -> used.put(one.getKey(), one.getValue().asText()));
            return new Content(refused, used);
        } catch (NoSuchFileException none) {
            return Content.NONE;
        } catch (IOException e) {
            LOG.info("what is known of models and devices cannot be read: " + file + ": " + Causes.of(e));
            return Content.NONE;
        }
    }

    private static void entry(JsonNode one, List<Entry> to) {
        String since = one.path("since").asText();
        if (one.path("model").isTextual() && one.path("sha256").isTextual() && one.path("device").isTextual()) {
            to.add(new Entry(new Refusal(one.path("model").asText(), one.path("device").asText(), one.path("why").asText(), time(since)),
                    one.path("sha256").asText(), one.path("drivers").asText()));
        }
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    /** Old content or new, never half of it. */
    void write(Content content) throws IOException {
        ObjectNode json = JSON.createObjectNode().put("version", 1);
        var refused = json.putArray("refused");
        for (Entry one : content.refused()) {
            refused.addObject().put("model", one.refusal().model()).put("sha256", one.sha256()).put("device", one.refusal().device())
                    .put("drivers", one.drivers()).put("why", one.refusal().why()).put("since", one.refusal().since().toString());
        }
        ObjectNode used = json.putObject("used");
        new TreeMap<>(content.used()).forEach(used::put);
        Files.createDirectories(file.getParent());
        Path unfinished = Files.createTempFile(file.getParent(), "devices-", ".tmp");
        try {
            Files.write(unfinished, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
