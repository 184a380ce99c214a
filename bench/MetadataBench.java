import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openide.util.Lookup;
import org.podstudio.core.api.media.MediaLook;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.StudioException;

/** The parts of bench/metadata that run inside Java: started by it, from source, on the application's own jars. */
final class MetadataBench {
    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** Rounds before the first that counts: the compiler works in them. */
    private static final int WARM_UP = 12;

    /** exiftool's name of a text, and ours. */
    private static final Map<String, String> TEXTS = Map.of("Parameters", "parameters", "UserComment", "exif:UserComment", "Prompt", "prompt",
            "Workflow", "workflow", "Dream", "Dream", "Invokeai_metadata", "invokeai_metadata", "Generation_data", "generation_data");

    public static void main(String[] args) throws Exception {
        if (args[0].equals("warm")) {
            warm(Files.readAllLines(Path.of(args[1])), Integer.parseInt(args[2]), args[3]);
        } else {
            compare(new File(args[1]), new File(args[2]));
        }
    }

    private static void warm(List<String> names, int rounds, String to) throws Exception {
        List<Path> files = names.stream().map(Path::of).toList();
        MediaProbe probe = Lookup.getDefault().lookup(MediaProbe.class);
        try (PrintWriter all = new PrintWriter(to + "-warm.cpu"); PrintWriter metadata = new PrintWriter(to + "-metadata.cpu")) {
            for (int i = 0; i < WARM_UP + rounds; i++) {
                long begin = SYSTEM.getProcessCpuTime();
                for (Path file : files) {
                    generator(probe, file);
                }
                long between = SYSTEM.getProcessCpuTime();
                for (Path file : files) {
                    both(probe, file);
                }
                long end = SYSTEM.getProcessCpuTime();
                if (i >= WARM_UP) {
                    all.println((end - between) / 1e9);
                    metadata.println((between - begin) / 1e9);
                }
            }
        }
    }

    private static void generator(MediaProbe probe, Path file) {
        try {
            probe.generator(file);
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    /** As {@code inspect} does it. */
    private static void both(MediaProbe probe, Path file) {
        try (MediaLook look = probe.look(file, null)) {
            look.generator(String.valueOf(file.getFileName()));
            look.facts(MediaProbe.Depth.HEADERS);
        } catch (StudioException e) {
            // Damaged and unknown files are part of the corpus: saying so is the answer.
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    /** Texts and sizes that both programs tell of the same file. */
    private static void compare(File ours, File theirs) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        Map<String, JsonNode> exiftool = new HashMap<>();
        mapper.readTree(theirs).forEach(node -> exiftool.put(node.path("SourceFile").asText(), node));
        int texts = 0;
        int equal = 0;
        int sizes = 0;
        int sameSize = 0;
        for (JsonNode our : mapper.readTree(ours)) {
            JsonNode their = exiftool.get(our.path("path").asText());
            if (their == null) {
                continue;
            }
            JsonNode raw = our.path("generator").path("raw");
            for (Map.Entry<String, String> names : TEXTS.entrySet()) {
                JsonNode a = raw.path(names.getValue());
                JsonNode b = their.path(names.getKey());
                if (a.isTextual() && !b.isMissingNode()) {
                    texts++;
                    equal += squeezed(a.asText()).equals(squeezed(b.isTextual() ? b.asText() : b.toString())) ? 1 : 0;
                }
            }
            if (our.path("width").isInt() && their.path("ImageWidth").isInt()) {
                sizes++;
                int w = our.path("width").asInt();
                int h = our.path("height").asInt();
                int tw = their.path("ImageWidth").asInt();
                int th = their.path("ImageHeight").asInt();
                // Ours are as displayed.
                sameSize += w == tw && h == th || w == th && h == tw ? 1 : 0;
            }
        }
        System.out.printf("  what both read: texts equal %d of %d, sizes equal %d of %d%n", equal, texts, sameSize, sizes);
    }

    /** exiftool writes some control characters otherwise. */
    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}.]+", " ").strip();
    }
}
