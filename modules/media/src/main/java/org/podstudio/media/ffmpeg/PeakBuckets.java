package org.podstudio.media.ffmpeg;

/** Peaks of a stream whose length is not known before its end: when all buckets are full, each two become one. */
final class PeakBuckets {
    private final int wanted;
    private final float[] buckets;
    private int used;
    private long perBucket = 1;
    private long inBucket;
    private float peak;
    private long samples;

    PeakBuckets(int wanted) {
        this.wanted = wanted;
        this.buckets = new float[wanted * 8];
    }

    void add(float value) {
        samples++;
        peak = Math.max(peak, value);
        if (++inBucket < perBucket) {
            return;
        }
        flush();
        if (used == buckets.length) {
            for (int i = 0; i < used / 2; i++) {
                buckets[i] = Math.max(buckets[2 * i], buckets[2 * i + 1]);
            }
            used /= 2;
            perBucket *= 2;
        }
    }

    private void flush() {
        buckets[used++] = peak;
        peak = 0;
        inBucket = 0;
    }

    long samples() {
        return samples;
    }

    /** The wanted number of peaks over all that was added. */
    float[] spread() {
        if (inBucket > 0 && used < buckets.length) {
            flush();
        }
        float[] out = new float[wanted];
        for (int i = 0; i < wanted; i++) {
            int from = (int) ((long) i * used / wanted);
            int to = Math.max(from + 1, (int) ((long) (i + 1) * used / wanted));
            for (int k = from; k < Math.min(to, used); k++) {
                out[i] = Math.max(out[i], buckets[k]);
            }
        }
        return out;
    }
}
