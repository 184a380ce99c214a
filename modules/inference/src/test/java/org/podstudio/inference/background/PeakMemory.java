package org.podstudio.inference.background;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.media.SniffedType;
import org.podstudio.core.spi.InputFile;
import org.podstudio.inference.CpuClock;
import org.podstudio.inference.ImageIoCodec;
import org.podstudio.inference.TestModels;
import org.podstudio.testsupport.RecordingContext;

/**
 * Removes one background in a process of its own and prints what that took: {@code idle}, {@code peak} in MB of resident
 * memory, {@code cpu} in seconds. Linux only. Run by {@link IsnetTest}.
 */
final class PeakMemory {
    private PeakMemory() {}

    public static void main(String[] args) throws Exception {
        Path picture = Path.of(args[0]);
        TestServices services = new TestServices(new ImageIoCodec(), TestModels.with("isnet-general-use"), TestModels.runtime());
        BackgroundSettings settings = new BackgroundSettings("isnet-general-use", BackgroundSettings.Refine.NONE,
                BackgroundSettings.Format.PNG, true, BackgroundSettings.Device.AUTO);
        InputFile input = new InputFile(picture, MediaFacts.image(new SniffedType(MediaType.IMAGE, "image/jpeg", "jpg"),
                new PixelSize(850, 601), 1, false), null);
        long idle = status("VmRSS");
        resetPeak();
        CpuClock cpu = new CpuClock();
        new BackgroundRemoval(services).apply(settings, input, new RecordingContext(Files.createTempDirectory(Path.of(args[1]), "work")));
        System.out.printf(Locale.ROOT, "idle %d peak %d cpu %.2f%n", idle / 1_000_000, status("VmHWM") / 1_000_000, cpu.seconds());
    }

    /** Writing 5 there resets the high-water mark of resident memory. Source: proc(5). */
    private static void resetPeak() throws IOException {
        Files.writeString(Path.of("/proc/self/clear_refs"), "5");
    }

    private static long status(String key) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("/proc/self/status"));
        return lines.stream().filter(line -> line.startsWith(key)).findFirst()
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024).orElseThrow();
    }
}
