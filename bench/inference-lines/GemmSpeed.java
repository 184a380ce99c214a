import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** How fast one core of this machine multiplies matrices in the runtime: what its convolutions can reach at best. */
final class GemmSpeed {
    private static final int SIDE = 1024;
    private static final int TIMES = 20;

    private GemmSpeed() {}

    /** 10^9 multiplications and additions in a CPU second; the best of five, because what else runs here only takes away. */
    static double gflopPerSecond() throws Exception {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        float[] numbers = new float[SIDE * SIDE];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (i * 7 % 1000) / 1000f;
        }
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            try (OrtSession session = environment.createSession(product(), options);
                    OnnxTensor x = OnnxTensor.createTensor(environment, FloatBuffer.wrap(numbers), new long[] {SIDE, SIDE});
                    OnnxTensor w = OnnxTensor.createTensor(environment, FloatBuffer.wrap(numbers), new long[] {SIDE, SIDE})) {
                double best = 0;
                for (int round = 0; round < 5; round++) {
                    double before = Cpu.seconds();
                    for (int i = 0; i < TIMES; i++) {
                        session.run(Map.of("x", x, "w", w)).close();
                    }
                    best = Math.max(best, 2e-9 * SIDE * SIDE * SIDE * TIMES / (Cpu.seconds() - before));
                }
                return best;
            }
        }
    }

    /** An ONNX file with a single MatMul, written by hand. */
    private static byte[] product() {
        byte[] node = join(text(1, "x"), text(1, "w"), text(2, "y"), text(4, "MatMul"));
        byte[] graph = join(field(1, node), text(2, "product"), field(11, value("x")), field(11, value("w")), field(12, value("y")));
        return join(new byte[] {8, 8}, field(7, graph), field(8, join(text(1, ""), new byte[] {16, 15})));
    }

    private static byte[] value(String name) {
        byte[] side = new byte[] {8, (byte) (SIDE & 0x7f | 0x80), (byte) (SIDE >> 7)};
        byte[] shape = join(field(1, side), field(1, side));
        return join(text(1, name), field(2, field(1, join(new byte[] {8, 1}, field(2, shape)))));
    }

    private static byte[] text(int field, String text) {
        return field(field, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] field(int field, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(field << 3 | 2);
        for (int left = content.length; ; left >>>= 7) {
            out.write(left > 0x7f ? left & 0x7f | 0x80 : left);
            if (left <= 0x7f) {
                break;
            }
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum()).order(ByteOrder.LITTLE_ENDIAN);
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }
}
