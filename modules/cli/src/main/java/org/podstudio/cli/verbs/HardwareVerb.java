package org.podstudio.cli.verbs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.podstudio.cli.Answer;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.hardware.Hardware;
import org.podstudio.core.api.hardware.HardwareProfile;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hardware}. */
@Command(description = "Tells what this machine is, and whether it can run each operation.")
public final class HardwareVerb implements Verb {
    @Option(names = "--probe", description = "Look again instead of using what was found before.")
    boolean probe;

    @Override
    public Answer run(Session session) throws StudioException {
        Hardware hardware = session.service(Hardware.class);
        HardwareProfile profile = probe ? hardware.probe() : hardware.profile();
        Map<String, Object> json = json(profile);
        json.put("tier", hardware.tier(profile).name());
        List<Map<String, Object>> operations = OperationAnswers.all(session);
        json.put("operations", operations);
        return Answer.of(json, () -> {
            StringJoiner text = new StringJoiner("\n");
            text.add("Tier " + json.get("tier") + ": " + profile.cpuModel() + ", " + profile.cpuThreads() + " threads, "
                    + Texts.bytes(profile.ramTotal()) + " memory, "
                    + (profile.gpus().isEmpty() ? "no graphics card" : profile.gpus().getFirst().model()));
            operations.forEach(one -> text.add("  " + one.get("id") + ": " + one.get("verdict")
                    + (one.get("problem") instanceof Map<?, ?> problem ? ": " + problem.get("what") + " " + problem.get("why") : "")));
            return text.toString();
        });
    }

    private static Map<String, Object> json(HardwareProfile profile) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("probed_at", profile.probedAt());
        json.put("os", profile.os());
        json.put("cpu_model", profile.cpuModel());
        json.put("cpu_cores", profile.cpuCores());
        json.put("cpu_threads", profile.cpuThreads());
        json.put("cpu_features", profile.cpuFeatures());
        json.put("ram_total", profile.ramTotal());
        json.put("ram_free", profile.ramFree());
        List<Map<String, Object>> gpus = new ArrayList<>();
        for (HardwareProfile.Gpu gpu : profile.gpus()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("vendor", gpu.vendor());
            one.put("model", gpu.model());
            one.put("vram", gpu.vram());
            one.put("driver", gpu.driver());
            gpus.add(one);
        }
        json.put("gpus", gpus);
        json.put("disk_total", profile.diskTotal());
        json.put("disk_free", profile.diskFree());
        json.put("inference_providers", profile.inferenceProviders());
        json.put("ffmpeg_version", profile.ffmpegVersion());
        json.put("encoders", profile.encoders());
        json.put("exiftool", profile.exiftool());
        return json;
    }
}
