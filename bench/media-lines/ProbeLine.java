import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openide.util.Lookup;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.StudioException;

/** Technical facts of films and sounds, against ffprobe, which takes one file a process. */
final class ProbeLine implements Line {
    private static final int FILES = 300;

    @Override
    public String name() {
        return "probe";
    }

    @Override
    public void run(Bench bench) throws Exception {
        List<Path> real = bench.inputs().real("c_av", file -> true);
        List<Path> different = real.isEmpty() ? Films.made(bench, 20) : real;
        List<Path> files = bench.inputs().copies("probe", different, FILES);
        if (files.isEmpty()) {
            bench.notRun("probe", "there is no corpus and no ffmpeg to make films with");
            return;
        }
        bench.say(Inputs.told(files, different, "films and sounds"));
        Path ours = bench.folder("out").resolve("ours.json");
        Path theirs = bench.folder("out").resolve("theirs.json");
        List<String> words = new ArrayList<>(List.of("inspect", "--fast", "--json"));
        files.forEach(file -> words.add(file.toString()));
        Contest contest = bench.contest("facts", 1.5).command(Command.of(bench.studio(words)).into(ours)).warm(() -> {
            MediaProbe probe = Lookup.getDefault().lookup(MediaProbe.class);
            for (Path file : files) {
                try {
                    probe.probe(file, MediaProbe.Depth.HEADERS);
                } catch (StudioException e) {
                    // Damaged files are part of the corpus: saying so is the answer.
                }
            }
        });
        against(bench, contest, bench.peers().ofOurBuild("ffprobe"), "ffprobe of our build", files, theirs);
        against(bench, contest, bench.peers().installed("ffprobe", "-version"), "Debian's ffprobe", files, theirs);
        contest.run();
        compare(bench, ours, files);
    }

    private static void against(Bench bench, Contest contest, Optional<Peers.Program> peer, String name, List<Path> files, Path out) throws Exception {
        if (peer.isEmpty()) {
            bench.notRun(name, "it is not here");
            return;
        }
        List<String> words = peer.get().with("-v", "error", "-of", "json", "-show_format", "-show_streams", "{}");
        contest.against(peer.get().version(), Command.each(words, files, bench.folder("lists").resolve("probe")).into(out).with(peer.get().environment()));
    }

    /** What both tell of the first copy of each file. */
    private static void compare(Bench bench, Path ours, List<Path> files) throws Exception {
        Optional<Peers.Program> peer = bench.peers().ofOurBuild("ffprobe").or(Optional::empty);
        if (peer.isEmpty()) {
            return;
        }
        ObjectMapper mapper = new ObjectMapper();
        Map<String, JsonNode> told = new HashMap<>();
        mapper.readTree(ours.toFile()).forEach(node -> told.put(node.path("path").asText(), node));
        int compared = 0;
        List<String> odd = new ArrayList<>();
        for (Path file : files.stream().filter(one -> one.getFileName().toString().startsWith("000_")).toList()) {
            Path out = bench.folder("out").resolve("one.json");
            Command.of(peer.get().with("-v", "quiet", "-of", "json", "-show_format", "-show_streams", file.toString())).into(out)
                    .with(peer.get().environment()).cpu();
            JsonNode theirs = mapper.readTree(out.toFile());
            JsonNode mine = told.get(file.toString());
            if (mine == null || mine.path("error").isObject() || !theirs.path("streams").elements().hasNext()) {
                continue;
            }
            compared++;
            if (!agree(mine, theirs)) {
                odd.add(file.getFileName() + " " + mine.path("width") + "x" + mine.path("height") + " " + mine.path("duration") + " / "
                        + theirs.path("format").path("duration").asText());
            }
        }
        bench.compared(odd.size() * 20 <= compared, compared - odd.size() + " of " + compared + " files with the same size and duration as ffprobe; others: "
                + odd.stream().limit(5).toList());
    }

    private static boolean agree(JsonNode mine, JsonNode theirs) {
        double duration = theirs.path("format").path("duration").asDouble(0);
        boolean sameTime = Math.abs(mine.path("duration").asDouble(0) - duration) <= 0.01 + 0.01 * duration;
        List<Integer> sides = new ArrayList<>(List.of(0));
        theirs.path("streams").forEach(stream -> {
            sides.add(stream.path("width").asInt(0));
            sides.add(stream.path("height").asInt(0));
        });
        return sameTime && sides.contains(mine.path("width").asInt(0)) && sides.contains(mine.path("height").asInt(0));
    }
}
