package org.podstudio.ui.about;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.spi.EngineReport;

/**
 * An engine or program that works for us.
 *
 * @param name what it is, or what it is for
 * @param found its version, or that it is missing and what that means
 */
@Messages({"Tool_ffmpeg=FFmpeg, built in", "Tool_runtime=ONNX Runtime, built in", "# {0} - devices", "Tool_computes=computes on {0}"})
record Tool(String name, String found) {
    /** All that the engines tell of. Starts programs to ask them for their versions: never on the EDT. */
    static List<Tool> of(Collection<? extends EngineReport> reports) {
        List<Tool> all = new ArrayList<>();
        Map<String, String> programs = new TreeMap<>();
        List<String> devices = new ArrayList<>();
        for (EngineReport report : reports) {
            if (report.ffmpegVersion() != null) {
                all.add(new Tool(Bundle.Tool_ffmpeg(), report.ffmpegVersion()));
            }
            devices.addAll(report.inferenceProviders());
            programs.putAll(report.programs());
        }
        if (!devices.isEmpty()) {
            all.add(new Tool(Bundle.Tool_runtime(), Bundle.Tool_computes(String.join(", ", devices))));
        }
        programs.forEach((name, found) -> all.add(new Tool(name, found)));
        return all;
    }
}
