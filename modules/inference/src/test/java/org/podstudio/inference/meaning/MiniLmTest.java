package org.podstudio.inference.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.similar.TextEmbeddings;

/** With the real model, which the build packs. */
class MiniLmTest {
    /** What somebody remembers, and the prompt that was meant; the prompts share no word with the question where possible. */
    private static final List<List<String>> QUESTIONS = List.of(
            List.of("quiet harbour at dusk", "calm seaport, fishing boats at anchor, evening light, soft orange sky"),
            List.of("scary forest", "dark haunted woods with twisted trees, fog, horror"),
            List.of("robot musician", "android playing the violin on a stage, sci-fi concert"),
            List.of("cute baby animal", "fluffy kitten sleeping in a basket, adorable"),
            List.of("medieval fighter", "knight in shining armor with a sword, castle background"),
            List.of("food on a table", "still life of bread, cheese and grapes, oil painting"),
            List.of("city of the future", "futuristic skyline, flying cars, neon signs, cyberpunk"),
            List.of("snowy mountains", "alpine peaks in winter, glacier, blue sky"));

    @TempDir
    Path folder;

    @Test
    void wordsOfTheVocabularyGetTheNumbersThatTheListSays() throws Exception {
        // Line numbers of BERT's vocab.txt, counted from 0.
        WordPieces pieces = new WordPieces(MiniLm.vocabulary(MiniLm.class.getClassLoader()
                .getResourceAsStream("org/podstudio/lib/minilm/all-minilm-l6-v2-q-tokenizer.json").readAllBytes()));
        assertThat(pieces.numbers("Quiet harbour at DUSK", 128)).containsExactly(101, 4251, 7440, 2012, 18406, 102);
        assertThat(pieces.numbers("a dragon, a dragon", 128)).containsExactly(101, 1037, 5202, 1010, 1037, 5202, 102);
        assertThat(pieces.numbers("Drägon", 128)).as("accents do not count").containsExactly(101, 5202, 102);
        assertThat(pieces.numbers("dragon dragon dragon", 4)).containsExactly(101, 5202, 5202, 102);
        assertThat(pieces.numbers("", 128)).containsExactly(101, 102);
        assertThat(pieces.numbers("\u0000\u200d\ufffd \t\n", 128)).containsExactly(101, 102);
        assertThat(pieces.numbers("x".repeat(101), 128)).containsExactly(101, 100, 102);
        assertThat(pieces.numbers("dragons", 128)).hasSizeBetween(3, 4);
    }

    @Test
    void atLeastSixOfEightQuestionsFindTheirPromptFirst() throws Exception {
        System.setProperty("podstudio.home", folder.toString());
        try (TextEmbeddings.Session session = new MiniLm().open()) {
            List<float[]> prompts = new ArrayList<>();
            for (List<String> question : QUESTIONS) {
                prompts.add(session.embed(question.get(1)));
            }
            int first = 0;
            for (int i = 0; i < QUESTIONS.size(); i++) {
                float[] wanted = session.embed(QUESTIONS.get(i).get(0));
                assertThat(wanted).hasSize(384);
                assertThat(dot(wanted, wanted)).isBetween(0.999, 1.001);
                int best = 0;
                for (int j = 1; j < prompts.size(); j++) {
                    best = dot(wanted, prompts.get(j)) > dot(wanted, prompts.get(best)) ? j : best;
                }
                first += best == i ? 1 : 0;
            }
            System.out.println("search by meaning: " + first + " of " + QUESTIONS.size() + " at rank 1");
            assertThat(first).isGreaterThanOrEqualTo(6);
            assertThat(dot(session.embed("x ".repeat(5000)), session.embed("x ".repeat(9000)))).as("cut at the same place")
                    .isGreaterThan(0.999);
        } finally {
            System.clearProperty("podstudio.home");
        }
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    @Test
    void aClosedSessionRefusesInsteadOfEndingTheProcess() throws Exception {
        TextEmbeddings.Session session = new MiniLm().open();
        session.close();
        session.close();
        assertThatThrownBy(() -> session.embed("late")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void withoutTheModuleItSaysSoAndADamagedModelIsNotLoaded() throws Exception {
        MiniLm absent = new MiniLm(name -> null);
        assertThat(absent.available()).isFalse();
        assertThatThrownBy(absent::open).isInstanceOfSatisfying(StudioException.class,
                e -> assertThat(e.problem().code()).isEqualTo("model-missing"));
        Path damaged = Files.write(folder.resolve("damaged"), new byte[1000]);
        assertThatThrownBy(new MiniLm(name -> {
            try {
                return damaged.toUri().toURL();
            } catch (java.net.MalformedURLException e) {
                throw new AssertionError(e);
            }
        })::open).isInstanceOfSatisfying(StudioException.class, e -> assertThat(e.problem().code()).isEqualTo("checksum-mismatch"));
    }
}
