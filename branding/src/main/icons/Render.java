import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.attributes.ViewBox;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Draws the sizes that the platform asks for from the SVG files beside this one; the results are committed.
 * Run by {@code ./dev icons}. The platform's names end in .gif, but it reads pictures by content: they hold PNG,
 * because GIF has no half-transparent edge.
 */
final class Render {
    private static final String STARTUP = "src/main/nbm-branding/core/core.jar/org/netbeans/core/startup/";

    public static void main(String[] args) throws Exception {
        System.setProperty("java.awt.headless", "true");
        try (InputStream font = Render.class.getResourceAsStream("/com/formdev/flatlaf/fonts/inter/Inter-Regular.otf")) {
            GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(Font.createFont(Font.TRUETYPE_FONT, font));
        }
        Path branding = Path.of(args[0]);
        Path icons = branding.resolve("src/main/icons");
        Path startup = branding.resolve(STARTUP);
        Files.createDirectories(startup);
        for (String dark : new String[] {"", "_dark"}) {
            draw(icons.resolve("podstudio-small.svg"), 16, 16, startup.resolve("frame" + dark + ".gif"));
            draw(icons.resolve("podstudio.svg"), 32, 32, startup.resolve("frame32" + dark + ".gif"));
            draw(icons.resolve("podstudio.svg"), 48, 48, startup.resolve("frame48" + dark + ".gif"));
            draw(icons.resolve("splash.svg"), 560, 320, startup.resolve("splash" + dark + ".gif"));
        }
        for (int size : new int[] {256, 512, 1024}) {
            draw(icons.resolve("podstudio.svg"), size, size, startup.resolve("frame" + size + ".png"));
        }
    }

    private static void draw(Path svg, int width, int height, Path target) throws IOException {
        SVGDocument document = new SVGLoader().load(svg.toUri().toURL());
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        document.render((java.awt.Component) null, g, new ViewBox(0, 0, width, height));
        g.dispose();
        ImageIO.write(image, "png", target.toFile());
    }
}
