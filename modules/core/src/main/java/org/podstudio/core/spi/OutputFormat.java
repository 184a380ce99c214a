package org.podstudio.core.spi;

import java.util.List;
import java.util.Locale;
import org.podstudio.core.api.problem.StudioException;

/** The format of what a file operation makes. */
public final class OutputFormat {
    private OutputFormat() {}

    /**
     * The caller's wish ({@link JobContext#wishedExtension}), else what the settings say.
     *
     * @param format of the settings; its name in lower case is the extension
     * @param possible extensions that can be written, lower case, the usual first
     * @param why others cannot, a sentence
     * @return without the dot, lower case
     * @throws StudioException {@code format-unsupported}
     */
    public static String extension(JobContext context, Enum<?> format, List<String> possible, String why) throws StudioException {
        String wished = context.wishedExtension();
        String extension = (wished == null ? format.name() : wished).toLowerCase(Locale.ROOT);
        if (!possible.contains(extension)) {
            List<String> dotted = possible.stream().map(one -> "." + one).toList();
            String last = dotted.getLast();
            throw StudioException.of("format-unsupported", "The result cannot be written as ." + extension + ".", why,
                    "Choose a name that ends in " + (dotted.size() == 1 ? last
                            : String.join(", ", dotted.subList(0, dotted.size() - 1)) + " or " + last) + ".");
        }
        return extension;
    }
}
