package org.podstudio.inference.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A small checkpoint, written as PyTorch writes them; and pickles that want more than tables of numbers. */
@Timeout(60)
class TorchConverterTest {
    private static final Map<String, long[]> COMPACT = new LinkedHashMap<>();
    private static final int DENSE_WIDTH = 6;
    private static final int DENSE_GROWTH = 3;

    static {
        COMPACT.put("body.0.weight", new long[] {4, 3, 3, 3});
        COMPACT.put("body.0.bias", new long[] {4});
        COMPACT.put("body.1.weight", new long[] {4});
        COMPACT.put("body.2.weight", new long[] {12, 4, 3, 3});
        COMPACT.put("body.2.bias", new long[] {12});
    }

    @TempDir
    Path folder;

    private final Map<String, float[]> values = new HashMap<>();
    private Map<String, long[]> shapes = COMPACT;

    @Test
    void networkComputesTheSame() throws Exception {
        Path file = checkpoint(pickle("torch FloatStorage", "torch._utils _rebuild_tensor_v2"));
        float[][][] x = ConvertedModels.picture(7, 5);
        float[][][] y = NcnnFixture.leaky(convolved("body.0", x), values.get("body.1.weight"));
        y = NcnnFixture.sum(1, NcnnFixture.shuffle(convolved("body.2", y), 2), 1, NcnnFixture.nearest(x, 2));
        byte[] onnx = TorchConverter.convert("net", file, 2);
        assertThat(ConvertedModels.largestDifference(ConvertedModels.run(onnx, 2, x, folder), y)).isLessThan(1e-5);
        assertThat(TorchConverter.convert("net", file, 2)).isEqualTo(onnx);
    }

    /** With the names that the large networks' checkpoints have, and computed here from what the authors say the network is. */
    @Test
    void denseNetworkComputesTheSame() throws Exception {
        shapes = dense(2);
        Path file = checkpoint(pickle("torch FloatStorage", "torch._utils _rebuild_tensor_v2"));
        float[][][] x = ConvertedModels.picture(5, 4);
        float[][][] first = convolved("conv_first", x);
        float[][][] trunk = first;
        for (String block : List.of("body.0", "body.1")) {
            float[][][] inside = trunk;
            for (int i = 1; i <= 3; i++) {
                inside = NcnnFixture.sum(0.2f, dense(block + ".rdb" + i, inside), 1, inside);
            }
            trunk = NcnnFixture.sum(0.2f, inside, 1, trunk);
        }
        float[][][] y = NcnnFixture.sum(1, first, 1, convolved("conv_body", trunk));
        y = leaky("conv_up1", NcnnFixture.nearest(y, 2));
        y = leaky("conv_up2", NcnnFixture.nearest(y, 2));
        y = convolved("conv_last", leaky("conv_hr", y));

        byte[] onnx = TorchConverter.convert("net", file, 4);

        assertThat(ConvertedModels.largestDifference(ConvertedModels.run(onnx, 4, x, folder), y)).isLessThan(1e-5);
        assertThat(TorchConverter.convert("net", file, 4)).isEqualTo(onnx);
        assertRefused(file, 2, "not of 2 times");
    }

    @Test
    void denseNetworkWithWeightsThatNobodyAsksForIsRefused() throws Exception {
        shapes = dense(1);
        shapes.put("body.7.rdb1.conv1.weight", new long[] {DENSE_GROWTH, DENSE_WIDTH, 3, 3});
        assertRefused(checkpoint(pickle("torch FloatStorage", "torch._utils _rebuild_tensor_v2")), 4, "body.7.rdb1.conv1.weight is left over");
        shapes = dense(1);
        shapes.remove("body.0.rdb2.conv3.bias");
        assertRefused(checkpoint(pickle("torch FloatStorage", "torch._utils _rebuild_tensor_v2")), 4, "body.0.rdb2.conv3.bias is missing");
    }

    private float[][][] dense(String name, float[][][] input) {
        float[][][] seen = input;
        for (int i = 1; i < 5; i++) {
            seen = NcnnFixture.joined(seen, leaky(name + ".conv" + i, seen));
        }
        return convolved(name + ".conv5", seen);
    }

    private float[][][] leaky(String name, float[][][] x) {
        return NcnnFixture.leaky(convolved(name, x), 0.2f);
    }

    private float[][][] convolved(String name, float[][][] x) {
        return NcnnFixture.convolve(x, values.get(name + ".weight"), values.get(name + ".bias"), 3);
    }

    private static Map<String, long[]> dense(int blocks) {
        Map<String, long[]> shapes = new LinkedHashMap<>();
        convolution(shapes, "conv_first", 3, DENSE_WIDTH);
        for (int block = 0; block < blocks; block++) {
            for (int inner = 1; inner <= 3; inner++) {
                for (int i = 0; i < 5; i++) {
                    convolution(shapes, "body." + block + ".rdb" + inner + ".conv" + (i + 1), DENSE_WIDTH + i * DENSE_GROWTH,
                            i == 4 ? DENSE_WIDTH : DENSE_GROWTH);
                }
            }
        }
        for (String name : List.of("conv_body", "conv_up1", "conv_up2", "conv_hr")) {
            convolution(shapes, name, DENSE_WIDTH, DENSE_WIDTH);
        }
        convolution(shapes, "conv_last", DENSE_WIDTH, 3);
        return shapes;
    }

    private static void convolution(Map<String, long[]> shapes, String name, long in, long out) {
        shapes.put(name + ".weight", new long[] {out, in, 3, 3});
        shapes.put(name + ".bias", new long[] {out});
    }

    @Test
    void pickleThatWantsToRunSomethingIsRefused() throws Exception {
        assertRefused(checkpoint(pickle("torch FloatStorage", "os system")), 2, "wants to run os system");
        assertRefused(checkpoint(pickle("torch HalfStorage", "torch._utils _rebuild_tensor_v2")), 2, "32-bit");
        assertRefused(checkpoint("i do not pickle".getBytes(StandardCharsets.US_ASCII)), 2, "checkpoint");
        assertRefused(Files.writeString(folder.resolve("no.pth"), "no zip"), 2, "not a checkpoint");
        assertRefused(checkpoint(pickle("torch FloatStorage", "torch._utils _rebuild_tensor_v2")), 4, "4 times");
    }

    @Test
    void damagedPicklesAreRefusedAndNeverAnotherError() throws Exception {
        byte[] good = pickle("torch FloatStorage", "torch._utils _rebuild_tensor_v2");
        Random random = new Random(8);
        int refused = 0;
        for (int i = 0; i < 400; i++) {
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            try {
                TorchConverter.convert("net", checkpoint(i % 10 == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : bad), 2);
            } catch (UnsupportedNetwork e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(200);
    }

    private static void assertRefused(Path file, int scale, String because) {
        assertThatThrownBy(() -> TorchConverter.convert("net", file, scale))
                .isInstanceOf(UnsupportedNetwork.class).hasMessageContaining(because);
    }

    private Path checkpoint(byte[] pickle) throws IOException {
        Path file = folder.resolve("net.pth");
        Random random = new Random(6);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            add(zip, "archive/data.pkl", pickle);
            int number = 0;
            for (Map.Entry<String, long[]> table : shapes.entrySet()) {
                float[] numbers = new float[(int) Arrays.stream(table.getValue()).reduce(1L, (a, b) -> a * b)];
                ByteBuffer bytes = ByteBuffer.allocate(numbers.length * 4).order(ByteOrder.LITTLE_ENDIAN);
                for (int n = 0; n < numbers.length; n++) {
                    numbers[n] = (random.nextFloat() - 0.5f) / 2;
                    bytes.putFloat(numbers[n]);
                }
                values.put(table.getKey(), numbers);
                add(zip, "archive/data/" + number++, bytes.array());
            }
        }
        return file;
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    /** {@code {"params": OrderedDict of tensors}}, in the instructions that Python writes. */
    private byte[] pickle(String storage, String rebuild) {
        Pickle out = new Pickle();
        out.op(0x80).op(2).op('}').op('q').op(0).text("params").op('q').op(1);
        out.global("collections OrderedDict").op(')').op('R').op('q').op(2).op('(');
        int number = 0;
        for (Map.Entry<String, long[]> table : shapes.entrySet()) {
            out.text(table.getKey()).global(rebuild).op('(').op('(').text("storage").global(storage).text("" + number++).text("cpu")
                    .number(500).op('t').op('Q').number(0);
            long step = 1;
            long[] shape = table.getValue();
            long[] steps = new long[shape.length];
            for (int d = steps.length - 1; d >= 0; d--) {
                steps[d] = step;
                step *= shape[d];
            }
            out.tuple(shape).tuple(steps).op(0x89).global("collections OrderedDict").op(')').op('R').op('t').op('R');
        }
        return out.op('u').op('s').op('.').toByteArray();
    }

    private static final class Pickle extends ByteArrayOutputStream {
        Pickle op(int code) {
            write(code);
            return this;
        }

        Pickle text(String text) {
            writeBytes(ByteBuffer.allocate(5).order(ByteOrder.LITTLE_ENDIAN).put((byte) 'X').putInt(text.length()).array());
            writeBytes(text.getBytes(StandardCharsets.US_ASCII));
            return this;
        }

        Pickle global(String moduleAndName) {
            write('c');
            writeBytes((moduleAndName.replace(' ', '\n') + "\n").getBytes(StandardCharsets.US_ASCII));
            return this;
        }

        Pickle number(int value) {
            return value < 256 ? op('K').op(value) : op('M').op(value & 0xff).op(value >> 8);
        }

        Pickle tuple(long[] numbers) {
            op('(');
            for (long number : numbers) {
                number((int) number);
            }
            return op('t');
        }
    }
}
