import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Films made by the ffmpeg program of our own build: 1280x720, ten seconds with sound, each another picture. */
final class Films {
    private Films() {}

    /** Empty when there is no such program. */
    static List<Path> made(Bench bench, int count) throws Exception {
        Optional<Peers.Program> ffmpeg = bench.peers().ofOurBuild("ffmpeg");
        List<Path> films = new ArrayList<>();
        for (int i = 0; ffmpeg.isPresent() && i < count; i++) {
            Path film = bench.folder("films").resolve("film" + i + (i % 3 == 1 ? ".webm" : i % 3 == 2 ? ".mkv" : ".mp4"));
            String[] codecs = i % 3 == 1 ? new String[] {"libvpx-vp9", "libopus"} : new String[] {"libx264", "aac"};
            Command.of(ffmpeg.get().with("-v", "error", "-y", "-f", "lavfi", "-i", "testsrc2=s=1280x720:r=30,hue=h=" + i * 37 + ",fade=in:d=1",
                    "-f", "lavfi", "-i", "sine=frequency=" + (200 + 40 * i), "-t", "10", "-c:v", codecs[0], "-preset", "ultrafast", "-deadline", "realtime",
                    "-cpu-used", "8", "-pix_fmt", "yuv420p", "-g", "60", "-c:a", codecs[1], film.toString())).with(ffmpeg.get().environment()).cpu();
            if (Files.notExists(film)) {
                throw new IllegalStateException("no film was made: " + Command.lastErrors());
            }
            films.add(film);
        }
        return films;
    }
}
