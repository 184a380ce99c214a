package org.podstudio.inference.convert;

/**
 * The small upscalers of Real-ESRGAN ({@code SRVGGNetCompact}): convolutions, each but the last followed by slopes, then pixels are
 * shuffled and added to the enlarged picture.
 */
record CompactNetwork(TorchLayers layers) {
    void write(int scale) throws UnsupportedNetwork {
        int last = layers.count() / 3 * 2; // weight, bias, slopes; and one convolution at the end
        if (layers.count() % 3 != 2 || last < 2) {
            throw new UnsupportedNetwork("the checkpoint is not of a compact upscaler: it has " + layers.count() + " tables of weights");
        }
        long made = layers.channels("body." + last);
        if (made != 3L * scale * scale) {
            throw new UnsupportedNetwork("the checkpoint is not of a compact upscaler of " + scale + " times: layer " + last + " makes "
                    + made + " channels");
        }
        layers.layer("Input", "", "data");
        String value = "data";
        for (int i = 0; i < last; i += 2) {
            long channels = layers.channels("body." + i);
            String straight = layers.convolution("body." + i, channels, "", "y" + i, value);
            value = layers.slopes("body." + (i + 1), channels, "x" + i, straight);
        }
        String shuffled = layers.layer("PixelShuffle", "0=" + scale, "s", layers.convolution("body." + last, made, "", "y" + last, value));
        String enlarged = layers.layer("Interp", "0=1 1=" + scale + " 2=" + scale, "n", "data");
        layers.layer("BinaryOp", "0=0", "out", shuffled, enlarged);
    }
}
