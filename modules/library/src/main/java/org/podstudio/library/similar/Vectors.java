package org.podstudio.library.similar;

/** Vectors as signed bytes: a quarter of the memory, and an angle that differs in the third digit only. */
final class Vectors {
    private Vectors() {}

    /** The same direction; its largest component is 127 or -127. */
    static byte[] bytes(float[] vector) {
        float most = 0;
        for (float value : vector) {
            most = Math.max(most, Math.abs(value));
        }
        byte[] bytes = new byte[vector.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (most == 0 ? 0 : Math.round(127 * vector[i] / most));
        }
        return bytes;
    }

    /** Cosine of the angle; 0 when one has no direction, or their lengths differ. */
    static double cosine(byte[] a, byte[] b) {
        if (a.length != b.length) {
            return 0;
        }
        int dot = 0;
        int own = 0;
        int other = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
            own += a[i] * a[i];
            other += b[i] * b[i];
        }
        return own == 0 || other == 0 ? 0 : dot / Math.sqrt((double) own * other);
    }
}
