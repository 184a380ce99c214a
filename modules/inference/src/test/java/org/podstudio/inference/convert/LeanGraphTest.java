package org.podstudio.inference.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.inference.onnx.FastGraph;
import org.podstudio.inference.onnx.LeanGraph;
import org.podstudio.inference.onnx.OnnxMessage;
import org.podstudio.inference.onnx.ProtoMessage;

/** A network without what its first result does not need still computes what its layers' rules say. */
class LeanGraphTest {
    private static final int CHANNELS = 16;

    @TempDir
    Path folder;

    private Path lean;

    @BeforeEach
    void name() {
        lean = folder.resolve("lean.onnx");
    }

    @Test
    void valuesPutTogetherAndFurtherResultsAreLeftOutAndTheFirstResultIsTheSame() throws Exception {
        NcnnFixture net = joining();
        float[][][] x = ConvertedModels.picture(9, 7);
        float[][][] y = computed(net, x);
        byte[] plain = NcnnConverter.convert("net", net.param(), net.bin());
        Path file = Files.write(folder.resolve("plain.onnx"), withSecondResult(plain));
        assertThat(text(Files.readAllBytes(file))).contains("Concat").contains("w:side");

        assertThat(LeanGraph.write(file, lean, () -> false)).isTrue();

        byte[] made = Files.readAllBytes(lean);
        assertThat(text(made)).doesNotContain("w:side").doesNotContain("c:side");
        assertThat(text(made).contains("Concat")).as("put together where the processor cannot add meanwhile").isNotEqualTo(FastGraph.helps());
        assertThat(ConvertedModels.largestDifference(ConvertedModels.run(made, 1, x, folder), y)).isLessThan(1e-5);
        LeanGraph.write(file, lean, () -> false);
        assertThat(Files.readAllBytes(lean)).as("the same bytes twice").isEqualTo(made);
    }

    @Test
    void whereNothingIsToGainNothingIsWritten() throws Exception {
        NcnnFixture net = NcnnFixture.compact();
        Path file = Files.write(folder.resolve("one.onnx"), NcnnConverter.convert("net", net.param(), net.bin()));
        assertThat(LeanGraph.write(file, lean, () -> false)).isFalse();
        assertThat(lean).doesNotExist();
    }

    @Test
    void whatIsNoModelIsRefusedInEveryLength() throws Exception {
        NcnnFixture net = joining();
        byte[] whole = withSecondResult(NcnnConverter.convert("net", net.param(), net.bin()));
        Path file = folder.resolve("cut.onnx");
        int refused = 0;
        for (int length = 0; length < whole.length; length += 41) {
            Files.write(file, Arrays.copyOf(whole, length));
            try {
                assertThat(LeanGraph.write(file, lean, () -> false)).isFalse();
            } catch (IOException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(10);
    }

    /** The result looks at two values put together. */
    private static NcnnFixture joining() {
        NcnnFixture net = new NcnnFixture();
        net.add("Input in 0 1 data");
        net.convolution("first", "data", "a", 3, CHANNELS, 3, "", true, false);
        net.add("Split again 1 2 a a0 a1");
        net.convolution("second", "a0", "b", CHANNELS, CHANNELS, 3, "", true, false);
        net.add("Concat all 2 1 b a1 c 0=0");
        net.convolution("last", "c", "out", 2 * CHANNELS, 3, 3, "", true, false);
        return net;
    }

    private static float[][][] computed(NcnnFixture net, float[][][] x) {
        NcnnFixture.Weights weights = new NcnnFixture.Weights(net.bin());
        float[][][] a = NcnnFixture.convolve(x, weights.flagged(3 * CHANNELS * 9), weights.raw(CHANNELS), 3);
        float[][][] b = NcnnFixture.convolve(a, weights.flagged(CHANNELS * CHANNELS * 9), weights.raw(CHANNELS), 3);
        return NcnnFixture.convolve(NcnnFixture.joined(b, a), weights.flagged(2 * CHANNELS * 3 * 9), weights.raw(3), 3);
    }

    /** Beside the result a convolution that nobody needs but a second result, which is what it makes. */
    private static byte[] withSecondResult(byte[] onnx) throws IOException {
        ProtoMessage file = new ProtoMessage();
        for (OnnxMessage.Field field : OnnxMessage.fields(ByteBuffer.wrap(onnx))) {
            if (field.number() != 7) {
                file.whole(field.whole());
                continue;
            }
            ProtoMessage graph = new ProtoMessage();
            OnnxMessage.fields(field.bytes()).forEach(part -> graph.whole(part.whole()));
            graph.message(1, new ProtoMessage().text(1, "c:first").text(1, "w:side").text(2, "c:side").text(4, "Conv"));
            graph.message(5, new ProtoMessage().number(1, 1).number(1, CHANNELS).number(1, 1).number(1, 1).number(2, 1).text(8, "w:side")
                    .bytes(9, new byte[4 * CHANNELS]));
            graph.message(12, new ProtoMessage().text(1, "c:side")
                    .message(2, new ProtoMessage().message(1, new ProtoMessage().number(1, 1))));
            file.message(7, graph);
        }
        return file.toBytes();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
