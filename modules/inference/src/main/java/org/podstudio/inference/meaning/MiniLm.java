package org.podstudio.inference.meaning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.settings.UserHome;
import org.podstudio.core.api.similar.TextEmbeddings;
import org.podstudio.inference.runtime.ModelRuntime;
import org.podstudio.inference.runtime.TextSession;

/**
 * all-MiniLM-L6-v2, quantised, from the module {@code lib-minilm}. Nothing is loaded before {@link #open}. The files are looked
 * for by the class loader that sees all modules: this one does not need that one.
 */
@ServiceProvider(service = TextEmbeddings.class)
public final class MiniLm implements TextEmbeddings {
    private static final String FOLDER = "org/podstudio/lib/minilm/";
    private static final String MODEL = "all-minilm-l6-v2-q.onnx";
    private static final String MODEL_SHA256 = "afdb6f1a0e45b715d0bb9b11772f032c399babd23bfc31fed1c170afc848bdb1";
    private static final String WORDS = "all-minilm-l6-v2-q-tokenizer.json";
    private static final String WORDS_SHA256 = "da0e79933b9ed51798a3ae27893d3c5fa4a201126cef75586296df9b4d2c62a0";

    /** Pieces that are read of a text. Source: the tokenizer's own file, {@code truncation.max_length}. */
    private static final int MOST_PIECES = 128;

    /** More threads do not make so short a run faster. */
    private static final int THREADS = 1;

    private final Function<String, @Nullable URL> files;

    /** For the Lookup. */
    public MiniLm() {
        this(MiniLm::installed);
    }

    /** @param files finds a file of the model by its name, null when it is not there */
    MiniLm(Function<String, @Nullable URL> files) {
        this.files = files;
    }

    private static @Nullable URL installed(String name) {
        ClassLoader all = Lookup.getDefault().lookup(ClassLoader.class);
        return (all == null ? MiniLm.class.getClassLoader() : all).getResource(FOLDER + name);
    }

    @Override
    public String model() {
        return "all-MiniLM-L6-v2-q";
    }

    @Override
    public boolean available() {
        return files.apply(MODEL) != null && files.apply(WORDS) != null;
    }

    @Override
    public Session open() throws StudioException {
        WordPieces pieces = new WordPieces(vocabulary(content(WORDS, WORDS_SHA256)));
        TextSession session = new ModelRuntime(UserHome.current().cache()).openText(content(MODEL, MODEL_SHA256), model(), THREADS);
        return new Session() {
            @Override
            public float[] embed(String text) throws StudioException {
                return normal(session.mean(pieces.numbers(text, MOST_PIECES)));
            }

            @Override
            public void close() {
                session.close();
            }
        };
    }

    /** A file that differs from the one that was tested could load and give silently wrong vectors. */
    private byte[] content(String name, String sha256) throws StudioException {
        URL file = files.apply(name);
        if (file == null) {
            throw StudioException.of("model-missing", "Prompts cannot be searched by meaning.",
                    "The module with the model " + model() + " is not installed.", "Install PODStudio again, or search by words.");
        }
        try (InputStream in = file.openStream()) {
            byte[] content = in.readAllBytes();
            if (!HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)).equals(sha256)) {
                throw StudioException.of("checksum-mismatch", "Prompts cannot be searched by meaning.",
                        "The file " + name + " of the program is damaged.", "Install PODStudio again.");
            }
            return content;
        } catch (IOException e) {
            throw new StudioException(new Problem("model-unusable", "Prompts cannot be searched by meaning.",
                    "The file " + name + " of the program cannot be read.", "Install PODStudio again."), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static Map<String, Integer> vocabulary(byte[] json) throws StudioException {
        try {
            Map<String, Integer> vocabulary = new HashMap<>();
            JsonNode words = new JsonMapper().readTree(json).path("model").path("vocab");
            words.properties().forEach(word -> vocabulary.put(word.getKey(), word.getValue().intValue()));
            return vocabulary;
        } catch (IOException e) {
            throw new StudioException(new Problem("model-unusable", "Prompts cannot be searched by meaning.",
                    "The model's list of words cannot be read.", "Install PODStudio again."), e);
        }
    }

    private static float[] normal(float[] vector) {
        double sum = 0;
        for (float value : vector) {
            sum += (double) value * value;
        }
        float scale = sum == 0 ? 0 : (float) (1 / Math.sqrt(sum));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
        return vector;
    }
}
