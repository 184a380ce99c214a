package org.podstudio.inference.convert;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Writes small ncnn networks, and computes by itself what they make of a picture: plainly, from the rules of each layer, so
 * that a converted network has something independent to be compared with. Values are {@code [channel][row][column]}.
 */
public final class NcnnFixture {
    private final List<String> lines = new ArrayList<>();
    private final ByteArrayOutputStream bin = new ByteArrayOutputStream();
    private final Random random = new Random(11);
    private int blobs;

    /** A network like realesr-animevideov3: convolutions, slopes, shuffled pixels on top of the enlarged picture. */
    public static NcnnFixture compact() {
        NcnnFixture net = new NcnnFixture();
        net.add("Input in 0 1 data").add("Split split 1 2 data d0 d1");
        net.convolution("c0", "d1", "a", 3, 5, 3, "", true, true);
        net.prelu("p0", "a", "b", 5);
        net.convolution("c1", "b", "c", 5, 12, 3, "", true, false);
        net.add("PixelShuffle shuffle 1 1 c e 0=2");
        net.add("Interp near 1 1 d0 f 0=1 1=2.0 2=2.0").add("BinaryOp add 2 1 e f out 0=0");
        return net;
    }

    public NcnnFixture add(String line) {
        lines.add(line);
        blobs++;
        return this;
    }

    NcnnFixture convolution(String name, String from, String to, int in, int out, int kernel, String more, boolean bias, boolean half) {
        int count = in * out * kernel * kernel;
        add("Convolution " + name + " 1 1 " + from + " " + to + " 0=" + out + " 1=" + kernel + " 4=" + kernel / 2
                + " 5=" + (bias ? 1 : 0) + " 6=" + count + " " + more);
        ByteBuffer bytes = ByteBuffer.allocate(4 + count * 4 + 4).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(half ? 0x01306B47 : 0);
        for (int i = 0; i < count; i++) {
            float weight = Float.float16ToFloat(Float.floatToFloat16((random.nextFloat() - 0.5f) / kernel));
            if (half) {
                bytes.putShort(Float.floatToFloat16(weight));
            } else {
                bytes.putFloat(weight);
            }
        }
        if (half && count % 2 == 1) {
            bytes.putShort((short) 0x7e00); // what fills up to four bytes means nothing, not even "not a number"
        }
        bin.write(bytes.array(), 0, bytes.position());
        if (bias) {
            floats(out);
        }
        return this;
    }

    NcnnFixture prelu(String name, String from, String to, int channels) {
        add("PReLU " + name + " 1 1 " + from + " " + to + " 0=" + channels);
        floats(channels);
        return this;
    }

    private void floats(int count) {
        ByteBuffer bytes = ByteBuffer.allocate(count * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            bytes.putFloat(random.nextFloat() - 0.5f);
        }
        bin.writeBytes(bytes.array());
    }

    public String param() {
        return "7767517\n" + lines.size() + " " + blobs + "\n" + String.join("\n", lines) + "\n";
    }

    public byte[] bin() {
        return bin.toByteArray();
    }

    /** Reads weights in the order of the layers, as ncnn does. */
    static final class Weights {
        private final ByteBuffer in;

        Weights(byte[] bin) {
            in = ByteBuffer.wrap(bin).order(ByteOrder.LITTLE_ENDIAN);
        }

        float[] flagged(int count) {
            boolean half = in.getInt() != 0;
            float[] values = new float[count];
            for (int i = 0; i < count; i++) {
                values[i] = half ? Float.float16ToFloat(in.getShort()) : in.getFloat();
            }
            if (half && count % 2 == 1) {
                in.getShort();
            }
            return values;
        }

        float[] raw(int count) {
            float[] values = new float[count];
            in.asFloatBuffer().get(values);
            in.position(in.position() + count * 4);
            return values;
        }
    }

    static float[][][] convolve(float[][][] x, float[] weights, float[] bias, int kernel) {
        int out = weights.length / (x.length * kernel * kernel);
        int height = x[0].length;
        int width = x[0][0].length;
        float[][][] y = new float[out][height][width];
        for (int o = 0; o < out; o++) {
            for (int row = 0; row < height; row++) {
                for (int column = 0; column < width; column++) {
                    double sum = bias == null ? 0 : bias[o];
                    for (int c = 0; c < x.length; c++) {
                        for (int ky = 0; ky < kernel; ky++) {
                            for (int kx = 0; kx < kernel; kx++) {
                                int r = row + ky - kernel / 2;
                                int q = column + kx - kernel / 2;
                                if (r >= 0 && q >= 0 && r < height && q < width) {
                                    sum += weights[((o * x.length + c) * kernel + ky) * kernel + kx] * (double) x[c][r][q];
                                }
                            }
                        }
                    }
                    y[o][row][column] = (float) sum;
                }
            }
        }
        return y;
    }

    /** @param slopes for negative values; one for all, or one a channel */
    static float[][][] leaky(float[][][] x, float... slopes) {
        float[][][] y = new float[x.length][x[0].length][x[0][0].length];
        for (int c = 0; c < x.length; c++) {
            for (int r = 0; r < x[c].length; r++) {
                for (int q = 0; q < x[c][r].length; q++) {
                    float v = x[c][r][q];
                    y[c][r][q] = v >= 0 ? v : v * slopes[c % slopes.length];
                }
            }
        }
        return y;
    }

    static float[][][] shuffle(float[][][] x, int by) {
        float[][][] y = new float[x.length / (by * by)][x[0].length * by][x[0][0].length * by];
        for (int c = 0; c < y.length; c++) {
            for (int r = 0; r < y[c].length; r++) {
                for (int q = 0; q < y[c][r].length; q++) {
                    y[c][r][q] = x[c * by * by + r % by * by + q % by][r / by][q / by];
                }
            }
        }
        return y;
    }

    static float[][][] nearest(float[][][] x, int by) {
        float[][][] y = new float[x.length][x[0].length * by][x[0][0].length * by];
        for (int c = 0; c < y.length; c++) {
            for (int r = 0; r < y[c].length; r++) {
                for (int q = 0; q < y[c][r].length; q++) {
                    y[c][r][q] = x[c][r / by][q / by];
                }
            }
        }
        return y;
    }

    /** {@code a * x + b * y}, value by value. */
    static float[][][] sum(float a, float[][][] x, float b, float[][][] y) {
        float[][][] z = new float[x.length][x[0].length][x[0][0].length];
        for (int c = 0; c < x.length; c++) {
            for (int r = 0; r < x[c].length; r++) {
                for (int q = 0; q < x[c][r].length; q++) {
                    z[c][r][q] = a * x[c][r][q] + b * y[c][r][q];
                }
            }
        }
        return z;
    }

    static float[][][] joined(float[][][]... all) {
        return Arrays.stream(all).flatMap(Arrays::stream).toArray(float[][][]::new);
    }
}
