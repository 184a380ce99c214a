package org.podstudio.media.ffmpeg;

/** The display matrix of a film as the EXIF orientation that turns its frames the same way. */
final class DisplayMatrix {
    private DisplayMatrix() {}

    /** @param m nine numbers as FFmpeg stores them; only the signs of the first four matter for turns by quarters */
    static int orientation(int[] m) {
        int a = Integer.signum(m[0]);
        int b = Integer.signum(m[1]);
        int c = Integer.signum(m[3]);
        int d = Integer.signum(m[4]);
        if (Math.abs((long) m[0]) >= Math.abs((long) m[1])) {
            return a >= 0 ? d >= 0 ? 1 : 4 : d >= 0 ? 2 : 3;
        }
        return b >= 0 ? c >= 0 ? 5 : 6 : c >= 0 ? 8 : 7;
    }
}
