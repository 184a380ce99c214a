import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sounds made by the ffmpeg program of our own build: pink noise that swells, each louder and brighter than the one before. */
final class Tones {
    private Tones() {}

    /** Empty when there is no such program. @param extensions taken in turns */
    static List<Path> made(Bench bench, String set, int count, int seconds, String... extensions) throws Exception {
        Optional<Peers.Program> ffmpeg = bench.peers().ofOurBuild("ffmpeg");
        List<Path> sounds = new ArrayList<>();
        for (int i = 0; ffmpeg.isPresent() && i < count; i++) {
            Path sound = bench.folder(set).resolve("sound" + i + "." + extensions[i % extensions.length]);
            Command.of(ffmpeg.get().with("-v", "error", "-y", "-f", "lavfi", "-i", "anoisesrc=r=44100:c=pink:d=" + seconds + ":seed=" + i + ":a=0."
                    + (10 + 5 * i) + ",tremolo=f=0.7:d=0.8,highpass=f=" + (60 + 40 * i) + ",aformat=channel_layouts=stereo", "-b:a", "192k",
                    sound.toString())).with(ffmpeg.get().environment()).cpu();
            if (Files.notExists(sound)) {
                throw new IllegalStateException("no sound was made: " + Command.lastErrors());
            }
            sounds.add(sound);
        }
        return sounds;
    }
}
