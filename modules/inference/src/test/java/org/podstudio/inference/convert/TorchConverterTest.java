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
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A small checkpoint, written as PyTorch writes them; and pickles that want more than tables of numbers. */
@Timeout(60)
class TorchConverterTest {
    private static final long[][] SHAPES = {{4, 3, 3, 3}, {4}, {4}, {12, 4, 3, 3}, {12}};
    private static final String[] NAMES = {"body.0.weight", "body.0.bias", "body.1.weight", "body.2.weight", "body.2.bias"};

    @TempDir
    Path folder;

    private final float[][] values = new float[NAMES.length][];

    @Test
    void networkComputesTheSame() throws Exception {
        Path file = checkpoint(pickle("torch FloatStorage", "torch._utils _rebuild_tensor_v2"));
        float[][][] x = ConvertedModels.picture(7, 5);
        float[][][] y = NcnnFixture.leaky(NcnnFixture.convolve(x, values[0], values[1], 3), values[2]);
        y = NcnnFixture.sum(1, NcnnFixture.shuffle(NcnnFixture.convolve(y, values[3], values[4], 3), 2), 1, NcnnFixture.nearest(x, 2));
        byte[] onnx = TorchConverter.convert("net", file, 2);
        assertThat(ConvertedModels.largestDifference(ConvertedModels.run(onnx, 2, x, folder), y)).isLessThan(1e-5);
        assertThat(TorchConverter.convert("net", file, 2)).isEqualTo(onnx);
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
            for (int i = 0; i < NAMES.length; i++) {
                values[i] = new float[(int) Arrays.stream(SHAPES[i]).reduce(1L, (a, b) -> a * b)];
                ByteBuffer bytes = ByteBuffer.allocate(values[i].length * 4).order(ByteOrder.LITTLE_ENDIAN);
                for (int n = 0; n < values[i].length; n++) {
                    values[i][n] = (random.nextFloat() - 0.5f) / 2;
                    bytes.putFloat(values[i][n]);
                }
                add(zip, "archive/data/" + i, bytes.array());
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
    private static byte[] pickle(String storage, String rebuild) {
        Pickle out = new Pickle();
        out.op(0x80).op(2).op('}').op('q').op(0).text("params").op('q').op(1);
        out.global("collections OrderedDict").op(')').op('R').op('q').op(2).op('(');
        for (int i = 0; i < NAMES.length; i++) {
            out.text(NAMES[i]).global(rebuild).op('(').op('(').text("storage").global(storage).text("" + i).text("cpu").number(500).op('t')
                    .op('Q').number(0);
            long step = 1;
            long[] steps = new long[SHAPES[i].length];
            for (int d = steps.length - 1; d >= 0; d--) {
                steps[d] = step;
                step *= SHAPES[i][d];
            }
            out.tuple(SHAPES[i]).tuple(steps).op(0x89).global("collections OrderedDict").op(')').op('R').op('t').op('R');
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
