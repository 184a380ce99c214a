import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Gives an installation a language that nobody speaks, to be looked at: every text of every bundle longer by two fifths, with accents and
 * in brackets. What is cut, what is put together from pieces and what is in no bundle is seen at once. The modules find it as they find
 * every translation, in {@code modules/locale/NAME_en_XA.jar}, where Java's language is {@code en} and the country {@code XA}.
 *
 * <p>{@code java PseudoLocale.java INSTALLATION}
 */
final class PseudoLocale {
    private static final String SUFFIX = "_en_XA";
    private static final String PLAIN = "aceinouyAEINOUY";
    private static final String ACCENTED = "àçéîñöüýÀÉÎÑÖÜÝ";
    /** How much longer a text is, of its own length. Source: what German takes over English. */
    private static final double LONGER = 0.4;

    private PseudoLocale() {}

    public static void main(String[] args) throws IOException {
        for (String cluster : List.of("podstudio", "platform")) {
            Path modules = Path.of(args[0], cluster, "modules");
            List<Path> jars;
            try (Stream<Path> files = Files.list(modules)) {
                jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
            }
            for (Path jar : jars) {
                translate(jar, modules.resolve("locale"));
            }
        }
    }

    private static void translate(Path jar, Path folder) throws IOException {
        String name = jar.getFileName().toString().replace(".jar", SUFFIX + ".jar");
        try (JarFile module = new JarFile(jar.toFile())) {
            List<? extends ZipEntry> bundles = module.stream().filter(entry -> entry.getName().endsWith("/Bundle.properties")).toList();
            if (bundles.isEmpty()) {
                return;
            }
            Files.createDirectories(folder);
            try (OutputStream file = Files.newOutputStream(folder.resolve(name)); ZipOutputStream out = new ZipOutputStream(file)) {
                for (ZipEntry bundle : bundles) {
                    Properties texts = new Properties();
                    texts.load(new InputStreamReader(module.getInputStream(bundle), StandardCharsets.UTF_8));
                    out.putNextEntry(new ZipEntry(bundle.getName().replace(".properties", SUFFIX + ".properties")));
                    out.write(translated(texts).getBytes(StandardCharsets.UTF_8));
                    out.closeEntry();
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String translated(Properties texts) {
        StringBuilder all = new StringBuilder();
        new TreeMap<>(texts).forEach((key, value) -> {
            // Identities and file names of the platform are in its bundles, too: what has no blank and no capital is none of ours to change.
            String text = value.toString();
            if (text.matches("\\p{Lu}.*|.* .*|.*…") && !text.startsWith("http") && !key.toString().startsWith("OpenIDE-")) {
                all.append(escaped(key.toString()).replace("=", "\\=").replace(":", "\\:").replace(" ", "\\ ")).append('=')
                        .append(escaped(longer(text))).append('\n');
            }
        });
        return all.toString();
    }

    /** What is in braces or marked-up stays: it is filled in, or HTML. */
    private static String longer(String text) {
        StringBuilder accented = new StringBuilder("[");
        int letters = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' || c == '<' ? 1 : 0;
            int at = depth == 0 ? PLAIN.indexOf(c) : -1;
            accented.append(at < 0 ? c : ACCENTED.charAt(at));
            letters += depth == 0 ? 1 : 0;
            depth -= c == '}' || c == '>' ? 1 : 0;
        }
        return accented.append(" ö".repeat((int) Math.ceil(letters * LONGER / 2))).append(']').toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
    }
}
