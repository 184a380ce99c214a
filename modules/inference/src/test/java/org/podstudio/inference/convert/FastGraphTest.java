package org.podstudio.inference.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.inference.onnx.FastGraph;

/** What the runtime is given in other words still computes what the layers' rules say. */
class FastGraphTest {
    private static final int CHANNELS = 16;

    @TempDir
    Path folder;

    @Test
    void slopesAndProductsWithAConstantComputeTheSame() throws Exception {
        NcnnFixture net = new NcnnFixture();
        net.add("Input in 0 1 data").add("Split split 1 2 data d0 d1");
        net.convolution("c0", "d1", "a", 3, CHANNELS, 3, "", true, false);
        net.prelu("p0", "a", "b", CHANNELS);
        net.add("Split again 1 2 b b0 b1");
        net.convolution("c1", "b0", "c", CHANNELS, CHANNELS, 3, "", true, false);
        net.prelu("p1", "c", "d", CHANNELS);
        net.add("Eltwise sum 2 1 d b1 e 0=1 -23301=2,0.2,1.0");
        net.convolution("c2", "e", "f", CHANNELS, 3, 3, "", true, false);
        net.add("BinaryOp add 2 1 f d0 out 0=0");
        float[][][] x = ConvertedModels.picture(9, 7);
        NcnnFixture.Weights weights = new NcnnFixture.Weights(net.bin());
        float[][][] first = NcnnFixture.convolve(x, weights.flagged(3 * CHANNELS * 9), weights.raw(CHANNELS), 3);
        first = NcnnFixture.leaky(first, weights.raw(CHANNELS));
        float[][][] y = NcnnFixture.convolve(first, weights.flagged(CHANNELS * CHANNELS * 9), weights.raw(CHANNELS), 3);
        y = NcnnFixture.leaky(y, weights.raw(CHANNELS));
        y = NcnnFixture.sum(0.2f, y, 1, first);
        y = NcnnFixture.convolve(y, weights.flagged(CHANNELS * 3 * 9), weights.raw(3), 3);
        y = NcnnFixture.sum(1, y, 1, x);
        byte[] plain = NcnnConverter.convert("net", net.param(), net.bin());

        byte[] fast = FastGraph.of(Files.write(folder.resolve("plain.onnx"), plain));

        assertThat(fast).isNotNull();
        assertThat(text(fast)).doesNotContain("PRelu").doesNotContain("Mul");
        assertThat(ConvertedModels.largestDifference(ConvertedModels.run(fast, 1, x, folder), y)).isLessThan(1e-5);
        assertThat(ConvertedModels.largestDifference(ConvertedModels.run(plain, 1, x, folder), y)).isLessThan(1e-5);
        assertThat(FastGraph.of(folder.resolve("plain.onnx"))).as("the same bytes twice").isEqualTo(fast);
    }

    @Test
    void channelsThatFillNoBlockStayAsTheyAre() throws Exception {
        NcnnFixture net = NcnnFixture.compact();
        Path file = Files.write(folder.resolve("odd.onnx"), NcnnConverter.convert("net", net.param(), net.bin()));
        assertThat(FastGraph.of(file)).isNull();
    }

    @Test
    void whatIsNoModelIsRefusedInEveryLength() throws Exception {
        NcnnFixture net = NcnnFixture.compact();
        byte[] whole = NcnnConverter.convert("net", net.param(), net.bin());
        Path file = folder.resolve("cut.onnx");
        int refused = 0;
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(file, Arrays.copyOf(whole, length));
            try {
                assertThat(FastGraph.of(file)).isNull();
            } catch (IOException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(10);
        assertThatThrownBy(() -> FastGraph.of(folder.resolve("missing.onnx"))).isInstanceOf(IOException.class);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
