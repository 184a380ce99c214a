import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.probe.StudioMediaProbe;
import org.podstudio.media.thumbnail.StudioThumbnails;

/** Previews of 256 px of many files: what vipsthumbnail is one command for, and the application a job whose worker lives long. */
final class ThumbnailBatch {
    private ThumbnailBatch() {}

    /** As a process of its own. @param args a file with a path in each line, and a folder */
    public static void main(String[] args) throws IOException, StudioException {
        make(Files.readAllLines(Path.of(args[0])).stream().map(Path::of).toList(), Path.of(args[1]));
    }

    static void make(List<Path> files, Path to) throws StudioException {
        StudioThumbnails thumbnails = new StudioThumbnails();
        StudioMediaProbe probe = new StudioMediaProbe();
        for (Path file : files) {
            thumbnails.writeSmall(file, probe.probe(file, MediaProbe.Depth.HEADERS), made(to, file));
        }
    }

    /** Named as vipsthumbnail is told to name its own. */
    static Path made(Path folder, Path file) {
        String name = file.getFileName().toString();
        return folder.resolve(name.substring(0, name.lastIndexOf('.')) + ".jpg");
    }
}
