package org.podstudio.library.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.core.spi.MetadataReader;
import org.podstudio.library.sidecar.Sidecar;
import org.podstudio.library.sidecar.SidecarFile;
import org.podstudio.library.text.JsonText;

/**
 * Reads sidecars: a text as the settings that Automatic1111 and its kin write, else as a plain prompt; JSON by the readers of
 * what is embedded in files, and by {@link JsonSidecar}; XMP as what a user decided. A sidecar that cannot be read spoils nothing.
 */
final class CompanionReader {
    private static final Logger LOG = Logger.getLogger(CompanionReader.class.getName());

    /** A ComfyUI workflow of hundreds of nodes has less. */
    static final int MOST_BYTES = 4 << 20;

    /** Longer texts are documents that happen to have the name. */
    private static final int MOST_PROMPT_CHARS = 20_000;

    private final Collection<? extends MetadataReader> readers;
    private final Consumer<Problem> problems;

    /** @param problems told what could not be read, without its content */
    CompanionReader(Collection<? extends MetadataReader> readers, Consumer<Problem> problems) {
        this.readers = readers;
        this.problems = problems;
    }

    /** The first that says something counts, for each of the three. */
    Told read(List<Companion> companions) {
        Told told = Told.NOTHING;
        for (Companion companion : companions) {
            try {
                told = with(told, read(companion));
            } catch (IOException e) {
                problems.accept(FileProblems.sidecar(companion.shown(), "Reading it failed: " + e.getMessage() + "."));
            } catch (StudioException e) {
                problems.accept(FileProblems.sidecar(companion.shown(), e.problem().why()));
            }
        }
        return told;
    }

    private static Told with(Told first, Told second) {
        return new Told(first.generator() == null ? second.generator() : first.generator(),
                first.prompt() == null ? second.prompt() : first.prompt(),
                first.prompt() == null ? second.beside() : first.beside(),
                first.decisions().equals(Sidecar.EMPTY) ? second.decisions() : first.decisions());
    }

    private Told read(Companion companion) throws IOException, StudioException {
        byte[] bytes;
        try (InputStream in = companion.content().open()) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        String name = companion.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xmp")) {
            return Told.decided(SidecarFile.read(bytes, companion.name()));
        }
        if (bytes.length > MOST_BYTES) {
            return unread(companion, "It is longer than " + (MOST_BYTES >> 20) + " MiB, and no prompt is.");
        }
        String text = text(bytes);
        if (text == null) {
            return unread(companion, "It is no text.");
        }
        Optional<Object> json = JsonText.read(text);
        if (json.isPresent()) {
            return json(text, json.get());
        }
        if (!name.endsWith(".json")) {
            return plain(text);
        }
        return text.isBlank() ? Told.NOTHING : unread(companion, "It is broken JSON, as when its end is cut off.");
    }

    private Told unread(Companion companion, String why) {
        problems.accept(FileProblems.sidecar(companion.shown(), why));
        return Told.NOTHING;
    }

    private Told json(String text, Object json) {
        for (EmbeddedText view : JsonSidecar.views(text, json)) {
            Optional<GeneratorMetadata> found = ask(view);
            if (found.isPresent()) {
                return Told.made(found.get());
            }
        }
        return JsonSidecar.read(text, json);
    }

    private Told plain(String text) {
        Optional<GeneratorMetadata> found = ask(new EmbeddedText(java.util.Map.of("parameters", List.of(text))));
        if (found.isPresent()) {
            return Told.made(found.get());
        }
        String prompt = text.strip();
        if (prompt.isEmpty()) {
            return Told.NOTHING;
        }
        return prompt.length() > MOST_PROMPT_CHARS ? Told.NOTHING : Told.words(prompt, null);
    }

    private Optional<GeneratorMetadata> ask(EmbeddedText text) {
        return ask(readers, text);
    }

    /** What the first reader that knows such a text makes of it. */
    static Optional<GeneratorMetadata> ask(Collection<? extends MetadataReader> readers, EmbeddedText text) {
        for (MetadataReader reader : readers) {
            try {
                Optional<GeneratorMetadata> found = reader.read(text);
                if (found.isPresent()) {
                    return found;
                }
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "metadata reader " + reader.id() + " failed on a sidecar", e); // it may come from a plug-in
            }
        }
        return Optional.empty();
    }

    /** UTF-8, UTF-16 with its mark, else what Windows writes; null when it is no text at all. */
    private static @Nullable String text(byte[] bytes) {
        if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        int from = starts(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
        for (byte b : bytes) {
            if (b == 0) {
                return null;
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.isSupported("windows-1252") ? Charset.forName("windows-1252") : StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean starts(byte[] bytes, int... first) {
        for (int i = 0; i < first.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
