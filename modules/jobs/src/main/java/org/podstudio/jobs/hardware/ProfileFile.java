package org.podstudio.jobs.hardware;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.podstudio.core.api.hardware.HardwareProfile;

/** {@code hardware_profile.json}. A missing or damaged one is as good as none: it is made again. */
final class ProfileFile {
    private static final Logger LOG = Logger.getLogger(ProfileFile.class.getName());

    private final Path file;
    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    ProfileFile(Path file) {
        this.file = file;
    }

    void write(HardwareProfile profile) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("probed_at", profile.probedAt().toString());
        map.put("os", profile.os());
        map.put("cpu_model", profile.cpuModel());
        map.put("cpu_cores", profile.cpuCores());
        map.put("cpu_threads", profile.cpuThreads());
        map.put("cpu_features", profile.cpuFeatures());
        map.put("ram_total", profile.ramTotal());
        map.put("ram_free", profile.ramFree());
        map.put("gpus", profile.gpus().stream().map(ProfileFile::gpu).toList());
        map.put("disk_total", profile.diskTotal());
        map.put("disk_free", profile.diskFree());
        map.put("inference_providers", profile.inferenceProviders());
        map.put("ffmpeg_version", profile.ffmpegVersion());
        map.put("encoders", profile.encoders());
        map.put("exiftool", profile.exiftool());
        try {
            Files.createDirectories(file.getParent());
            Path beside = Files.createTempFile(file.getParent(), "hardware_profile", ".tmp");
            try {
                json.writeValue(beside.toFile(), map);
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the hardware profile was not saved", e); // it costs a probe at the next start, no more
        }
    }

    private static Map<String, Object> gpu(HardwareProfile.Gpu gpu) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("vendor", gpu.vendor());
        map.put("model", gpu.model());
        map.put("vram", gpu.vram());
        map.put("driver", gpu.driver());
        return map;
    }

    Optional<HardwareProfile> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Map<String, Object> map = json.readValue(file.toFile(), new TypeReference<>() {});
            return Optional.of(new HardwareProfile(Instant.parse((String) map.get("probed_at")), (String) map.get("os"),
                    (String) map.get("cpu_model"), (int) number(map, "cpu_cores"), (int) number(map, "cpu_threads"), texts(map, "cpu_features"),
                    number(map, "ram_total"), number(map, "ram_free"), gpus(map), number(map, "disk_total"), number(map, "disk_free"),
                    texts(map, "inference_providers"), (String) map.get("ffmpeg_version"), texts(map, "encoders"), (String) map.get("exiftool")));
        } catch (JacksonException | RuntimeException e) {
            LOG.log(Level.INFO, "the saved hardware profile cannot be used: {0}", e.getMessage());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the saved hardware profile cannot be read", e);
        }
        return Optional.empty();
    }

    private static List<HardwareProfile.Gpu> gpus(Map<String, Object> map) {
        return ((List<?>) map.get("gpus")).stream().map(one -> {
            Map<?, ?> gpu = (Map<?, ?>) one;
            return new HardwareProfile.Gpu((String) gpu.get("vendor"), (String) gpu.get("model"), ((Number) gpu.get("vram")).longValue(),
                    (String) gpu.get("driver"));
        }).toList();
    }

    private static long number(Map<String, Object> map, String key) {
        return ((Number) map.get(key)).longValue();
    }

    private static List<String> texts(Map<String, Object> map, String key) {
        return ((List<?>) map.get(key)).stream().map(String.class::cast).toList();
    }
}
