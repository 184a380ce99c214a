package org.podstudio.inference.background;

import java.nio.FloatBuffer;
import java.util.List;
import org.podstudio.core.api.media.Lanczos;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.inference.picture.Picture;
import org.podstudio.inference.runtime.ModelSession;

/**
 * A mask by a segmentation model, with exactly the steps of rembg before and after it: users compare with what rembg gives.
 * The picture is scaled with Lanczos to the model's size, divided by its largest sample, normalised; the first output is
 * stretched to its full range, cut to 8 bits and scaled back the same way.
 */
final class ModelMask {
    private ModelMask() {}

    /** @return one byte a pixel, 255 where the subject is */
    static byte[] of(Picture picture, ModelEntry model, ModelSession session, JobContext context)
            throws StudioException, CancelledException {
        PixelSize size = new PixelSize(model.inputSize(), model.inputSize());
        byte[] small = Lanczos.resize(picture.abgr, picture.width, picture.height, Picture.BANDS, size, context::cancelled);
        float[] output = session.run(input -> fill(input, small, model), context);
        opened(output, model);
        return Lanczos.resize(stretched(output, (int) size.area()), size.width(), size.height(), 1,
                new PixelSize(picture.width, picture.height), context::cancelled);
    }

    /** Some models give the mask itself, others numbers without limits that a sigmoid makes one. */
    static void opened(float[] output, ModelEntry model) {
        if (model.output().equals("logits")) {
            for (int i = 0; i < output.length; i++) {
                output[i] = (float) (1 / (1 + Math.exp(-output[i])));
            }
        }
    }

    static void fill(FloatBuffer input, byte[] abgr, ModelEntry model) {
        int max = 0;
        for (int p = 0; p < abgr.length; p += Picture.BANDS) {
            max = Math.max(max, Math.max(abgr[p + Picture.RED] & 0xff,
                    Math.max(abgr[p + Picture.GREEN] & 0xff, abgr[p + Picture.BLUE] & 0xff)));
        }
        double divisor = Math.max(max, 1e-6); // of a black picture, as rembg has it
        int[] bands = {Picture.RED, Picture.GREEN, Picture.BLUE};
        for (int channel = 0; channel < 3; channel++) {
            float[] normalised = normalised(divisor, model.mean(), model.std(), channel);
            float[] plane = new float[abgr.length / Picture.BANDS]; // one by one into the buffer would take ten times as long
            for (int p = 0; p < plane.length; p++) {
                plane[p] = normalised[abgr[p * Picture.BANDS + bands[channel]] & 0xff];
            }
            input.put(plane);
        }
    }

    /** Computed in double precision and then cut, as the reference does. */
    private static float[] normalised(double divisor, List<Float> mean, List<Float> std, int channel) {
        float[] table = new float[256];
        for (int v = 0; v < 256; v++) {
            table[v] = (float) ((v / divisor - mean.get(channel)) / std.get(channel));
        }
        return table;
    }

    static byte[] stretched(float[] output, int length) {
        float min = Float.MAX_VALUE;
        float max = -Float.MAX_VALUE;
        for (int i = 0; i < length; i++) {
            min = Math.min(min, output[i]);
            max = Math.max(max, output[i]);
        }
        byte[] mask = new byte[length];
        for (int i = 0; i < length; i++) {
            // A picture without any contrast has no range to stretch; then the model's own opinion counts.
            float value = max > min ? (output[i] - min) / (max - min) : Math.clamp(output[i], 0f, 1f);
            mask[i] = (byte) (int) (value * 255f);
        }
        return mask;
    }
}
