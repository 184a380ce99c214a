import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.media.SniffedType;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.UnwatchedContext;
import org.podstudio.inference.background.BackgroundRemoval;
import org.podstudio.inference.background.BackgroundSettings;

/** Backgrounds removed by ISNet in this process, on one thread, its mask as it is. */
final class Cutouts {
    static final String MODEL = "isnet-general-use";

    private final BackgroundRemoval removal = new BackgroundRemoval();
    private final Bench bench;

    /** The models of the user serve from here on. */
    Cutouts(Bench bench) throws Exception {
        this.bench = bench;
        UserModels.link(new OurModels().model(MODEL).file().getParent());
    }

    /** @return the picture, cut out */
    Path of(Path picture) throws Exception {
        BufferedImage size = ImageIO.read(picture.toFile());
        String name = picture.getFileName().toString();
        SniffedType type = name.endsWith(".png") ? new SniffedType(MediaType.IMAGE, "image/png", "png")
                : new SniffedType(MediaType.IMAGE, "image/jpeg", "jpg");
        MediaFacts facts = MediaFacts.image(type, new PixelSize(size.getWidth(), size.getHeight()), null, false);
        BackgroundSettings settings = new BackgroundSettings(MODEL, BackgroundSettings.Refine.NONE, BackgroundSettings.Format.PNG, true,
                BackgroundSettings.Device.CPU);
        UnwatchedContext context = new UnwatchedContext(Files.createDirectories(bench.fresh("cutout")));
        return removal.apply(settings, new InputFile(picture, facts, null), context).getFirst().file();
    }
}
