package org.podstudio.inference.upscale;

import java.util.List;

/** What one core does of a network of convolutions, by what it can. */
final class CoreSpeed {
    /** In 10^9 operations a CPU second. Measured: 160 to 190 with AVX-512 on a server of 2025, three models, see docs/performance.md. */
    private static final double AVX512 = 160;

    /** Measured on another machine: a plain product of matrices reaches 107, and convolutions come near that. */
    private static final double AVX2 = 90;

    /** With half the width of AVX2, or with a quarter of that of AVX-512. */
    private static final double NARROW = 45;

    private CoreSpeed() {}

    /** @param features as the hardware profile has them; none where nobody knows @return 10^9 operations in a second */
    static double gflopPerSecond(List<String> features) {
        if (features.contains("avx512f")) {
            return AVX512;
        }
        boolean x86 = features.contains("sse4_2"); // of other processors nothing is measured
        return x86 && !features.contains("avx2") ? NARROW : AVX2;
    }
}
