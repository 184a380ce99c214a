package org.podstudio.media.fingerprint;

/** The slow corner of a discrete cosine transform (type II, orthonormal). */
final class Cosines {
    private Cosines() {}

    /**
     * @param values {@code side} rows of {@code side}
     * @return the {@code waves} x {@code waves} coefficients of the slowest waves, row by row; the first is the mean's
     */
    static double[] corner(double[] values, int side, int waves) {
        double[] basis = new double[waves * side];
        for (int k = 0; k < waves; k++) {
            double scale = Math.sqrt((k == 0 ? 1.0 : 2.0) / side);
            for (int i = 0; i < side; i++) {
                basis[k * side + i] = scale * Math.cos(Math.PI * (2 * i + 1) * k / (2.0 * side));
            }
        }
        double[] across = new double[side * waves];
        for (int y = 0; y < side; y++) {
            for (int k = 0; k < waves; k++) {
                double sum = 0;
                for (int x = 0; x < side; x++) {
                    sum += values[y * side + x] * basis[k * side + x];
                }
                across[y * waves + k] = sum;
            }
        }
        double[] corner = new double[waves * waves];
        for (int ky = 0; ky < waves; ky++) {
            for (int kx = 0; kx < waves; kx++) {
                double sum = 0;
                for (int y = 0; y < side; y++) {
                    sum += across[y * waves + kx] * basis[ky * side + y];
                }
                corner[ky * waves + kx] = sum;
            }
        }
        return corner;
    }
}
