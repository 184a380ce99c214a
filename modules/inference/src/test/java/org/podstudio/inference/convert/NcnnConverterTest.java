package org.podstudio.inference.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Converted networks compute what the rules of ncnn say, and nothing that is not understood passes for converted. */
@Timeout(60)
class NcnnConverterTest {
    @TempDir
    Path folder;

    @Test
    void compactNetworkComputesTheSame() throws Exception {
        NcnnFixture net = NcnnFixture.compact();
        float[][][] x = ConvertedModels.picture(7, 5);
        NcnnFixture.Weights weights = new NcnnFixture.Weights(net.bin());
        float[][][] y = NcnnFixture.convolve(x, weights.flagged(3 * 5 * 9), weights.raw(5), 3);
        y = NcnnFixture.leaky(y, weights.raw(5));
        y = NcnnFixture.convolve(y, weights.flagged(5 * 12 * 9), weights.raw(12), 3);
        y = NcnnFixture.sum(1, NcnnFixture.shuffle(y, 2), 1, NcnnFixture.nearest(x, 2));

        float[][][] converted = ConvertedModels.run(NcnnConverter.convert("net", net.param(), net.bin()), 2, x, folder);

        assertThat(ConvertedModels.largestDifference(converted, y)).isLessThan(1e-5);
    }

    @Test
    void denseNetworkComputesTheSame() throws Exception {
        NcnnFixture net = new NcnnFixture();
        net.add("Input in 0 1 data");
        net.convolution("c0", "data", "a", 3, 4, 1, "9=1", true, false); // 1x1, relu
        net.add("Split s0 1 3 a a0 a1 a2");
        net.convolution("c1", "a0", "b", 4, 3, 3, "9=2 -23310=1,2.000000e-01", false, true); // odd count, leaky, no bias
        net.add("Split s1 1 2 b b0 b1");
        net.add("Concat cat 2 1 a1 b0 ab 0=0");
        net.convolution("c2", "ab", "c", 7, 4, 3, "", true, true);
        net.add("Eltwise sum 2 1 c a2 d 0=1 -23301=2,2.000000e-01,1.000000e+00");
        net.convolution("c3", "d", "e", 4, 3, 3, "", true, false);
        net.add("BinaryOp sub 2 1 e b1 f 0=1").add("ReLU relu 1 1 f g 0=0.1").add("Interp up 1 1 g out 0=1 1=2.0 2=2.0");
        float[][][] x = ConvertedModels.picture(6, 9);
        NcnnFixture.Weights weights = new NcnnFixture.Weights(net.bin());
        float[][][] a = NcnnFixture.leaky(NcnnFixture.convolve(x, weights.flagged(12), weights.raw(4), 1), 0);
        float[][][] b = NcnnFixture.leaky(NcnnFixture.convolve(a, weights.flagged(4 * 3 * 9), null, 3), 0.2f);
        float[][][] c = NcnnFixture.convolve(NcnnFixture.joined(a, b), weights.flagged(7 * 4 * 9), weights.raw(4), 3);
        float[][][] d = NcnnFixture.sum(0.2f, c, 1, a);
        float[][][] e = NcnnFixture.convolve(d, weights.flagged(4 * 3 * 9), weights.raw(3), 3);
        float[][][] y = NcnnFixture.nearest(NcnnFixture.leaky(NcnnFixture.sum(1, e, -1, b), 0.1f), 2);

        float[][][] converted = ConvertedModels.run(NcnnConverter.convert("net", net.param(), net.bin()), 2, x, folder);

        assertThat(ConvertedModels.largestDifference(converted, y)).isLessThan(1e-5);
    }

    @Test
    void bicubicResizingUsesTheConstantOfNcnn() throws Exception {
        NcnnFixture net = new NcnnFixture().add("Input in 0 1 data").add("Interp up 1 1 data out 0=3 1=2.0 2=2.0");
        float[][][] x = new float[3][8][8];
        x[0][4][4] = 1; // one bright pixel shows the filter
        float[][][] y = ConvertedModels.run(NcnnConverter.convert("net", net.param(), net.bin()), 2, x, folder);
        double near = cubic(0.25);
        assertThat(y[0][8][8]).isEqualTo((float) (near * near), offset(1e-5f));
        assertThat(y[0][8][6]).isEqualTo((float) (near * cubic(1.25)), offset(1e-5f));
    }

    private static double cubic(double t) {
        double a = -0.75;
        return t <= 1 ? ((a + 2) * t - (a + 3)) * t * t + 1 : ((a * t - 5 * a) * t + 8 * a) * t - 4 * a;
    }

    @Test
    void sameNetworkGivesTheSameBytes() throws Exception {
        NcnnFixture net = NcnnFixture.compact();
        byte[] once = NcnnConverter.convert("net", net.param(), net.bin());
        assertThat(NcnnConverter.convert("net", net.param().replace("\n", "\r\n"), net.bin())).isEqualTo(once);
    }

    @Test
    void weightsThatDoNotFitToTheLastByteAreRefused() {
        NcnnFixture net = NcnnFixture.compact();
        byte[] bin = net.bin();
        assertRefused(net.param(), Arrays.copyOf(bin, bin.length + 1), "1 bytes of the weights belong to no layer");
        for (int length = 0; length < bin.length; length += 13) {
            assertRefused(net.param(), Arrays.copyOf(bin, length), "ends");
        }
    }

    @Test
    void whatIsNotUnderstoodIsNamedAndRefused() {
        NcnnFixture net = NcnnFixture.compact();
        byte[] bin = net.bin();
        assertRefused(net.param().replace("PixelShuffle shuffle", "Softmax shuffle"), bin, "layer shuffle (Softmax)");
        assertRefused(net.param().replace("4=1 5=1", "4=1 7=2 5=1"), bin, "setting 7 is not supported");
        assertRefused(net.param().replace("c0 1 1", "c0 2 1"), bin, "c0");
        assertRefused(net.param().replace("p0 1 1 a", "p0 1 1 nothing"), bin, "\"nothing\" comes from no layer");
        assertRefused(net.param().replace("6=135", "6=134"), bin, "134 weights do not fit");
        assertRefused(net.param().replace("near 1 1 d0 f 0=1", "near 1 1 d0 f 0=4"), bin, "way of resizing 4");
        assertRefused(net.param().replace("add 2 1 e f out 0=0", "add 2 1 e f out 0=3"), bin, "operation 3");
        assertRefused(net.param().replace("c1 1 1 b c", "c1 1 1 b a"), bin, "comes from two layers");
        assertRefused(net.param().replace("Split split 1 2 data d0 d1", "Split split 1 3 data d0 d1 d2"), bin, "no single result");
        assertRefused(net.param().replace("7767517", "7767516"), bin, "not an ncnn network");
        assertRefused(net.param().replace("\n8 8\n", "\n9 8\n"), bin, "says \"9 8\"");
        assertRefused(net.param().replace("PReLU p0", "PReLU c0"), bin, "same name");
        assertRefused("", bin, "not an ncnn network");
    }

    @Test
    void eightBitAndDamagedWeightsAreRefused() {
        NcnnFixture net = NcnnFixture.compact();
        byte[] eight = net.bin();
        ByteBuffer.wrap(eight).order(ByteOrder.LITTLE_ENDIAN).putInt(0, 0x000D4B38);
        assertRefused(net.param(), eight, "8-bit");
        byte[] unknown = net.bin();
        ByteBuffer.wrap(unknown).order(ByteOrder.LITTLE_ENDIAN).putInt(0, 0x12345678);
        assertRefused(net.param(), unknown, "0x12345678");
        byte[] damaged = net.bin();
        ByteBuffer.wrap(damaged).order(ByteOrder.LITTLE_ENDIAN).putShort(4, (short) 0x7e00);
        assertRefused(net.param(), damaged, "damaged");
    }

    @Test
    void hostileNetworksAreRefusedAndNeverAnotherError() {
        NcnnFixture net = NcnnFixture.compact();
        byte[] good = net.param().getBytes(StandardCharsets.UTF_8);
        Random random = new Random(3);
        int refused = 0;
        for (int i = 0; i < 2000; i++) {
            byte[] bad = good.clone();
            for (int n = random.nextInt(3); n >= 0; n--) {
                bad[random.nextInt(bad.length)] = (byte) (random.nextBoolean() ? '0' + random.nextInt(10) : random.nextInt(256));
            }
            try {
                NcnnConverter.convert("net", new String(bad, StandardCharsets.ISO_8859_1), net.bin());
            } catch (UnsupportedNetwork e) {
                assertThat(e).hasMessageMatching("(?s).{10,}");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(500);
    }

    private static void assertRefused(String param, byte[] bin, String because) {
        assertThatThrownBy(() -> NcnnConverter.convert("net", param, bin))
                .isInstanceOf(UnsupportedNetwork.class).hasMessageContaining(because);
    }
}
