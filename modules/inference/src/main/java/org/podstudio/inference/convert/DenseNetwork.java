package org.podstudio.inference.convert;

/**
 * The large upscalers of Real-ESRGAN ({@code RRDBNet}, four times): blocks of three dense blocks of five convolutions, each of which
 * sees what all before it made; what a block makes is added to its input at a fifth of its strength.
 */
record DenseNetwork(TorchLayers layers) {
    static final String FIRST = "conv_first";

    private static final String LEAKY = " 9=2 -23310=1,0.2";
    private static final int DENSE_BLOCKS = 3;
    private static final int CONVOLUTIONS = 5;

    /** The network enlarges twice, each time by two. */
    private static final int SCALE = 4;

    void write(int scale) throws UnsupportedNetwork {
        if (scale != SCALE) {
            throw new UnsupportedNetwork("the checkpoint is of an upscaler of " + SCALE + " times, not of " + scale + " times");
        }
        layers.layer("Input", "", "data");
        long width = layers.channels(FIRST);
        String first = layers.convolution(FIRST, width, "", "first", "data");
        String value = first;
        for (int block = 0; layers.has("body." + block + ".rdb1.conv1"); block++) {
            value = block("body." + block, width, value);
        }
        value = layers.layer("BinaryOp", "0=0", "body", first, layers.convolution("conv_body", width, "", "trunk", value));
        for (int step = 1; step <= 2; step++) {
            String twice = layers.layer("Interp", "0=1 1=2 2=2", "twice" + step, value);
            value = layers.convolution("conv_up" + step, width, LEAKY, "up" + step, twice);
        }
        layers.convolution("conv_last", 3, "", "out", layers.convolution("conv_hr", width, LEAKY, "hr", value));
    }

    private String block(String name, long width, String input) throws UnsupportedNetwork {
        String value = input;
        for (int i = 1; i <= DENSE_BLOCKS; i++) {
            value = dense(name + ".rdb" + i, width, value);
        }
        return added(name, value, input);
    }

    private String dense(String name, long width, String input) throws UnsupportedNetwork {
        String[] seen = {input};
        String made = input;
        for (int i = 1; i <= CONVOLUTIONS; i++) {
            String conv = name + ".conv" + i;
            boolean last = i == CONVOLUTIONS;
            String all = i == 1 ? input : layers.layer("Concat", "0=0", "all:" + conv, seen);
            made = layers.convolution(conv, last ? width : layers.channels(conv), last ? "" : LEAKY, conv, all);
            seen = java.util.Arrays.copyOf(seen, i + 1);
            seen[i] = made;
        }
        return added(name, made, input);
    }

    private String added(String name, String made, String input) {
        return layers.layer("Eltwise", "0=1 -23301=2,0.2,1", name, made, input);
    }
}
