package org.podstudio.inference.background;

/** Mean over a square around each value; at the borders over the part that exists. Time does not depend on the radius. */
final class BoxBlur {
    private final int width;
    private final int height;
    private final int radius;

    BoxBlur(int width, int height, int radius) {
        this.width = width;
        this.height = height;
        this.radius = radius;
    }

    /** @return a new array */
    float[] of(float[] values) {
        float[] rows = new float[values.length];
        for (int y = 0; y < height; y++) {
            line(values, rows, y * width, 1, width);
        }
        float[] blurred = new float[values.length];
        for (int x = 0; x < width; x++) {
            line(rows, blurred, x, width, height);
        }
        return blurred;
    }

    private void line(float[] from, float[] to, int start, int stride, int length) {
        double sum = 0; // in double, so that adding and taking away again leaves nothing behind
        for (int i = 0; i < Math.min(radius, length); i++) {
            sum += from[start + i * stride];
        }
        for (int i = 0; i < length; i++) {
            if (i + radius < length) {
                sum += from[start + (i + radius) * stride];
            }
            if (i - radius - 1 >= 0) {
                sum -= from[start + (i - radius - 1) * stride];
            }
            int count = Math.min(i + radius, length - 1) - Math.max(i - radius, 0) + 1;
            to[start + i * stride] = (float) (sum / count);
        }
    }
}
